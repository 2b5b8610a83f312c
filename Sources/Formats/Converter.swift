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

    /// Converts as much as it can: what came out, and how many bytes went in before a byte that does not convert.
    func convert(_ input: ArraySlice<UInt8>) -> (output: [UInt8], taken: Int) {
        var output: [UInt8] = []
        var source = Array(input)
        let total = source.count
        var taken = 0
        iconv(handle, nil, nil, nil, nil)
        source.withUnsafeMutableBufferPointer { source in
            source.withMemoryRebound(to: CChar.self) { source in
                var from = source.baseAddress
                var left = total
                var isDone = false
                while !isDone {
                    let count = 65_536
                    let chunk = [UInt8](unsafeUninitializedCapacity: count) { buffer, written in
                        var room = count
                        buffer.withMemoryRebound(to: CChar.self) { buffer in
                            var to = buffer.baseAddress
                            let result = iconv(handle, &from, &left, &to, &room)
                            // Room used up: once more; anything else is the end, good or bad.
                            isDone = result != Int.max.magnitude * 2 + 1 || errno != E2BIG
                        }
                        written = count - room
                    }
                    output += chunk
                }
                taken = total - left
            }
        }
        return (output, taken)
    }
}
