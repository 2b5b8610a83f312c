internal import Glibc

/// The way out to the terminal; what a slow line does not take at once waits here.
struct Outlet: Equatable {
    private let descriptor: Int32
    private var waiting: [UInt8] = []
    /// Whether the terminal is gone: nothing more is sent.
    private(set) var isBroken = false

    init(descriptor: Int32) { self.descriptor = descriptor }

    var isClear: Bool { waiting.isEmpty }

    /// Sends bytes behind those that wait.
    mutating func send(_ bytes: [UInt8]) {
        guard !isBroken, !bytes.isEmpty else { return }
        if waiting.isEmpty { waiting = bytes } else { waiting += bytes }
        flush()
    }

    /// Sends what waits, as far as the line takes it now.
    mutating func flush() {
        var sent = 0
        while sent < waiting.count {
            let count = waiting[sent...].withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
            if count > 0 {
                sent += count
            } else if errno != EINTR {
                isBroken = errno != EAGAIN
                break
            }
        }
        waiting = isBroken || sent == waiting.count ? [] : Array(waiting[sent...])
    }

    /// Forgets what waits: the terminal is given back and its owner waits for it.
    mutating func drop() { waiting = [] }
}
