import Testing

@testable import Bulletins

/// Characters that Unicode calls canonically equivalent are two characters for an editor, and two for every file.
struct EquivalentCharactersTests {
    /// 金 as it is in a compatibility area and as it is typed, é in one scalar and in two, Ω of ohms and of Greek.
    static let pairs = [("\u{F90A}", "\u{91D1}"), ("e\u{301}", "é"), ("\u{2126}", "Ω")]

    private static func bulletin(_ text: String, field: Place) -> Bulletin {
        var bulletin = Bulletin(sections: [
            Section(
                id: PartID("s"), items: [Item(id: PartID("i"), paragraphs: ["段落"])],
                subsections: [Subsection(id: PartID("u"))])
        ])
        switch field {
        case .masthead(.name): bulletin.masthead.name = text
        case .masthead(.office): bulletin.masthead.office = text
        case .masthead(.date): bulletin.masthead.date = DateText(text)
        case .masthead(.coverage): bulletin.masthead.coverage = Coverage(text)
        case .masthead(.issuer): bulletin.masthead.issuers = [Masthead.Issuer(name: text)]
        case .imprint(.line(let label)): bulletin.imprint.setNames([text], label.text)
        case .imprint(.person(let label)): bulletin.imprint.people = [.init(label: label.text, name: text)]
        case .closing: bulletin.closing = Closing(signature: text)
        case .part(.note, _): bulletin.note = Note(paragraphs: [.plain(text)])
        case .part(_, let field): Self.put(text, field, into: &bulletin)
        default: bulletin.sections[0].title = text
        }
        return bulletin
    }

    private static func put(_ text: String, _ field: Field, into bulletin: inout Bulletin) {
        switch field {
        case .headline: bulletin.sections[0].items[0].headline = text
        case .contributor: bulletin.sections[0].items[0].contributor = text
        case .source: bulletin.sections[0].items[0].source = text
        case .paragraph: bulletin.sections[0].items[0].paragraphs = [.plain(text)]
        case .head: bulletin.sections[0].items[0].paragraphs = [.heading(Heading(level: 1, head: text, text: "后"))]
        case .caption: bulletin.sections[0].items[0].paragraphs = [.picture(Picture(name: "图.png", caption: text))]
        case .cell: bulletin.sections[0].items[0].paragraphs = [.table(Table(texts: [["甲", text], ["乙", "丙"]]))]
        default: bulletin.sections[0].title = text
        }
    }

    private static let item = PartID("i")

    private static let fields: [Place] = [
        .masthead(.name), .masthead(.office), .masthead(.date), .masthead(.coverage), .masthead(.issuer(0)),
        .imprint(.reportTo), .imprint(.sendTo), .imprint(.distributeTo), .imprint(.line("抄送")), .imprint(.person("审核")),
        .closing(.signature), Place(.note, .paragraph(0)), Place(item, .headline), Place(item, .contributor),
        Place(item, .source), Place(item, .paragraph(0)), Place(item, .head(0)), Place(item, .caption(0)),
        Place(item, .cell(0, row: 0, column: 1)), Place(PartID("s"), .title),
    ]

    @Test(arguments: pairs, fields)
    func `改成等价的另一个字也是改动：稿子不同，差别一处，合并时留下`(pair: (String, String), field: Place) {
        let old = Self.bulletin("甲\(pair.0)乙", field: field)
        let new = Self.bulletin("甲\(pair.1)乙", field: field)
        #expect(old != new)
        #expect(old.json != new.json)
        var draft = Draft(old)
        #expect(throws: Never.self) { try draft.perform(.become(new), title: "改") }
        #expect(draft.bulletin == new)
        #expect(draft.bulletin.json == new.json)
        #expect(!draft.isSaved)
        for (mine, theirs) in [(new, old), (old, new)] {
            let merge = Merge(base: old, mine: mine, theirs: theirs)
            #expect(merge.bulletin == new)
            #expect(merge.conflicts.isEmpty)
        }
        // Adopting others' text says whether the file holds what we have.
        draft.adopt(new, saved: old)
        #expect(!draft.isSaved)
    }

    @Test(arguments: pairs)
    func `一处改成等价的字是一次改动，撤销和重做都认得`(pair: (String, String)) throws {
        let old = Self.bulletin(pair.0, field: Place(Self.item, .paragraph(0)))
        let place = Place(PartID("i"), .paragraph(0))
        var draft = Draft(old)
        try draft.perform(.replace(place, 0..<pair.0.scalarCount, with: pair.1), title: "改")
        #expect(draft.bulletin != old)
        #expect(draft.undo() != nil)
        #expect(draft.bulletin == old)
        #expect(draft.redo() != nil)
        #expect(draft.bulletin.json == Self.bulletin(pair.1, field: Place(Self.item, .paragraph(0))).json)
        #expect(Edit.replace(place, 0..<1, with: pair.0) != .replace(place, 0..<1, with: pair.1))
        #expect(
            Edit.paragraphs(place.part, 0..<1, [.plain(pair.0)]) != .paragraphs(place.part, 0..<1, [.plain(pair.1)]))
        #expect(Edit.ignore([pair.0]) != .ignore([pair.1]))
    }

    @Test(arguments: pairs)
    func `两人各改各的等价字，是冲突，不是没有改`(pair: (String, String)) {
        let base = Self.bulletin("原来的话", field: Place(Self.item, .headline))
        let mine = Self.bulletin("\(pair.0)的话", field: Place(Self.item, .headline))
        let theirs = Self.bulletin("\(pair.1)的话", field: Place(Self.item, .headline))
        let merge = Merge(base: base, mine: mine, theirs: theirs)
        #expect(merge.conflicts.count == 1)
    }

    @Test(arguments: pairs)
    func `忽略的问题按字比较`(pair: (String, String)) {
        let base = Bulletin(ignored: [pair.0])
        let mine = Bulletin(ignored: [pair.0, "别的"])
        let theirs = Bulletin(ignored: [pair.1])
        let merged = Merge(base: base, mine: mine, theirs: theirs).bulletin.ignored
        #expect(merged.map { Array($0.unicodeScalars) } == ["别的", pair.1].map { Array($0.unicodeScalars) })
    }

    @Test(arguments: pairs)
    func `两个字段名只是等价，都在，都原样写回`(pair: (String, String)) throws {
        let text = """
            {
              "x\(pair.0)" : "一\(pair.0)",
              "x\(pair.1)" : "一\(pair.1)"
            }

            """
        let value = try JSONReader.read(Array(text.utf8))
        let other = try JSONReader.read(Array(text.replacing("一\(pair.0)", with: "一\(pair.1)").utf8))
        #expect(value != other)
        let lines = String(decoding: JSONWriter.pretty(value), as: UTF8.self).split(separator: "\n")
        #expect(lines.count == 4)
        let written = try JSONReader.read(JSONWriter.pretty(value))
        #expect(written == value)
        #expect(PartID(pair.0) != PartID(pair.1))
        #expect(Set([PartID(pair.0), PartID(pair.1)]).count == 2)
    }

    @Test func `模型里没有按等价比较的文字`() {
        let body: [Paragraph] = [
            "段", .heading(Heading(level: 1, head: "题", text: "文")), .table(Table(caption: "表", texts: [["甲", "乙"]])),
            .picture(Picture(name: "图.png", caption: "图")),
        ]
        let item = Item(
            headline: "题", contributor: "单位", source: "出处", paragraphs: body, note: Note(paragraphs: ["按"]),
            unknown: ["x": .string("值")])
        let section = Section(title: "栏", items: [item], subsections: [Subsection(title: "二", items: [item])])
        let imprint = Imprint(reportTo: ["报"], sendTo: ["送"], distributeTo: ["发"], copies: 1)
        let conflict = Conflict(.unknown(section.id, "键"), kept: ["一"], other: ["二"], from: "谁")
        let bulletin = Bulletin(
            masthead: Masthead(name: "名", title: "题", office: "办"), sections: [section], imprint: imprint,
            ignored: ["号"], conflicts: [conflict], unknown: ["y": .null])
        let series = Series(
            name: "名", title: "题", office: "办",
            sections: [Series.StandingSection(title: "栏", subsections: ["二"], unknown: ["z": .null])],
            units: [Series.Unit(name: "单位", fullName: "全称", oldNames: ["旧"])], imprint: imprint, rulesOff: ["x"])
        let step = Step(title: "改", edits: [.ignore(["x"])], inverses: [], before: nil, after: nil, time: 0)
        var found: [String] = []
        for value in [bulletin, series, step] as [Any] { Self.bareTexts(in: value, path: "", &found) }
        #expect(found.isEmpty)
    }

    /// Texts of a value that are not wrapped; enums with texts in them compare themselves.
    private static func bareTexts(in value: Any, path: String, _ found: inout [String]) {
        switch value {
        case is JSON, is FieldValue, is DateText, is Coverage, is Edit, is Exact<String>, is Exact<[String]>: return
        case let paragraph as Paragraph:
            // It compares itself; what is in its cases is looked at.
            for value in [paragraph.heading, paragraph.table, paragraph.picture] as [Any?] {
                if let value { bareTexts(in: value, path: path + ".paragraph", &found) }
            }
        case is String: found.append(path)
        default:
            for child in Mirror(reflecting: value).children {
                bareTexts(in: child.value, path: path + "." + (child.label ?? ""), &found)
            }
        }
    }
}
