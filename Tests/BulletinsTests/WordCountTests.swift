import Testing

@testable import Bulletins

/// 字数, against sentences counted by hand in the way of Word.
struct WordCountTests {
    @Test(arguments: [
        ("", 0, 0),
        ("营商环境", 4, 4),
        ("近日，河南省政府印发文件。", 13, 11),
        // 9 · 月 · 26 · 日 · ， · 第 · 十 · 四 · 届
        ("9月26日，第十四届", 9, 8),
        ("明确提出27条具体措施", 10, 10),
        // 同比增长 · 29% · ；
        ("同比增长29%；", 6, 5),
        ("“1+1+4+N”体系", 5, 3),
        ("中国广电5G数字生活", 9, 9),
        ("GB/T 9704-2012", 2, 2),
        ("jianbao  is\ta program\n", 4, 4),
        // Each half of —— and …… is a mark.
        ("办——好……", 6, 2),
        ("《河南省标准化条例（草案）》", 14, 10),
        ("（一）", 3, 1),
        ("营　商　环　境", 4, 4),
        ("ＡＢＣ１２", 5, 5),
        // A half-width mark among Han stands alone as a word does, but is none.
        ("要求,各单位(含镇)", 10, 7),
        ("马克·吐温", 5, 4),
        ("don't stop", 2, 2),
        ("e\u{301}tude中", 2, 2),
        ("\u{301}", 0, 0),
        ("红\u{200B}旗\u{FEFF}区\u{2060}", 3, 3),
        ("一\u{2003}二\u{2028}三", 3, 3),
        ("☎\u{FE0F}号", 2, 2),
        ("𠮷野家", 3, 3),
        ("12.5万元、1,200人次", 7, 6),
        ("（共印60份）", 6, 4),
    ])
    func `汉字和标点各算一个，一串西文或数字算一个`(_ text: String, _ total: Int, _ withoutMarks: Int) {
        #expect(WordCount.of(text) == WordCount(total: total, withoutMarks: withoutMarks))
    }

    @Test func `条目的字数是来稿单位、标题和正文，编号和出处不算`() {
        let item = Item(
            headline: "助企纾困", contributor: "东街街道", source: "不印的出处", paragraphs: ["共有5家。", "属实"])

        #expect(WordCount.of(item) == WordCount(total: 4 + 4 + 5 + 2, withoutMarks: 4 + 4 + 4 + 2))
    }

    @Test func `全期的字数是各级栏目的标题和所有条目`() {
        let bulletin = Bulletin(
            masthead: Masthead(name: "版头不算"),
            sections: [
                Section(title: "讲话", items: [Item(headline: "一"), Item(paragraphs: ["二三"])]),
                Section(title: "动态", subsections: [Subsection(title: "各镇办", items: [Item(headline: "四")])]),
            ])

        #expect(WordCount.of(bulletin).total == 2 + 1 + 2 + 2 + 3 + 1)
    }

    @Test func `全期的字数等于自带一期逐条相加`() throws {
        let bulletin = try Bulletin(json: contents(ofShipped: "2023-36.json"))
        let titles = bulletin.sections.flatMap { [$0.title] + $0.subsections.map(\.title) }

        let sum = bulletin.items.map(WordCount.of).reduce(.zero, +) + titles.map(WordCount.of).reduce(.zero, +)

        #expect(WordCount.of(bulletin) == sum)
    }
}
