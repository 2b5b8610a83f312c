extension Unicode.Scalar {
    /// What stands before the first and after the last character of a passage.
    static let edge: Unicode.Scalar = "\0"

    /// A Chinese character, 〇 among them.
    var isHan: Bool {
        switch value {
        case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0x3007, 0xF900...0xFAFF, 0x20000...0x3FFFF: true
        default: false
        }
    }

    /// `0`…`9`.
    var isDigit: Bool { (0x30...0x39).contains(value) }

    /// An ASCII letter.
    var isLetter: Bool { (0x41...0x5A).contains(value) || (0x61...0x7A).contains(value) }

    /// An ASCII letter or digit.
    var isAlphanumeric: Bool { isDigit || isLetter }

    /// A stop of Chinese text (点号, GB/T 15834-2011, 3.1).
    var isStop: Bool {
        switch self {
        case "，", "。", "、", "；", "：", "？", "！": true
        default: false
        }
    }

    /// Closes a sentence.
    var isSentenceEnd: Bool {
        switch self {
        case "。", "？", "！": true
        default: false
        }
    }

    /// A mark that opens a pair.
    var isOpening: Bool {
        switch self {
        case "“", "‘", "（", "《", "〈", "〔", "【", "「", "『": true
        default: false
        }
    }

    /// A mark that closes a pair.
    var isClosing: Bool {
        switch self {
        case "”", "’", "）", "》", "〉", "〕", "】", "」", "』": true
        default: false
        }
    }

    /// A full-width mark of Chinese text.
    var isChineseMark: Bool { isStop || isOpening || isClosing || self == "…" || self == "—" || self == "～" }

    /// A character of Chinese text: Han or a full-width mark.
    var isChinese: Bool { isHan || isChineseMark }

    /// A space that one can see as such: ASCII or ideographic.
    var isSpace: Bool { self == " " || self == "\u{3000}" }

    /// Spells foreign names more often than anything else.
    var isTransliterating: Bool { Self.transliterating.contains(self) }

    private static let transliterating = Set(
        "尔斯克特德拉里亚纳洛罗莱利尼娜萨菲夫维瓦图托泰塔莎乔约翰迈杰弗卡布伯伦兰姆逊森顿鲁普".unicodeScalars)

    /// 一二三四五六七八九十 as a number, `nil` for anything else; 百 and more do not number points.
    var chineseDigit: Int? {
        switch value {
        case 0x4E00: 1
        case 0x4E8C: 2
        case 0x4E09: 3
        case 0x56DB: 4
        case 0x4E94: 5
        case 0x516D: 6
        case 0x4E03: 7
        case 0x516B: 8
        case 0x4E5D: 9
        case 0x5341: 10
        default: nil
        }
    }
}
