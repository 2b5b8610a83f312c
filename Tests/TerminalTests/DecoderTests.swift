import Screen
import TestSupport
import Testing

@testable import Terminal

/// What a terminal sends, and what it means; `⎋` stands for Escape, `^X` for a control character.
struct DecoderTests {
    private func decode(_ text: String) -> [Input] {
        var decoder = Decoder()
        let inputs = decoder.feed(bytes(text), at: 0)
        return inputs + decoder.expire(at: 10_000)
    }

    private func bytes(_ text: String) -> [UInt8] { Array(text.replacing("⎋", with: "\u{1B}").utf8) }

    @Test(arguments: [
        ("⎋[A", "Up"), ("⎋[B", "Down"), ("⎋[C", "Right"), ("⎋[D", "Left"), ("⎋[H", "Home"), ("⎋[F", "End"),
        ("⎋OH", "Home"), ("⎋OF", "End"), ("⎋[1~", "Home"), ("⎋[4~", "End"), ("⎋[7~", "Home"), ("⎋[8~", "End"),
        ("⎋[2~", "Insert"), ("⎋[3~", "Delete"), ("⎋[5~", "PgUp"), ("⎋[6~", "PgDn"),
        // With modifiers, as xterm sends them.
        ("⎋[1;2A", "S-Up"), ("⎋[1;3B", "A-Down"), ("⎋[1;5C", "C-Right"), ("⎋[1;6D", "C-S-Left"), ("⎋[1;2H", "S-Home"),
        ("⎋[1;5F", "C-End"), ("⎋[3;5~", "C-Delete"), ("⎋[5;2~", "S-PgUp"), ("⎋[1;4A", "A-S-Up"), ("⎋[1;9A", "A-Up"),
        // rxvt
        ("⎋[a", "S-Up"), ("⎋[d", "S-Left"), ("⎋Oa", "C-Up"), ("⎋Oc", "C-Right"), ("⎋[7$", "S-Home"),
        ("⎋[8^", "C-End"), ("⎋[3@", "C-S-Delete"), ("⎋[6$", "S-PgDn"), ("⎋⎋[A", "A-Up"), ("⎋⎋[5~", "A-PgUp"),
        // PuTTY, with Control
        ("⎋OA", "C-Up"), ("⎋OD", "C-Left"),
        // F1…F12: xterm, PuTTY, the Linux console
        ("⎋OP", "F1"), ("⎋OQ", "F2"), ("⎋OR", "F3"), ("⎋OS", "F4"), ("⎋[11~", "F1"), ("⎋[14~", "F4"),
        ("⎋[15~", "F5"), ("⎋[17~", "F6"), ("⎋[18~", "F7"), ("⎋[21~", "F10"), ("⎋[23~", "F11"), ("⎋[24~", "F12"),
        ("⎋[[A", "F1"), ("⎋[[E", "F5"), ("⎋[1;2P", "S-F1"), ("⎋[1;2R", "S-F3"), ("⎋[18;2~", "S-F7"), ("⎋O2S", "S-F4"),
        ("⎋[25~", "S-F3"), ("⎋[31~", "S-F7"),
        // Others
        ("⎋[Z", "S-Tab"), ("\u{0}", "C- "), ("\u{7F}", "Backspace"), ("\u{8}", "Backspace"), ("\t", "Tab"),
        ("\r", "Enter"), ("\u{13}", "C-s"), ("\u{1A}", "C-z"), ("\u{1F}", "C-_"), ("⎋", "Esc"), ("⎋x", "A-x"),
        ("⎋X", "A-S-x"), ("⎋\u{7F}", "A-Backspace"), ("⎋[", "A-["), ("⎋O", "A-S-o"),
        ("⎋[27;5;9~", "C-Tab"), ("⎋[115;6u", "C-S-s"),
    ])
    func `每种终端的每个键都认得`(sent: String, name: String) throws {
        let key = try #require(Key(name))

        #expect(decode(sent) == [.key(key)])
    }

    @Test func `控制台的加档功能键从一数起`() throws {
        var decoder = Decoder()
        decoder.firstShiftedFunction = 1

        #expect(decoder.feed(bytes("⎋[25~"), at: 0) == [.key(Key(.function(1), .shift))])
    }

    @Test func `一起到的字是一段文字`() {
        #expect(decode("营商环境") == [.text("营商环境")])
        #expect(decode("甲⎋[A乙\r") == [.text("甲"), .key(Key(.up)), .text("乙"), .key(Key(.enter))])
    }

    @Test func `一个一个字节到的字是完整的`() {
        var decoder = Decoder()
        var inputs: [Input] = []
        for (index, byte) in bytes("“优化”𠮷⎋[1;5C好").enumerated() {
            inputs += decoder.feed([byte], at: index * 20)
            inputs += decoder.expire(at: index * 20)
        }

        let text = ["“", "优", "化", "”", "𠮷"].map { Input.text($0) }
        #expect(inputs == text + [.key(Key(.right, .control)), .text("好")])
    }

    @Test func `字的各个字节隔得再久也接得上`() {
        var decoder = Decoder()
        var inputs: [Input] = []
        for (index, byte) in Array("动".utf8).enumerated() {
            inputs += decoder.feed([byte], at: index * 60_000) + decoder.expire(at: index * 60_000 + 59_000)
        }

        #expect(inputs == [.text("动")])
    }

    @Test func `不是 UTF-8 的字节不进正文`() {
        var decoder = Decoder()
        // 编办 in GBK
        let inputs = decoder.feed([0xB1, 0xE0, 0xB0, 0xEC, UInt8(ascii: "a")], at: 0)

        #expect(inputs == [.text("a")])
        #expect(decoder.hasMetForeignBytes)
    }

    @Test func `单独的 Esc 只等二十五毫秒`() {
        var decoder = Decoder()

        #expect(decoder.feed(bytes("⎋"), at: 100) == [])
        #expect(decoder.deadline == 125)
        #expect(decoder.expire(at: 124) == [])
        #expect(decoder.expire(at: 125) == [.key(Key(.escape))])
    }

    @Test func `慢线路上断开的方向键接得上`() {
        var decoder = Decoder()

        #expect(decoder.feed(bytes("⎋["), at: 0) + decoder.expire(at: 200) == [])
        #expect(decoder.feed(bytes("1;"), at: 200) + decoder.expire(at: 600) == [])
        #expect(decoder.feed(bytes("2A"), at: 600) == [.key(Key(.up, .shift))])
    }

    @Test func `迟到的后半截不变成文字`() {
        var decoder = Decoder()
        _ = decoder.feed(bytes("⎋"), at: 0)

        #expect(decoder.expire(at: 30) == [.key(Key(.escape))])
        #expect(decoder.feed(bytes("[A"), at: 300) == [.key(Key(.up))])
        #expect(decoder.feed(bytes("[A"), at: 400) == [.text("[A")])
    }

    @Test(arguments: [
        "⎋[?62;c", "⎋[>0;276;0c", "⎋]52;c;5Lit\u{7}", "⎋]11;rgb:ffff/ffff/ffff⎋\\", "⎋P>|XTerm(370)⎋\\", "⎋_x⎋\\",
        "⎋[I",
        "⎋[O", "⎋[8;24;80t", "⎋[?2026;2$y", "⎋[99~", "⎋[24;80R", "⎋[3;2R",
    ])
    func `终端的答话整个吞下`(answer: String) {
        #expect(decode("前" + answer + "后") == [.text("前后")])
    }

    @Test func `没说完的答话不久就算了`() {
        var decoder = Decoder()
        _ = decoder.feed(bytes("⎋]11;rgb:ff"), at: 0)

        #expect(decoder.expire(at: 2_000) == [])
        #expect(decoder.feed(bytes("好"), at: 2_001) == [.text("好")])
    }

    @Test func `引号的宽窄由光标报告得知`() {
        #expect(decode("⎋[2;2R") == [.ambiguousWidth(isWide: false)])
        #expect(decode("⎋[2;3R") == [.ambiguousWidth(isWide: true)])
    }

    @Test func `乱码过后，下一个键照样认得`() {
        var chance = SeededGenerator(seed: 32)
        for seed in 0..<200 {
            var decoder = Decoder()
            var moment = 0
            // Half of it from what sequences are made of.
            let noise = (0..<400).map { _ in
                chance.below(2) == 0 ? UInt8(chance.below(256)) : chance.pick(Array("\u{1B}[]OPM<;?$~0159".utf8))
            }
            var rest = noise[...]
            while !rest.isEmpty {
                let piece = rest.prefix(chance.below(9) + 1)
                rest = rest.dropFirst(piece.count)
                moment += chance.below(40)
                for case .text(let text) in decoder.feed(Array(piece), at: moment) {
                    #expect(!text.contains("\u{FFFD}"), "种子 \(seed)")
                }
                _ = decoder.expire(at: moment)
            }
            // What is half done is given up in time, or ends with the next sequence.
            _ = decoder.expire(at: moment + 10_000)
            _ = decoder.feed(bytes("⎋[I"), at: moment + 20_000)

            #expect(decoder.feed(bytes("⎋[A字"), at: moment + 30_000) == [.key(Key(.up)), .text("字")], "种子 \(seed)")
        }
    }

    @Test(arguments: [(0, false), (1, true), (2, true), (3, true), (4, false)])
    func `永远设不上的模式不算有：VTE 这样答左右边距`(answer: Int, isThere: Bool) {
        var decoder = Decoder()
        _ = decoder.feed(bytes("⎋[?69;\(answer)$y"), at: 0)
        #expect(decoder.takeReports().isEmpty != isThere)
    }
}
