import TestSupport
import Testing

@testable import Language

struct TextReadingTests {
    /// With wrong characters, turned ones, numbers and Latin words, so that there is something to find at every step.
    private static let text = Array(
        """
        各单位要贯切落实会议精神，推动文旅产业蓬勃发暂，深入推进放管服革改，同比增长12.5%。全面推劲香村振兴，\
        加快数字化转形，完善ERP系统，2023年1—9月办理3,402件，切实提高人民群众的或得感，推进公服务一体化，加强服务能能力，耐心的解答问题。\
        要坚持问题导象，狠抓整改落是，确保各项工作落到实处，言辞办理的要说明理由。
        """.unicodeScalars)
    private static let typed = Array("的工作落实推进，。1９.%5aE —　鑫发展企业".unicodeScalars)

    @Test(arguments: 1...4)
    func `改一处以后接着读，与从头读全文，处处一样`(seed: Int) {
        var chance = SeededGenerator(seed: seed)
        var scalars = TextReadingTests.text
        var former = TextReading(by: Reader(scalars))
        var found = 0

        for _ in 0..<120 {
            let lower = chance.number(0...scalars.count)
            let upper = min(scalars.count, lower + chance.pick([0, 0, 1, 1, 2, 9]))
            scalars.replaceSubrange(lower..<upper, with: chance.list(0...3) { $0.pick(TextReadingTests.typed) })
            if scalars.count < 60 { scalars += TextReadingTests.text }

            let reader = Reader(scalars)
            let (after, whole) = (TextReading(by: reader, after: former), TextReading(by: reader))
            #expect(after.places == whole.places)
            found += whole.places.count { $0.best != nil || $0.rewriting != nil || !$0.twins.isEmpty }
            former = after
        }
        #expect(found > 200)
    }
}
