extension Rule {
    static let numberMarks = Rule(
        "L07", "序号后的标点", .must,
        looksFor: "段首序号后面的标点用错：（一）、　一．　1、　（1）．",
        why: "第一层“一、”，第二层“（一）”，第三层“1.”，第四层“（1）”；带括号的序号后面不加标点。",
        source: "GB/T 9704—2012 7.3.3；GB/T 15834—2011 4.5.3.4",
        wrong: "（一）⟦、⟧工作进展", right: "（一）工作进展",
        falseAlarms: "只看段首；1、2号楼一类紧跟数字的不报。", isSure: true, kinds: [.paragraph, .heading],
        check: .passage { passage, _ in
            let start = passage.end(of: 0) { $0.isSpace }
            guard let number = LineKind.headingNumber(in: passage, at: start), number.upperBound < passage.count else {
                return []
            }
            let last = passage[number.upperBound - 1]
            if last == "）" || last == ")" {
                let end = passage.end(of: number.upperBound) { $0 == "、" || $0 == "．" || $0 == "." || $0 == "，" }
                return end > number.upperBound
                    ? [Mark(number.upperBound..<end, "带括号的序号后面不加标点", [""])] : []
            }
            let mark = number.upperBound - 1..<number.upperBound
            if passage[start].isDigit {
                let more = passage.end(of: number.upperBound) { $0 == "、" || $0 == "．" || $0 == "，" }
                if last == ".", more > number.upperBound {
                    return [Mark(number.upperBound..<more, "序号后面只用一个“.”", [""])]
                }
                guard last == "、" else { return [] }
                return ([mark] + following(mark, in: passage)).map { Mark($0, "阿拉伯数字序号后面用“.”，不用顿号", ["."]) }
            }
            return last == "、" ? [] : [Mark(mark, "汉字序号后面用顿号", ["、"])]
        })

    /// The marks of 2、 and 3、 in one paragraph with 1、, which are written alike.
    private static func following(_ first: Range<Int>, in passage: Passage) -> [Range<Int>] {
        var marks: [Range<Int>] = []
        var next = passage.end(of: first.upperBound) { !"；;。".unicodeScalars.contains($0) } + 1
        while next < passage.count {
            let end = passage.end(of: next) { $0.isDigit }
            if let number = LineKind.headingNumber(in: passage, at: next), number.upperBound == end + 1,
                passage[end] == "、"
            {
                marks.append(end..<end + 1)
            }
            next = passage.end(of: next) { !"；;。".unicodeScalars.contains($0) } + 1
        }
        return marks
    }
}
