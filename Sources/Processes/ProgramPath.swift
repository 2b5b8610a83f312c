import Glibc

/// Where programs are.
package enum ProgramPath {
    /// Of this program itself.
    package static var own: String {
        var bytes = [CChar](repeating: 0, count: 4096)
        let count = readlink("/proc/self/exe", &bytes, bytes.count)
        return String(decoding: bytes.prefix(max(0, count)).map(UInt8.init(bitPattern:)), as: UTF8.self)
    }

    /// Of another, by its name.
    package static func of(_ name: String, in folders: [String] = folders()) -> String? {
        folders.lazy.map { "\($0)/\(name)" }.first { access($0, X_OK) == 0 }
    }

    /// Those where the shell looks, but for the one in which this program runs: nothing in it is taken for a program.
    ///
    /// - Parameter path: as in `$PATH`, which it is where nobody says.
    package static func folders(_ path: String? = nil) -> [String] {
        let path = path ?? getenv("PATH").map { String(cString: $0) } ?? "/usr/local/bin:/usr/bin:/bin"
        return path.split(separator: ":").filter { $0.hasPrefix("/") }.map(String.init)
    }
}
