package import Glibc
package import SystemPackage

/// A folder of the real disk that is gone when the test is over.
package final class TemporaryFolder {
    package let path: FilePath

    package init() throws {
        let root = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
        var template = Array("\(root)/jianbao-test-XXXXXX".utf8CString)
        guard let made = mkdtemp(&template) else { throw Errno(rawValue: errno) }
        path = FilePath(platformString: made)
    }

    deinit { remove(path) }

    private func remove(_ path: FilePath) {
        var status = stat()
        guard path.withPlatformString({ lstat($0, &status) }) == 0 else { return }
        guard status.st_mode & S_IFMT == S_IFDIR else {
            _ = path.withPlatformString { unlink($0) }
            return
        }
        _ = path.withPlatformString { chmod($0, 0o700) }
        if let stream = path.withPlatformString({ opendir($0) }) {
            var names: [FilePath] = []
            while let entry = readdir(stream) {
                let name = withUnsafePointer(to: &entry.pointee.d_name) { name in
                    name.withMemoryRebound(to: CChar.self, capacity: 256) { FilePath(platformString: $0) }
                }
                if name != "." && name != ".." { names.append(name) }
            }
            closedir(stream)
            for name in names { remove(path.pushing(name)) }
        }
        _ = path.withPlatformString { rmdir($0) }
    }

    package func write(_ text: String, to name: String, mode: mode_t = 0o644) throws {
        try write(Array(text.utf8), to: name, mode: mode)
    }

    package func write(_ bytes: [UInt8], to name: String, mode: mode_t = 0o644) throws {
        let file = try FileDescriptor.open(
            path.appending(name), .writeOnly, options: [.create, .truncate],
            permissions: FilePermissions(rawValue: mode))
        try file.closeAfter { _ = try file.writeAll(bytes) }
        _ = path.appending(name).withPlatformString { chmod($0, mode) }
    }

    package func read(_ name: String) throws -> [UInt8] { try TemporaryFolder.read(path.appending(name)) }

    package static func read(_ path: FilePath) throws -> [UInt8] {
        let file = try FileDescriptor.open(path, .readOnly)
        return try file.closeAfter {
            var bytes: [UInt8] = []
            var piece = [UInt8](repeating: 0, count: 65_536)
            while true {
                let count = try piece.withUnsafeMutableBytes { try file.read(into: $0) }
                if count == 0 { return bytes }
                bytes.append(contentsOf: piece[..<count])
            }
        }
    }

    package func text(_ name: String) throws -> String { String(decoding: try read(name), as: UTF8.self) }
}
