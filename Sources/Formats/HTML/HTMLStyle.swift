internal import Typesetting

/// The styles of the web page, made from the table by which the paper is set.
enum HTMLStyle {
    static let page = "max-width:680px;margin:0 auto;padding:16px;color:#000;font-size:17px;line-height:1.8"

    static func style(of block: Block) -> String {
        let set = block.style
        if block.kind.isRule {
            let line = block.kind == .rule ? "2px solid #f00" : "1px solid #000"
            return "border:0;border-top:\(line);margin:8px 0"
        }
        var style = "margin:\(set.rowsBefore * 8)px 0 \(set.rowsAfter * 8)px"
        style +=
            ";font-family:\(set.typeface.webFamily);font-size:\(pixels(set.size))px;font-weight:\(weight(block))"
        // A phone is narrower than paper: a long word is broken rather than cut off; spaces stand as they were typed.
        style += ";line-height:1.8;overflow-wrap:break-word;white-space:pre-wrap"
        if set.isRed { style += ";color:#f00" }
        if set.alignment == .centre { style += ";text-align:center" }
        if block.runs.contains(where: \.isStretch) { style += ";display:flex" }
        if case .closing = block.kind, set.margin > 0 { style += ";padding-right:\(em(set.margin))" }
        if set.indent > set.firstIndent {
            style += ";padding-left:\(em(set.indent));text-indent:-\(em(set.indent - set.firstIndent))"
        } else if set.firstIndent > 0 {
            style += ";text-indent:\(em(set.firstIndent))"
        }
        return style
    }

    /// Two columns of the grid are one character.
    private static func em(_ columns: Int) -> String {
        columns.isMultiple(of: 2) ? "\(columns / 2)em" : "\(columns / 2).5em"
    }

    /// The sizes of paper, brought down to a phone: 16 points are 17 pixels, titles grow less than on paper.
    private static func pixels(_ points: Int) -> Int { points <= 16 ? points + 1 : 17 + (points - 16) / 2 }

    /// Headings are bold, too: a phone has neither 黑体 nor 楷体 to tell them by.
    private static func weight(_ block: Block) -> String {
        let isHeading =
            switch block.kind {
            case .name, .title, .innerHeading, .contentsTitle, .tableCaption: true
            default: block.kind.level != nil || block.style.isBold
            }
        return isHeading ? "bold" : "normal"
    }

    /// The beginning of a paragraph that is set otherwise than the rest.
    static func style(of lead: Block.Lead) -> String { "font-family:\(lead.typeface.webFamily);font-weight:bold" }

    /// Dots from a heading to its page.
    static let leader = "<span style=\"flex:1;border-bottom:1px dotted #000;margin:0 4px 8px\"> </span>"

    static let table = "border-collapse:collapse;width:100%;margin:8px 0;font-size:15px;line-height:1.6"

    static func cell(isHead: Bool, _ alignment: TableRow.Cell.Alignment) -> String {
        let side =
            switch alignment {
            case .leading: "left"
            case .centre: "center"
            case .trailing: "right"
            }
        let typeface = isHead ? BlockStyle.Typeface.heading : .text
        let face = "font-family:\(typeface.webFamily)" + (isHead ? ";font-weight:bold" : "")
        return "border:1px solid #000;padding:4px;text-align:\(side);\(face)"
    }
}
