import Bulletins
import TestSupport

@testable import Proofreading

enum RandomText {
    /// What the rules look at, in pieces that meet in ways nobody writes.
    private static let pieces =
        "，|。|、|；|：|？|！|“|”|‘|’|（|）|《|》|〈|〉|(|)|[|]|〔|〕|…|—|-|~|～| |　|\t|\u{A0}|\u{200B}|.|,|:|;|?|!|\"|'|%|％|1|2|23|2023|35|100|3.5|1,200|０|５|一|二|三|四|十|两|百|千|万|亿|元|年|月|日|第|期|号|等|的|地|得|了|和|是|在|将|对|为|约|近|超过|左右|以上|余|多|同比|环比|增长|提高|减少|倍|由|到|一是|二是|第一|个方面|项任务|《意见》|以下简称|帐户|今年来|截止|做出决定|自诉|平米|立马|工商局|市场主体|经营主体|企业|群众|服务|环境|持续|积极|推进|通过|使|除了|又|http://a.cn|a@b.cn|C:\\|GB/T|星期一|（周日）|— 3 —|豫政|二○二三|\u{FFFD}|𠮷|é|一座座|目的的|无为为|发布署名|服务业|上午25:61|2月30日|（星期三）|‘甲’|〈乙〉|【|】|＂|＇|．|·|──|㈠|①|Ⅳ|①．|１）|\u{1F469}\u{200D}\u{1F467}|\u{E000}|\r|ｅ\u{301}"
        .split(separator: "|").map(String.init)

    /// The wrong and the right of every rule, and the words of the lexicon.
    private static let examples: [String] =
        Rule.all.flatMap { rule in
            [rule.wrong, rule.right].flatMap { $0.split(separator: "\n") }
                .map { String($0).replacing("⟦", with: "").replacing("⟧", with: "") }
        }
        + Lexicon.Table.allCases.flatMap { table in
            Lexicon.standard.table(table).all.sorted { $0.wrong.lexicographicallyPrecedes($1.wrong) }
                .map { String(String.UnicodeScalarView($0.wrong)) }
        }
    /// What makes a rule look at a text at all.
    private static let triggers = Rule.all.flatMap { rule in
        rule.triggers.unicodeScalars.prefix(24).map { String($0) }
    }

    /// The numbers of the tests of the proofreader.
    static func generator(seed: Int) -> SeededGenerator {
        SeededGenerator(state: UInt64(seed) &+ 0x9E37_79B9_7F4A_7C15)
    }

    static func text(using random: inout SeededGenerator) -> String {
        var text = String.UnicodeScalarView()
        for _ in 0..<Int.random(in: 0..<30, using: &random) {
            let piece =
                switch Int.random(in: 0..<10, using: &random) {
                case 0: examples.randomElement(using: &random)
                case 1: triggers.randomElement(using: &random)
                default: pieces.randomElement(using: &random)
                }
            text.append(contentsOf: (piece ?? "").unicodeScalars)
        }
        // A cut anywhere, so that words and pairs lose their halves.
        return String(text.prefix(Int.random(in: 0...max(1, text.count), using: &random)))
    }
}

extension Bulletin {
    /// Some edit that fits.
    func randomEdit(using random: inout SeededGenerator) -> Edit {
        let item = items[0]
        let count = item.paragraphs.count
        if count == 0 || Int.random(in: 0..<3, using: &random) == 0 {
            let lower = Int.random(in: 0...count, using: &random)
            let upper = Int.random(in: lower...count, using: &random)
            let texts = (0..<Int.random(in: 0..<3, using: &random)).map { _ in RandomText.text(using: &random) }
            return .paragraphs(item.id, lower..<upper, texts.map(Paragraph.plain))
        }
        let index = Int.random(in: 0..<count, using: &random)
        let length = item.paragraphs[index].text.scalarCount
        let lower = Int.random(in: 0...length, using: &random)
        let upper = Int.random(in: lower...length, using: &random)
        return .replace(Place(item.id, .paragraph(index)), lower..<upper, with: RandomText.text(using: &random))
    }
}
