import Bulletins
import Testing

@testable import Typesetting

@Suite struct PageTextTests {
    @Test func `每页二十二行，页码单页居右、双页居左`() {
        let lines = PageText.text(of: Samples.bulletin, series: Samples.series)
            .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)

        #expect(lines.count == 22 + 1 + 1 + 22 + 1 + 1)
        #expect(lines[1] == "                      营商工作动态")
        #expect(lines[6] == String(repeating: "=", count: 56))
        #expect(lines[22] == String(repeating: " ", count: 47) + "— 1 —")
        #expect(lines[23] == "")
        #expect(lines[24] == "    （此页无正文）")
        #expect(lines[46] == "  — 2 —")
        #expect(lines[47] == "")
    }

    @Test func `没有控制字符，也没有行尾空格`() {
        var bulletin = Samples.bulletin
        bulletin.masthead.title = "标题\u{1B}[31m\r\n\u{202E}"
        bulletin.masthead.office = ""
        bulletin.masthead.date = .text("")

        let text = PageText.text(of: bulletin)

        #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || $0.properties.generalCategory != .control })
        #expect(!text.unicodeScalars.contains("\u{202E}"))
        #expect(text.contains("标题␛[31m␍␊␦"))
        #expect(!text.contains(" \n"))
    }

    @Test func `报、送、发自己带着句号的，只印一个`() {
        var bulletin = Samples.bulletin
        bulletin.imprint.reportTo = ["市委办", "市政府办。"]
        bulletin.imprint.sendTo = ["各科室"]
        let text = PageText.text(of: bulletin, series: Samples.series)
        #expect(text.contains("报：市委办，市政府办。\n") && text.contains("送：各科室。\n"))
    }
}
