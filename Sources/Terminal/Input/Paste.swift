/// A paste on its way in: everything up to the terminal's end mark, `ESC[201~`.
struct Paste {
    private static let begin = Array("\u{1B}[200~".utf8)
    private static let end = Array("\u{1B}[201~".utf8)

    /// Milliseconds after which a paste that does not go on is given up.
    private static let patience = 2_000
    /// So many bytes within that time are a paste that goes on; nobody types so fast.
    private static let progress = 128

    private var bytes: [UInt8] = []
    /// When the last stretch of so many bytes began, and how many of them have come.
    private var stretch: (start: Int, count: Int)

    init(at moment: Int) { stretch = (moment, 0) }

    /// When it is given up.
    var deadline: Int { stretch.start + Paste.patience }

    /// Takes bytes from `index` on; returns where the paste ends, behind the mark, or nil while it goes on.
    ///
    /// A mark that is followed by another one without a beginning between was in the pasted text itself: someone
    /// wants the rest to be taken for keys. It stays text.
    mutating func take(_ source: [UInt8], from index: Int, at moment: Int) -> Int? {
        let known = bytes.count
        stretch.count += source.count - index
        if stretch.count >= Paste.progress { stretch = (moment, 0) }
        bytes += source[index...]
        // The mark may be cut by the end of the last read.
        var search = max(0, known - Paste.end.count + 1)
        var found: Int?
        while let mark = Paste.mark(in: bytes, from: search) {
            if mark.isEnd { found = mark.index } else if found != nil { break }
            search = mark.index + Paste.end.count
        }
        guard let found else { return nil }
        let after = index + found + Paste.end.count - known
        bytes.removeSubrange(found...)
        return after
    }

    /// Whether bytes that came after a paste was given up belong to it: its end is in them, or they are too many to have
    /// been typed.
    static func isRest(_ bytes: [UInt8]) -> Bool {
        if let mark = mark(in: bytes, from: 0) { return mark.isEnd }
        return bytes.count >= progress
    }

    /// The text so far, line ends as `\n`; what is not UTF-8 is dropped.
    var text: String { Paste.text(bytes) }

    static func text(_ bytes: [UInt8]) -> String {
        var clean: [UInt8] = []
        clean.reserveCapacity(bytes.count)
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            if byte == Byte.carriageReturn {
                clean.append(Byte.newline)
                index += index + 1 < bytes.count && bytes[index + 1] == Byte.newline ? 2 : 1
            } else if case .whole(let count) = Characters.read(bytes, from: index) {
                for offset in 0..<count { clean.append(bytes[index + offset]) }
                index += count
            } else {
                index += 1
            }
        }
        return String(decoding: clean, as: UTF8.self)
    }

    /// More than anybody types ahead while a slow line stands still: eighty characters.
    private static let leastBare = 240

    /// Of rows with as many cells each, less is none of a person's keys.
    private static let leastRows = 24

    /// Whether a read is a paste from a terminal that does not mark pastes: longer than what is typed ahead, with a line
    /// end inside it, and no other control characters.
    ///
    /// In a shorter read Enter is the key: a line that stood still hands out `Enter` and the next phrase in one piece.
    static func isBare(_ bytes: [UInt8]) -> Bool {
        bytes.count >= leastRows && bytes[0] != Byte.carriageReturn && bytes.dropLast().contains(Byte.carriageReturn)
            && bytes.allSatisfy {
                $0 >= 0x20 && $0 != Byte.delete || [Byte.carriageReturn, Byte.newline, Byte.tab].contains($0)
            } && (bytes.count >= leastBare || areRows(bytes))
    }

    /// Whether every line parts its cells by the same number of tabs, two or more, as a spreadsheet copies them.
    private static func areRows(_ bytes: [UInt8]) -> Bool {
        let tabs = bytes.split { $0 == Byte.carriageReturn || $0 == Byte.newline }.map { line in
            line.count { $0 == Byte.tab }
        }
        return tabs[0] >= 2 && tabs.allSatisfy { $0 == tabs[0] }
    }

    private static func mark(in bytes: [UInt8], from start: Int) -> (index: Int, isEnd: Bool)? {
        var index = start
        while let escape = bytes[index...].firstIndex(of: Byte.escape), escape + end.count <= bytes.count {
            let candidate = bytes[escape..<escape + end.count]
            if candidate.elementsEqual(end) { return (escape, true) }
            if candidate.elementsEqual(begin) { return (escape, false) }
            index = escape + 1
        }
        return nil
    }
}
