extension Rule {
    static let typedNumber = Rule(
        "L17", "手打的序号", .must,
        looksFor: "标题文字里打了“一、”“（一）”“1.”。",
        why: "序号由程序按次序编排，手打的会重复，调整次序后还会错。",
        wrong: "⟦（一）⟧持续推进简政放权", right: "持续推进简政放权",
        falseAlarms: "一、二季度等紧跟数字的不报；直接检查文本文件时不报。", isSure: true, kinds: [.heading],
        check: .issue { reading, _ in
            guard !reading.isRaw else { return [] }
            return reading.texts.compactMap { text in
                guard text.passage.kind == .heading, let number = LineKind.headingNumber(in: text.passage),
                    number.upperBound < text.passage.count
                else { return nil }
                let shown = text.passage.text(number)
                return PlacedMark(text.place, Mark(number, "序号由程序编排，请删去手打的“\(shown)”", [""]))
            }
        })
}
