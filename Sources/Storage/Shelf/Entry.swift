package import Bulletins
import SystemPackage

/// One line of the shelf's list: an issue, or a file that cannot be read and why.
package struct Entry: Equatable, Sendable {
    package let file: IssueFile
    package let content: Content
    /// When the file was last written, in seconds since 1970; `nil` where the disk does not tell.
    package let saved: Int?

    package enum Content: Equatable, Sendable {
        case issue(Summary)
        case unreadable(StorageError)
    }

    package var summary: Summary? { if case .issue(let summary) = content { summary } else { nil } }

    /// Newest first: by year and number, as the masthead or else the file's name has them.
    static func newestFirst(_ entries: [Entry]) -> [Entry] {
        let keyed = entries.map { (order: $0.order, name: $0.file.name.string, entry: $0) }
        return keyed.sorted { a, b in a.order == b.order ? a.name < b.name : a.order > b.order }.map(\.entry)
    }

    var order: (year: Int, number: Int) {
        summary.map { ($0.year, $0.number) } ?? nameNumber ?? (0, 0)
    }

    /// The number that the file's name says.
    var nameNumber: (year: Int, number: Int)? {
        switch Reference(file.name.stem) {
        case .issue(let year, let number)?, .kind(_, let year?, let number)?: (year, number)
        default: nil
        }
    }

    /// The number that it bears where its file's name says another: `2023-37`, `2024-增刊2`; `nil` where the name tells
    /// it, or tells none.
    package var otherNumber: String? {
        guard let summary, summary.number > 0, summary.year > 0 else { return nil }
        // What tells it from others of its number: `2026-1（乙）`, `2023-0b`.
        let plain = String(file.name.stem.prefix { $0 != "（" })
        let letters = plain.reversed().prefix { $0.isASCII && $0.isLetter }.count
        let kind = summary.kind.filter(\.isLetter)
        let bears = (kind.contains { !$0.isASCII } ? kind : "", summary.year, summary.number)
        switch Reference(String(plain.dropLast(letters))) {
        case .issue(let year, let number)? where ("", year, number) != bears: break
        case .kind(let named, let year?, let number)? where (named, year, number) != bears: break
        default: return nil
        }
        return "\(bears.1)-\(bears.0)\(bears.2)"
    }

    func isNumbered(_ year: Int, _ number: Int) -> Bool { summary != nil && order == (year, number) }

    /// Whether it is of a kind that counts by itself, by its masthead or else by its file's name.
    package func isOfKind(_ kind: String) -> Bool {
        if let summary { return summary.kind.isIdentical(to: kind) }
        if case .kind(let named, _, _)? = Reference(file.name.stem) { return named.isIdentical(to: kind) }
        return kind.isEmpty
    }
}

/// What the list says of an issue, without the issue.
package struct Summary: Equatable, Sendable {
    package var year: Int
    package var number: Int
    /// 刊型, each with numbers of its own; empty for the usual issue.
    package var kind = ""
    /// 印发日期 as it is printed.
    package var date: String
    /// 本期标题; where there is none the first headline, or 刊名.
    package var title: String
    package var items: Int
    /// 字数.
    package var words: Int
    /// 待选: places of which two people made different things, and nobody has chosen.
    package var conflicts = 0
}

extension Summary {
    package init(of bulletin: Bulletin) {
        let masthead = bulletin.masthead
        let headline = bulletin.items.lazy.map(\.headline).first { !$0.isEmpty }
        self.init(
            year: masthead.year, number: masthead.number, kind: masthead.countedKind, date: masthead.date.printed,
            title: masthead.title.isEmpty ? headline ?? masthead.name : masthead.title, items: bulletin.items.count,
            words: WordCount.of(bulletin).total, conflicts: bulletin.conflicts.count)
    }
}
