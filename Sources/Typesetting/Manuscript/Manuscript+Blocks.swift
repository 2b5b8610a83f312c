import Bulletins

extension Manuscript {
    /// What a part prints, without what the parts in it print.
    static func blocks(of part: PrintedPart, _ bulletin: Bulletin, series: Series?) -> [Block] {
        switch part {
        case .masthead: masthead(bulletin.masthead)
        case .note(let id): bulletin.note(id).map { note($0, id, style(series)) } ?? []
        case .part(let id, let path): blocks(id, path, bulletin, style(series))
        case .closing: closing(bulletin)
        case .imprint: imprint(bulletin.imprint, notice: series?.blankPageNotice ?? false)
        }
    }

    static func style(_ series: Series?) -> PaperStyle { series?.style ?? usualStyle }

    private static let usualStyle = PaperStyle()

    private static func blocks(_ id: PartID, _ path: PartPath, _ bulletin: Bulletin, _ style: PaperStyle) -> [Block] {
        if case .attachment(let index) = path { return attachment(bulletin.attachments[index], path, bulletin, style) }
        let heading = heading(path, id, bulletin, style)
        guard let item = bulletin.item(at: path) else { return [heading] }
        return [heading] + body(item.paragraphs, id, level: PaperStyle.level(of: path) + 1, style)
            + end(of: item, style)
    }

    /// The heading of a section, a subsection or an item.
    static func heading(_ path: PartPath, _ id: PartID, _ bulletin: Bulletin, _ style: PaperStyle) -> Block {
        let number = Run.derived(Numbering.number(of: path, in: bulletin, style: style))
        let after = style.mark(PaperStyle.level(of: path)).after
        let tail = after.isEmpty ? [] : [Run.derived(after)]
        func title(_ kind: BlockKind, _ title: String) -> Block {
            Block(kind, id, [number, .text(Place(id, .title), title)] + tail)
        }
        switch path {
        case .section(let s): return title(.sectionTitle, bulletin.sections[s].title)
        case .subsection(let s, let u): return title(.subsectionTitle, bulletin.sections[s].subsections[u].title)
        case .attachment(let a):
            return Block(.attachmentTitle, id, [.text(Place(id, .title), bulletin.attachments[a].title)])
        case .item(_, let subsection, _):
            var runs = [number]
            if let item = bulletin.item(at: path) {
                if style.signatureStanding == .before {
                    runs.append(.text(Place(id, .contributor), item.contributor))
                    if !item.contributor.isEmpty { runs.append(.derived("：")) }
                }
                runs.append(.text(Place(id, .headline), item.headline))
            }
            return Block(.itemHeading(level: subsection == nil ? 2 : 3), id, runs + tail)
        }
    }

    private static func attachment(
        _ attachment: Attachment, _ path: PartPath, _ bulletin: Bulletin, _ style: PaperStyle
    ) -> [Block] {
        let mark = Run.derived(Numbering.number(of: path, in: bulletin, style: style))
        return [Block(.attachmentMark, attachment.id, [mark]), heading(path, attachment.id, bulletin, style)]
            + body(attachment.paragraphs, attachment.id, level: 0, style)
    }

    private static func note(_ note: Note, _ id: PartID, _ style: PaperStyle) -> [Block] {
        let label = [Run.text(Place(id, .title), note.label), .derived("：")]
        guard case .plain(let text)? = note.paragraphs.first else {
            return [Block(.paragraph(0), id, label)] + body(note.paragraphs, id, level: 0, style)
        }
        let lead = Block.Lead(scalars: note.label.scalarCount + 1, typeface: .heading, isBold: false)
        let first = Block(
            .paragraph(0), id, label + [.text(Place(id, .paragraph(0)), text)], paragraph: 0, lead: lead)
        return [first] + body(note.paragraphs, id, level: 0, style).dropFirst()
    }

    /// 署名 and 来源 behind the text, where the series has them there.
    private static func end(of item: Item, _ style: PaperStyle) -> [Block] {
        let texts: [(Field, String, PaperStyle.Standing)] = [
            (.contributor, item.contributor, style.signatureStanding), (.source, item.source, style.sourceStanding),
        ]
        return texts.compactMap { field, text, standing in
            let place = Place(item.id, field)
            return switch standing {
            case .before, .none: nil
            case .bracket where text.isEmpty, .right where text.isEmpty: nil
            case .bracket:
                Block(
                    .itemEnd, item.id, [.fill, .derived("（"), .text(place, text), .derived("）")], paragraph: .max)
            case .right: Block(.itemEnd, item.id, [.fill, .text(place, text)], paragraph: .max)
            }
        }
    }
}
