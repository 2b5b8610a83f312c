import Screen
import Testing

/// Columns of characters, against the figures of the Python package wcwidth 0.9.4 for a sample of every kind.
struct DisplayWidthTests {
    @Test(arguments: [
        ("A", 1), ("~", 1), ("\u{A0}", 1), ("é", 1), ("Я", 1), ("α", 1), ("ก", 1), ("ア", 2), ("ｱ", 1), ("가", 2),
        ("\u{1161}", 0), ("中", 2), ("龥", 2), ("𠮷", 2), ("〇", 2), ("々", 2), ("，", 2), ("。", 2), ("、", 2), ("（", 2),
        ("》", 2), ("「", 2), ("〔", 2), ("【", 2), ("％", 2), ("￥", 2), ("～", 2), ("：", 2), ("Ａ", 2), ("㎡", 2),
        ("\u{3000}", 2),
        ("“", 1), ("”", 1), ("‘", 1), ("’", 1), ("—", 1), ("…", 1), ("–", 1), ("·", 1), ("×", 1), ("±", 1), ("①", 1),
        ("Ⅰ", 1), ("→", 1), ("★", 1), ("■", 1), ("※", 1), ("℃", 1), ("°", 1), ("§", 1), ("√", 1), ("≤", 1), ("─", 1),
        ("│", 1), ("•", 1), ("〖", 2), ("\u{301}", 0), ("\u{20DD}", 0), ("\u{FE0F}", 0), ("\u{200B}", 0),
        ("\u{200D}", 0),
        ("\u{FEFF}", 0), ("\u{202E}", 0), ("\u{3099}", 0), ("😀", 2), ("👩", 2), ("⌚", 2), ("☎", 1), ("✓", 1), ("🇨", 1),
        ("\u{E000}", 1), ("\u{FFFD}", 1), ("\u{10FFFD}", 1), ("㊣", 2), ("︵", 2), ("￣", 2), ("￮", 1), ("\u{2426}", 1),
    ])
    func `每种字符占的列数与 wcwidth 相同`(_ text: String, _ columns: Int) throws {
        let scalar = try #require(text.unicodeScalars.first)

        #expect(DisplayWidth.narrow.columns(scalar) == columns)
    }

    @Test(arguments: [
        "“", "”", "‘", "’", "—", "…", "–", "·", "×", "±", "①", "Ⅰ", "→", "★", "■", "※", "℃", "°", "α", "§", "√", "≤",
    ])
    func `宽窄不定的字符由终端定，印出来总是两列`(_ text: String) throws {
        let scalar = try #require(text.unicodeScalars.first)

        #expect(DisplayWidth.class(scalar) == .ambiguous)
        #expect(DisplayWidth.narrow.columns(scalar) == 1)
        #expect(DisplayWidth(ambiguousIsWide: true).columns(scalar) == 2)
        #expect(DisplayWidth.print.columns(scalar) == 2)
    }

    @Test func `一行文字的列数是各字符之和，看不见的算作替代符`() {
        #expect(DisplayWidth.print.columns("打造“1+5+N+1”体系") == 4 + 2 + 7 + 2 + 4)
        #expect(DisplayWidth.narrow.columns("打造“1+5+N+1”体系") == 4 + 1 + 7 + 1 + 4)
        #expect(DisplayWidth.print.columns("e\u{301}") == 1)
        #expect(DisplayWidth.print.columns("\u{1B}[31m") == 5)
        #expect(DisplayWidth.print.columns("中\u{200B}\u{202E}文") == 6)
        #expect(DisplayWidth.print.columns("") == 0)
    }

    @Test func `国旗照终端画的算两列`() {
        #expect(DisplayWidth.narrow.columns("🇨🇳") == 2)
        #expect(DisplayWidth.print.columns("升🇨🇳旗") == 6)
    }

    @Test func `二十八个全角字符正好是版心一行`() {
        let line = "　　今年以来，“一站式”咨询服务解民忧——更多的事项……"

        #expect(line.unicodeScalars.count == 28)
        #expect(DisplayWidth.print.columns(line) == 56)
    }
}

struct VisibleMarkTests {
    @Test(arguments: [
        ("\u{0}", "␀"), ("\t", "␉"), ("\n", "␊"), ("\u{1B}", "␛"), ("\u{1F}", "␟"), ("\u{7F}", "␡"), ("\u{80}", "␦"),
        ("\u{9B}", "␦"), ("\u{AD}", "␦"), ("\u{200B}", "␦"), ("\u{200F}", "␦"), ("\u{2028}", "␦"), ("\u{202E}", "␦"),
        ("\u{2066}", "␦"), ("\u{FEFF}", "␦"), ("\u{E0041}", "␦"),
    ])
    func `会指挥终端的和看不见的字符显示为替代符，占一列`(_ text: String, _ shown: String) throws {
        let scalar = try #require(text.unicodeScalars.first)

        #expect(String(VisibleMark.shown(scalar)) == shown)
        #expect(VisibleMark.isReplaced(scalar))
        #expect(DisplayWidth.narrow.columns(VisibleMark.shown(scalar)) == 1)
        #expect(DisplayWidth.print.columns(VisibleMark.shown(scalar)) == 1)
    }

    @Test(arguments: [
        " ", "A", "中", "\u{A0}", "\u{3000}", "\u{301}", "\u{200C}", "\u{200D}", "\u{FE0F}", "😀", "\u{FFFD}",
    ])
    func `其余的是它自己`(_ text: String) throws {
        let scalar = try #require(text.unicodeScalars.first)

        #expect(VisibleMark.shown(scalar) == scalar)
        #expect(!VisibleMark.isReplaced(scalar))
    }

    @Test func `没有一个字符显示出来还能指挥终端`() {
        for value in UInt32(0)...0x10FFFF {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let shown = VisibleMark.shown(scalar).value
            if shown < 0x20 || (0x7F...0x9F).contains(shown) || (0x202A...0x202E).contains(shown) {
                Issue.record("U+\(String(value, radix: 16)) 显示为 U+\(String(shown, radix: 16))")
            }
        }
    }
}
