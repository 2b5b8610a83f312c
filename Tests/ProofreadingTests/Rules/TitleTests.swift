import Bulletins
import Testing

@testable import Proofreading

/// Titles without a number, as news sheets have them: they are right, and stand right before their text.
struct TitleTests {
    private static let text = "红旗区营商办组织干部走访企业，收集问题三十二个。下一步，将逐项抓好解决，让企业更满意。"

    private func findings(_ lines: [String], isRaw: Bool) -> [String] {
        let reading = isRaw ? Reading(lines: ["一、工作动态"] + lines) : Reading(RightSentences.bulletin(lines))
        return Proofreader().read(reading).filter { $0.level > .hint }.map { "\($0.rule) \($0.text)" }
    }

    @Test(arguments: [
        "红旗区召开优化营商环境大会 部署下一阶段重点工作任务", "红旗区举办银企对接会 授信10亿元 助力企业高质量发展",
        "办件提速50% 群众满意度再提升", "向阳街道上门服务解难题 真情暖企促发展 群众齐点赞", "“万人助万企”开新局 面向未来谋发展",
        "聚焦急难愁盼，创新服务方式　全力打造一流营商环境", "全区经济运行稳中有进 多项指标居全市前列", "3项改革落地见效 企业办事更加便捷",
        "区市场监管局“一窗通办”再升级 企业开办全程网办",
    ])
    func `新闻标题里的空格不报`(title: String) {
        for isRaw in [true, false] {
            #expect(findings([title], isRaw: isRaw).isEmpty, "\(isRaw)")
            #expect(findings([title, Self.text], isRaw: isRaw).isEmpty, "\(isRaw)")
        }
    }

    @Test(arguments: [
        "红旗区营商办聚焦企业需求，创新服务方式，提升服务效能", "聚焦企业急难愁盼、创新服务方式、提升服务效能", "强化调度，压实责任，推动重点项目建设提速增效",
        "三项改革齐发力，企业群众得实惠，营商环境再上新台阶", "优服务、强保障，全力打造一流营商环境新高地",
    ])
    func `紧挨着正文的标题不是断开的一段，也不缺句号`(title: String) {
        for text in [
            Self.text, "9月26日，区里召开会议，安排部署下一步工作。会议要求，各单位要抓好落实，让企业满意。",
            "近日，区里出台措施，为企业送上政策大礼包。各单位迅速行动，抓好落实，让企业早受益。",
            "新乡市红旗区税务局推行“税务管家”服务，办税时间压缩六成。企业普遍反映，办事更方便、更省心了。",
        ] {
            for isRaw in [true, false] {
                #expect(findings([title, text], isRaw: isRaw).isEmpty, "\(isRaw) \(text)")
                #expect(findings([Self.text, title, text], isRaw: isRaw).isEmpty, "\(isRaw) \(text)")
            }
        }
    }

    @Test(arguments: [
        ("积极强化政银企合作，提升金融服务质效，防范化解", "金融风险，支持地方金融机构做大做强，取得明显成效。"),
        ("不断完善重点项目分包机制、联审联批机制、工作调度", "例会机制，统筹推进全县重点项目建设，全力保障项目落地见效。"),
        ("街道组织网格员入户走访，宣传惠企政策，收集市场", "主体的诉求建议，解答疑问三十余条，受到企业普遍好评。"),
        ("区税务局推行“税务管家”服务，让企业办税更方便，办税时间压缩", "六成以上，企业普遍反映办事更省心，满意度大幅提高。"),
    ])
    func `真断开的段落照样报`(first: String, second: String) {
        for isRaw in [true, false] {
            #expect(findings([first, second], isRaw: isRaw).contains { $0.hasPrefix("L01") }, "\(isRaw)")
        }
    }

    @Test func `句子里的空格照样报`() {
        for (text, rule) in [
            ("辖区共有 5 家企业", "P18"), ("持续优化营商环 境让企业更满意", "P18"),
            ("区里召开会议， 部署下一步工作。", "P18"),
        ] { #expect(findings([text], isRaw: false).contains { $0.hasPrefix(rule) }, "\(text)") }
    }
}
