import Bulletins
import Testing

@testable import Proofreading

struct StructureTests {
    @Test func `一段断成两段`() {
        expect(
            .brokenParagraph,
            marksIn: [
                "窗口工作人员认真落实首问负责制和一次性告知⟦制⟧\n，服务更加规范。",
                "不断完善重点项目分包机制、联审联批机制、工作调⟦度⟧\n例会机制，统筹推进全县重点项目建设。",
                "此举将推动形成一批高质量的河南标准和河南品牌⟦，⟧\n提升优势产业、优势企业的核心竞争力。",
                "陕西省上线平台，受理企业诉求，响应率、办结率⟦、⟧\n满意率均超过95%。",
                "积极强化政银企合作，提升金融服务质效，防范化⟦解⟧\n金融风险，支持地方金融机构做大做强。",
                "区税务局组建专家团队，深入企业车间开展面对⟦面⟧\n辅导，现场解决涉税问题十二个。",
                "该企业今年以来新增专利三十二项，研发投入达⟦到⟧\n三千二百万元，位居全市同行业前列。",
                "街道组织网格员对辖区内的商户逐一走访，收集意见⟦，⟧\n“一企一策”制定帮扶方案，受到商户欢迎。",
                "窗口工作人员认真落实首问负责制、一次性告知制⟦、⟧\n《限时办结制度》等规定，服务更加规范。",
            ])
        expect(
            .brokenParagraph,
            marksIn: [
                "今年以来，全区新增企业五百户，服务效能明显提升。\n下一步，将继续优化服务。",
                "今年以来，全区新增企业五百户，服务效能明显提升\n下一步，将继续优化服务，提升效能。",
                "主要做法如下，请各单位结合实际认真学习借鉴：\n一是抓项目，二是抓服务。", "区税务局\n区人社局",
                "通过上门走访、电话回访等方式解决企业难题二十件\n（二）优化流程，提速增效。",
                "（一）坚持高位推动、系统谋划，着力构建齐抓共管格局\n区委成立专班，每周调度。",
                "责任单位为区税务局，配合单位为区人社局和区市场监管局\n完成时限：2023年12月底，长期坚持。",
            ])
    }

    @Test func `并段的改法接上前后文字`() throws {
        let reading = Reading(lines: ["不断完善重点项目分包机制、联审联批机制、工作调度", "", "例会机制，统筹推进全县重点项目建设。"])
        let mark = try #require(Rule.brokenParagraph.placedMarks(in: reading).first)
        var draft = Draft(reading.bulletin)
        try draft.perform(try #require(mark.mark.remedies.first).edit, title: "并段")
        #expect(draft.bulletin.items[0].paragraphs == ["不断完善重点项目分包机制、联审联批机制、工作调度例会机制，统筹推进全县重点项目建设。"])
    }

    @Test func `接缝处文字重复`() throws {
        expect(
            .cutRepetition,
            marksIn: [
                "切实解决企业发展的重点难点问题⟦。题→⟧，做到访企情、解企忧。", "办结率明显提高⟦。高→⟧，企业普遍满意。", "切实解决企业发展的重点难点问题⟦。⟧\n题，做到访企情、解企忧。",
                "不断完善联审联批⟦机制⟧\n机制、例会制度。", "企业办事更加便捷⟦。捷→⟧、高效。", "全面推行容缺受理⟦。理→⟧；推行告知承诺。",
                "受理企业反映的各类诉求⟦。诉求→⟧，做到件件有回音。",
                "大力优化营商环境⟦。环境→⟧，提升服务效能。",
            ])
        expect(
            .cutRepetition,
            marksIn: ["发展是第一要务。发展，就要有好的环境。", "关键在人。人，是第一资源。", "会议指出。会议强调，要抓落实。", "切实解决问题。做到访企情。"])
        let reading = Reading(lines: ["切实解决企业发展的重点难点问题。", "", "题，做到访企情、解企忧。"])
        let mark = try #require(Rule.cutRepetition.placedMarks(in: reading).first)
        var draft = Draft(reading.bulletin)
        try draft.perform(try #require(mark.mark.remedies.first).edit, title: "并段")
        #expect(draft.bulletin.items[0].paragraphs == ["切实解决企业发展的重点难点问题，做到访企情、解企忧。"])
    }

    @Test func `重字和重复的词`() {
        expect(
            .doubledCharacters,
            marks: [
                "有力⟦的的→的⟧举措", "解决⟦了了→了⟧难题", "企业⟦和和→和⟧群众", "这⟦是是→是⟧关键", "安排⟦在在→在⟧大厅", "我们⟦将将→将⟧继续", "专班⟦对对→对⟧企业",
                "全力⟦为为→为⟧企业服务", "⟦让让→让⟧群众满意",
                "重点工作⟦的的→的⟧落实",
            ])
        expect(
            .doubledCharacters,
            isSilentAbout: ["目的的明确", "为了了解", "是是非非", "对对联", "在在建项目", "温和和谐", "的的确确", "作为为民服务", "就是是否", "针对对口"])
        expect(
            .doubledWords,
            marks: [
                "⟦进一步进一步→进一步⟧优化", "⟦持续持续→持续⟧提升", "⟦营商环境营商环境→营商环境⟧", "推动⟦高质量高质量→高质量⟧发展", "⟦积极积极→积极⟧推进", "召开⟦座谈会座谈会→座谈会⟧",
                "⟦红旗区红旗区→红旗区⟧", "切实⟦加强加强→加强⟧领导",
            ])
        expect(
            .doubledWords,
            isSilentAbout: [
                "一个一个办", "很多很多", "研究研究", "更好服务服务业", "根据根据地建设", "支队支队长", "极少极少的情况", "读着读着", "哈哈哈哈", "培训培训机构",
            ])
    }

    @Test func `序号连续，序号后的标点`() {
        expect(
            .pointNumbers,
            marks: [
                "一是甲；二是乙；⟦四→三⟧是丙。", "一是甲；二是乙；⟦二→三⟧是丙。", "一是甲；⟦三→二⟧是乙；四是丙。", "第一，甲；第⟦三→二⟧，乙。",
                "一是甲。⟦三→二⟧是乙。", "一是甲；二是乙；三是丙；⟦五→四⟧是丁。", "第一，甲；第二，乙；第⟦二→三⟧，丙。", "主要有：一是甲，二是乙，⟦四→三⟧是丙。",
            ])
        expect(.pointNumbers, isSilentAbout: ["一是甲；二是乙；三是丙。", "三是丙；四是丁。", "一是一、二是二。", "一是甲；二是乙。其中，一是丙；二是丁。"])
        expect(
            .numberMarks,
            marks: [
                "（一）⟦、→⟧工作进展", "一⟦．→、⟧工作进展", "一⟦.→、⟧工作进展", "1⟦、→.⟧强化督导。", "（1）⟦．→⟧梳理清单。", "（2）⟦、→⟧压实责任。",
                "十二⟦.→、⟧下一步打算", "3⟦、→.⟧优化服务。",
            ])
        expect(.numberMarks, marks: ["1⟦、→.⟧观念变化；2⟦、→.⟧比例失调；3、4号楼；4⟦、→.⟧中介助推。"])
        expect(.numberMarks, isSilentAbout: ["（一）工作进展", "一、工作进展", "1.强化督导", "（1）梳理", "1、2号楼封顶", "一、二季度", "2.5亿元"])
        expect(.mixedNumberDots, marksIn: ["1.强化督导。\n2⟦．→.⟧优化服务。"])
        expect(.mixedNumberDots, marksIn: ["1．强化督导。\n2．优化服务。"])
    }

    @Test func `标题里手打的序号、空栏目、缺单位、页码`() {
        func marks(_ rule: Rule, _ bulletin: Bulletin) -> [String] {
            rule.placedMarks(in: Reading(bulletin)).map { "\($0.place.part) \($0.mark.range)" }
        }
        for (headline, length) in [
            ("（一）持续推进", 3), ("一、持续推进", 2), ("1.持续推进", 2), ("1、持续推进", 2), ("（1）持续推进", 3), ("(二)持续推进", 3), ("十、持续推进", 2),
            ("12.持续推进", 3),
        ] {
            #expect(marks(.typedNumber, .with(headline: headline)) == ["item 0..<\(length)"], "\(headline)")
        }
        for headline in ["一、二季度经济运行", "1、2号楼封顶", "持续推进", "2.5亿元项目落地"] {
            #expect(marks(.typedNumber, .with(headline: headline)).isEmpty, "\(headline)")
        }
        #expect(marks(.emptyParts, Bulletin(sections: [Section(id: PartID("s"), title: "红旗动态")])) == ["s 0..<4"])
        #expect(marks(.emptyParts, .with(headline: "有标题", paragraphs: [])) == ["item 0..<3"])
        #expect(marks(.emptyParts, .with(headline: "", paragraphs: ["有正文。"])).isEmpty)
        #expect(marks(.emptyParts, .with(headline: "", paragraphs: ["有正文。"], beside: "另一条")) == ["item 0..<4"])
        #expect(marks(.emptyParts, .with(headline: "有标题")).isEmpty)
        let untitled = Section(
            id: PartID("s"), items: [Item(id: PartID("i"), headline: "标题", paragraphs: [.plain("有正文。")])])
        #expect(marks(.emptyParts, Bulletin(sections: [untitled])).isEmpty)
        let titled = Section(
            id: PartID("t"), title: "动态", items: [Item(id: PartID("j"), headline: "标题", paragraphs: [.plain("有正文。")])])
        #expect(marks(.emptyParts, Bulletin(sections: [untitled, titled])) == ["i 0..<2"])
        #expect(marks(.missingContributor, .with(contributors: ["甲街道", "乙镇", ""])) == ["i2 0..<2"])
        #expect(marks(.missingContributor, .with(contributors: ["甲街道", "", ""])).isEmpty)
        #expect(marks(.missingContributor, .with(contributors: ["", "", ""])).isEmpty)
        for text in ["— 3 —", "-3-", "第3页", "－ 12 －", "- 4 -", "—5—", "第 6 页", "– 7 –"] {
            expect(.printedPageNumber, marksIn: ["⟦\(text)⟧"])
        }
        expect(.printedPageNumber, marksIn: ["第3页共5页的说明文字。", "3", "——"])
        expect(.printedNotice, marksIn: ["⟦（此页无正文）⟧", "⟦(此页无正文)⟧"])
    }

    @Test func `同一条登了两次，或以前登过`() {
        let text = "东街街道组织网格员走访辖区企业二十三家，收集意见建议四十条。针对融资难问题，协调银行现场授信五百万元。"
        let other = "西街街道开展集中整治行动，拆除违规广告牌一百余块，市容环境明显改善。"
        var bulletin = Bulletin.with(contributors: ["甲街道", "乙镇", "丙局"])
        bulletin.sections[0].items[0].paragraphs = [.plain(text)]
        bulletin.sections[0].items[1].paragraphs = [.plain(other)]
        bulletin.sections[0].items[2].paragraphs = [.plain(text + "受到好评。")]
        #expect(Rule.repeatedItem.placedMarks(in: Reading(bulletin)).map(\.place.part) == [PartID("i2")])
        var archive = Archive()
        var earlier = bulletin
        earlier.masthead.year = 2023
        earlier.masthead.number = 34
        archive.add(earlier)
        bulletin.masthead.year = 2023
        bulletin.masthead.number = 35
        archive.add(bulletin)
        let marks = Rule.repeatedFromEarlierIssue.placedMarks(in: Reading(bulletin), archive: archive)
        #expect(marks.map(\.place.part) == [PartID("i0"), PartID("i1"), PartID("i2")])
        #expect(marks.first?.mark.message.contains("2023年第34期") == true)
        #expect(Rule.repeatedFromEarlierIssue.placedMarks(in: Reading(earlier), archive: archive).isEmpty)
    }
}

extension Bulletin {
    static func with(headline: String, paragraphs: [String] = ["正文。"], beside other: String? = nil) -> Bulletin {
        let items =
            [Item(id: PartID("item"), headline: headline, paragraphs: paragraphs.map(Paragraph.plain))]
            + [other].compactMap(\.self).map { Item(id: PartID("other"), headline: $0, paragraphs: ["另有正文。"]) }
        return Bulletin(sections: [Section(id: PartID("section"), title: "动态", items: items)])
    }

    static func with(contributors: [String]) -> Bulletin {
        let items = contributors.enumerated().map { index, name in
            Item(id: PartID("i\(index)"), headline: "标题", contributor: name, paragraphs: ["正文。"])
        }
        return Bulletin(sections: [Section(id: PartID("section"), title: "动态", items: items)])
    }
}
