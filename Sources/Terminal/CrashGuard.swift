internal import CNcurses
internal import Glibc

/// Gives the terminal back when the program falls: a trap, a fault, a stack that ran out.
///
/// What is written to standard error meanwhile, where that is a terminal too, is held back until then.
final class CrashGuard {
    private let bytes: UnsafeMutableBufferPointer<UInt8>
    /// Where in the bytes the farewell ends, and the words about a fault.
    private let farewell: Int
    private let fault: Int
    private let descriptor: Int32
    private var mode: termios

    /// Holds ready what leaves the terminal clean, and what to say then; `arm` makes it count.
    init(descriptor: Int32, mode: termios, farewell: [UInt8], lastWords: LastWords) {
        self.descriptor = descriptor
        self.mode = mode
        self.farewell = farewell.count
        let words = [lastWords.fault, lastWords.outOfMemory].map { $0.isEmpty ? [] : Array(($0 + "\n").utf8) }
        fault = farewell.count + words[0].count
        let all = farewell + words.joined()
        bytes = .allocate(capacity: all.count)
        _ = bytes.initialize(from: all)
    }

    func arm() {
        func words(_ range: Range<Int>) -> jianbao_words {
            let words = UnsafeBufferPointer(rebasing: UnsafeBufferPointer(bytes)[range])
            return jianbao_words(bytes: words.baseAddress, count: words.count)
        }
        jianbao_guard_arm(
            descriptor, &mode, words(0..<farewell), words(farewell..<fault), words(fault..<bytes.count))
    }

    func disarm() { jianbao_guard_disarm() }

    deinit {
        jianbao_guard_disarm()
        bytes.deallocate()
    }
}
