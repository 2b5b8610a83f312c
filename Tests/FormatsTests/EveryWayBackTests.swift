import Bulletins
import Recognition
import TestSupport
import Testing
import Typesetting

@testable import Formats

/// What an issue may have that few have, out by every format and in again.
@Suite struct 少见的写法也读得回来 {
    private static let formats = ["docx", "html", "markdown", "text"]
    private static let weekly = Series(name: "滨江调研", office: "滨江市委政策研究室")

    private func weekly(_ change: (inout Bulletin) -> Void = { _ in }) -> Bulletin {
        var bulletin = Bulletin(
            masthead: Masthead(
                name: "滨江调研", year: 2024, number: 5, office: "滨江市委政策研究室", date: DateText("2024年5月31日")),
            sections: [
                Section(title: "专题调研", items: [Item(headline: "乡村产业的调研", paragraphs: ["全市乡村产业稳步发展。"])]),
                Section(title: "他山之石", items: [Item(headline: "外地的经验", paragraphs: ["外地经验值得借鉴。"])]),
            ],
            imprint: Imprint(reportTo: ["市委常委"], copies: 60))
        change(&bulletin)
        return bulletin
    }

    // MARK: dates

    @Test(arguments: formats, ["2024年5月", "2024年第二季度"])
    func 月刊只印年月也是印发日期(format: String, date: String) throws {
        for coverage in ["", "2024年5月1日—5月31日"] {
            let bulletin = weekly {
                $0.masthead.date = DateText(date)
                $0.masthead.coverage = Coverage(coverage)
            }
            let (again, report) = try bulletin.roundTrip(format, series: Self.weekly)
            #expect(again.masthead.date.printed == date)
            #expect(again.masthead.coverage.printed == bulletin.masthead.coverage.printed)
            #expect(content(again) == content(bulletin))
            #expect(!report.messages(in: again).contains { $0.contains("没有印发日期") })
        }
    }

    @Test func 别处的月刊_单位后面的年月是印发日期() throws {
        let text = "滨江调研\n2024年第5期\n滨江市委政策研究室　　　　　2024年5月\n一、专题调研\n（一）乡村产业的调研\n全市乡村产业稳步发展。\n报：市委\n"
        let (bulletin, _) = try Importer.bulletin(Array(text.utf8), name: "a.txt")
        #expect(bulletin.masthead.office == "滨江市委政策研究室")
        #expect(bulletin.masthead.date.printed == "2024年5月" && bulletin.masthead.coverage.printed.isEmpty)
    }

    // MARK: items without a headline

    /// A series in which nothing stands before an item.
    private static var bare: Series {
        var series = weekly
        series.style.levels = [PaperStyle.Level("【】"), PaperStyle.Level(""), PaperStyle.Level("")]
        return series
    }

    @Test(arguments: ["docx", "html", "markdown"]) func 没有标题也没有符号的条目各是一条(format: String) throws {
        let bulletin = weekly {
            $0.sections[0].items.append(Item(paragraphs: ["没有标题的一条，正文在此。", "它的第二段。"]))
            $0.sections[1].items = [Item(paragraphs: ["只有正文的一条。"]), Item(paragraphs: ["又是一条。"])]
        }
        let (again, _) = try bulletin.roundTrip(format, series: Self.bare)
        #expect(content(again) == content(bulletin))
    }

    @Test func 没有标题也没有符号的条目上面不空行() throws {
        let bulletin = weekly { $0.sections[1].items = [Item(paragraphs: ["只有正文的一条。"])] }
        let text = String(decoding: try Exporter.named("text").export(bulletin, series: Self.bare).bytes, as: UTF8.self)
        #expect(text.contains("【他山之石】\n    只有正文的一条。"))
    }

    // MARK: tables and the notice

    private static let tables: [Paragraph] = [
        .table(Table(rows: [["单位", "数"], ["甲", "1"]].map { $0.map { TableCell($0) } })),
        .table(Table(rows: [["人", "岁"], ["乙", "2"]].map { $0.map { TableCell($0) } })),
    ]

    @Test(arguments: ["docx", "html", "markdown"]) func 挨着的两张表还是两张(format: String) throws {
        let bulletin = weekly { $0.sections[1].items[0].paragraphs += Self.tables }
        let (again, report) = try bulletin.roundTrip(format, series: Self.weekly)
        #expect(again.value.withoutIDs == bulletin.value.withoutIDs)
        #expect(report.entries.isEmpty)
        let (other, _) = try bulletin.roundTrip(format)
        #expect(other.sections[1].items[0].paragraphs.compactMap(\.table?.rows.count) == [2, 2])
    }

    /// Printed pages show where one ends by their columns alone.
    @Test func 纯文本里挨着的两张表栏不同还是两张() throws {
        let (paper, series) = try Papers.read(Papers.whole)
        let wide = Table(
            rows: [["项目", "数量", "比例"], ["投资", "12", "3"], ["产值", "8", "4"]].map { $0.map { TableCell($0) } })
        for tables in [[Self.tables[0], .table(wide)], [.table(wide), Self.tables[0]]] {
            var bulletin = paper
            bulletin.sections[0].items[0].paragraphs += tables + ["表后一段话。"]
            let (again, _) = try bulletin.roundTrip("text", series: series)
            let found = again.sections[0].items[0].paragraphs.suffix(3)
            #expect(found.compactMap(\.table?.columnCount) == tables.compactMap(\.table?.columnCount))
        }
    }

    @Test func 纯文本里表头折行还是一行() throws {
        let (paper, series) = try Papers.read(Papers.whole)
        let rows = [
            ["站名", "河流", "14:00水位（米）", "警戒水位（米）", "超警（米）", "趋势", "备注"],
            ["某某水文站", "清江干流", "118.36", "120.00", "", "落", "无"], ["黄坪站", "清江", "101.20", "110.00", "", "涨", "—"],
        ]
        let table = Table(caption: "水位表", rows: rows.map { $0.map { TableCell($0) } })
        var bulletin = paper
        bulletin.sections[0].items[0].paragraphs += [.table(table), "表后一段话。"]
        let (again, _) = try bulletin.roundTrip("text", series: series)
        let found = again.sections[0].items[0].paragraphs.compactMap(\.table).last
        #expect(found?.rows.map { $0.map(\.text) } == rows && found?.heads == 1)
    }

    @Test func 没有标题和序号的几条_纯文本里分不出就说一声() throws {
        var (bulletin, series) = try Papers.read(Papers.whole)
        series.style.levels = [PaperStyle.Level("【】"), PaperStyle.Level(""), PaperStyle.Level("")]
        bulletin.sections = [
            Section(
                title: "要闻",
                items: ["昨日，医院召开质量分析会。", "本周，骨科完成一例手术。"].map { Item(paragraphs: [.plain($0)], runsIn: true) })
        ]
        let (again, report) = try bulletin.roundTrip("text", series: series)
        #expect(again.sections[0].items.count == 1)
        #expect(report.entries.contains { $0.done.contains("是不是另一条") })
        let (whole, _) = try bulletin.roundTrip("docx", series: series)
        #expect(whole.sections[0].items.count == 2)
    }

    @Test func 改样子以前印的文字稿还读得回来() throws {
        let (bulletin, series) = try Papers.read(Papers.whole)
        var changed = series
        changed.style.levels = [PaperStyle.Level("※ ※"), PaperStyle.Level("●")]
        changed.style.numberForm = "总第1期"
        changed = changed.keepingLook(of: series)
        let bytes = try Exporter.named("text").export(bulletin, series: changed.printing(bulletin)).bytes
        let (again, report) = try Importer.bulletin(bytes, name: "a.txt", options: Importer.Options(changed))
        #expect(report.isExact)
        #expect(again.sections.map(\.title) == bulletin.sections.map(\.title))
    }

    /// So many paragraphs that the imprint has the last page for itself.
    private func standingAlone(_ bulletin: Bulletin, _ series: Series) -> Bulletin {
        var bulletin = bulletin
        for _ in 0..<40 where !Layout(bulletin, series: series).imprintStandsAlone {
            bulletin.sections[1].items[0].paragraphs.append("又是一段。")
        }
        return bulletin
    }

    @Test(arguments: formats) func 此页无正文不会变成正文(format: String) throws {
        let bulletin = standingAlone(
            weekly { $0.sections[1].items[0].paragraphs.append(Self.tables[0]) }, Self.weekly)
        #expect(Layout(bulletin, series: Self.weekly).imprintStandsAlone)
        let (again, _) = try bulletin.roundTrip(format, series: Self.weekly)
        #expect(content(again) == content(bulletin))
        let bytes = try Exporter.named(format).export(bulletin, series: Self.weekly).bytes
        // What has no pages has none without a text.
        if ["html", "markdown"].contains(format) {
            #expect(!String(decoding: bytes, as: UTF8.self).contains("此页无正文"))
        }
    }

    // MARK: a long office

    /// 20 characters and more: the date had no room beside them and was torn.
    @Test(arguments: 1..<70) func 单位再长_日期也整个印在一行(count: Int) throws {
        let office = String(String(repeating: "青山区第十二届人民代表大会秘书处", count: 5).prefix(count - 1)) + "局"
        let bulletin = weekly {
            $0.masthead.office = office
            $0.masthead.date = DateText("2024年12月29日")
            $0.imprint.values[.issuedBy] = .text(String(office.prefix(45)))
            $0.imprint.values[.issuedOn] = .date(DateText("2024年12月29日"))
        }
        let series = Series(name: "滨江调研", office: office)
        let pages = PageText.text(of: bulletin, series: series)
        let rows = pages.split(whereSeparator: \.isNewline).map(String.init)
        #expect(rows.contains { $0.hasSuffix("2024年12月29日") })
        #expect(rows.contains { $0.hasSuffix("2024年12月29日印发  ") || $0.hasSuffix("2024年12月29日印发") })
        for format in Self.formats {
            let (again, _) = try bulletin.roundTrip(format, series: series)
            #expect(again.value.withoutIDs == bulletin.value.withoutIDs, "\(format)")
        }
        // On a shelf of another paper too.
        let (other, _) = try bulletin.roundTrip("text")
        #expect(other.masthead.office == office && other.masthead.date == bulletin.masthead.date)
    }

    @Test func Word里放不下的日期另起一行() throws {
        func document(_ office: String) throws -> String {
            let bulletin = weekly { $0.masthead.office = office }
            let zip = try ZipReader(Exporter.word.export(bulletin, series: Self.weekly).bytes)
            return String(decoding: try #require(try zip.read("word/document.xml")), as: UTF8.self)
        }
        #expect(try document("青山区第十二届人民代表大会第四次会议秘书处").contains("<w:r><w:br/></w:r><w:r><w:tab/></w:r>"))
        #expect(try !document("滨江市委政策研究室").contains("<w:br/>"))
    }

    // MARK: who is to be asked

    @Test(arguments: [
        "（联系人：张三，电话：123）", "联系人：张三 电话：123", "（联系人：张三；联系电话：13800000000）", "联系人：张三    联系电话：123",
    ]) func 落款下面的联系方式不进版记(contact: String) throws {
        let text = """
            营商环境工作动态
            第40期
            红旗区优化营商环境工作委员会办公室    2024年6月1日
            一、重要讲话
            （一）区长张三到企业调研
            5月30日，区长到企业调研。

                                区营商办
                             2024年6月1日

            \(contact)

            报：区委
            责任编辑：王五    电话：0371-999
            （共印60份）
            """
        let (bulletin, report) = try Importer.bulletin(Array(text.utf8), name: "a.txt")
        #expect(bulletin.closing.values.text(.contact) == contact)
        #expect(bulletin.closing.values.text(.signature) == "区营商办")
        #expect(bulletin.imprint.people.map { "\($0.label)\($0.name)" } == ["责任编辑王五", "电话0371-999"])
        #expect(report.messages(in: bulletin).contains { $0.contains(contact) })
    }

    @Test(arguments: formats, ["（联系人：张三，电话：123）", "联系人：张三　电话：123"])
    func 联系方式回到原位(format: String, contact: String) throws {
        let bulletin = weekly {
            $0.closing = Closing(signature: "市委政研室", date: DateText("2024年5月31日"), contact: contact)
            $0.imprint.people = [
                Imprint.Person(label: "责任编辑", name: "王五"), Imprint.Person(label: "电话", name: "0371-999"),
            ]
        }
        let (again, _) = try bulletin.roundTrip(format, series: Self.weekly)
        #expect(again.value.withoutIDs == bulletin.value.withoutIDs)
    }

    // MARK: captions and an imprint without a date

    @Test func 表题图题不是来稿单位() throws {
        var bulletin = weekly { bulletin in
            var table = Table(rows: [["单位", "数"], ["甲", "1"]].map { $0.map { TableCell($0) } })
            table.caption = "表1 情况"
            bulletin.sections[0].items[0].paragraphs.append(.table(table))
        }
        for series in [Self.weekly, nil] {
            let (again, _) = try bulletin.roundTrip("text", series: series)
            let item = try #require(again.items.first)
            #expect(item.contributor.isEmpty && item.headline == "乡村产业的调研")
            #expect(item.paragraphs.compactMap(\.table?.caption) == ["表1 情况"])
        }
        bulletin.sections[0].items[0].paragraphs = [
            "全市乡村产业稳步发展。", .picture(Picture(name: "图.png", caption: "图1 开发区一角", lines: 3)), "今年还要发展。",
        ]
        for series in [Self.weekly, nil] {
            let (again, _) = try bulletin.roundTrip("text", series: series)
            #expect(again.items[0].contributor.isEmpty && again.items[0].headline == "乡村产业的调研")
        }
    }

    @Test(arguments: formats) func 印发机关后面没有日期也在版记里(format: String) throws {
        let bulletin = weekly {
            $0.imprint = Imprint(sendTo: ["各代表团"])
            $0.imprint.values[.issuedBy] = .text("大会秘书处")
            $0.attachments = [Attachment(title: "日程", paragraphs: ["上午开会。"])]
        }
        let (again, _) = try bulletin.roundTrip(format, series: Self.weekly)
        #expect(again.value.withoutIDs == bulletin.value.withoutIDs)
        let (other, _) = try bulletin.roundTrip(format)
        #expect(other.imprint.values.text(.issuedBy) == "大会秘书处" && other.imprint.lines.count == 1)
        #expect(other.attachments.map(\.paragraphs) == bulletin.attachments.map(\.paragraphs))
    }

    // MARK: tables over pages, long contents

    @Test func 跨页的表格回来还是一张() throws {
        let rows = [["单位", "数"]] + (0..<40).map { ["单位\($0)", "\($0)"] }
        let bulletin = weekly {
            $0.sections[0].items[0].paragraphs.append(.table(Table(rows: rows.map { $0.map { TableCell($0) } })))
        }
        for series in [Self.weekly, nil] {
            let (again, _) = try bulletin.roundTrip("text", series: series)
            #expect(again.items[0].paragraphs.compactMap(\.table?.rows.count) == [41])
            #expect(again.items.map(\.paragraphs.count) == bulletin.items.map(\.paragraphs.count))
        }
    }
}

/// Whatever programs do with a file of ours that only pass it on.
@Suite struct 别的软件另存过的Word文件 {
    /// As LibreOffice writes it again: every style keeps its name and gets another id, and the program names itself.
    private func saved(_ bytes: [UInt8], _ change: (String) -> String = { $0 }) throws -> [UInt8] {
        let zip = try ZipReader(bytes)
        let writer = try #require(ZipWriter())
        var ids: [(String, String)] = []
        let styles = String(decoding: try #require(try zip.read("word/styles.xml")), as: UTF8.self)
        for (index, part) in styles.split(separator: "w:styleId=\"").dropFirst().enumerated() {
            let id = String(part.prefix { $0 != "\"" })
            if id.hasPrefix("Jianbao") { ids.append((id, "Style\(index + 10)")) }
            if id.hasPrefix("TOC"), id.count == 4 { ids.append((id, "Contents\(id.suffix(1))")) }
        }
        for name in zip.names {
            var content = try #require(try zip.read(name))
            if name.hasPrefix("word/"), name.hasSuffix(".xml") {
                var text = String(decoding: content, as: UTF8.self)
                for (id, other) in ids { text = text.replacing("\"\(id)\"", with: "\"\(other)\"") }
                content = Array((name == "word/document.xml" ? change(withContents(text)) : text).utf8)
            } else if name == "docProps/app.xml" {
                content = Array(
                    String(decoding: content, as: UTF8.self).replacing(">jianbao<", with: ">LibreOffice/7.4<").utf8)
            }
            writer.add(name, content)
        }
        return try #require(writer.finish())
    }

    /// The entries of the 目录 made anew: without marks, in a content control of their own.
    private func withContents(_ document: String) -> String {
        var lines = document.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let entries = lines.indices.filter { lines[$0].contains("<w:pStyle w:val=\"Contents") }
        guard let first = entries.first, let last = entries.last else { return document }
        for index in entries {
            let parts = lines[index].split(separator: "<w:rStyle w:val=\"")
            lines[index] =
                parts.prefix(1).joined() + parts.dropFirst().map { $0.drop { $0 != ">" }.dropFirst() }.joined()
        }
        lines[first] = "<w:sdt><w:sdtPr/><w:sdtContent>" + lines[first]
        lines[last] += "</w:sdtContent></w:sdt>"
        return lines.joined(separator: "\n")
    }

    @Test func 目录旁边添的字不丢() throws {
        let (bulletin, series) = try Papers.read(Papers.whole)
        let bytes = try saved(Exporter.word.export(bulletin, series: series).bytes) {
            $0.replacing("</w:sdtContent>", with: "<w:p><w:r><w:t>目录下面添的一段话，说明本期的来由。</w:t></w:r></w:p></w:sdtContent>")
        }
        let (again, _) = try Importer.bulletin(bytes, name: "a.docx", options: Importer.Options(series))
        #expect(String(describing: again.value).contains("目录下面添的一段话"))
    }

    @Test(arguments: Papers.all + [Papers.whole]) func 样式只认名字也读得出来(paper: String) throws {
        let (bulletin, series) = try Papers.read(paper)
        let bytes = try saved(Exporter.word.export(bulletin, series: series).bytes)
        let (again, _) = try Importer.bulletin(bytes, name: "a.docx", options: Importer.Options(series))
        var (expected, found) = (bulletin, again)
        if bulletin.masthead.date.day == nil { (expected.masthead.year, found.masthead.year) = (0, 0) }
        #expect(found.value.withoutIDs == expected.value.withoutIDs)
    }

    @Test func 改过的字照改_添的段落不丢() throws {
        let (bulletin, series) = try Papers.read(Papers.whole)
        let bytes = try saved(Exporter.word.export(bulletin, series: series).bytes) {
            $0.replacing("制造业投资占比提高", with: "制造业投资占比降低")
                .replacing("<w:sectPr", with: "<w:p><w:r><w:t>添在最后的一段。</w:t></w:r></w:p><w:sectPr")
        }
        let (again, _) = try Importer.bulletin(bytes, name: "a.docx", options: Importer.Options(series))
        #expect(String(describing: again.value).contains("制造业投资占比降低"))
        #expect(String(describing: again.value).contains("添在最后的一段"))
    }
}
