import Glibc

/// Results go to standard output, messages to standard error.
enum Output {
    static func results(_ text: String) { write(text, to: STDOUT_FILENO) }

    static func message(_ text: String) { write(text, to: STDERR_FILENO) }

    static func bytes(_ bytes: [UInt8]) { write(bytes, to: STDOUT_FILENO) }

    private static func write(_ text: String, to file: Int32) {
        write(Array((text.hasSuffix("\n") || text.isEmpty ? text : text + "\n").utf8), to: file)
    }

    /// A reader who has gone away wants no more.
    private static func write(_ bytes: [UInt8], to file: Int32) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            if count <= 0 { return }
            rest = rest.dropFirst(count)
        }
    }
}
