import Bulletins

extension Rule {
    static let printedNotice = Rule(
        "L12", "手打的此页无正文", .advice,
        looksFor: "正文里打了“（此页无正文）”。",
        why: "版记单独成页时程序会自己印出这一行。",
        wrong: "⟦（此页无正文）⟧", right: "各单位要认真抓好落实。",
        falseAlarms: "直接检查文本文件时不报。", kinds: [.paragraph],
        check: .issue { reading, _ in
            guard !reading.isRaw else { return [] }
            return reading.texts.compactMap { text in
                guard text.passage.kind == .paragraph, case .paragraph(let index) = text.place.field,
                    text.passage.count <= 12, text.passage.contains("此页无正文")
                else { return nil }
                return PlacedMark(
                    text.place,
                    Mark(
                        0..<text.passage.count, "“此页无正文”由程序自动印出，不必手打",
                        remedies: [.removing(index, of: text.place.part)]))
            }
        })
}
