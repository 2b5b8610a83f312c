package import Testing

internal import Glibc

/// A file of this package.
///
/// Where it states what is expected, `RECORD=1` writes it anew, and the test then fails, so that
/// nobody does it unseen.
package struct PackageFile {
    package let path: String

    /// By its path in the package.
    package init(_ name: String) { path = PackageFile.package + "/" + name }

    /// This file is Tests/Support/TestSupport/PackageFile.swift of the package.
    package static let package = #filePath.split(separator: "/").dropLast(4).reduce("") { $0 + "/" + $1 }

    private static let isRecording = getenv("RECORD").map { String(cString: $0) == "1" } ?? false

    package var text: String? { PackageFile.bytes(of: path).map { String(decoding: $0, as: UTF8.self) } }

    /// The bytes of any file; `nil` where it cannot be read.
    package static func bytes(of path: String) -> [UInt8]? {
        guard let file = fopen(path, "rb") else { return nil }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = fread(&buffer, 1, buffer.count, file)
            if count == 0 { break }
            bytes.append(contentsOf: buffer.prefix(count))
        }
        return ferror(file) == 0 ? bytes : nil
    }

    /// Compares, or records.
    package func expect(_ text: String, sourceLocation: SourceLocation) {
        if text == self.text { return }
        guard PackageFile.isRecording else {
            let difference = PackageFile.difference(from: self.text ?? "", to: text)
            Issue.record(
                "\(path) 与现在的不一样：\n\(difference)\n若是有意的改动：RECORD=1 再跑一遍这个测试，再看 git diff",
                sourceLocation: sourceLocation)
            return
        }
        guard let file = fopen(path, "w") else {
            Issue.record("cannot write \(path)", sourceLocation: sourceLocation)
            return
        }
        fputs(text, file)
        fclose(file)
        Issue.record("recorded \(path)", sourceLocation: sourceLocation)
    }

    /// The lines that are in one of the two only.
    private static func difference(from old: String, to new: String) -> String {
        let old = old.split(separator: "\n", omittingEmptySubsequences: false)
        let new = new.split(separator: "\n", omittingEmptySubsequences: false)
        return new.difference(from: old).map { change in
            switch change {
            case .remove(let offset, let line, _): "\(offset + 1): - \(line)"
            case .insert(let offset, let line, _): "\(offset + 1): + \(line)"
            }
        }.joined(separator: "\n")
    }
}
