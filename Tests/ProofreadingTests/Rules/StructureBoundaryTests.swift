import Bulletins
import Testing

@testable import Proofreading

/// The numbers and exceptions in the rules for paragraphs, headings and items: for each a text that just rings, and one
/// that just does not.
struct StructureBoundaryTests {
    @Test func `一段断成两段`() {
        expect(
            .brokenParagraph,
            marksIn: [
                "各单位要进一步提高政治站位认识⟦，⟧\n确保任务落实。", "各单位也要进一步提高政治站位，\n确保任务落实。",
                "区税务局组建专家团队，深入企业车间推广应⟦用⟧\nAI助手，现场解决涉税问题十二个。", "街道采取有力措施，今年以来的办件满意率保持在9⟦8⟧\n个百分点以上，群众满意。",
                "街道采取有力措施，今年以来的办件满意率保持在98⟦%⟧\n以上水平，群众普遍满意。",
                "牵头单位和责任单位：区税务局，区人社局和区市场监管⟦局⟧\n和有关镇办，分别抓好落实。", "牵头单位责任单位：区税务局，区人社局和区市场监管局\n和有关镇办，分别抓好落实。",
                "区领导在调研时强调：持续推动外贸提质增效， 打通市场建设卡点堵⟦点⟧\n和难点，建立台账，逐项销号。",
                "区领导在调研时强调：持续推动外贸，提质增效 “打通市场建设卡点堵⟦点⟧\n和难点”，建立台账，逐项销号。",
            ])
        let head = "区领导在调研时强调：持续推动外贸，提质增效 打通"
        for (length, mark) in [(70, "点"), (71, "⟦点⟧")] {
            let filler = String(repeating: "市", count: length - head.unicodeScalars.count - 1)
            expect(.brokenParagraph, marksIn: ["\(head)\(filler)\(mark)\n和难点，建立台账，逐项销号。"])
        }
        for (length, level) in [(59, "建议"), (60, "必改")] {
            let text = "街道采取措施，" + String(repeating: "查", count: length - 7)
            expect(.brokenParagraph, tells: ["\(text)\n和难点，建立台账，逐项销号。": "\(level)：这一段没有说完，下一段接着说，应并为一段"])
        }
        let reading = Reading(lines: ["不断完善重点项目分包机制、联审联批机制、工作调度 ", "例会机制，统筹推进全县重点项目建设。"])
        let joined = Rule.brokenParagraph.placedMarks(in: reading).first?.mark.remedies.first?.edit
        #expect(
            joined
                == .paragraphs(
                    Reading.lines, 0..<2, [.plain("不断完善重点项目分包机制、联审联批机制、工作调度例会机制，统筹推进全县重点项目建设。")]))
    }

    @Test func `接缝处文字重复`() {
        expect(
            .cutRepetition,
            marksIn: [
                "企业办事更加便捷⟦。⟧\n捷、高效。", "企业办事更加便捷⟦。⟧ \n捷、高效。", "切实回应群众诉求⟦。⟧\n诉求，做到件件有回音。", "切实回应群众诉求。\n诉求、建议都有回音。",
                "推进⟦数字平台升级⟧\n数字平台升级，服务更优。", "推进数字平台再升级\n数字平台再升级，服务更优。", "大力优化营商环境。\n营商环境，提升服务效能。",
                "全区大力优化营商环境。营商环境，全区第一。", "持续深化放管服⟦。放管服→⟧，激发活力。", "全区新增企业5户。户，均纳税增长。", "第一要务是发展。发展，就要有好的环境。",
            ])
        expect(
            .cutRepetition,
            tells: [
                "企业办事更加便捷。捷、高效。": "必改：“捷”重复，前面的句号多余 → 删去",
                "回应各类诉求。诉求，做到有回音。": "建议：“诉求”重复，前面的句号多余 → 删去",
                "企业办事更加便捷。\n捷、高效。": "必改：下一段开头重复了“捷”，应并为一段并删去重复的字",
                "切实回应群众诉求。\n诉求，做到有回音。": "建议：下一段开头重复了“诉求”，应并为一段并删去重复的字",
                "不断完善联审联批机制\n机制、例会制度。": "必改：下一段开头重复了“机制”，应并为一段并删去重复的字",
            ])
    }

    @Test func `段末缺句号`() {
        let dashed = "市优化营商环境工作——" + String(repeating: "查", count: 37)
        expect(
            .missingEndMark,
            marksIn: [
                "今年以来，全区新增企业五百户，服务效能明显提⟦升→升。⟧ ", "今年以来，全区新增企业五百户，服务效能明显提升⟦，→。⟧ ",
                "会议的主要议题：审议工作报告，部署下一阶段重点工作任务安⟦排→排。⟧", "会议主要议题：审议工作报告，部署下一阶段重点工作任务安排",
                "参会人员有区委、区政府、区人大和区政协的有关负责同志，以及各镇办主要负责人", "会议表决结果为赞成三十八票，反对零票，另有弃权1票",
                "今年以来，全区新增企业五百户，服务效能明显提升\n下一步，将继续优化服务，提升效能。", "（一）坚持高位推动、系统谋划，着力构建齐抓共管格局",
                "区里举办银企对接会，授信十亿元 助力企业高质量发展", "图为红旗区举行优化营商环境推进大会，会场座无虚席 本报记者李某摄",
                "区委书记深入企业车间走访调研，现场协调解决难⟦题→题。⟧", "今年以来，全区新增企业五百户，服务效能明显提升……", "志愿者走进街道社区和企业车间，为大家免费拍⟦摄→摄。⟧",
                "\(dashed)，查", "\(dashed)，查⟦查→查。⟧",
                "我——\(String(repeating: "查", count: 50))，查⟦查→查。⟧",
            ])
        for (length, mark) in [(28, "升"), (29, "⟦升→升。⟧")] {
            let text = "今年以来，" + String(repeating: "提", count: length - 6)
            expect(.missingEndMark, marksIn: ["\(text)\(mark)\n下一步，将继续优化服务，提升效能。"])
        }
        for (length, mark) in [(100, "查"), (101, "⟦查→查。⟧")] {
            expect(.missingEndMark, marksIn: ["（一）查，" + String(repeating: "查", count: length - 6) + mark])
        }
    }

    @Test func `段首序号`() {
        expect(.lineNumbers, marksIn: ["1.甲。\n2.乙，3.丙。\n⟦2→3⟧.丁。"], isRaw: true)
        expect(.mixedNumberDots, marksIn: ["1⟦．→.⟧总体要求\n各单位要抓好落实。\n2.重点任务\n各单位要抓好落实。"], isRaw: true)
    }

    @Test func `标题的长短`() {
        for (text, rings) in [
            (String(repeating: "营", count: 53), false), (String(repeating: "营", count: 53) + "5", true),
            (String(repeating: "营", count: 52) + "10", false),
        ] {
            expect(.longHeading, marks: [rings ? "⟦\(text)⟧" : text], as: .heading)
        }
    }

    @Test func `页码和此页无正文`() {
        expect(.printedNotice, marksIn: ["⟦（此页无正文，看下一页）⟧", "（此页无正文，请看下一页）"])
        expect(.printedPageNumber, marksIn: ["⟦-1234567890-⟧", "-12345678901-"])
        expect(.printedPageNumber, marksIn: ["营商环境工作动态\n⟦— 3 —⟧"], isRaw: true)
    }

    @Test func `缺来稿单位：一半写了就算都要写`() {
        func missing(_ names: [String]) -> [String] {
            Rule.missingContributor.placedMarks(in: Reading(.with(contributors: names))).map { "\($0.place.part)" }
        }
        #expect(missing(["甲街道", "乙镇", "", ""]) == ["i2", "i3"])
        #expect(missing(["甲街道", "乙镇", "", "", ""]).isEmpty)
        #expect(missing(["甲街道", ""]).isEmpty)
    }

    @Test func `同一条：六成的句子相同`() {
        let sentences = (1...5).map { "第\($0)件事情是街道组织网格员走访辖区内的企业。" }
        func marked(_ shared: Int, of count: Int, headline: String = "标题") -> [Place] {
            var bulletin = Bulletin.with(contributors: ["甲街道", "乙镇"])
            let others = (0..<count - shared).map { "另有\($0)件事情是乡镇组织志愿者清扫主干道路。" }
            bulletin.sections[0].items[0].paragraphs = [.plain(sentences.prefix(shared).joined())]
            bulletin.sections[0].items[1].paragraphs = [.plain((sentences.prefix(shared) + others).joined())]
            bulletin.sections[0].items[1].headline = headline
            return Rule.repeatedItem.placedMarks(in: Reading(bulletin)).map(\.place)
        }
        #expect(marked(3, of: 5) == [Place(PartID("i1"), .headline)])
        #expect(marked(2, of: 4).isEmpty && marked(1, of: 2).isEmpty)
        #expect(marked(3, of: 5, headline: "") == [Place(PartID("i1"), .paragraph(0))])
    }
}
