import Glibc
import Testing

/// A text file of this package that states what is expected; `RECORD=1` writes it anew, and the test then fails, so that
/// nobody does it unseen.
struct PackageFile {
    let path: String

    /// By its path in the package.
    init(_ name: String) { path = PackageFile.package + "/" + name }

    /// This file is Tests/EditorTests/Support/PackageFile.swift of the package.
    private static let package = #filePath.split(separator: "/").dropLast(4).reduce("") { $0 + "/" + $1 }

    static let isRecording = getenv("RECORD").map { String(cString: $0) == "1" } ?? false

    var text: String? {
        guard let file = fopen(path, "r") else { return nil }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        while case let byte = fgetc(file), byte != EOF { bytes.append(UInt8(byte)) }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Compares, or records.
    func expect(_ text: String, sourceLocation: SourceLocation) {
        let old = self.text
        guard PackageFile.isRecording else {
            let hint = "若是有意的改动：RECORD=1 swift test --filter EditorTests，再看 git diff"
            #expect(text == old, "\(path)\n\(hint)", sourceLocation: sourceLocation)
            return
        }
        if text == old { return }
        guard let file = fopen(path, "w") else {
            Issue.record("cannot write \(path)", sourceLocation: sourceLocation)
            return
        }
        fputs(text, file)
        fclose(file)
        Issue.record("recorded \(path)", sourceLocation: sourceLocation)
    }
}
