import Glibc
import SystemPackage

/// The index as a file: a line with the checksum of the rest, then a line a file, its fields parted by tabs.
extension ShelfIndex {
    private static let format = "jianbao-index 4 "
    private static let newline = UInt8(ascii: "\n")
    private static let tab = UInt8(ascii: "\t")
    private static let escape = UInt8(ascii: "\\")
    /// How long a file must have rested before it is remembered, in nanoseconds.
    ///
    /// One that has just changed might change again within one tick of the disk's clock, unnoticed.
    private static let settling = 2_000_000_000

    /// An index that is not there, or not whole, is empty.
    static func read(_ path: FilePath, disk: Disk) -> ShelfIndex {
        guard let file = try? disk.open(path, O_RDONLY | O_NONBLOCK | O_NOFOLLOW) else { return ShelfIndex() }
        defer { disk.closeIgnoringErrors(file) }
        guard let size = try? disk.status(of: file).size,
            let bytes = try? disk.readAll(file, limit: Shelf.sizeLimit, expecting: size)
        else { return ShelfIndex() }
        return ShelfIndex(bytes) ?? ShelfIndex()
    }

    /// Where it cannot be written, the next listing reads the files again.
    ///
    /// - Parameter issues: the rights that all the issues give; the index, which has their titles, gives no more.
    func write(_ path: FilePath, folder: FilePath, like issues: FileStatus?, disk: Disk) {
        guard (try? StateFolder.make(in: folder, disk: disk)) != nil else { return }
        try? disk.replace(path, by: AtomicFile.temporaryName(in: path.parent), like: issues) { fresh in
            bytes(settledBefore: fresh.modified - ShelfIndex.settling)
        }
    }

    private func bytes(settledBefore limit: Int) -> [UInt8] {
        var body: [UInt8] = []
        for (name, entry) in sorted where entry.key.modified < limit {
            let key = "\(entry.key.size)\t\(entry.key.modified)\t\(entry.key.inode)\t"
            switch entry.content {
            case .issue(let summary):
                body.append(contentsOf: key.utf8)
                let counts = "\(summary.items)\t\(summary.words)\t\(summary.conflicts)\t"
                body.append(contentsOf: "\(summary.year)\t\(summary.number)\t\(counts)".utf8)
                ShelfIndex.append([summary.kind, summary.date, summary.title, name], to: &body)
            case .unreadable(.unreadable(let shown, let reason)):
                body.append(contentsOf: key.utf8)
                ShelfIndex.append([shown, reason, name], to: &body)
            case .unreadable: continue
            }
            body.append(ShelfIndex.newline)
        }
        return Array("\(ShelfIndex.format)\(Checksum(of: body).text)\n".utf8) + body
    }

    private static func append(_ texts: [String], to body: inout [UInt8]) {
        for (index, text) in texts.enumerated() {
            if index > 0 { body.append(tab) }
            for byte in text.utf8 {
                switch byte {
                case newline: body.append(contentsOf: [escape, UInt8(ascii: "n")])
                case tab: body.append(contentsOf: [escape, UInt8(ascii: "t")])
                case escape: body.append(contentsOf: [escape, escape])
                default: body.append(byte)
                }
            }
        }
    }

    private init?(_ bytes: [UInt8]) {
        let head = ShelfIndex.format.utf8.count + 8
        guard bytes.count > head, bytes[head] == ShelfIndex.newline else { return nil }
        let body = bytes[(head + 1)...]
        guard bytes[..<head].elementsEqual("\(ShelfIndex.format)\(Checksum(of: body).text)".utf8) else { return nil }
        var rows: [(name: String, key: Key, content: Entry.Content)] = []
        for line in body.split(separator: ShelfIndex.newline) {
            let fields = line.split(separator: ShelfIndex.tab, omittingEmptySubsequences: false)
            guard fields.count == 12 || fields.count == 6 else { return nil }
            let isIssue = fields.count == 12
            let numbers = fields[..<(isIssue ? 8 : 3)].map(ShelfIndex.number)
            let texts = fields[numbers.count...].map(ShelfIndex.text)
            let key = Key(size: numbers[0], modified: numbers[1], inode: UInt64(truncatingIfNeeded: numbers[2]))
            if isIssue {
                let summary = Summary(
                    year: numbers[3], number: numbers[4], kind: texts[0], date: texts[1], title: texts[2],
                    items: numbers[5], words: numbers[6], conflicts: numbers[7])
                rows.append((texts[3], key, .issue(summary)))
            } else {
                rows.append((texts[2], key, .unreadable(.unreadable(name: texts[0], reason: texts[1]))))
            }
        }
        self.init(rows)
    }

    /// The checksum has vouched for the digits; an inode may use all 64 bits.
    private static func number(_ digits: ArraySlice<UInt8>) -> Int {
        var value = 0
        for digit in digits { value = value &* 10 &+ Int(digit &- 0x30) }
        return value
    }

    private static func text(_ bytes: ArraySlice<UInt8>) -> String {
        guard bytes.contains(escape) else { return String(decoding: bytes, as: UTF8.self) }
        var plain: [UInt8] = []
        var isEscaped = false
        for byte in bytes {
            if isEscaped {
                plain.append(byte == UInt8(ascii: "n") ? newline : byte == UInt8(ascii: "t") ? tab : byte)
                isEscaped = false
            } else if byte == escape {
                isEscaped = true
            } else {
                plain.append(byte)
            }
        }
        return String(decoding: plain, as: UTF8.self)
    }
}
