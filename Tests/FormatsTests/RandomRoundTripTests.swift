import Bulletins
import Formats
import Recognition
import TestSupport
import Testing

/// Random issues of hard characters, out by every format and in again.
@Suite struct 任意的一期导出再导入 {
    /// Whatever may stand in a paragraph: what looks like markup, like structure, and like no text at all.
    private static let hard = [
        "“引号”‘单引号’——破折号……省略号", "《书名〈篇名〉》〔2024〕3号", "100％、1+5+N+1、２０２４", "𠮷林𪚥𡘙", "😀👨‍👩‍👧🇨🇳e\u{301}", "<b>&amp;</b>&#9;]]>",
        "**星**_线_`码`[括](号)~~波~~\\反斜", "# 井号", "- 减号", "+ 加号", "> 大于", "| 竖 | 线 |", "=====", "~~~", "```", "1. 点",
        "1) 括", "① 圈",
        "一、像栏目", "（一）像条目", "1.像条目", "【方括号】", "本期要目", "— 3 —", "第3页", "此页无正文", "报：像版记", "共印60份", "第12期",
        "2024年3月4日", "签发：像签发", "a  b　c", "没有句号的一段，后面还有别的段落，字数在二十个以上", "题，做到事事有回音", "\u{200B}零宽\u{AD}软连\u{2060}",
        "\u{E000}私用\u{FFFD}",
        "％％％", "…", "。", "（", "\"直引号\"'单'", "张某 2024/3/4 10:20:33", "http://a.b/c?d=e&f=g", "C:\\a\\b", "　",
    ]
    /// What no reader takes for anything but text.
    private static let plain = [
        "“一窗通办”——群众少跑腿……", "《意见〈试行〉》〔2024〕3号印发后", "同比增长100％，1+5+N+1体系", "𠮷林𪚥𡘙等地", "😀👨‍👩‍👧和🇨🇳", "a<b>&amp;c", "**星**和_线_",
        "http://a.b/c?d=e&f=g可以查询", "时间是10:30", "（括号里的话）", "〇六三号",
    ]

    private func text(_ random: inout SeededGenerator, _ pool: [String]) -> String {
        let text = (0...random.below(3)).map { _ in random.pick(pool) }.joined().trimmingBlanks()
        return text.isEmpty ? "空" : text
    }

    private func bulletin(_ random: inout SeededGenerator, hard: Bool) -> Bulletin {
        let pool = hard ? Self.hard : Self.plain
        func paragraph() -> String { hard ? text(&random, pool) : text(&random, pool) + "。" }
        func item() -> Item {
            Item(
                headline: random.pick(["上门办事", "“一窗”受理", "𠮷林经验"]), contributor: random.below(2) == 0 ? "" : "城关镇",
                paragraphs: (0..<random.below(4)).map { _ in .plain(paragraph()) })
        }
        return Bulletin(
            masthead: Masthead(
                name: "营商环境简讯", title: random.below(2) == 0 ? "" : "示范区信息周报", year: 2024, number: 12, office: "示范区办公室",
                date: DateText("2024年3月4日")),
            sections: (0...random.below(3)).map { _ in
                // Level-three items only part their contributor where the reader knows that they do.
                let hasSubsections = random.below(2) == 0
                return Section(
                    title: random.pick(["重要讲话", "他山之石", "“红旗”动态"]),
                    items: hasSubsections ? [] : (0...random.below(2)).map { _ in item() },
                    subsections: hasSubsections
                        ? (0...random.below(2)).map { _ in
                            Subsection(
                                title: random.pick(["各镇办", "各部门"]), items: (0...random.below(2)).map { _ in item() })
                        } : [])
            },
            imprint: Imprint(reportTo: ["市委", "市政府"], sendTo: random.below(2) == 0 ? [] : ["各部门"], copies: 60))
    }

    @Test(arguments: 0..<120, ["docx", "html", "markdown"]) func 段落是什么都不变(seed: Int, format: String) throws {
        var random = SeededGenerator(file: seed)
        let bulletin = bulletin(&random, hard: true)
        let (again, _) = try bulletin.roundTrip(format)
        #expect(content(again) == content(bulletin))
    }

    @Test(arguments: 0..<120) func 纯文本里像文字的都不变(seed: Int) throws {
        var random = SeededGenerator(file: seed)
        let bulletin = bulletin(&random, hard: false)
        let (again, _) = try bulletin.roundTrip("text")
        #expect(content(again) == content(bulletin))
    }
}
