import Screen
import Testing

@testable import Terminal

struct PasteTests {
    private func bytes(_ text: String) -> [UInt8] { Array(text.replacing("⎋", with: "\u{1B}").utf8) }

    @Test func `粘贴是一件事`() {
        var decoder = Decoder()
        let inputs = decoder.feed(bytes("前⎋[200~第一段\r第二段\r\n第三段\u{1B}[31m⎋[201~后"), at: 0)

        #expect(inputs == [.text("前"), .paste("第一段\n第二段\n第三段\u{1B}[31m"), .text("后")])
    }

    @Test func `粘贴在任何一个字节断开都一样`() {
        let whole = bytes("甲⎋[200~动态\r\n好⎋[201~乙")
        for cut in 1..<whole.count {
            var decoder = Decoder()
            let inputs = decoder.feed(Array(whole[..<cut]), at: 0) + decoder.feed(Array(whole[cut...]), at: 200)

            #expect(inputs == [.text("甲"), .paste("动态\n好"), .text("乙")], "断在 \(cut)")
        }
    }

    @Test func `粘贴里夹带的结束标记不放行后面的字`() {
        var decoder = Decoder()
        let inputs = decoder.feed(bytes("⎋[200~甲⎋[201~\u{11}乙⎋[201~"), at: 0)

        #expect(inputs == [.paste("甲\u{1B}[201~\u{11}乙")])
    }

    @Test func `先后两次粘贴是两件事`() {
        var decoder = Decoder()
        let inputs = decoder.feed(bytes("⎋[200~甲⎋[201~⎋[200~乙⎋[201~"), at: 0)

        #expect(inputs == [.paste("甲"), .paste("乙")])
    }

    @Test func `没有结尾的粘贴不会丢`() {
        var decoder = Decoder()
        _ = decoder.feed(bytes("⎋[200~动态"), at: 0)

        #expect(decoder.expire(at: 1_999) == [])
        #expect(decoder.expire(at: 2_000) == [.paste("动态")])
        #expect(decoder.feed(bytes("好"), at: 2_001) == [.text("好")])
    }

    @Test func `没有结尾的粘贴，接着打字也不再拖`() {
        var decoder = Decoder()
        _ = decoder.feed(bytes("⎋[200~动态"), at: 0)
        for moment in [600, 1_200, 1_800] { #expect(decoder.feed(bytes("好"), at: moment) == []) }

        #expect(decoder.feed(bytes("打"), at: 2_100) == [.paste("动态好好好"), .text("打")])
        #expect(decoder.feed(bytes("\r"), at: 2_200) == [.key(Key(.enter))])
    }

    @Test func `线路停了三秒再来的后半截仍是粘贴，不是命令`() {
        var decoder = Decoder()
        _ = decoder.feed(bytes("⎋[200~第一段\r"), at: 0)
        #expect(decoder.expire(at: 2_500) == [.paste("第一段\n")])

        #expect(decoder.feed(bytes("第二段\r\u{11}⎋[201~后"), at: 3_000) == [.paste("第二段\n\u{11}"), .text("后")])
        #expect(decoder.feed(bytes("\u{11}"), at: 3_100) == [.key(Key(.character("q"), .control))])
    }

    @Test func `慢线上一直在来的粘贴不中断`() {
        var decoder = Decoder()
        var inputs = decoder.feed(bytes("⎋[200~"), at: 0)
        // 9,600 bit/s, sixteen bytes at a time.
        for piece in 0..<300 { inputs += decoder.feed(bytes("0123456789abcdef"), at: piece * 17) }
        inputs += decoder.feed(bytes("⎋[201~"), at: 300 * 17)

        #expect(inputs == [.paste(String(repeating: "0123456789abcdef", count: 300))])
    }

    @Test func `粘贴里的坏字节略去`() {
        var decoder = Decoder()
        let inputs = decoder.feed(bytes("⎋[200~甲") + [0xFF, 0xE5] + bytes("乙⎋[201~"), at: 0)

        #expect(inputs == [.paste("甲乙")])
    }

    private static let line = "全市优化营商环境大会召开，会议指出营商环境没有最好只有更好，要在减材料上下真功夫"

    @Test func `不标记粘贴的终端一次送来长长的多行也是粘贴`() {
        var decoder = Decoder()
        let line = PasteTests.line

        #expect(decoder.feed(bytes("\(line)\r\(line)\r\r第二段"), at: 0) == [.paste("\(line)\n\(line)\n\n第二段")])
    }

    @Test func `不标记粘贴的终端送来几行一样多的格子，是表格`() {
        var decoder = Decoder()
        let rows = "法院\t民事\t刑事\r城关区法院\t1865\t432\r河口区法院\t903\t120\r合计\t2768\t552\r"
        #expect(decoder.feed(bytes(rows), at: 0) == [.paste(rows.replacing("\r", with: "\n"))])
        let few = "科目\t人数\t平均分\r语文\t312\t85.6\r数学\t312\t79.2"
        #expect(decoder.feed(bytes(few), at: 0) == [.paste(few.replacing("\r", with: "\n"))])
        let typed = "张某某\t李某某\r王某某，一位姓名很长很长的联系人，电话另附在后面\t赵某某"
        #expect(decoder.feed(bytes(typed), at: 0).count == 7)
    }

    @Test(
        arguments: [
            ("\r东街街道好", [.key(Key(.enter)), .text("东街街道好")]),
            ("第一段文字在此\r第二段", [.text("第一段文字在此"), .key(Key(.enter)), .text("第二段")]),
            ("营商环境\r\r优化服务", [.text("营商环境"), .key(Key(.enter)), .key(Key(.enter)), .text("优化服务")]),
            (
                "减材料、减环节、减时限\r一网通办、一窗受理\r",
                [.text("减材料、减环节、减时限"), .key(Key(.enter)), .text("一网通办、一窗受理"), .key(Key(.enter))]
            ),
            ("\r" + line + line + "\r好", [.key(Key(.enter)), .text(line + line), .key(Key(.enter)), .text("好")]),
        ] as [(String, [Input])])
    func `慢线上攒下的字和回车一个不少`(sent: String, inputs: [Input]) {
        var decoder = Decoder()

        #expect(decoder.feed(bytes(sent), at: 0) == inputs)
    }

    @Test(arguments: [("\u{13}", "C-s"), ("\r", "Enter"), ("\t", "Tab"), ("\u{1A}", "C-z")])
    func `慢线上 Esc 和后面的键一起到，是两个键`(sent: String, name: String) throws {
        var decoder = Decoder()
        let key = try #require(Key(name))
        #expect(decoder.feed(bytes("⎋" + sent), at: 0) == [.key(Key(.escape)), .key(key)])
    }

    @Test func `终端说会标记粘贴就不猜`() {
        var decoder = Decoder()
        let line = PasteTests.line
        _ = decoder.feed(bytes("⎋[?2004;1$y"), at: 0)

        #expect(decoder.feed(bytes("\(line)\r\(line)"), at: 9) == [.text(line), .key(Key(.enter)), .text(line)])
    }

    @Test func `打完字接着回车不是粘贴`() {
        var decoder = Decoder()
        let inputs = decoder.feed(bytes("营商环境工作动态\r"), at: 0)

        #expect(inputs == [.text("营商环境工作动态"), .key(Key(.enter))])
    }

    @Test func `标记过粘贴的终端不再猜`() {
        var decoder = Decoder()
        _ = decoder.feed(bytes("⎋[200~甲⎋[201~"), at: 0)
        let line = PasteTests.line
        let inputs = decoder.feed(bytes("\(line)\r\(line)"), at: 9)

        #expect(inputs == [.text(line), .key(Key(.enter)), .text(line)])
    }
}
