import Bulletins
import Recognition
import Screen
import Testing

@testable import Editor

/// Pasting what is numbered like a bulletin.
@Suite struct PasteTests {
    private let page = "一、甲栏\n（一）第一\n正‸文\n（二）第二\n正文"
    private let items = "Paste=（一）新一¶正文一。¶（二）新二¶正文二。"

    @Test func `编号的条目先问一声，作为条目接在这一条后面`() {
        expect(
            page, press: items + " 1",
            becomes: "一、甲栏\n（一）第一\n正文\n（二）‸新一\n正文一。\n（三）新二\n正文二。\n（四）第二\n正文")
    }

    @Test func `剪下的编号文字再粘贴时也问`() {
        expect(
            "一、甲栏\n（一）第一\n‸1、先办的\n办法一。\n2、后办的\n办法二。\n（二）第二\n正文",
            press: "S-Down S-Down S-Down S-End C-x C-v 1",
            becomes: "一、甲栏\n（一）第一\n∅\n（二）‸先办的\n办法一。\n（三）后办的\n办法二。\n（四）第二\n正文")
    }

    @Test func `撤销先退回原样的文字，再退回没有`() {
        expect(
            page, press: items + " 1 C-z",
            becomes: "一、甲栏\n（一）第一\n正（一）新一\n正文一。\n（二）新二\n正文二。‸文\n（二）第二\n正文")
        expect(page, press: items + " 1 C-z C-z", becomes: page)
    }

    @Test func `光标在别条的标题里，标题和正文也问一声，不接在标题后面`() {
        let piece = "Paste=东街开展消防检查¶11月25日，东街组织8个检查组，发现隐患57处。¶下一步继续加大力度。"
        let page = "一、甲栏\n（一）第‸一\n正文"
        let becomes = "一、甲栏\n（一）第一\n正文\n（二）‸东街开展消防检查\n11月25日，东街组织8个检查组，发现隐患57处。\n下一步继续加大力度。"
        expect(page, press: piece + " 1", becomes: becomes)
        expect(page, press: "Tab \(piece) 1", becomes: becomes)
    }

    @Test func `光标在栏目标题上，几段文字不能接在标题后面`() {
        let page = "一、甲‸栏\n（一）第一\n正文"
        let (bulletin, caret, _) = Sketch.bulletin(page)
        var session = Session.editing(bulletin, caret: caret)
        session.press(items + " t")
        #expect(session.context == .question)
        expect(page, press: items + " Esc", becomes: page)
    }

    @Test func `光标在栏目标题上，撤销也先退回原样的文字`() {
        let page = "一、甲‸栏\n（一）第一\n正文"
        let (bulletin, caret, _) = Sketch.bulletin(page)
        var session = Session.editing(bulletin, caret: caret)
        session.press(items + " 1")
        #expect(session.desk?.bulletin.items.map(\.headline) == ["新一", "新二", "第一"])
        session.press("C-z")
        #expect(
            session.desk?.bulletin.items.map(\.paragraphs.texts)
                == [["（一）新一", "正文一。", "（二）新二", "正文二。"], ["正文"]])
        expect(page, press: items + " 1 C-z C-z", becomes: page)
    }

    @Test(arguments: ["１", "i", "Ｉ", "条", "是", "Enter", "一"]) func `答法不拘全角半角和中文`(answer: String) {
        let (bulletin, caret, _) = Sketch.bulletin(page)
        var session = Session.editing(bulletin, caret: caret)
        session.press(items + " \(answer)")
        #expect(session.desk?.bulletin.items.count == 4)
    }

    @Test func `作为文字就是几段文字`() {
        expect(
            page, press: items + " 2",
            becomes: "一、甲栏\n（一）第一\n正（一）新一\n正文一。\n（二）新二\n正文二。‸文\n（二）第二\n正文")
    }

    @Test func `Esc 什么也不插`() { expect(page, press: items + " Esc", becomes: page) }

    @Test func `十二列的表格，行再长也是一行一行的`() {
        let rows = (1...15).map { row in
            (["某某镇\(row)"] + (1...11).map { "\(row * 111 + $0)" }).joined(separator: "\t")
        }
        let (bulletin, caret, _) = Sketch.bulletin(page)
        var session = Session.editing(bulletin, caret: caret)
        session.press("Paste=" + rows.joined(separator: "¶") + " b")
        let tables = session.desk?.bulletin.items.flatMap(\.paragraphs).compactMap(\.table) ?? []
        #expect(tables.map(\.rows.count) == [15])
        #expect(tables.first?.rows.last?.map(\.text) == rows.last?.split(separator: "\t").map(String.init))
    }

    @Test func `每行前面都是制表符的是缩进，不问是不是表格`() {
        let (bulletin, caret, _) = Sketch.bulletin(page)
        for (text, isTable) in [("\t全区共有企业。¶\t个别窗口不够主动", false), ("甲\t一¶\t二", true)] {
            var session = Session.editing(bulletin, caret: caret)
            session.press("Paste=" + text)
            #expect(session.frame().texts.contains { $0.contains("表格，作为表格插入") } == isTable, "\(text)")
        }
    }

    @Test func `不像条目的文字不问`() {
        expect(page, press: "Paste=甲¶乙", becomes: "一、甲栏\n（一）第一\n正甲\n乙‸文\n（二）第二\n正文")
        expect(
            page, press: "Paste=1.强化督导，建立台账。", becomes: "一、甲栏\n（一）第一\n正1.强化督导，建立台账。‸文\n（二）第二\n正文")
    }

    @Test func `二级栏目里粘贴带来稿单位的条目`() {
        expect(
            "一、动态\n（一）镇办\n1.东街：甲‸\n正文", press: "Paste=1.洪门镇：新一¶正文一。¶2.关堤乡：新二¶正文二。 1",
            becomes: "一、动态\n（一）镇办\n1.东街：甲\n正文\n2.洪门镇：‸新一\n正文一。\n3.关堤乡：新二\n正文二。")
    }

    @Test func `粘贴整个栏目，放在这一栏目后面`() {
        expect(
            "一、甲栏\n（一）第一\n正‸文\n二、丙栏\n（一）第二\n正文", press: "Paste=一、乙栏¶（一）新一¶正文一。 1",
            becomes: "一、甲栏\n（一）第一\n正文\n二、‸乙栏\n（一）新一\n正文一。\n三、丙栏\n（一）第二\n正文")
    }

    @Test func `光标在版头、版记和空的一期里也有去处`() throws {
        for bulletin in [Sketch.bulletin(page).bulletin, Bulletin(), Bulletin(sections: [Section(title: "空栏")])] {
            for place in [Place.masthead(.title), Place.imprint(.reportTo)] {
                var session = Session.editing(bulletin, caret: Position(place, 0))
                session.press(items + " 1")
                let desk = try #require(session.desk)
                #expect(desk.bulletin.items.count == bulletin.items.count + 2)
                #expect(desk.text(desk.caret.position.place) == "新一")
                // What stands in an item first is there as it came.
                session.press("C-z C-z")
                #expect(session.desk?.bulletin == bulletin)
            }
        }
    }

    @Test func `选中的文字让出地方`() {
        expect(
            "一、甲栏\n（一）第一\n⁁正‸文", press: items + " 1",
            becomes: "一、甲栏\n（一）第一\n文\n（二）‸新一\n正文一。\n（三）新二\n正文二。")
    }

    /// As a mail program wraps it.
    private let wrapped =
        "Paste=近日县人社局在二十个村设立就业车间共吸纳留守妇女六百¶余人就近上岗并由镇里统一出场地企业负责出设备部门¶负责出培训三方签订协议后车间当月就能投产到九月底¶全县已有十三个车间满产。"
    private let whole =
        "近日县人社局在二十个村设立就业车间共吸纳留守妇女六百余人就近上岗并由镇里统一出场地企业负责出设备部门负责出培训三方签订协议后车间当月就能投产到九月底全县已有十三个车间满产。"

    @Test func `断行的文字接成整段，撤销先退回原样`() {
        expect("一、甲栏\n（一）第一\n正‸文", press: wrapped, becomes: "一、甲栏\n（一）第一\n正\(whole)‸文")
        let raw = wrapped.dropFirst(6).replacing("¶", with: "\n")
        expect("一、甲栏\n（一）第一\n正‸文", press: wrapped + " C-z", becomes: "一、甲栏\n（一）第一\n正\(raw)‸文")
        expect("一、甲栏\n（一）第一\n正‸文", press: wrapped + " C-z C-z", becomes: "一、甲栏\n（一）第一\n正‸文")
    }

    @Test func `粘贴做了什么说一行`() {
        let (bulletin, caret, _) = Sketch.bulletin("一、甲栏\n（一）第一\n正‸文")
        var session = Session.editing(bulletin, caret: caret)
        session.press(wrapped)
        #expect(session.notice?.text == "已粘贴，接好断行 3 处；^Z 先退回原样")
    }

    @Test func `选中的文字按整理也接成整段`() {
        let lines = wrapped.dropFirst(6).replacing("¶", with: "\n")
        expect("一、甲栏\n（一）第一\n⁁\(lines)‸", press: "K-m", becomes: "一、甲栏\n（一）第一\n\(whole)‸")
        expect("一、甲栏\n（一）第一\n\(lines)‸", press: "K-m", becomes: "一、甲栏\n（一）第一\n\(whole)‸")
    }

    private let piece = "Paste=红旗街道助企纾困成效明显¶近日，红旗街道走访企业六十家，解决问题二十一个。¶（红旗街道供稿）"

    @Test func `空白的一条里，标题、正文和来稿单位各归其位`() throws {
        let (bulletin, caret, _) = Sketch.bulletin("一、甲栏\n（一）‸\n")
        var session = Session.editing(bulletin, caret: caret)
        session.press(piece)
        let item = try #require(session.desk?.bulletin.items.first)
        #expect(item.headline == "红旗街道助企纾困成效明显")
        #expect(item.contributor == "红旗街道")
        #expect(item.paragraphs == [.plain("近日，红旗街道走访企业六十家，解决问题二十一个。")])
        session.press("C-z")
        #expect(session.desk?.bulletin.items.first?.contributor == "")
        session.press("C-z")
        #expect(session.desk?.bulletin == bulletin)
    }

    @Test func `邮件头和引用号不进正文`() {
        expect(
            "一、甲栏\n（一）第一\n正文‸",
            press: "Paste=发件人：张三¶发送时间：2024年3月4日¶收件人：编辑部¶主题：来稿¶近日，区里走访企业六十家。¶下一步，区里还要走访。",
            becomes: "一、甲栏\n（一）第一\n正文近日，区里走访企业六十家。\n下一步，区里还要走访。‸")
    }

    /// The same text by a paste, by C-o, by `import --into` and as a file of its own.
    @Test func `同一份来稿，四条路进来都一样`() throws {
        let text =
            "二、基层动态\n（一）各镇办\n1.洪门镇：走访企业解难题\n近日，洪门镇走访企业六十家，解决问题二十一个。\n2.东街街道：集市搬进新市场\n东街街道把马路集市搬进新市场。\n三、他山之石\n（一）邻县推行帮办\n邻县推行企业事项帮办。"
        let page = "一、重要讲话\n（一）会议\n正文\n二、基层动态\n（一）各镇办\n1.东街：甲\n正文‸"
        let (bulletin, caret, _) = Sketch.bulletin(page)
        func shape(_ sections: ArraySlice<Section>) -> [String] {
            sections.flatMap { section in
                [section.title] + section.items.map(\.headline)
                    + section.subsections.flatMap { subsection in
                        ["<\(subsection.title)>"] + subsection.items.map { "\($0.contributor)|\($0.headline)" }
                    }
            }
        }
        let (parts, report) = Recognizer().fragment(from: SourceLine.lines(of: text))

        var pasting = Session.editing(bulletin, caret: caret)
        pasting.press("Paste=\(text.replacing("\n", with: "¶")) 1")
        let pasted = try #require(pasting.desk?.bulletin)

        var importing = Session.editing(bulletin, caret: caret)
        importing.handle(.issue(.imported(parts, report)))
        let imported = try #require(importing.desk?.bulletin)

        var draft = Draft(bulletin)
        var placement = Placement(bulletin)
        try draft.perform(placement.edit(placing: parts), title: "导入")

        #expect(shape(pasted.sections[...]) == shape(draft.bulletin.sections[...]))
        #expect(shape(imported.sections[...]) == shape(draft.bulletin.sections[...]))
        let file = Recognizer().bulletin(from: SourceLine.lines(of: text)).0
        #expect(
            file.items.map(\.headline)
                == draft.bulletin.items.map(\.headline).filter { !["会议", "甲"].contains($0) })
    }

    @Test func `表格的末一行最后一格是空的，这一行也在表里`() {
        let (bulletin, caret, _) = Sketch.bulletin(page)
        var session = Session.editing(bulletin, caret: caret)
        session.press("Paste=序号\t单位\t备注¶1\t甲\t已销号¶2\t乙\t¶")
        #expect(session.frame().text.contains("看起来是 3 行 3 列的表格"))
        session.press("1")
        #expect(
            session.desk?.bulletin.items[0].paragraphs.compactMap(\.table).first?.rows.map { $0.map(\.text) } == [
                ["序号", "单位", "备注"], ["1", "甲", "已销号"], ["2", "乙", ""],
            ])
    }
}
