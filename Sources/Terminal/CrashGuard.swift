internal import CNcurses
internal import Glibc

/// Gives the terminal back when the program falls: a trap, a fault, a stack that ran out.
final class CrashGuard {
    private let bytes: UnsafeMutableBufferPointer<UInt8>
    private let descriptor: Int32
    private var mode: termios

    /// Holds ready what leaves the terminal clean; `arm` makes it count.
    init(descriptor: Int32, mode: termios, farewell: [UInt8]) {
        self.descriptor = descriptor
        self.mode = mode
        bytes = .allocate(capacity: farewell.count)
        _ = bytes.initialize(from: farewell)
    }

    func arm() { jianbao_guard_arm(descriptor, &mode, bytes.baseAddress, bytes.count) }

    func disarm() { jianbao_guard_disarm() }

    deinit {
        jianbao_guard_disarm()
        bytes.deallocate()
    }
}
