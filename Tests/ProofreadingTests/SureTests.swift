import Bulletins
import Testing

@testable import Proofreading

/// What `check --fix` and A-F7 change unasked must be beyond doubt.
@Suite struct SureTests {
    /// The text after the sure edits, read as paragraphs of an issue.
    private func mended(_ text: String) throws -> String {
        let bulletin = RightSentences.bulletin(text.split(separator: "\n").map(String.init))
        var draft = Draft(bulletin)
        let edits = Proofreader().fixes(in: bulletin)
        if !edits.isEmpty { try draft.perform(.all(edits), title: "校对") }
        return draft.bulletin.items.flatMap(\.paragraphs.texts).joined(separator: "\n")
    }

    @Test(arguments: [
        "干部要有坐不住、等不得的紧迫感。",
        "王?华同志主持会议。",
        "这样行不行?群众说了算。",
        "企业、群众、等反映的问题逐一解决。",
        "责任单位：市发改委 2023年底前完成。",
        "零售额近10亿元，同比29%。",
        "会议于2023年10月9日（星期五）召开。",
        "全年产量１，０３６万担。",
        "多种经济成份共同发展。",
    ]) func `拿不准的，一个字也不替人改`(text: String) throws {
        #expect(try mended(text) == text)
    }

    @Test(arguments: [
        ("会议要求,各单位抓好落实。", "会议要求，各单位抓好落实。"),
        ("辖区共有 5 家企业。", "辖区共有5家企业。"),
        ("办结率超过 95%，比上年高。", "办结率超过95%，比上年高。"),
        ("企业、群众、等。", "企业、群众等。"),
        ("全年增长３９．７％。", "全年增长39.7%。"),
        ("推广ERP 系统，成效明显。", "推广ERP系统，成效明显。"),
        ("增长超过5％ 多，成效明显。", "增长超过5％多，成效明显。"),
    ]) func `毫无疑问的，照改`(wrong: String, right: String) throws {
        #expect(try mended(wrong) == right)
    }

    @Test(arguments: ["关于 2023年度 先进集体的通报", "营商环境：", "工作开展情况："])
    func `标题里的空格和冒号不动`(title: String) throws {
        var bulletin = RightSentences.bulletin(["区里的工作扎实有序，成效明显。"])
        bulletin.sections[0].items[0].headline = title
        #expect(Proofreader().fixes(in: bulletin).isEmpty)
        #expect(Proofreader().fixes(in: Reading(lines: [title, "区里的工作扎实有序，成效明显。"])).isEmpty)
    }

    @Test func `目录里连到页码的点不动`() throws {
        let text = "一、总体要求…………………………3"
        #expect(Proofreader().read(Reading(lines: [text])).isEmpty)
    }
}
