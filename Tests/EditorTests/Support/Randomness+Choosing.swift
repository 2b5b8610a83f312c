import Bulletins
import Screen

@testable import Editor

/// What people do at random.
extension Randomness {
    mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }

    mutating func one<Value>(of choices: [Value]) -> Value { choices[number(0...choices.count - 1)] }

    /// One of several, as often as its weight says.
    mutating func one<Value>(_ weighted: KeyValuePairs<Int, Value>) -> Value {
        var rest = number(1...weighted.reduce(0) { $0 + $1.key })
        for (weight, value) in weighted {
            rest -= weight
            if rest <= 0 { return value }
        }
        return weighted[weighted.count - 1].value
    }

    /// What a key or an input method brings at once.
    mutating func typed() -> String {
        one(
            of: one([
                8: Typed.han, 3: Typed.phrases, 4: Typed.marks, 2: Typed.latin, 1: Typed.hostile, 1: Typed.answers,
            ]))
    }

    /// Lines as they are copied from somewhere.
    mutating func pasted() -> String {
        let lines = (0..<number(1...5)).map { _ in
            one(of: Typed.heads) + (0..<number(0...12)).map { _ in typed() }.joined()
        }
        return lines.joined(separator: one(of: ["\n", "\n\n", "\r\n", "\n　　"]))
    }

    mutating func size() -> Size {
        switch number(0...9) {
        case 0: Size(columns: number(1...24), rows: number(1...6))
        case 1: Size(columns: number(1...300), rows: number(1...90))
        case 2...3: Size(columns: number(30...79), rows: number(8...30))
        default: one(of: [Size(columns: 80, rows: 24), Size(columns: 100, rows: 30), Size(columns: 56, rows: 10)])
        }
    }

    mutating func mouse(on size: Size) -> Mouse {
        // A little beyond the edges, too: terminals are resized while the button is down.
        let point = Point(column: number(-1...size.columns + 1), row: number(-1...size.rows + 1))
        return Mouse(
            one(of: [.press, .press, .press, .drag, .drag, .release, .wheelUp, .wheelDown]), at: point,
            clicks: one(of: [1, 1, 1, 2, 3]), modifiers: one(of: [[], [], [], .shift, .control]))
    }

    /// A key of the keymap, or any at all.
    mutating func key() -> Key {
        if number(0...9) > 0 { return one(of: Typed.keys) }
        let modifiers: Key.Modifiers = one(of: [[], .shift, .alt, .control, [.control, .shift], [.alt, .shift]])
        return Key(one(of: Typed.bases), modifiers)
    }
}

private enum Typed {
    static let han = ["区", "政", "府", "办", "公", "室", "优", "化", "营", "商", "环", "境", "𠮷", "一", "二", "十"]
    static let phrases = ["营商环境", "“一网通办”", "2024年3月4日", "2月26日——3月1日", "12.5%", "近年来，全区上下"]
    static let marks = [
        "，", "。", "、", "；", "：", "？", "！", "“", "”", "‘", "’", "（", "）", "《", "》", "——", "—", "…", "……", "·", "％", "〔",
        "〕",
    ]
    static let latin = ["a", "Z", "0", "7", ".", ",", "/", "-", " ", "+", "①", "5G"]
    /// What no editor types on purpose, but a paste or a broken line brings.
    static let hostile = [
        "e\u{301}", "\u{301}", "\u{20DD}", "👨‍👩‍👧", "👍🏽", "🇨🇳", "🇨", "\u{FE0F}", "\u{200D}", "\u{200B}", "\u{1B}[31m",
        "\u{7}", "\u{0}", "\r", "\n", "\t", "\u{202E}", "\u{85}", "\u{2028}", "ﷺ", "한", "ᄒ", "ᅡ", "ᆫ", "\u{A0}",
        "http://example.com/a/very/long/address/that/no/line/can/hold/at/all",
        "。。。。。。。。。。。。。。。。。。。。。。。。。。。。。。。。",
    ]
    static let answers = ["y", "ｙ", "是", "1", "１", "s", "d", "存", "弃", "n"]
    static let heads = ["", "", "　　", "一、", "（一）", "(二)", "1.", "２．", "报：", "第36期"]

    static let keys =
        Array(Set(Command.all.flatMap(\.keys))).sorted { $0.label < $1.label }
        // Those that lead on and out are pressed more often than their share.
        + Array(repeating: [Key(.enter), Key(.escape), Key(.backspace), Key(.down), Key(.tab)], count: 4).flatMap { $0 }
    static let bases: [Key.Base] =
        [
            .enter, .tab, .backspace, .delete, .insert, .escape, .up, .down, .left, .right, .home, .end, .pageUp,
            .pageDown,
        ] + (1...12).map { .function($0) } + "abcdefghijklmnopqrstuvwxyz0123456789 ,./\\@~".map { .character($0) }
}
