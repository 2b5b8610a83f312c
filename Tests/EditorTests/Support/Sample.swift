import Bulletins

@testable import Editor

/// An issue with all that a page can show, and the shelf it stands on.
enum Sample {
    static let series = Series(
        name: "营商环境工作动态", title: "优化营商环境信息周报", office: "云溪区优化营商环境办公室",
        sections: [
            Series.StandingSection(title: "重要讲话"), Series.StandingSection(title: "他山之石"),
            Series.StandingSection(title: "云溪动态", subsections: ["各镇街", "各部门"]),
        ],
        units: [Series.Unit(name: "东街街道"), Series.Unit(name: "区税务局")],
        imprint: Imprint(reportTo: ["市优化营商环境办公室"], sendTo: ["区直各部门"], distributeTo: ["各镇街"], copies: 60),
        wordLimit: 300)

    static let bulletin = Bulletin(
        masthead: Masthead(
            name: series.name, title: series.title, year: 2024, number: 7, office: series.office,
            date: DateText("2024年3月4日"), coverage: Coverage("2024年2月26日——3月1日")),
        sections: [
            Section(
                id: "s1", title: "重要讲话",
                items: [
                    Item(
                        id: "i1", headline: "全市优化营商环境大会召开，部署今年十项任务",
                        paragraphs: [
                            """
                            2月26日，全市优化营商环境大会召开。会议指出，营商环境没有最好、只有更好，要在“减材料、减环节、减时限”上\
                            下真功夫，让企业办事像网购一样方便……会议强调，今年新登记经营主体要增长12.5%以上。
                            """,
                            "会议要求——各级各部门对照《条例》〔2024〕3号文件逐条落实，月月有进展，季季有成效。",
                        ])
                ]),
            Section(
                id: "s2", title: "他山之石",
                items: [
                    Item(
                        id: "i2", headline: "江南市“一件事”改革，跑一次就办成",
                        paragraphs: [
                            "江南市把开办餐馆要办的六张证并成“一件事”，一张表、一个窗口、一次办成，办理时间由15天减为3天。",
                            "北山县设“办不成事”窗口，专收别处没有办成的事项，件件有回音。",
                        ]),
                    Item(id: "i3", headline: "西湾区为企业派出“首席服务员”", paragraphs: ["一名干部联系十户企业，问题上门收，结果上门答。"]),
                ]),
            Section(
                id: "s3", title: "云溪动态",
                subsections: [
                    Subsection(
                        id: "u1", title: "各镇街",
                        items: [
                            Item(
                                id: "i4", headline: "助企纾困，护航发展", contributor: "东街街道",
                                paragraphs: ["街道班子成员分片走访36家企业，收集用工、用电、用地问题21件，已办结19件。"]),
                            Item(
                                id: "i5", headline: "帮办代办进园区", contributor: "青石镇",
                                paragraphs: ["镇便民服务中心每周三到园区现场办公，(一)当场受理，(二)当场答复。"]),
                        ]),
                    Subsection(
                        id: "u2", title: "各部门",
                        items: [
                            Item(
                                id: "i6", headline: "“税e办”上线，九成业务掌上办", contributor: "区税务局",
                                paragraphs: ["网上办税率达到96.3%，平均办理时间压缩到4分钟。"])
                        ]),
                ]),
        ], imprint: series.imprint)

    /// The same with every field and every kind of block that a paper may have.
    static let everyKind: Bulletin = {
        var bulletin = Sample.bulletin
        bulletin.masthead.kind = "专报"
        bulletin.masthead.values[.secrecy] = .text("秘密★1年")
        bulletin.masthead.values[.urgency] = .text("特急")
        bulletin.masthead.values[.copyNumber] = .text("000123")
        bulletin.masthead.values[.notice] = .text("内部资料 注意保存")
        bulletin.masthead.issuers = [
            Masthead.Issuer(name: "云溪区委办公室", role: "主办"), Masthead.Issuer(name: "云溪区政府办公室", role: "承办"),
        ]
        bulletin.note = Note(paragraphs: ["本期编发两个专题。", "请对照检查。"])
        let table = Table(
            caption: "一季度收支", heads: 2,
            rows: [
                [TableCell("单位", down: 2), TableCell("收入", across: 2), "", TableCell("备注", down: 2)],
                ["", "本月", "累计", ""], ["东街街道", "1204.5", "3560", "含补助"], ["青石镇", "98", "310", ""],
            ])
        bulletin.sections[0].items[0].paragraphs += [
            .heading(Heading(level: 1, head: "收入质量提高")), "一是税收占比提高。全年达到七成。",
            .heading(Heading(level: 2, head: "增长较快。", text: "完成12.6亿元。")), .table(table), "以年报为准。",
            .picture(Picture(name: "车间.png", caption: "图1　车间", lines: 5)), .unknown(.object(["x-kind": .string("新")])),
        ]
        bulletin.sections[1].items[0].note = Note(
            label: "按语", paragraphs: ["可供借鉴。", .table(Table(texts: [["甲", "乙"]]))])
        bulletin.sections[1].items[0].source = "《统计快报》第3期"
        bulletin.sections[1].items[1].runsIn = true
        bulletin.sections[1].items.append(Item(id: "i7", paragraphs: ["三天完成征迁签约46户。"], runsIn: true))
        bulletin.attachments = [
            Attachment(id: "a1", title: "名单", paragraphs: [.table(Table(texts: [["单位", "得分"], ["东街", "97.5"]]))]),
            Attachment(id: "a2", title: "另送的图册"), Attachment(id: "a3", title: "说明", paragraphs: ["名词解释。"]),
        ]
        bulletin.closing = Closing(signature: "云溪区督查室", date: DateText("2024年3月4日"), contact: "联系人：苗禾")
        bulletin.imprint.lines.append(Imprint.Line(label: "抄送", names: ["市委督查室", "各镇"]))
        bulletin.imprint.people = [Imprint.Person(label: "责任编辑", name: "骆平")]
        bulletin.imprint.subjects = ["督查", "进展"]
        return bulletin
    }()

    /// What the shelf lists: issues, one that somebody is in, and a file that cannot be read.
    static let entries = [
        ShelfEntry(
            reference: "2024-07.json", name: "2024-07", number: "7", date: "2024年3月4日", title: series.title, items: 6,
            words: 512, saved: 1_709_533_920 - 300),
        ShelfEntry(
            reference: "2024-06.json", name: "2024-06", number: "6", date: "2024年2月26日", title: series.title, items: 14,
            words: 3948, saved: 1_709_533_920 - 7 * 86_400, people: ["王芳"]),
        ShelfEntry(
            reference: "2024-05.json", name: "2024-05", problem: "第12行第3列：这里应有逗号；请用文本编辑器改好，或从保存的版本恢复"),
        ShelfEntry(
            reference: "2024-04.json", name: "2024-04", number: "4", date: "2024年2月5日",
            title: "关于春节前后保供稳价、安全生产和企业复工复产服务保障工作情况的专报", items: 9, words: 21_651, saved: 1_703_000_000),
    ]
}

extension PartID: ExpressibleByStringLiteral {
    /// For tests: a part by its name.
    public init(stringLiteral value: String) { self.init(value) }
}
