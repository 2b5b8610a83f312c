internal import Bulletins

/// The lines below the text: the list of attachments, the imprint.
enum PaperFoot {
    /// `附件：1.…` and those below it.
    static func listed(_ text: String) -> PrintedLine {
        var rest = text.dropFirst(3)
        let digits = rest.prefix { $0.isASCII && $0.isNumber }
        if !digits.isEmpty, rest.dropFirst(digits.count).first == "." { rest = rest.dropFirst(digits.count + 1) }
        return PrintedLine(
            kind: "attachmentList",
            [(.derived, String(text.prefix(text.count - rest.count))), (.title, String(rest))])
    }

    static let notice = "（此页无正文）"

    /// A line between the rules, by its label and its end.
    static func line(_ text: String) -> PrintedLine {
        if text == notice { return PrintedLine(kind: "blankPageNotice") }
        if text.hasPrefix("（共印"), text.hasSuffix("份）") {
            return PrintedLine(
                kind: "copies",
                [(.derived, "（共印"), (.imprint(.copies), String(text.dropFirst(3).dropLast(2))), (.derived, "份）")])
        }
        if text.hasSuffix("印发"), let gap = text.lastIndex(of: "　") {
            return PrintedLine(
                kind: "issuedBy",
                [
                    (.imprint(.issuedBy), String(text[..<gap])),
                    (.imprint(.issuedOn), String(text[text.index(after: gap)...].dropLast(2))), (.derived, "印发"),
                ])
        }
        if text.hasSuffix("印发") {
            return PrintedLine(kind: "issuedBy", [(.imprint(.issuedOn), String(text.dropLast(2))), (.derived, "印发")])
        }
        guard let colon = text.firstIndex(of: "：") else {
            return PrintedLine(kind: "issuedBy", [(.imprint(.issuedBy), text)])
        }
        let label = String(text[...colon])
        let value = String(text[text.index(after: colon)...])
        if label == "主题词：" {
            return PrintedLine(kind: "imprintLine", [(.derived, label), (.imprint(.subjects), value)])
        }
        if value.hasSuffix("。") {
            return PrintedLine(
                kind: "imprintLine", [(.derived, label), (.line, String(value.dropLast())), (.derived, "。")])
        }
        return people(text)
    }

    /// `责任编辑：…　　审核：…`: labels and names.
    private static func people(_ text: String) -> PrintedLine {
        let gap = "　　"
        var texts: [(TextMark?, String)] = []
        var rest = text[...]
        while let colon = rest.firstIndex(of: "：") {
            texts.append((.derived, (texts.isEmpty ? "" : gap) + rest[...colon]))
            rest = rest[rest.index(after: colon)...]
            // A label may have spaces of its own, a name has none.
            let end = rest.firstRange(of: gap).map {
                rest[$0.upperBound...].contains("：") ? $0 : rest.endIndex..<rest.endIndex
            }
            texts.append((.person, String(rest[..<(end?.lowerBound ?? rest.endIndex)])))
            rest = rest[(end?.upperBound ?? rest.endIndex)...]
        }
        return PrintedLine(kind: "people", texts)
    }
}
