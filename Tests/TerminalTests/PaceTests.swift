import Testing

@testable import Terminal

struct PaceTests {
    @Test func `每过一段问一次，答了再问`() {
        var pace = Pace()

        var asked = [500, 20, 5_000].map { pace.asks(behind: $0, at: 0) }
        pace.noteAnswer(at: 2)
        asked.append(pace.asks(behind: 1, at: 3))

        #expect(asked == [false, true, false, true])
    }

    @Test func `答过的终端才等，等不到也不久等`() {
        var pace = Pace()
        _ = pace.asks(behind: 600, at: 0)
        #expect(pace.holdsUntil(at: 1) == nil)
        pace.noteAnswer(at: 4)
        _ = pace.asks(behind: 600, at: 100)

        #expect(pace.holdsUntil(at: 200) == 608)
        #expect(pace.holdsUntil(at: 608) == nil)
        pace.giveUp(at: 608)
        _ = pace.asks(behind: 600, at: 700)
        #expect(pace.holdsUntil(at: 701) == nil)
    }

    @Test func `慢线上等得久些，但不过八秒`() {
        var pace = Pace()
        for (start, end, limit) in [(0, 1_500, 3_500), (10_000, 19_000, 8_000)] {
            _ = pace.asks(behind: 600, at: start)
            pace.noteAnswer(at: end)
            _ = pace.asks(behind: 600, at: end + 1)
            #expect(pace.holdsUntil(at: end + 1) == end + 1 + limit)
            pace.noteAnswer(at: end + 2)
        }
    }
}
