import Testing

/// What import, export, list and versions say, and how they end.
@Suite struct ImportMessageTests {
    private final class Shelf {
        let workspace: Workspace
        let data: String

        init() throws {
            workspace = try Workspace()
            data = try workspace.copyOfSampleShelf()
        }

        func file(_ name: String, _ text: String) -> String {
            let path = workspace.folder + "/" + name
            _ = Process.run(["sh", "-c", "printf '%s' \"$1\" > \"$2\"", "sh", text, path])
            return path
        }

        func jianbao(_ arguments: String...) -> (status: Int32, output: String) {
            Process.run([Workspace.program] + arguments + ["--data", data]) ?? (-1, "did not start")
        }
    }

    private static let piece = "东街街道：开展助企行动\n东街街道走访企业，事事有回音。\n"

    @Test func `加进一期的来稿进该进的二级栏目，并说出来`() throws {
        let shelf = try Shelf()
        let before = shelf.jianbao("show", "36").output
        let added = shelf.jianbao("import", shelf.file("a.txt", Self.piece), "--into", "36")
        #expect(added.status == 0)
        #expect(added.output.contains("“东街街道：开展助企行动”加在 五（一）") && added.output.contains("各镇办、红开区"))
        let after = shelf.jianbao("show", "36").output
        for line in before.split(separator: "\n") where line.contains("指标牵头单位") { #expect(after.contains(line)) }
    }

    @Test func `没有版头的文件说出没有期号，书架上已有的说出怎么加进去`() throws {
        let shelf = try Shelf()
        let path = shelf.file("a.txt", Self.piece)
        let made = shelf.jianbao("import", path).output
        #expect(made.contains("没有版头") && made.contains("--into"))
        // It is the next issue of the shelf, as the masthead of that has it.
        let file = try #require(made.split(separator: "\n").last.map(String.init))
        let shown = shelf.jianbao("show", file).output
        #expect(shown.contains("营商环境工作动态") && !shown.contains("年第期") && shown.contains("第1期"))
        let daily = shelf.file("c.txt", "舆情日报\n区委网信办　　2024年5月6日\n一、讲话\n（一）会议\n会议召开。\n")
        #expect(shelf.jianbao("import", daily).output.contains("/舆情日报2024年5月6日.json"))
        let issue = shelf.file("b.txt", "营商环境工作动态\n2023年第36期\n一、讲话\n（一）会议\n会议召开。\n")
        let again = shelf.jianbao("import", issue)
        #expect(again.status == 1)
        #expect(again.output.contains("--into 2023-36"))
    }

    @Test func `来稿当作下一期，本刊每期的落款也有`() throws {
        let shelf = try Shelf()
        _ = Process.run(["sed", "-i", #"0,/{/s//{"signature":"区优化办",/"#, shelf.data + "/series.json"])
        let made = shelf.jianbao("import", shelf.file("a.txt", Self.piece)).output
        let file = try #require(made.split(separator: "\n").last.map(String.init))
        #expect(shelf.jianbao("show", file).output.contains("区优化办"))
    }

    @Test func `别处的简报没有版记，不补本刊的`() throws {
        let shelf = try Shelf()
        let issue = shelf.file("b.txt", "警务周报\n2025年第3期\n一、讲话\n（一）会议\n会议召开。\n")
        #expect(shelf.jianbao("import", issue).status == 0)
        #expect(!shelf.jianbao("show", "2025-3").output.contains("报："))
    }

    @Test func `自己导出的一期没有版记，再读进来还是没有`() throws {
        let shelf = try Shelf()
        // A table is more than a weekly has: the file then says of every text what it is.
        let issue = """
            {"format": 1, "masthead": {"name": "营商环境工作动态", "number": 40, "year": 2023, "date": "2023-11-09"},
            "sections": [{"title": "讲话", "items": [{"headline": "会议", "paragraphs": ["会议召开。",
            {"heads": 1, "rows": [["单位", "数"], ["甲镇", "1"]]}]}]}]}
            """
        let source = shelf.file("data/2023-40.json", issue)
        let path = shelf.workspace.folder + "/a.docx"
        #expect(shelf.jianbao("export", "2023-40", "--to", "docx", "-o", path).status == 0)
        _ = Process.run(["rm", source])
        let made = shelf.jianbao("import", path)
        #expect(made.status == 0 && !made.output.contains("用了本刊的报"))
        let shown = shelf.jianbao("show", "2023-40").output
        #expect(shown.contains("甲镇") && !shown.contains("报："))
    }

    @Test func `文件夹不能导入，一句话`() throws {
        let shelf = try Shelf()
        let refused = shelf.jianbao("import", shelf.data)
        #expect(refused.status == 1 && refused.output.contains("是文件夹"))
    }

    @Test func `已有的文件说出 --force，用法不对状态 64`() throws {
        let shelf = try Shelf()
        let path = shelf.file("x.docx", "x")
        let refused = shelf.jianbao("export", "36", "--to", "docx", "-o", path)
        #expect(refused.status == 1 && refused.output.contains("--force"))
        #expect(shelf.jianbao("export", "36", "--to", "docx", "-o", shelf.data).output.contains("是文件夹"))
        #expect(shelf.jianbao("export", "36", "--to", "doc").status == 64)
        let encoded = shelf.jianbao("export", "36", "--to", "docx", "--encoding", "gb18030")
        #expect(encoded.status == 64 && encoded.output.contains("--to text"))
        let big5 = shelf.jianbao("export", "36", "--to", "text", "--encoding", "big5")
        #expect(big5.status == 64 && big5.output.contains("gb18030"))
        #expect(shelf.jianbao("versions", "36", "--show", "1", "--restore", "1").status == 64)
    }

    @Test func `列表说出读不出的 series.json`() throws {
        let shelf = try Shelf()
        _ = Process.run(["sh", "-c", "echo '{' > \"$1/series.json\"", "sh", shelf.data])
        let list = shelf.jianbao("list")
        #expect(list.output.contains("series.json") && list.output.contains("2023-36"))
        let shown = shelf.jianbao("show", "36")
        #expect(shown.status == 0 && shown.output.contains("series.json") && shown.output.contains("第36期"))
    }
}
