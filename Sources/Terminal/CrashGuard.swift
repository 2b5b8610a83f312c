internal import CNcurses
internal import Glibc

/// Gives the terminal back when the program falls: a trap, a fault, a stack that ran out.
///
/// What is written to standard error meanwhile, where that is a terminal too, is held back until then.
final class CrashGuard {
    private let bytes: UnsafeMutableBufferPointer<UInt8>
    private let farewell: Int
    private let descriptor: Int32
    private var mode: termios

    /// Holds ready what leaves the terminal clean, and a line to say then; `arm` makes it count.
    init(descriptor: Int32, mode: termios, farewell: [UInt8], lastWords: String) {
        self.descriptor = descriptor
        self.mode = mode
        self.farewell = farewell.count
        let all = farewell + (lastWords.isEmpty ? [] : Array((lastWords + "\n").utf8))
        bytes = .allocate(capacity: all.count)
        _ = bytes.initialize(from: all)
    }

    func arm() {
        let words = UnsafeBufferPointer(rebasing: UnsafeBufferPointer(bytes)[farewell...])
        jianbao_guard_arm(descriptor, &mode, bytes.baseAddress, farewell, words.baseAddress, words.count)
    }

    func disarm() { jianbao_guard_disarm() }

    deinit {
        jianbao_guard_disarm()
        bytes.deallocate()
    }
}
