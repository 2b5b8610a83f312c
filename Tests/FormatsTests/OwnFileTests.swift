import Bulletins
import Formats
import Recognition
import TestSupport
import Testing

@testable import Formats

/// A paper with more than a weekly has, exported and imported again: nothing is lost, nothing is guessed.
@Suite struct 自己导出的别样报纸再导入 {
    @Test(arguments: Papers.all + [Papers.whole], ["docx", "html", "markdown"])
    func 每一项都回到原位(paper: String, format: String) throws {
        let (bulletin, series) = try Papers.read(paper)
        let (again, report) = try bulletin.roundTrip(format, series: series)
        var (expected, found) = (bulletin, again)
        // What is printed nowhere cannot be read.
        if bulletin.masthead.date.day == nil { (expected.masthead.year, found.masthead.year) = (0, 0) }
        #expect(found.value.withoutIDs == expected.value.withoutIDs)
        #expect(report.entries.isEmpty)
    }

    /// Whatever stands in the texts of whatever paper.
    @Test(arguments: 0..<120) func 任意的一期写成Markdown再读回来(seed: Int) throws {
        let (_, series) = try Papers.read((Papers.all + [Papers.whole])[seed % 12])
        var random = SeededGenerator(file: seed)
        let bulletin = random.richBulletin(series)
        let (again, _) = try bulletin.roundTrip("markdown", series: series)
        #expect(again.value.withoutIDs.text == bulletin.value.withoutIDs.text)
    }

    /// Printed pages show no more than pages do; what that is stands in docs/file-format.md.
    @Test(arguments: Papers.all + [Papers.whole]) func 纯文本里印得出的都回到原位(paper: String) throws {
        let (bulletin, series) = try Papers.read(paper)
        let (again, report) = try bulletin.roundTrip("text", series: series)
        #expect(again.value.withoutIDs == bulletin.asPrinted(series).value.withoutIDs)
        #expect(!report.entries.contains { $0.kind == .kept })
    }

    @Test(arguments: ["01", "08", "20", "42", Papers.whole]) func 标题长到目录里也折行_纯文本里照样回到原位(paper: String) throws {
        var (bulletin, series) = try Papers.read(paper)
        for s in bulletin.sections.indices {
            for i in bulletin.sections[s].items.indices where !bulletin.sections[s].items[i].headline.isEmpty {
                bulletin.sections[s].items[i].headline += "——全面深化改革推进高质量发展的若干做法和经验启示"
            }
        }
        let (again, _) = try bulletin.roundTrip("text", series: series)
        #expect(again.value.withoutIDs == bulletin.asPrinted(series).value.withoutIDs)
    }

    /// What stands behind a subsection is one, with nothing in it or a note before its first item.
    @Test func 纯文本里空的二级栏目_按语开头的二级栏目都回到原位() throws {
        let series = Series(blankPageNotice: true)
        let bulletin = Bulletin(
            masthead: Masthead(
                name: "动态", title: "周报", year: 2024, number: 1, office: "区办公室", date: DateText("2024年3月4日")),
            sections: [
                Section(
                    title: "基层动态",
                    subsections: [
                        Subsection(title: "各镇办", items: [Item(headline: "办事", paragraphs: ["上门办事，一趟不用跑。"])]),
                        Subsection(title: "牵头单位"),
                        Subsection(
                            title: "配合单位",
                            items: [
                                Item(
                                    headline: "升级", paragraphs: ["周末升级，不停业务。"],
                                    note: Note(label: "按语", paragraphs: ["数据为初步核算数。"])),
                                Item(
                                    headline: "项目提速。", contributor: "区发改局", paragraphs: ["34个项目开工。"], runsIn: true),
                            ]),
                    ])
            ])
        let (again, _) = try bulletin.roundTrip("text", series: series)
        #expect(again.value.withoutIDs == bulletin.asPrinted(series).value.withoutIDs)
    }

    @Test func 没有本刊的体例时_纯文本照别处的报纸读() throws {
        let (bulletin, series) = try Papers.read(Papers.whole)
        let bytes = try Exporter.text.export(bulletin, series: series).bytes
        let (again, _) = try Importer.bulletin(bytes, name: "a.txt")
        #expect(again.masthead.name == bulletin.masthead.name)
        #expect(again.sections.map(\.title) == bulletin.sections.map(\.title))
        #expect(again.attachments.map(\.title) == bulletin.attachments.map(\.title))
        // A series that looks otherwise says nothing of these pages.
        let (other, _) = try Importer.bulletin(bytes, name: "a.txt", options: Importer.Options(try Papers.read("35").1))
        #expect(other.value.withoutIDs == again.value.withoutIDs)
    }

    /// Whatever style it is in, a table of printed pages or of characters has its merged cells.
    @Test func 别处的文字表格里合并的格还是合并的() throws {
        let (bulletin, series) = try Papers.read(Papers.whole)
        let bytes = try Exporter.text.export(bulletin, series: series).bytes
        let (again, _) = try Importer.bulletin(bytes, name: "a.txt")
        let head = try #require(again.items.flatMap(\.paragraphs).compactMap(\.table).first { $0.columnCount == 4 })
            .rows
        #expect(head[0] == [TableCell("单位", down: 2), TableCell("财政收入（万元）", across: 2), "", TableCell("备注", down: 2)])
        #expect(head[1] == ["", "本月", "累计", ""] && head[2][1].text == "1204.5")
    }

    /// Word lists headings, and of a paragraph that begins with one the mark before it.
    @Test func Word更新目录时接正文的标题还在目录里() throws {
        func document(_ paper: String) throws -> String {
            let (bulletin, series) = try Papers.read(paper)
            let zip = try ZipReader(Exporter.word.export(bulletin, series: series).bytes)
            let xml = String(decoding: try #require(try zip.read("word/document.xml")), as: UTF8.self)
            return xml.replacing("&quot;", with: "\"")
        }
        let whole = try document(Papers.whole)
        #expect(whole.contains(" TOC \\o \"1-3\" \\f \\h "))
        #expect(whole.contains(" TC \"（三）项目建设提速\" \\l 2 ") && whole.ranges(of: " TC ").count == 1)
        #expect(try document("01").contains(" TOC \\o \"1-3\" \\h "))
    }

    /// （0531-88112233 goes to the next row as a whole, though the row above had room for its bracket.
    @Test func 括号里的号码折到下一行_还是同一段_版记一样不少() throws {
        var (bulletin, series) = try Papers.read(Papers.whole)
        for count in 0..<28 {
            let text = String(repeating: "会", count: count) + "议要求，各单位对照方案，联系人张三（0531-88112233）。会议要求，月月有进展，年底前全部完成。"
            bulletin.attachments = [
                Attachment(title: "各单位得分", paragraphs: ["甲村得分97.5。"]),
                Attachment(title: "名词解释", paragraphs: [.plain(text), "第二段。"]),
            ]
            let (again, _) = try bulletin.roundTrip("text", series: series)
            #expect(again.attachments.map { $0.paragraphs.texts } == bulletin.attachments.map { $0.paragraphs.texts })
            #expect(again.imprint == bulletin.imprint)
        }
    }

    /// Its first sentence is no headline: none of that name stands in the table of contents.
    @Test func 目录里没有的一条没有标题_自己取的版记名目也一样不少() throws {
        var (bulletin, series) = try Papers.read(Papers.whole)
        bulletin.sections[0].items.append(Item(paragraphs: ["无标题的一条。会议要求，各单位对照方案逐条落实。"], runsIn: true))
        bulletin.imprint.lines.append(Imprint.Line(label: "知照", names: ["各镇办"]))
        bulletin.imprint.people = [Imprint.Person(label: "签发", name: "纪承志"), Imprint.Person(label: "核对", name: "某某")]
        let (again, _) = try bulletin.roundTrip("text", series: series)
        #expect(again.imprint == bulletin.imprint)
        #expect(again.sections[0].items.last?.headline == "")
    }

    /// In another program the next stop of a tab may be a hair away: 甲⇥96.5⇥1 was printed as 甲 96.51.
    @Test func 正文里的制表符在Word文件里前面空着两格_读回来还是制表符() throws {
        var (bulletin, series) = try Papers.read(Papers.whole)
        bulletin.sections[0].items[0].paragraphs = ["甲\t96.5\t1", "乙  \t98"]
        let bytes = try Exporter.word.export(bulletin, series: series).bytes
        let document = try #require(try ZipReader(bytes).read("word/document.xml"))
        #expect(String(decoding: document, as: UTF8.self).ranges(of: ">  </w:t><w:tab/>").count == 3)
        for name in ["a.docx", "b.docx"] {
            let (again, _) = try Importer.bulletin(bytes, name: name, options: Importer.Options(series))
            #expect(again.items[0].paragraphs.texts == ["甲\t96.5\t1", "乙  \t98"])
        }
    }

    @Test(arguments: ["text", "markdown"]) func 手工改过的文件照样读得进来(format: String) throws {
        let (bulletin, series) = try Papers.read(Papers.whole)
        let exporter = try Exporter.named(format)
        let text = String(decoding: try exporter.export(bulletin, series: series).bytes, as: UTF8.self)
        let changed = text.replacing("制造业投资占比提高到41%", with: "制造业投资占比降到40%")
        let (again, _) = try Importer.bulletin(
            Array(changed.utf8), name: "a.\(exporter.fileExtension)", options: Importer.Options(series))
        var expected = bulletin.value.withoutIDs.text
        expected = expected.replacing("制造业投资占比提高到41%", with: "制造业投资占比降到40%")
        #expect(again.value.withoutIDs.text == expected)
    }

    /// Whoever writes into a Markdown file knows nothing of numbers and comments.
    @Test func Markdown里添的条目和段落各归其位() throws {
        let (bulletin, series) = try Papers.read("33")
        let text = String(decoding: try Exporter.markdown.export(bulletin, series: series).bytes, as: UTF8.self)
        let added = "#### 新添的一条\n\n第一段。\n\n第二段\n折成两行。\n\n"
        let changed = text.replacing("## 二、", with: added + "## 二、")
        let (again, _) = try Importer.bulletin(Array(changed.utf8), name: "a.md")
        let item = try #require(again.sections[0].items.last)
        #expect(item.headline == "新添的一条" && item.paragraphs == ["第一段。", "第二段折成两行。"])
        #expect(again.items.count == bulletin.items.count + 1)
        #expect(again.attachments.map(\.title) == bulletin.attachments.map(\.title))
    }

    @Test func 图片随网页和Markdown回来() throws {
        let (bulletin, series) = try Papers.read(Papers.whole)
        let picture = try #require(Papers.picture("车间.png"))
        let options = Exporter.Options(picture: { Papers.picture($0) })
        let page = try Exporter.html.export(bulletin, series: series, options: options).bytes
        let (_, web) = try Importer.bulletin(page, name: "a.html")
        #expect(web.pictures == [ImportReport.KeptPicture(name: "车间.png", bytes: picture)])

        let text = try Exporter.markdown.export(bulletin, series: series).bytes
        var asked: [String] = []
        let reading = Importer.Options(series) { path in
            asked.append(path)
            return picture
        }
        let (_, markdown) = try Importer.bulletin(text, name: "a.md", options: reading)
        #expect(asked == ["2024-12.files/车间.png"])
        #expect(markdown.pictures == web.pictures && markdown.entries.isEmpty)
    }

    @Test func 坏了和太大的图片说一句_框还在() throws {
        let (bulletin, series) = try Papers.read(Papers.whole)
        let options = Exporter.Options(picture: { Papers.picture($0) })
        let page = String(
            decoding: try Exporter.html.export(bulletin, series: series, options: options).bytes, as: UTF8.self)
        for damaged in ["base64,####", "base64,QUJD"] {
            let bytes = Array(page.replacing("base64,iVBOR", with: damaged + "BOR").utf8)
            let (again, report) = try Importer.bulletin(bytes, name: "a.html")
            #expect(report.pictures.isEmpty && report.entries.count == 1)
            #expect(again.pictures.map(\.name) == ["车间.png"])
        }
        let text = try Exporter.markdown.export(bulletin, series: series).bytes
        let large = Importer.Options(series) { _ in Array(repeating: 0, count: PictureFile.limit + 1) }
        for (reading, said) in [(large, "超过 10 MB"), (Importer.Options(series) { _ in nil }, "没有找到")] {
            let (again, report) = try Importer.bulletin(text, name: "a.md", options: reading)
            #expect(report.messages(in: again).count == 1)
            #expect(report.messages(in: again)[0].contains(said) && again.pictures.count == 1)
        }
    }
}

extension Bulletin {
    /// What printed pages show of an issue to whoever reads them again.
    fileprivate func asPrinted(_ series: Series) -> Bulletin {
        var printed = self
        let order = series.style.lineOrder
        let form = series.style.numberForm.map { NumberForm($0) }
        let formHasYear = form?.pieces.contains { if case .year = $0 { true } else { false } } ?? false
        let saysYear = formHasYear && order.contains(.number) || order.contains(.issue)
        if !order.contains(.number) { printed.masthead.number = 0 }
        if !saysYear, masthead.date.day == nil { printed.masthead.year = 0 }
        for s in printed.sections.indices {
            for i in printed.sections[s].items.indices {
                let numbers = Numbering.headings(in: printed.sections[s].items[i].paragraphs)
                let mark = series.style.mark(2)
                for (index, paragraph) in printed.sections[s].items[i].paragraphs.enumerated() {
                    guard let heading = paragraph.heading, let text = heading.text else { continue }
                    // Without a number, or without an end of its own, it is set like any text.
                    guard mark.isNone || heading.head.last == "，" else { continue }
                    printed.sections[s].items[i].paragraphs[index] = .plain(
                        mark.before(numbers[index] ?? 0) + heading.head + text)
                }
            }
        }
        return printed
    }
}

extension JSON {
    var text: String { String(decoding: JSONWriter.compact(self), as: UTF8.self) }

    var withoutIDs: JSON {
        switch self {
        case .object(let members): .object(members.filter { $0.key != "id" }.mapValues(\.withoutIDs))
        case .array(let values): .array(values.map(\.withoutIDs))
        default: self
        }
    }
}
