import TestSupport

extension SeededGenerator {
    /// Chinese with marks, numbers and Latin; with `hostile` also what no editor types: combining marks, emoji of
    /// several scalars, control characters, runs of marks, words longer than a line.
    mutating func text(_ length: Int, hostile: Bool = false) -> String {
        let han = ["区", "政", "府", "办", "公", "室", "优", "化", "营", "商", "环", "境"]
        let marks = [
            "，", "。", "、", "；", "：", "？", "！", "“", "”", "‘", "’", "（", "）", "《", "》", "——", "—", "……", "·", "％", "。”",
            "》（",
            "/", "27条", "10.3%", "5G", "1+5+N+1", " ",
        ]
        let odd = [
            "e\u{301}", "\u{301}", "👨‍👩‍👧", "\u{1B}[31m", "\u{202E}", "\r\n", "\u{200B}", "𠮷", "！！！！！！！！", "  ", "🇨🇳", "ﷺ",
            "http://example.com/a/very/long/address/that/no/line/can/hold/at/once",
        ]
        var text = ""
        for _ in 0..<length {
            switch number(0...99) {
            case 0..<15: text += pick(marks)
            case 15..<22 where hostile: text += pick(odd)
            default: text += pick(han)
            }
        }
        return text
    }
}
