import Testing

@testable import Language

struct PhrasesTests {
    private func slips(_ text: String) -> [String] {
        Phrases.slips(in: Array(text.unicodeScalars)).map { "\($0.range.lowerBound) \($0.right) \($0.index)" }
    }

    @Test func `四个字里错了一个，不论错在哪个字`() {
        #expect(slips("以身做则") == ["0 以身作则 2"])
        #expect(slips("要以身作责。") == ["1 以身作则 4"])
        #expect(slips("已身作则") == ["0 以身作则 0"])
        #expect(slips("以生作则") == [])
    }

    @Test func `对的词组、音不同的字、不到四个字都没有`() {
        #expect(slips("以身作则，齐心协力") == [])
        #expect(slips("以身说则") == [])
        #expect(slips("以身做") == [])
        #expect(slips("") == [])
        #expect(slips("以身\u{20000}则") == [])
    }

    @Test func `两个字的词，写出来的不是词才算`() {
        let found = Phrases.nearPairs(in: Array("落实职则".unicodeScalars))
        #expect(found.map(\.right) == ["职责"])
        #expect(Phrases.nearPairs(in: Array("勤俭持家".unicodeScalars)).isEmpty)
        #expect(Phrases.nearPairs(in: Array("职责".unicodeScalars)).isEmpty)
    }
}
