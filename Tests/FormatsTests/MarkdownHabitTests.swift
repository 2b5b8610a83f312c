import Bulletins
import Formats
import Recognition
import Testing

/// What people who know little Markdown write in it: tags of HTML, bold headlines, a new line for a new paragraph.
@Suite struct 各人写的Markdown {
    private func imported(_ text: String, _ name: String) throws -> (Bulletin, ImportReport) {
        try Importer.bulletin(Array(text.utf8), name: name)
    }

    private func read(_ text: String, _ name: String) throws -> Bulletin { try imported(text, name).0 }

    private let page = "# 工作简报\n\n第4期　2023年3月6日\n\n## 风采\n\n"

    @Test func `粗体标题下一行是单位，不接在标题后面`() throws {
        let bulletin = try read(page + "**一年敲门六千次**\n（湖滨街道团工委）\n\n青年志愿者结对独居老人58位，每周敲门一次。\n", "a.md")
        #expect(bulletin.items.map(\.headline) == ["一年敲门六千次"] && bulletin.items[0].contributor == "湖滨街道团工委")
    }

    @Test func `每行都说完一句的，一行一段；说不完的照旧接起来`() throws {
        let lines = "### 水果跑出夏季速度\n7月上旬，口岸进口榴莲日均86车，通关时长压到47分钟。\n"
        let whole = try read(page + lines + "为防止高温坏果，值守时间延长到22时，冷链车优先过磅。\n", "a.md")
        #expect(whole.items[0].paragraphs.count == 2)
        let wrapped = try read(
            page + lines + "为防止高温坏果，关员值守时间\n延长到22时，冷链车优先过磅。\n", "a.md")
        #expect(wrapped.items[0].paragraphs.count == 1)
    }

    @Test func `书名一样的尖括号留着，上标成上标，换行标记另起一段`() throws {
        let bulletin = try read(
            page + "### 产量\n区政府印发<B类企业目录>，产量10<sup>4</sup>吨。<br>若产量a<b且利润c>d，照此执行。\n", "a.md")
        #expect(
            bulletin.items[0].paragraphs.map(\.text) == ["区政府印发<B类企业目录>，产量10⁴吨。", "若产量a<b且利润c>d，照此执行。"])
    }

    @Test func `有###的，段里头一行粗体不是标题`() throws {
        let bulletin = try read(
            page + "### 开展专项检查\n**一是强化组织领导责任**\n成立专班，明确分工。\n\n**抓排查抓整改抓落实**\n排查隐患3处，整改3处。\n", "a.md")
        #expect(bulletin.items.map(\.headline) == ["开展专项检查"])
    }

    @Test func `会议指出：是粗体也不是标题`() throws {
        let bulletin = try read(
            page + "### 召开会议\n3日，区委召开会议。\n\n**会议指出：**\n\n今年以来成绩突出，来之不易。\n\n**会议强调：**\n\n要再接再厉，抓好落实。\n",
            "a.md")
        #expect(bulletin.items.map(\.headline) == ["召开会议"])
    }

    @Test func `HTML标记不进正文，说了去处；整段斜体的版记认得出`() throws {
        let (bulletin, report) = try imported(
            "<center><font size=\"6\">工作简报</font></center>\n\n<center>2024 年第 11 期</center>\n\n区食安办　2024 年 11 月 8 日\n\n**抽检合格率98.4%**\n\n10月份，全区完成食品抽检614批次，x<y 的不合格。\n\n_报：市食安办　　编：原野_\n",
            "a.md")
        #expect(bulletin.masthead.name == "工作简报" && bulletin.masthead.number == 11)
        #expect(bulletin.imprint.people.map(\.name) == ["原野"])
        let text = bulletin.items.flatMap(\.paragraphs).map(\.text).joined()
        #expect(text.contains("x<y 的不合格") && !text.contains("center"))
        #expect(
            report.messages(in: bulletin).contains {
                $0.contains("HTML 标记“<center>”、“<font size=\"6\">”、“</font>”等 6 处")
            })
    }

    @Test func `标题里换行还是一个标题，行末的换行标记各起一段`() throws {
        let headline = try read(page + "### 关于做好防汛<br>工作的通知\n3日，区委召开会议，部署防汛。\n", "a.md")
        #expect(headline.items.map(\.headline) == ["关于做好防汛工作的通知"])
        let lines = try read(page + "### 值班安排\n值班电话如下。<br>\n区防办：8881234<br>\n区水利局：8885678\n", "a.md")
        #expect(lines.items[0].paragraphs.map(\.text) == ["值班电话如下。", "区防办：8881234", "区水利局：8885678"])
    }

    @Test func `像标记的字不是标记`() throws {
        for text in ["评定等级为<A>、<B>、<I>三类，逐村公布。", "细菌总数10<5个，共检测3200份样品。", "用`<b>`标记加粗，全文照此办理。"] {
            let bulletin = try read(page + "### 评定结果\n\(text)\n", "a.md")
            let kept = bulletin.items[0].paragraphs.map(\.text).joined()
            #expect(kept == text.filter { $0 != "`" })
        }
        let open = try read(page + "### 检测结果\n总数10<sup>5个/毫升，共检测3200份样品。\n", "a.md")
        #expect(open.items[0].paragraphs.map(\.text) == ["总数105个/毫升，共检测3200份样品。"])
    }

    @Test func `四是不是标题，句子中间的粗体也不是`() throws {
        let counted = try read(page + "**一是摸清底数建立台账**\n排查河道32条。\n\n**四是强化督导严格问责**\n开展督查4次。\n", "a.md")
        #expect(!counted.items.map(\.headline).contains { $0.hasPrefix("四是") })
        let inside = try read(page + "11日，区委印发了\n**关于加强安全生产工作的意见**\n要求各单位贯彻落实。\n", "a.md")
        #expect(inside.items.allSatisfy { $0.headline.isEmpty })
    }

    @Test func `一中、二中、三中各是一条，一招、二招、三招是一条`() throws {
        func bold(_ titles: [String]) -> String {
            titles.map { "**\($0)。**10日，全校师生一千余人参加，活动持续一周。\n\n" }.joined()
        }
        let schools = try read(page + bold(["一中开展安全演练", "二中召开家长会议", "三中举办运动大会"]), "a.md")
        #expect(schools.items.map(\.headline) == ["一中开展安全演练", "二中召开家长会议", "三中举办运动大会"])
        let moves = try read(page + "### 不良贷款靠三招\n\n" + bold(["一招早见效更快", "二招联动更有力", "三招换出新局面"]), "a.md")
        #expect(moves.items.map(\.headline) == ["不良贷款靠三招"])
    }
}
