extension Rule {
    static let documentNumberBrackets = Rule(
        "P21", "发文字号的括号", .must,
        looksFor: "发文字号里年份两边不是六角括号〔〕，或序号写成“第×号”“012号”。",
        why: "发文字号的年份用六角括号括入，序号不加“第”字，不编虚位。",
        source: "GB/T 9704—2012 7.2.5",
        wrong: "豫政办⟦[⟧2023⟦]⟧12号", right: "豫政办〔2023〕12号",
        falseAlarms: "法院案号（2023）豫0702民初12号的括号本来就是圆括号，不报。", isSure: true,
        onlyWith: "([（［【〔〖",
        check: .passage { passage, _ in
            passage.scalars.indices.flatMap { index -> [Mark] in
                guard let number = DocumentNumber.at(index, in: passage) else { return [] }
                var marks: [Mark] = []
                if passage[number.open] != "〔" {
                    marks.append(Mark(number.open..<number.open + 1, "发文字号的年份应放在六角括号“〔〕”里", ["〔"]))
                }
                if passage[number.close] != "〕" {
                    marks.append(Mark(number.close..<number.close + 1, "发文字号的年份应放在六角括号“〔〕”里", ["〕"]))
                }
                if let padding = number.padding {
                    marks.append(
                        Mark(padding, "发文字号的序号不加“第”字，前面不补零", [""], level: .advice, isSure: false))
                }
                return marks
            }
        })
}

/// `豫政〔2023〕12号` with whatever brackets: where its parts stand.
struct DocumentNumber {
    let open: Int
    let close: Int
    /// 第 or zeros before the number.
    let padding: Range<Int>?

    /// Characters with which the code of an issuing body ends (机关代字).
    private static let codeEnds = Set("发办政字函文令规通组宣建财教厅党委审监市商环领指会秘电传任干明呈综计知民人社住水农卫应退科工信统旅".unicodeScalars)

    static func at(_ open: Int, in passage: Passage) -> DocumentNumber? {
        guard ["(", "（", "[", "［", "【", "〔", "〖"].contains(passage[open]), codeEnds.contains(passage[open - 1]),
            passage[open - 2].isHan, let year = passage.number(at: open + 1), year.range.count == 4,
            year.value.map({ (1949...2099).contains($0) }) ?? false
        else { return nil }
        let close = year.range.upperBound
        guard [")", "）", "]", "］", "】", "〕", "〗"].contains(passage[close]) else { return nil }
        var start = close + 1
        if passage[start] == "第" { start += 1 }
        start = passage.end(of: start) { $0 == "0" }
        let end = passage.end(of: start) { $0.isDigit }
        guard end > start, end - start <= 5, passage[end] == "号" else { return nil }
        return DocumentNumber(open: open, close: close, padding: start > close + 1 ? close + 1..<start : nil)
    }
}
