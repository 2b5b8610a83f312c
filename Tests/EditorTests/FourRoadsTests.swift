import Bulletins
import Recognition
import Screen
import Testing

@testable import Editor

/// What units send, in the ways they send it: by a paste, by C-o, by `import --into` and as a file of its own it becomes
/// the same items in the same place.
@Suite struct 来稿从哪条路进来都一样 {
    /// A text, and what it becomes: a line for each item, paragraph and attachment.
    struct Piece: CustomTestStringConvertible {
        let name: String
        let text: String
        let items: String
        var testDescription: String { name }
    }

    private let page = "一、重要讲话\n（一）会议\n正文\n二、基层动态\n（一）甲\n正文。‸"

    /// The new parts of an issue, in words.
    private static func shape(_ bulletin: Bulletin) -> String {
        let old = ["会议", "甲"]
        var lines: [String] = []
        func add(_ item: Item) {
            guard !old.contains(item.headline) else { return }
            let unit = item.contributor.isEmpty ? "" : "[\(item.contributor)]"
            lines.append("* \(unit)\(item.headline)" + (item.source.isEmpty ? "" : "（出处：\(item.source)）"))
            if let note = item.note { lines.append("  按 " + note.paragraphs.flatMap(\.lines).joined(separator: "/")) }
            for paragraph in item.paragraphs {
                if let table = paragraph.table {
                    lines.append("  表 \(table.caption)")
                    lines += table.rows.map { "    " + $0.map(\.text).joined(separator: "｜") }
                } else {
                    lines.append("  " + paragraph.lines.joined(separator: "/"))
                }
            }
        }
        for section in bulletin.sections {
            if !["重要讲话", "基层动态", ""].contains(section.title) { lines.append("# \(section.title)") }
            section.items.forEach(add)
            for subsection in section.subsections {
                lines.append("## \(subsection.title)")
                subsection.items.forEach(add)
            }
        }
        for attachment in bulletin.attachments {
            lines.append("附 \(attachment.title)")
            lines += attachment.paragraphs.map { "  " + $0.lines.joined(separator: "/") }
        }
        return lines.joined(separator: "\n")
    }

    @Test(arguments: pieces + tables) func 四条路(piece: Piece) throws {
        let (bulletin, caret, _) = Sketch.bulletin(page)
        let lines = SourceLine.lines(of: piece.text)
        let (parts, report) = Recognizer().fragment(from: lines)
        var draft = Draft(bulletin)
        var placement = Placement(bulletin)
        try draft.perform(placement.edit(placing: parts), title: "导入")
        #expect(Self.shape(draft.bulletin) == piece.items, "import --into")

        var importing = Session.editing(bulletin, caret: caret)
        importing.handle(.issue(.imported(parts, report)))
        #expect(Self.shape(try #require(importing.desk?.bulletin)) == piece.items, "^O")

        var pasting = Session.editing(bulletin, caret: caret)
        _ = pasting.update(.input(.paste(piece.text)))
        if !pasting.overlays.isEmpty { pasting.press("1") }
        var pasted = try #require(pasting.desk?.bulletin)
        // What has no headline goes into the item with the caret.
        if pasted.sections[1].items[0].paragraphs.count > 1 {
            let texts = Array(pasted.sections[1].items[0].paragraphs[1...])
            pasted.sections[1].items[0].paragraphs.removeSubrange(1...)
            pasted.sections[1].items.insert(Item(headline: "", paragraphs: texts), at: 1)
        }
        #expect(Self.shape(pasted) == piece.items, "粘贴")

        let file = Recognizer().bulletin(from: lines).0
        #expect(Self.shape(file) == piece.items, "文件")
    }
}
