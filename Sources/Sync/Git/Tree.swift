/// One file or folder of a tree.
struct TreeEntry: Equatable, Sendable {
    /// Six octal digits, as `ls-tree` prints them.
    var mode: String
    var id: String

    static let plain = "100644"
    static let folder = "040000"
    var isFile: Bool { mode.hasPrefix("100") }
    var isFolder: Bool { mode == TreeEntry.folder }
}

/// One folder of a commit.
struct Tree {
    /// By their names' bytes, which need be no UTF-8.
    var entries: [[UInt8]: TreeEntry] = [:]

    subscript(name: String) -> TreeEntry? {
        get { entries[Array(name.utf8)] }
        set { entries[Array(name.utf8)] = newValue }
    }

    /// What git keeps of it: mode, name and object of each entry, by the bytes of their names; that of a folder counts
    /// as if a slash followed it.
    var bytes: [UInt8] {
        let sorted = entries.map { (key: $0 + ($1.isFolder ? [0x2F] : []), name: $0, entry: $1) }
            .sorted { $0.key.lexicographicallyPrecedes($1.key) }
        var bytes: [UInt8] = []
        for (_, name, entry) in sorted {
            bytes += Array("\(entry.mode.drop { $0 == "0" }) ".utf8) + name + [0]
            let digits = entry.id.utf8.compactMap { Character(Unicode.Scalar($0)).hexDigitValue }
            for index in stride(from: 0, to: digits.count - 1, by: 2) {
                bytes.append(UInt8(digits[index] << 4 | digits[index + 1]))
            }
        }
        return bytes
    }
}
