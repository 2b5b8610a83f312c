import Bulletins
import Formats
import Recognition
import Testing

/// Mastheads and imprints as offices print them: every field found, whatever the order and the wording.
@Suite struct 版头和版记的各种写法 {
    static let body = ["一、重要讲话", "（一）区长调研", "区长到企业调研，现场解决三件难事。"]

    private func imported(_ head: [String], _ foot: [String] = []) throws -> (Bulletin, [String]) {
        let text = (head + Self.body + foot).joined(separator: "\n")
        let (bulletin, report) = try Importer.bulletin(Array(text.utf8), name: "a.txt")
        return (bulletin, report.messages(in: bulletin))
    }

    static let mastheads: [[String]] = [
        ["营商环境简讯", "第12期", "示范区办公室", "2024年3月4日"], ["营商环境简讯", "（第12期）", "示范区办公室　　2024年3月4日"],
        ["营商环境简讯", "第 12 期", "2024年3月4日　　示范区办公室"], ["营商环境简讯", "〔2024〕第12期", "示范区办公室", "2024.3.4"],
        ["营商环境简讯", "[2024]12号", "示范区办公室", "2024-03-04"], ["营商环境简讯", "2024年第十二期", "示范区办公室", "2024/3/4"],
        ["营商环境简讯第12期", "示范区办公室", "2024年3月4日"], ["营商环境简讯（2024年第12期）", "示范区办公室 2024年3月4日"],
        ["示范区办公室", "营商环境简讯", "第12期", "2024年3月4日"], ["示范区办公室", "营商环境简讯", "2024年第12期", "2024年3月4日"],
        ["营商环境简讯", "（12）", "示范区办公室", "2024年3月4日"],
        ["营商环境简讯", "编发单位：示范区办公室", "期号：第12期", "印发日期：2024年3月4日"],
        ["内部资料 注意保存", "营商环境简讯", "第12期", "示范区办公室", "2024年3月4日"],
        ["秘密★1年", "营商环境简讯", "第12期", "示范区办公室", "签发：王某", "2024年3月4日"],
        ["营商环境简讯", "第12期　　示范区办公室　　2024年 3月 4日"],
        ["营商环境简讯", "第１２期", "示范区办公室", "２０２４年３月４日"],
        ["营商环境简讯", "第12期", "示范区办公室　　2024年3月4日 星期一"],
        ["营商环境简讯", "第12期", "示范区办公室", "2024年3月4日（周一）"],
    ]

    @Test(arguments: mastheads) func 版头各项都认得出(head: [String]) throws {
        let (bulletin, _) = try imported(head)
        #expect(bulletin.masthead.name == "营商环境简讯")
        #expect(bulletin.masthead.number == 12)
        #expect(bulletin.masthead.year == 2024)
        #expect(bulletin.masthead.office == "示范区办公室")
        #expect(bulletin.masthead.date.printed == "2024年3月4日")
        #expect(bulletin.masthead.title.isEmpty)
        #expect(outline(bulletin) == ["重要讲话", "  区长调研 (1)"])
    }

    @Test(arguments: [
        ["示范区办公室　　2023年11月31日"], ["示范区办公室", "2023年 11月 31日"], ["2023年2月29日　　示范区办公室"], ["示范区办公室", "2023年13月1日"],
        ["示范区办公室", "印发日期：2023年9月31日"], ["示范区办公室", "2023.11.31"], ["示范区办公室", "2023-02-30"],
        ["示范区办公室", "２０２３年１１月３１日"], ["示范区办公室　　2023年4月31日（星期一）"],
    ])
    func 日历上没有的印发日期原样留在原处并报告(lines: [String]) throws {
        let (bulletin, report) = try imported(["营商环境简讯", "第12期"] + lines + ["营商环境周报"])
        #expect(bulletin.masthead.office == "示范区办公室" && bulletin.masthead.title == "营商环境周报")
        #expect(bulletin.masthead.year == 2023 && bulletin.masthead.date.day == nil)
        let date = bulletin.masthead.date.printed
        #expect(lines.contains { $0.contains(date) })
        let line = lines.count + 2
        let number = lines.last?.contains("示范区") == true ? 3 : line
        #expect(report.contains("第\(number)行，版头：印发日期“\(date)”是日历上没有的日子，原样留在印发日期里，请核对后改正"), "\(report)")
        #expect(outline(bulletin) == ["重要讲话", "  区长调研 (1)"])
    }

    @Test func 不是日期的不当作日期() throws {
        for line in ["2023年11月31日前完成", "2023.35.2", "版本1.2.3", "2023年11月"] {
            let (bulletin, _) = try imported(["营商环境简讯", "第12期", "示范区办公室", line])
            #expect(bulletin.masthead.date.printed.isEmpty, "\(line)")
        }
    }

    @Test(arguments: [
        "第12期（总第312期）", "第12期 总第312期", "2024年第12期（总第312期）", "（2024年第12期 总第312期）", "二〇二四年第十二期（总第三百一十二期）",
    ])
    func 总期号认得出(number: String) throws {
        let masthead = try imported(["营商环境简讯", number, "示范区办公室", "2024年3月4日"]).0.masthead
        #expect(masthead.number == 12)
        #expect(masthead.serial == 312)
    }

    @Test func 总期号单独一行() throws {
        let masthead = try imported(["营商环境简讯", "第12期", "（总第312期）", "示范区办公室", "2024年3月4日"]).0.masthead
        #expect(masthead.serial == 312)
    }

    @Test func 版头里没有的项移开并报告() throws {
        let (_, report) = try imported(["机密★5年", "特急", "营商环境简讯", "第12期", "示范区办公室", "签发：王某", "2024年3月4日"])
        for text in ["“机密★5年”", "“特急”", "“签发：王某”"] { #expect(report.contains { $0.contains(text) }) }
    }

    @Test func 增刊和编者按原样留下() throws {
        let (bulletin, _) = try imported(["营商环境简讯", "增刊第2期", "示范区办公室", "2024年3月4日", "编者按：选登几篇经验，供各单位学习。"])
        #expect(bulletin.masthead.number == 2 && bulletin.masthead.kind == "增刊")
        #expect(bulletin.note == Note(label: "编者按", paragraphs: ["选登几篇经验，供各单位学习。"]))
        #expect(bulletin.masthead.name == "营商环境简讯")
    }

    @Test func 没有版头的来稿不动() throws {
        let piece = "内部资料 注意保存\n城关镇：上门办事\n城关镇组织干部上门办事，帮助企业解决难题，受到普遍好评。"
        let (bulletin, _) = try Importer.bulletin(Array(piece.utf8), name: "a.txt")
        let texts = bulletin.items.map { item in item.headline + item.paragraphs.texts.joined() }
        #expect(texts.joined().contains("内部资料 注意保存"))
    }

    @Test(arguments: [
        ["报：市委，市政府", "送：市优化办", "发：各镇办，各部门", "（共印60份）"],
        ["报：市委，", "　　市政府", "送：市优化办", "发：各镇办，", "各部门。", "共印 60 份"],
        ["抄报：市委，市政府", "抄送：市优化办", "分发：各镇办，各部门", "印数：60份"],
        ["报送: 市委，市政府", "分送 ：市优化办", "发送：各镇办，各部门", "示范区办公室　　2024年3月4日印发", "（印60份）"],
        ["报：市委，市政府", "送：市优化办", "发：各镇办，各部门　共印60份", "编辑：甲某　审核：乙某"],
    ])
    func 版记各项都认得出(foot: [String]) throws {
        let (bulletin, _) = try imported(["营商环境简讯", "第12期"], foot)
        #expect(bulletin.imprint.lines.map(\.names) == [["市委", "市政府"], ["市优化办"], ["各镇办", "各部门"]])
        // The paper's own labels.
        for line in bulletin.imprint.lines { #expect(foot.contains { $0.hasPrefix(line.label) }) }
        #expect(bulletin.imprint.copies == 60)
        #expect(outline(bulletin) == ["重要讲话", "  区长调研 (1)"])
    }

    @Test func 版记里没有的项移开并报告() throws {
        let foot = ["送：各部门", "主题词：营商环境", "示范区办公室　　2024年3月4日印发", "责任编辑：甲某"]
        let (bulletin, report) = try imported(["营商环境简讯", "第12期"], foot)
        #expect(bulletin.imprint.sendTo == ["各部门"])
        for line in foot.dropFirst() { #expect(report.contains { $0.contains("“\(line)”") }) }
    }

    @Test func 不在末尾的送和发还是正文() throws {
        let (bulletin, _) = try imported(["营商环境简讯", "第12期"], ["送：这一行后面还有正文", "后面的正文说完了这件事情。"])
        #expect(bulletin.imprint.isEmpty)
        #expect(bulletin.items[0].paragraphs.contains("送：这一行后面还有正文"))
    }
}
