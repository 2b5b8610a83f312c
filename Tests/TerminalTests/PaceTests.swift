import Testing

@testable import Terminal

struct PaceTests {
    @Test func `每过一段问一次，答了再问`() {
        var pace = Pace()

        var asked = [500, 20, 5_000].map { pace.asks(behind: $0, at: 0) }
        pace.hearAnswer()
        asked.append(pace.asks(behind: 1, at: 3))

        #expect(asked == [false, true, false, true])
    }

    @Test func `答过的终端才等，等不到也不久等`() {
        var pace = Pace()
        _ = pace.asks(behind: 600, at: 0)
        #expect(pace.holdsUntil(at: 1) == nil)
        pace.hearAnswer()
        _ = pace.asks(behind: 600, at: 100)

        #expect(pace.holdsUntil(at: 200) == 8_100)
        #expect(pace.holdsUntil(at: 8_100) == nil)
        pace.giveUp(at: 8_100)
        _ = pace.asks(behind: 600, at: 8_200)
        #expect(pace.holdsUntil(at: 8_201) == nil)
    }
}
