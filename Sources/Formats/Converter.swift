internal import Glibc

/// A conversion of the C library's iconv.
struct Converter: ~Copyable {
    private let handle: iconv_t

    init?(from source: String, to target: String) {
        let handle = iconv_open(target, source)
        // The library says failure by a pointer of all ones.
        guard Int(bitPattern: handle) != -1, let handle else { return nil }
        self.handle = handle
    }

    deinit { iconv_close(handle) }

    /// Converts all of the input, piece by piece, in one pass.
    ///
    /// - Parameter take: gets each piece that came out, and the byte behind it that does not convert, if there is one.
    func convert(_ input: [UInt8], _ take: (_ output: UnsafeBufferPointer<UInt8>, _ badByte: UInt8?) -> Void) {
        // Not one after the other by accident: a conversion that broke off leaves a state behind.
        iconv(handle, nil, nil, nil, nil)
        var source = input
        let capacity = 4096
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: capacity) { buffer in
            source.withUnsafeMutableBytes { source in
                var from = source.baseAddress?.assumingMemoryBound(to: CChar.self)
                var left = source.count
                while left > 0 {
                    var to = UnsafeMutableRawPointer(buffer.baseAddress)?.assumingMemoryBound(to: CChar.self)
                    var room = capacity
                    let failed = iconv(handle, &from, &left, &to, &room) == -1
                    let reason = failed ? errno : 0
                    var badByte: UInt8?
                    if failed, reason != E2BIG {
                        badByte = from.map { UInt8(bitPattern: $0.pointee) }
                        from = from?.advanced(by: 1)
                        left -= 1
                    }
                    take(UnsafeBufferPointer(rebasing: buffer[..<(capacity - room)]), badByte)
                }
            }
        }
    }
}
