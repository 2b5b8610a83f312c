import Bulletins

extension Manuscript {
    /// What a part prints, without what the parts in it print.
    static func blocks(of part: PrintedPart, _ bulletin: Bulletin, series: Series?, _ sheet: StyleSheet) -> [Block] {
        switch part {
        case .masthead: masthead(bulletin.masthead, sheet, series)
        case .contents: contents(bulletin, sheet)
        case .note(let id): bulletin.note(id).map { note($0, id, sheet) } ?? []
        case .part(let id, let path): blocks(id, path, bulletin, sheet)
        case .closing: closing(bulletin, notice: series?.blankPageNotice ?? false, sheet)
        case .imprint: imprint(bulletin.imprint, notice: series?.blankPageNotice ?? false, sheet)
        }
    }

    private static func blocks(_ id: PartID, _ path: PartPath, _ bulletin: Bulletin, _ sheet: StyleSheet) -> [Block] {
        if case .attachment(let index) = path { return attachment(bulletin.attachments[index], path, bulletin, sheet) }
        if isUntitled(path, bulletin, sheet) { return [] }
        let heading = heading(path, id, bulletin, sheet)
        guard let item = bulletin.item(at: path) else { return [heading] }
        let body = body(item.paragraphs, id, level: PaperStyle.level(of: path) + 1, sheet)
        // A headline that says nothing would be an empty line, or its number on a line alone.
        let isMark = !heading.isTyped && item.paragraphs.first?.isEmpty == false
        let runsIn = item.runsIn || heading.text.isEmpty || isMark
        return signed(runsIn ? run(heading, into: body, id) : [heading] + body, item, sheet)
    }

    /// Whether all of an issue is one section that says nothing, a paper without sections, or it opens with one.
    private static func isUntitled(_ path: PartPath, _ bulletin: Bulletin, _ sheet: StyleSheet) -> Bool {
        if bulletin.isLead(path) { return true }
        guard case .section(let s) = path, bulletin.sections.count == 1, sheet.paper.mark(0).isNone else {
            return false
        }
        return bulletin.sections[s].title.isEmpty
    }

    /// The heading of a section, a subsection or an item.
    static func heading(_ path: PartPath, _ id: PartID, _ bulletin: Bulletin, _ sheet: StyleSheet) -> Block {
        let number = Run.derived(Numbering.number(of: path, in: bulletin, style: sheet.paper))
        let after = sheet.paper.mark(PaperStyle.level(of: path)).after
        let tail = after.isEmpty ? [] : [Run.derived(after)]
        func title(_ kind: BlockKind, _ title: String) -> Block {
            sheet.block(kind, id, [number, .text(Place(id, .title), title)] + tail)
        }
        switch path {
        case .section(let s): return title(.sectionTitle, bulletin.sections[s].title)
        case .subsection(let s, let u): return title(.subsectionTitle, bulletin.sections[s].subsections[u].title)
        case .attachment(let a):
            return sheet.block(.attachmentTitle, id, [.text(Place(id, .title), bulletin.attachments[a].title)])
        case .item(_, let subsection, _):
            var runs = [number]
            if let item = bulletin.item(at: path) {
                if sheet.paper.signatureStanding == .before {
                    runs.append(.text(Place(id, .contributor), item.contributor))
                    if !item.contributor.isEmpty { runs.append(.derived("：")) }
                }
                if sheet.paper.sourceStanding == .before, !item.source.isEmpty {
                    runs += [.text(Place(id, .source), item.source), .derived("：")]
                }
                runs.append(.text(Place(id, .headline), item.headline))
            }
            return sheet.block(.itemHeading(level: subsection == nil ? 2 : 3), id, runs + tail)
        }
    }

    /// A heading and the first paragraph on one line, the heading in its own face.
    private static func run(_ heading: Block, into body: [Block], _ id: PartID) -> [Block] {
        guard let first = body.first, case .paragraph(let index) = first.kind else { return [heading] + body }
        var runs = heading.runs
        // What ends a sentence parts itself from the next.
        let headline = heading.text
        let isTyped = heading.isTyped
        if isTyped, let last = headline.unicodeScalars.last, !"。：；！？　".unicodeScalars.contains(last) {
            runs.append(.derived("　"))
        }
        var style = heading.style
        if style.typeface == .text { style.isBold = true }
        let scalars = runs.reduce(0) { $0 + $1.string.scalarCount }
        var lead = isTyped ? Block.Lead(scalars: scalars, style) : first.lead
        // A mark alone is no heading: what the text begins with is set as everywhere.
        if !isTyped { lead?.scalars += scalars }
        let block = Block(
            .paragraph(index), id, runs + first.runs, style: first.style, paragraph: first.paragraph, lead: lead)
        return [block] + body.dropFirst()
    }

    private static func attachment(
        _ attachment: Attachment, _ path: PartPath, _ bulletin: Bulletin, _ sheet: StyleSheet
    ) -> [Block] {
        if attachment.isListedOnly { return [] }
        let mark = Run.derived(Numbering.number(of: path, in: bulletin, style: sheet.paper))
        return [
            sheet.block(.attachmentMark, attachment.id, [mark]), heading(path, attachment.id, bulletin, sheet),
        ] + body(attachment.paragraphs, attachment.id, level: 0, sheet)
    }

    private static func note(_ note: Note, _ id: PartID, _ sheet: StyleSheet) -> [Block] {
        let label = [Run.text(Place(id, .title), note.label)] + (note.label.isEmpty ? [] : [.derived("：")])
        let lead = Block.Lead(scalars: label.reduce(0) { $0 + $1.string.scalarCount }, .heading)
        var blocks = body(note.paragraphs, id, level: 0, sheet).map { block in
            guard case .paragraph(let index) = block.kind else { return block }
            return sheet.block(.note(index), id, block.runs, paragraph: index, lead: block.lead)
        }
        guard let first = blocks.first, case .note(0) = first.kind else {
            return [sheet.block(.note(0), id, label, lead: lead)] + blocks
        }
        blocks[0] = sheet.block(.note(0), id, label + first.runs, paragraph: 0, lead: lead)
        return blocks
    }

    /// 署名 and 来源 behind the text, where the series has them there.
    private static func signed(_ blocks: [Block], _ item: Item, _ sheet: StyleSheet) -> [Block] {
        let texts: [(Field, String, PaperStyle.Standing)] = [
            (.contributor, item.contributor, sheet.paper.signatureStanding),
            (.source, item.source, sheet.paper.sourceStanding),
        ]
        var blocks = blocks
        for (field, text, standing) in texts where !text.isEmpty {
            let run = Run.text(Place(item.id, field), text)
            switch standing {
            case .before, .none: break
            case .right: blocks.append(sheet.block(.itemEnd, item.id, [.fill, run], paragraph: .max))
            case .bracket:
                let runs = [Run.derived("（"), run, .derived("）")]
                if let last = blocks.last, case .paragraph = last.kind {
                    blocks[blocks.count - 1] = last.with(runs: last.runs + runs)
                } else {
                    blocks.append(sheet.block(.itemEnd, item.id, [.fill] + runs, paragraph: .max))
                }
            }
        }
        return blocks
    }
}

extension Block {
    /// Whether a person has typed anything of it.
    var isTyped: Bool { runs.contains { $0.place != nil && !$0.string.isEmpty } }

    func with(runs: [Run]) -> Block {
        Block(kind, part, runs, style: style, paragraph: paragraph, lead: lead, row: row)
    }

    func with(rowsBefore: Int? = nil, rowsAfter: Int? = nil) -> Block {
        var style = style
        style.rowsBefore = rowsBefore ?? style.rowsBefore
        style.rowsAfter = rowsAfter ?? style.rowsAfter
        return Block(kind, part, runs, style: style, paragraph: paragraph, lead: lead, row: row)
    }
}
