import Screen
import Testing

@testable import Terminal

struct MouseTests {
    private func feed(_ decoder: inout Decoder, _ text: String, at moment: Int) -> [Input] {
        decoder.feed(Array(("\u{1B}" + text).utf8), at: moment)
    }

    @Test func `点、拖、放、滚各是各的`() {
        var decoder = Decoder()
        let at = Point(column: 29, row: 4)

        #expect(feed(&decoder, "[<0;30;5M", at: 0) == [.mouse(Mouse(.press, at: at))])
        #expect(feed(&decoder, "[<32;31;5M", at: 1) == [.mouse(Mouse(.drag, at: Point(column: 30, row: 4)))])
        #expect(feed(&decoder, "[<0;31;5m", at: 2) == [.mouse(Mouse(.release, at: Point(column: 30, row: 4)))])
        #expect(feed(&decoder, "[<64;30;5M", at: 3) == [.mouse(Mouse(.wheelUp, at: at))])
        #expect(feed(&decoder, "[<65;30;5M", at: 4) == [.mouse(Mouse(.wheelDown, at: at))])

        let press = Mouse(.press, at: at, modifiers: [.shift, .control])
        #expect(feed(&decoder, "[<20;30;5M", at: 900) == [.mouse(press)])
    }

    @Test func `同一格上连点数到三`() {
        var decoder = Decoder()
        var clicks: [Int] = []
        for moment in [0, 300, 600, 900, 1_400] {
            for case .mouse(let mouse) in feed(&decoder, "[<0;3;3M", at: moment) { clicks.append(mouse.clicks) }
        }
        for case .mouse(let mouse) in feed(&decoder, "[<0;4;3M", at: 1_500) { clicks.append(mouse.clicks) }

        #expect(clicks == [1, 2, 3, 1, 1, 1])
    }

    @Test func `别的按钮和空移动不算`() {
        var decoder = Decoder()

        #expect(feed(&decoder, "[<2;3;3M", at: 0).isEmpty)
        #expect(feed(&decoder, "[<35;3;3M", at: 0).isEmpty)
        #expect(feed(&decoder, "[<66;3;3M", at: 0).isEmpty)
    }

    @Test func `旧式报告也认得`() {
        var decoder = Decoder()

        #expect(feed(&decoder, "[M \u{23}\u{24}", at: 0) == [.mouse(Mouse(.press, at: Point(column: 2, row: 3)))])
    }
}
