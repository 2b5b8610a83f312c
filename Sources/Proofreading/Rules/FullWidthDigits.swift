extension Rule {
    static let fullWidthDigits = Rule(
        "P19", "全角数字、字母", .must,
        looksFor: "全角的数字和字母。",
        why: "阿拉伯数字和拉丁字母用半角，才能和公文的版面对齐、被检索到。",
        source: "GB/T 15835—2011 5.1.1；体例",
        wrong: "于⟦２０２３⟧年印发", right: "于2023年印发",
        falseAlarms: "括号里单独的序号（１）不报。", isSure: true, kinds: Kinds.all,
        onlyWith: fullWidth,
        check: .passage { passage, _ in
            var marks: [Mark] = []
            var index = 0
            while index < passage.count {
                let end = end(of: index, in: passage)
                if end > index {
                    let isListNumber = passage[index - 1] == "（" && passage[end] == "）" && end - index <= 2
                    if !isListNumber { marks.append(mark(index, end, in: passage)) }
                }
                index = max(end, index + 1)
            }
            return marks
        })

    private static let fullWidth = Rule.characters(0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A)

    /// Behind the run of full-width digits and letters, with the decimal points and the commas of thousands in it.
    private static func end(of index: Int, in passage: Passage) -> Int {
        var end = passage.end(of: index) { narrow($0) != nil }
        while end > index, ["．", "，"].contains(passage[end]) {
            let next = passage.end(of: end + 1) { narrow($0) != nil }
            guard isDigit(passage[end - 1]), isDigit(passage[end + 1]),
                passage[end] == "．" || next - end == 4
            else { break }
            end = next
        }
        return end
    }

    private static func mark(_ start: Int, _ end: Int, in passage: Passage) -> Mark {
        // A percent sign that belongs to full-width digits goes with them.
        var end = end
        if passage[end] == "％" { end += 1 }
        let text = passage.scalars[start..<end].map { marks[$0] ?? narrow($0) ?? $0 }
        // １，２３４ may be a number or two.
        let isOne = !text.contains(",")
        return Mark(
            start..<end, "数字、字母用半角", [String(String.UnicodeScalarView(text))], isSure: isOne ? nil : false)
    }

    private static let marks: [Unicode.Scalar: Unicode.Scalar] = ["％": "%", "．": ".", "，": ","]

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { (0xFF10...0xFF19).contains(scalar.value) }

    private static func narrow(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        switch scalar.value {
        case 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A: Unicode.Scalar(scalar.value - 0xFEE0)
        default: nil
        }
    }
}
