import Testing

/// Moving and deleting by words and sentences.
@Suite struct WordsTests {
    private func before(_ paragraph: String) -> String { "一、栏目\n（一）标题\n" + paragraph }

    @Test func `按词移动：词典里的词、带单位的数、标点`() {
        var left = "‸营商环境持续优化，新增27条措施。GDP 增长"
        for right in [
            "营商‸环境持续优化，新增27条措施。GDP 增长", "营商环境‸持续优化，新增27条措施。GDP 增长",
            "营商环境持续‸优化，新增27条措施。GDP 增长", "营商环境持续优化‸，新增27条措施。GDP 增长",
            "营商环境持续优化，‸新增27条措施。GDP 增长", "营商环境持续优化，新增‸27条措施。GDP 增长",
            "营商环境持续优化，新增27条‸措施。GDP 增长", "营商环境持续优化，新增27条措施‸。GDP 增长",
            "营商环境持续优化，新增27条措施。‸GDP 增长", "营商环境持续优化，新增27条措施。GDP ‸增长",
        ] {
            expect(before(left), press: "C-Right", becomes: before(right))
            expect(before(right), press: "C-Left", becomes: before(left))
            left = right
        }
    }

    @Test func `到了一段的头尾，接着到相邻的一段`() {
        expect(before("甲\n乙‸"), press: "C-Left C-Left C-Left", becomes: before("‸甲\n乙"))
        expect(before("甲‸\n乙"), press: "C-Right", becomes: before("甲\n‸乙"))
        expect(before("甲乙‸"), press: "C-Right", becomes: before("甲乙‸"))
    }

    @Test func `按词选中`() {
        expect(before("‸营商环境"), press: "C-S-Right", becomes: before("⁁营商‸环境"))
    }

    @Test func `按句移动，引号跟着句子走`() {
        expect(before("‸他说：“好。”再见。"), press: "A-.", becomes: before("他说：“好。”‸再见。"))
        expect(before("甲。乙‸。"), press: "A-,", becomes: before("甲。‸乙。"))
        expect(before("甲。乙。\n‸丙"), press: "A-,", becomes: before("甲。‸乙。\n丙"))
        expect(before("甲。‸乙。\n丙"), press: "A-.", becomes: before("甲。乙。\n‸丙"))
        expect(before("‸甲。乙"), press: "A->", becomes: before("⁁甲。‸乙"))
    }

    @Test func `删前一词、删后一词，各是一步`() {
        expect(before("营商环境‸持续"), press: "C-w", becomes: before("营商‸持续"))
        expect(before("营商环境‸持续"), press: "A-Backspace C-w", becomes: before("‸持续"))
        expect(before("营商环境‸持续"), press: "A-Backspace C-w C-z", becomes: before("营商‸持续"))
        expect(before("‸营商环境"), press: "A-Delete", becomes: before("‸环境"))
        expect(before("新增‸27条措施"), press: "A-d", becomes: before("新增‸措施"))
    }

    @Test func `段首删前一词与上一段合并，段末删后一词与下一段合并`() {
        expect(before("甲\n‸乙"), press: "C-w", becomes: before("甲‸乙"))
        expect(before("甲‸\n乙"), press: "A-d", becomes: before("甲‸乙"))
    }
}
