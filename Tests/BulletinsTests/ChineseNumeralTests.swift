import Bulletins
import Testing

struct ChineseNumeralTests {
    @Test(arguments: [
        (0, "零"), (1, "一"), (9, "九"), (10, "十"), (11, "十一"), (15, "十五"), (20, "二十"), (35, "三十五"), (99, "九十九"),
        (100, "一百"), (101, "一百零一"), (110, "一百一十"), (111, "一百一十一"), (120, "一百二十"), (200, "二百"), (1000, "一千"),
        (1001, "一千零一"), (1010, "一千零一十"), (1015, "一千零一十五"), (1100, "一千一百"), (1101, "一千一百零一"),
        (2023, "二千零二十三"), (9999, "九千九百九十九"),
    ])
    func `数目写成汉字，又读得回来`(_ value: Int, _ text: String) {
        #expect(ChineseNumeral.text(value) == text)
        #expect(ChineseNumeral.value(of: text) == value)
    }

    @Test func `从零到九千九百九十九都来回一致，互不相同`() {
        let texts = (0...9999).map(ChineseNumeral.text)

        #expect(Set(texts).count == 10_000)
        #expect(texts.map { ChineseNumeral.value(of: $0) } == Array(0...9999))
    }

    @Test func `更大的和负的写阿拉伯数字`() {
        #expect(ChineseNumeral.text(10_000) == "10000")
        #expect(ChineseNumeral.text(-1) == "-1")
        #expect(ChineseNumeral.text(.min) == String(Int.min))
    }

    @Test func `〇作零，开头的一十作十`() {
        #expect(ChineseNumeral.value(of: "一百〇一") == 101)
        #expect(ChineseNumeral.value(of: "〇") == 0)
        #expect(ChineseNumeral.value(of: "一十五") == 15)
    }

    @Test(arguments: [
        "", "二〇二三", "十十", "百", "一百百", "一百一千", "五零", "零五", "零零", "一零", "一百五", "一千零十", "二十零", "一百零十", "三五",
        "35", "一万", "两", "廿", "一 十", "十五期",
    ])
    func `不合规则的不是数目`(_ text: String) {
        #expect(ChineseNumeral.value(of: text) == nil)
    }
}

struct NumberingTests {
    private static let bulletin = Bulletin(sections: [
        Section(id: PartID("s1"), items: [Item(id: PartID("i1")), Item(id: PartID("i2"))]),
        Section(
            id: PartID("s2"), items: [Item(id: PartID("i3"))],
            subsections: [
                Subsection(id: PartID("u1"), items: [Item(id: PartID("i4"))]),
                Subsection(id: PartID("u2"), items: (0..<11).map { Item(id: PartID("j\($0)")) }),
            ]),
    ])

    @Test(arguments: [
        ("s1", "一、", "一"), ("i1", "（一）", "一（一）"), ("i2", "（二）", "一（二）"), ("s2", "二、", "二"), ("i3", "（一）", "二（一）"),
        ("u1", "（二）", "二（二）"), ("i4", "1.", "二（二）1"), ("u2", "（三）", "二（三）"), ("j10", "11.", "二（三）11"),
    ])
    func `编号由位置得出，栏目自己的条目排在二级栏目之前`(_ id: String, _ number: String, _ place: String) throws {
        let path = try #require(Self.bulletin.path(of: PartID(id)))

        #expect(Numbering.number(of: path, in: Self.bulletin) == number)
        #expect(Numbering.place(of: path, in: Self.bulletin) == place)
    }

    @Test func `第十一和第二十一个栏目`() {
        #expect(Numbering.section(10) == "十一、")
        #expect(Numbering.subsection(20) == "（二十一）")
        #expect(Numbering.item(9, inSubsection: true) == "10.")
        #expect(Numbering.item(9, inSubsection: false) == "（十）")
    }
}
