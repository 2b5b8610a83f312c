import Bulletins
import Formats
import Recognition
import Testing

/// What pages, chats and lists of contents leave in a text: set aside, said, and nothing else with it.
@Suite struct 版面和聊天留下的痕迹 {
    private func imported(_ lines: [String]) throws -> (Bulletin, ImportReport) {
        try Importer.bulletin(Array(lines.joined(separator: "\n").utf8), name: "a.txt")
    }

    static let full = String(repeating: "今年以来，全区持续优化营商环境，", count: 12) + "取得成效。"

    @Test(arguments: [
        ["— 1 —", "— 2 —"], ["-1-", "-2-"], ["- 1 / 4 -", "- 2 / 4 -"], ["·1·", "·2·"], ["～1～", "～2～"],
        ["第一页", "第二页"], ["共4页 第1页", "共4页 第2页"], ["Page 1 of 4", "Page 2 of 4"], ["page 1", "page 2"], ["1", "2"],
        ["1/4", "2/4"], ["[1]", "[2]"], ["１", "２"],
    ])
    func 页码移开断开的段接上(numbers: [String]) throws {
        let lines = [
            "一、重要讲话", "（一）区长调研", "区长到企业调研时强调，要把优化营商环境作为头等大事来抓，", numbers[0], "各部门要协同发力。", Self.full,
            "各单位要抓好落实，推动各项任务落地见效，不断提升群众获得感，", numbers[1], "确保完成目标。",
        ]
        let (bulletin, report) = try imported(lines)
        #expect(bulletin.items[0].paragraphs.texts == [lines[2] + lines[4], Self.full, lines[6] + lines[8]])
        #expect(report.entries.filter { $0.kind == .setAside }.map(\.line) == [4, 8])
    }

    @Test func 表格里的序号不是页码() throws {
        let lines = ["一、重要讲话", "（一）各镇情况", "情况如下：", "1", "城关镇", "2", "河西镇", "3", "东关镇"]
        let (bulletin, _) = try imported(lines)
        #expect(bulletin.items[0].paragraphs.texts == Array(lines[2...]))
    }

    @Test func 页码旁边每页都有的一行移开() throws {
        let lines = [
            "一、重要讲话", "（一）区长调研", "区长到企业调研时强调，要把优化营商环境作为头等大事来抓，", "— 1 —", "内部资料 请勿外传", "各部门要协同发力。",
            Self.full, "各单位要抓好落实，推动各项任务落地见效，不断提升群众获得感，", "— 2 —", "内部资料 请勿外传", "确保完成目标。",
        ]
        let (bulletin, report) = try imported(lines)
        #expect(bulletin.items[0].paragraphs.texts == [lines[2] + lines[5], Self.full, lines[7] + lines[10]])
        #expect(report.entries.filter { $0.kind == .setAside }.map(\.line) == [4, 5, 9, 10])
    }

    @Test func 聊天记录的发言人和时间移开() throws {
        let lines = [
            "张某 2024/3/4 10:20:33", "（一）城关镇：上门办事", "城关镇组织干部上门办事，受到好评。", "李某 2024-03-04 10:21",
            "（二）河西镇：一窗受理", "3月4日 10:30开会研究。", "会议时间：2024年3月4日 10:30",
        ]
        let (bulletin, report) = try imported(lines)
        #expect(bulletin.items.map(\.contributor) == ["城关镇", "河西镇"])
        #expect(bulletin.items[1].paragraphs.texts == Array(lines[5...]))
        #expect(report.entries.filter { $0.kind == .setAside }.map(\.line) == [1, 4])
    }

    static let text = [
        "一、重要讲话", "（一）区长调研", "区长到企业调研，现场解决三件难事。", "二、基层动态", "（一）各镇办", "1.城关镇：上门办事解民忧", "城关镇组织干部上门办事，受到好评。",
    ]
    static let outlines = ["重要讲话", "  区长调研 (1)", "基层动态", "  <各镇办>", "    [城关镇]上门办事解民忧 (1)"]

    @Test(arguments: [
        ["本期要目", "1.区长调研", "2.城关镇：上门办事解民忧"], ["目　录", "一、重要讲话……………1", "（一）区长调研………1", "二、基层动态……3"],
        ["【本期导读】", "◆ 区长调研", "◆ 上门办事解民忧"], ["本期目录：", "重要讲话\t1", "基层动态\t（2）"],
        ["一、重要讲话 ............ 1", "二、基层动态 ............ 2"],
    ])
    func 目录移开并报告(contents: [String]) throws {
        let head = ["营商环境简讯", "第12期", "示范区办公室", "2024年3月4日"]
        let (bulletin, report) = try imported(head + contents + Self.text)
        #expect(outline(bulletin) == Self.outlines)
        #expect(bulletin.masthead.title.isEmpty)
        let entry = try #require(report.entries.first { $0.found.hasPrefix("目录") })
        #expect(entry.line == 5)
        for line in contents { #expect(entry.found.contains(line)) }
    }

    @Test func 认不准的目录原样留下() throws {
        let (bulletin, report) = try imported(["营商环境简讯", "第12期", "本期要目", "另有别的事情"] + Self.text)
        let kept = bulletin.items.flatMap(\.paragraphs.texts) + [bulletin.masthead.title]
        #expect(kept.contains("本期要目"))
        #expect(kept.contains("另有别的事情"))
        #expect(!report.entries.contains { $0.found.hasPrefix("目录") })
    }

    @Test func 方括号的栏目名() throws {
        let (bulletin, report) = try imported([
            "【重要讲话】", "区长调研", "区长到企业调研，现场解决三件难事，受到好评。", "【基层动态】", "城关镇：上门办事", "城关镇组织干部上门办事，受到群众好评。",
        ])
        #expect(outline(bulletin) == ["重要讲话", "  区长调研 (1)", "基层动态", "  [城关镇]上门办事 (1)"])
        #expect(report.entries.filter { $0.found.contains("独占一行") }.map(\.line) == [1, 4])
    }

    @Test func 半角冒号也分出来稿单位() throws {
        let (bulletin, report) = try imported([
            "一、基层动态", "（一）各镇办", "1.城关镇: 上门办事", "2.时间定在10:30", "3.聚焦“一件事”:打造新模式", "4.2024年3月4日开会", "5.12345热线提速",
        ])
        #expect(bulletin.items.map(\.contributor) == ["城关镇", "", "", "", ""])
        #expect(
            bulletin.items.map(\.headline) == ["上门办事", "时间定在10:30", "聚焦“一件事”:打造新模式", "2024年3月4日开会", "12345热线提速"])
        #expect(report.entries.contains { $0.found.contains("半角冒号") && $0.line == 3 })
    }

    @Test func 第几部分是栏目() throws {
        let (bulletin, _) = try imported([
            "第一部分 重要讲话", "（一）区长调研", "第一部分工作已经完成。", "第二章、基层动态", "（一）书记调研", "书记到镇里调研。",
        ])
        #expect(outline(bulletin) == ["重要讲话", "  区长调研 (1)", "基层动态", "  书记调研 (1)"])
    }

    @Test(arguments: ["①", "1）", "1)", "（1）、", "(1)."]) func 更多的条目编号(mark: String) throws {
        let (bulletin, _) = try imported(["一、基层动态", "（一）、各镇办", mark + "城关镇：上门办事", "城关镇上门办事。"])
        #expect(outline(bulletin) == ["基层动态", "  <各镇办>", "    [城关镇]上门办事 (1)"])
    }
}
