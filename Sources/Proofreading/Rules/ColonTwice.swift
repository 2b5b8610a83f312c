extension Rule {
    static let colonTwice = Rule(
        "P23", "一句里套用冒号", .hint,
        looksFor: "一个句子里用了两个冒号，后一个在前一个管着的话里。",
        why: "一个句子内部一般不套用冒号。",
        source: "GB/T 15834—2011 4.7.3.3",
        wrong: "会议要求：一要做到三个到位⟦：⟧责任到位、措施到位、督查到位。",
        right: "会议要求：一要做到三个到位，即责任到位、措施到位、督查到位。",
        falseAlarms: "时间、比例、引文里的冒号，以及分条列出的冒号不报。", kinds: [.paragraph],
        onlyWith: "：",
        check: .passage { passage, _ in
            var marks: [Mark] = []
            var first: Int?
            var depth = 0
            for index in passage.scalars.indices {
                let scalar = passage[index]
                if scalar.isOpening { depth += 1 }
                if scalar.isClosing { depth = max(0, depth - 1) }
                guard depth == 0 else { continue }
                if scalar.isSentenceEnd || scalar == "；" { first = nil }
                guard scalar == "：", !passage[index - 1].isDigit, passage[index + 1] != "“" else { continue }
                if let start = first, index - start > 3, isHeld(by: start, in: passage) {
                    marks.append(Mark(index..<index + 1, "同一句里已有冒号，这里宜改为“，即”或分句", ["，即"]))
                }
                first = first ?? index
            }
            return marks
        })

    /// Only after a verb of saying is it certain that the first colon governs what follows.
    private static func isHeld(by colon: Int, in passage: Passage) -> Bool {
        let lower = passage.start(before: colon) { $0.isHan }
        return sayings.stands(in: passage, within: lower..<colon)
    }

    private static let sayings = WordSet("要求 指出 强调 提出 明确 认为 表示")
}
