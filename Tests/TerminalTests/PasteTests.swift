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

    @Test func `粘贴里的坏字节略去`() {
        var decoder = Decoder()
        let inputs = decoder.feed(bytes("⎋[200~甲") + [0xFF, 0xE5] + bytes("乙⎋[201~"), at: 0)

        #expect(inputs == [.paste("甲乙")])
    }

    @Test func `不标记粘贴的终端一次送来多行也是粘贴`() {
        var decoder = Decoder()

        #expect(decoder.feed(bytes("第一段文字在此\r第二段"), at: 0) == [.paste("第一段文字在此\n第二段")])
    }

    @Test func `打完字接着回车不是粘贴`() {
        var decoder = Decoder()
        let inputs = decoder.feed(bytes("营商环境工作动态\r"), at: 0)

        #expect(inputs == [.text("营商环境工作动态"), .key(Key(.enter))])
    }

    @Test func `标记过粘贴的终端不再猜`() {
        var decoder = Decoder()
        _ = decoder.feed(bytes("⎋[200~甲⎋[201~"), at: 0)
        let inputs = decoder.feed(bytes("第一段文字在此\r第二段"), at: 9)

        #expect(inputs == [.text("第一段文字在此"), .key(Key(.enter)), .text("第二段")])
    }
}
