import Bulletins

/// The fields of an issue in printed order with their numbers, as a file of an office has them: one line each.
enum Printed {
    static func lines(_ bulletin: Bulletin) -> [String] {
        masthead(bulletin.masthead) + body(bulletin) + foot(bulletin)
    }

    /// What stands under the text.
    private static func foot(_ bulletin: Bulletin) -> [String] {
        bulletin.attachments.flatMap { ["附件：" + $0.title] + $0.paragraphs.flatMap(\.lines) }
            + Closing.Field.all.map { bulletin.closing.values.text($0) }
    }

    static func masthead(_ masthead: Masthead) -> [String] {
        [
            masthead.name, masthead.number == 0 ? "" : "第\(masthead.number)期", masthead.office, masthead.date.printed,
            masthead.title,
            masthead.year == 0 ? "" : "（\(masthead.year)年第\(ChineseNumeral.text(masthead.number))期）",
            masthead.coverage.printed,
        ].filter { !$0.isEmpty }
    }

    static func body(_ bulletin: Bulletin) -> [String] {
        bulletin.sections.enumerated().flatMap { s, section in
            let own = section.items.enumerated().flatMap { i, item in
                lines(item, Numbering.item(i, inSubsection: false))
            }
            let grouped = section.subsections.enumerated().flatMap { u, subsection in
                [Numbering.subsection(section.items.count + u) + subsection.title]
                    + subsection.items.enumerated().flatMap { i, item in
                        lines(item, Numbering.item(i, inSubsection: true))
                    }
            }
            return [Numbering.section(s) + section.title] + own + grouped
        }
    }

    private static func lines(_ item: Item, _ number: String) -> [String] {
        let unit = item.contributor.isEmpty ? "" : item.contributor + "："
        return [number + unit + item.headline] + item.paragraphs.texts
    }

    /// Every character that is not a space.
    static func characters(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.filter { !$0.properties.isWhitespace }))
    }
}

/// Titles alone, indented by level: what a test compares at a glance.
func outline(_ bulletin: Bulletin) -> [String] {
    var lines: [String] = []
    for section in bulletin.sections {
        lines.append(section.title)
        lines += section.items.map { "  " + title($0) }
        for subsection in section.subsections {
            lines.append("  <\(subsection.title)>")
            lines += subsection.items.map { "    " + title($0) }
        }
    }
    return lines
}

private func title(_ item: Item) -> String {
    let unit = item.contributor.isEmpty ? "" : "[\(item.contributor)]"
    return "\(unit)\(item.headline) (\(item.paragraphs.count))"
}
