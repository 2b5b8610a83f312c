import Bulletins

extension Manuscript {
    /// What stands below the text: the list of attachments, 落款 and 成文日期, 联系方式.
    ///
    /// Before who signs stands （此页无正文）, printed where no text shares the page with him.
    static func closing(_ bulletin: Bulletin, notice: Bool, _ sheet: StyleSheet) -> [Block] {
        let attachments = bulletin.attachments
        let list = attachments.indices.map { index in
            let number = attachments.count == 1 ? "" : "\(index + 1)."
            let label = index == 0 ? "附件：" : "　　　"
            let kind = BlockKind.attachmentList(isFirst: index == 0)
            var style = sheet.style(of: kind)
            style.indent = 4 + columns(label + number)
            let attachment = attachments[index]
            // What has a page is typed there.
            let title: Run =
                attachment.isListedOnly
                ? .text(Place(attachment.id, .title), attachment.title) : .derived(attachment.title)
            return Block(kind, .closing, [.derived(label + number), title], style: style)
        }
        let values = bulletin.closing.values
        let margins = margins(signature: values.text(.signature), date: values.text(.date), sheet.page.columns)
        let fields = Closing.Field.all.compactMap { field -> Block? in
            let text = values.text(field)
            if text.isEmpty { return nil }
            let run = Run.text(.closing(field), text)
            let kind = BlockKind.closing(field)
            var style = sheet.style(of: kind)
            if field == .signature { style.margin = margins.signature }
            if field == .date {
                style.margin = margins.date
                // A date alone stands one row below the text, as who signs would.
                if values.text(.signature).isEmpty { style.rowsBefore = 1 }
            }
            return Block(kind, .closing, field == .contact ? [run] : [.fill, run], style: style)
        }
        return list + (notice && !fields.isEmpty ? [blankPageNotice(.closing, sheet)] : []) + fields
    }

    static func blankPageNotice(_ part: PartID, _ sheet: StyleSheet) -> Block {
        sheet.block(.blankPageNotice, part, [.derived("（此页无正文）")])
    }

    /// The columns free at the right of who signs and of the date (7.3.5.2): two characters, the date beginning two
    /// characters further to the right; where it would then come nearer to the edge, who signs gives way.
    static func margins(signature: String, date: String, _ width: Int) -> (signature: Int, date: Int) {
        let edge = 4
        let (first, second) = (columns(signature), columns(date))
        // Of several rows it has no first character that the date could stand by.
        if first == 0 || second == 0 || first + edge > width { return (edge, edge) }
        let overhang = second + 4 - first
        guard overhang > 0 else { return (edge, edge - overhang) }
        return (min(edge + overhang, max(edge, width - first)), edge)
    }

    static func columns(_ text: String) -> Int { text.unicodeScalars.reduce(0) { $0 + Int($1.printColumns) } }
}
