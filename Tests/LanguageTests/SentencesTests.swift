import Language
import Testing

struct SentencesTests {
    @Test(arguments: [
        "楼阳生致辞。|王凯主持。",
        "他说：“服务要主动。”|企业点头。",
        "真的吗？！|是的；|办好了……|下一件",
        "（以上为试点。）|全市推广。",
        "同比增长10.3%，近1.2亿元。",
        "没有句号的一段",
        "Done! |好",
    ])
    func `一段分成句，后引号和后括号随前句`(_ expected: String) {
        let text = expected.unmarked

        #expect(text.marked(at: Sentences.boundaries(in: text)) == expected)
    }

    @Test func `按句移动到句首，段末为止`() {
        let text = "甲乙。丙丁！戊"

        #expect(Sentences.next(after: 0, in: text) == 3)
        #expect(Sentences.next(after: 3, in: text) == 6)
        #expect(Sentences.next(after: 6, in: text) == 7)
        #expect(Sentences.next(after: 7, in: text) == 7)
        #expect(Sentences.previous(before: 7, in: text) == 6)
        #expect(Sentences.previous(before: 5, in: text) == 3)
        #expect(Sentences.previous(before: 3, in: text) == 0)
        #expect(Sentences.previous(before: 0, in: text) == 0)
        #expect(Sentences.piece(at: 4, in: text) == 3..<6)
        #expect(Sentences.piece(at: 7, in: text) == 6..<7)
        #expect(Sentences.piece(at: 0, in: "") == 0..<0)
    }

    @Test(arguments: 1...200)
    func `任何文字的句界都从头到尾递增`(_ seed: Int) {
        let text = RandomText(seed: seed).text

        let boundaries = Sentences.boundaries(in: text)

        #expect(boundaries.first == 0)
        #expect(boundaries.last == text.unicodeScalars.count)
        #expect(zip(boundaries, boundaries.dropFirst()).allSatisfy { $0 < $1 })
    }
}
