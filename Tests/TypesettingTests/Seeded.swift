import Bulletins

/// Random numbers that a seed repeats (SplitMix64).
struct Seeded: RandomNumberGenerator {
    private var state: UInt64

    init(_ seed: Int) { state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }

    mutating func one<T>(of choices: [T]) -> T { choices[number(0...choices.count - 1)] }

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
            case 0..<15: text += one(of: marks)
            case 15..<22 where hostile: text += one(of: odd)
            default: text += one(of: han)
            }
        }
        return text
    }
}
