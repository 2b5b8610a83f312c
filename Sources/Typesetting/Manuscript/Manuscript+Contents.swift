import Bulletins

extension Manuscript {
    /// The part that the table of contents prints; no part of a file may be called so.
    static let contents = PartID("#contents")

    /// 目录: sections and headlines with their numbers, where the series has one.
    ///
    /// The page of each is set when pages are made (``Layout``); until then there is room for it.
    static func contents(_ bulletin: Bulletin, _ sheet: StyleSheet) -> [Block] {
        guard let style = sheet.paper.contents else { return [] }
        var entries: [Block] = []
        bulletin.forEachPath { id, path in
            if let entry = contentsEntry(id, path, bulletin, sheet, hasPages: style.pages) { entries.append(entry) }
        }
        guard let last = entries.popLast() else { return [] }
        // A row is free before the text.
        entries.append(style.ownPage ? last : last.with(rowsAfter: 1))
        let title = style.title.isEmpty ? "目录" : style.title
        return [sheet.block(.contentsTitle, contents, [.derived(title)])] + entries
    }

    /// `nil` for what has nothing to say there: a text without a headline, what is attached.
    static func contentsEntry(
        _ id: PartID, _ path: PartPath, _ bulletin: Bulletin, _ sheet: StyleSheet, hasPages: Bool
    ) -> Block? {
        let title: String
        let level: Int
        switch path {
        case .attachment: return nil
        case .section(let s): (title, level) = (bulletin.sections[s].title, 1)
        case .subsection(let s, let u): (title, level) = (bulletin.sections[s].subsections[u].title, 2)
        case .item(_, let subsection, _):
            let item = bulletin.item(at: path)
            var headline = item?.headline ?? ""
            // One that runs into its text ends as a sentence does; in a list it is a title.
            if item?.runsIn ?? false, headline.last == "。" { headline.removeLast() }
            (title, level) = (headline, subsection == nil ? 2 : 3)
        }
        if title.isEmpty { return nil }
        let mark = sheet.paper.mark(PaperStyle.level(of: path))
        let text = mark.before(Numbering.index(of: path, in: bulletin, style: sheet.paper)) + title + mark.after
        let end: [Run] = hasPages ? [.leader, .derived(pageText(nil))] : []
        return sheet.block(.contentsEntry(level: level, of: id), contents, [.derived(text)] + end)
    }

    /// A page number in the room that all have, so that no line of the contents is longer for it.
    static func pageText(_ page: Int?) -> String {
        let text = page.map { String($0) } ?? ""
        return String(repeating: " ", count: max(0, 3 - text.count)) + text
    }
}
