import Bulletins
import Testing

@testable import Recognition

/// Lines that look like something they are not.
@Suite struct 看着像其实不是 {
    private func read(_ text: String) -> Bulletin { Recognizer().bulletin(from: SourceLine.lines(of: text)).0 }

    private func paper(_ body: String, head: String = "") -> Bulletin {
        read("某某市信息简报\n第3期\n\(head)某某市委办公室　　2024年5月8日\n\n\(body)\n")
    }

    @Test(arguments: ["★★★★★☆☆☆☆☆", "■■■■■■□□□□", "●●●●●●○○"]) func `评分和进度条是正文，一样隔一样的才是花线`(text: String) {
        let body = "一、满意度\n服务大厅的得分如下，请各窗口对照。\n\(text)\n各窗口月底前整改。"
        #expect(paper(body).items.flatMap(\.paragraphs).map(\.text).contains(text))
        #expect(
            !paper(body.replacing(text, with: "★☆★☆★☆★☆★☆")).items.flatMap(\.paragraphs).map(\.text).contains {
                $0.contains("★")
            })
    }

    @Test(arguments: ["编者按", "背景", "3月1日"]) func `有几条前面是单位，别的方括号还是原来的`(inner: String) {
        let body = """
            ▲助企走访
            【区税务局】区税务局走访企业23家，解决问题8个。
            ▲岗位进社区
            【区人社局】区人社局进社区送岗位，达成意向40人。
            ▲新年展望
            【\(inner)】新的一年，全区要再上台阶，迈出新步子。
            """
        let bulletin = paper(body)
        #expect(bulletin.items.prefix(2).map(\.contributor) == ["区税务局", "区人社局"])
        #expect(!bulletin.items.contains { $0.contributor == inner })
        #expect(String(decoding: bulletin.json, as: UTF8.self).contains(inner))
    }

    @Test(arguments: ["新的服务方式：上门办证", "春耕好时间：农技专家下田头", "服务对象：把企业当家人"])
    func `带冒号的标题还是标题`(headline: String) {
        let body = "企业开办提速\n区市场监管局推行一窗通办，当天领照。\n\n\(headline)\n近日，区里组织干部上门服务，共办结120件。\n"
        #expect(
            paper(body).items.map { [$0.contributor, $0.headline].joined() }.contains {
                $0.contains(headline.suffix(6))
            })
    }

    @Test func `加强领导、压实责任是做法的标题，不是栏目`() {
        let body = "（一）加强领导\n区委成立专班，每周调度一次。\n（二）压实责任\n逐项明确牵头单位，挂图作战。\n（三）强化督查\n每月通报一次进展。"
        #expect(paper(body).items.map(\.headline) == ["加强领导", "压实责任", "强化督查"])
    }

    @Test func `问题、建议不是人名，组里还是一条一条`() {
        let text = "问题：设施陈旧，维修资金不足。\n建议：列入明年预算，分批改造。"
        let body = "农业农村组\n\(text)\n工业经济组\n\(text)"
        #expect(paper(body).items.map(\.headline) == ["农业农村组", "工业经济组"])
    }

    @Test func `跨年的一周，日子的年份不猜`() {
        let bulletin = read("营商环境周报\n2024年第53周（12月30日至1月5日）\n区委办　　1月6日\n\n一、要闻\n会议召开，部署八项工作。\n")
        #expect(bulletin.masthead.date.day == nil)
    }

    @Test func `版记一行几个称呼，名字再长也各是各的`() {
        let imprint = paper("一、要闻\n会议召开，部署八项工作。\n\n编审：阿不都热依木江　　值班员：古丽巴哈尔江").imprint
        #expect(imprint.people.map(\.name) == ["阿不都热依木江", "古丽巴哈尔江"])
        let others = paper("一、要闻\n会议召开，部署八项工作。\n\n值班员：乌云其木格　　带班领导：额尔德尼毕力格").imprint
        #expect(others.people.map(\.label) == ["值班员", "带班领导"])
    }

    @Test func `两张 Markdown 表格中间空一行，各是一张，后面带竖线的话不在表里`() {
        let said = "备注 | 以上数据来自市政务中心，请各单位核对，有出入的请反映。"
        let text = "| 单位 | 件数 |\n|---|---|\n| 东区 | 12 |\n\n| 街道 | 户数 |\n|---|---|\n| 甲街 | 7 |\n\(said)"
        let paragraphs = paper("一、通报\n办件情况如下，请认真对照。\n\(text)").items.flatMap(\.paragraphs)
        #expect(
            paragraphs.compactMap(\.table).map { $0.rows.map { $0.map(\.text) } } == [
                [["单位", "件数"], ["东区", "12"]], [["街道", "户数"], ["甲街", "7"]],
            ])
        #expect(paragraphs.last?.text == said)
    }

    @Test func `会议时间不是起止日期，截至时间才是`() {
        #expect(paper("一、要闻\n会议召开。", head: "会议时间：5月7日9时\n").masthead.coverage.printed == "")
        #expect(paper("一、要闻\n会议召开。", head: "统计时间：5月7日9时\n").masthead.coverage.printed == "5月7日9时")
    }

    @Test func `刊名带着编号的还是刊名，转发的文号不是自己的`() {
        let named = read("政务信息〔2024〕5号\n市政府办公室　　2024年5月8日\n\n一、总体情况\n一季度运行平稳。\n")
        #expect(named.masthead.values.text(.code) == "")
        #expect(paper("一、要闻\n会议召开。", head: "转发国办发〔2024〕5号\n").masthead.values.text(.code) == "")
        #expect(paper("一、要闻\n会议召开。", head: "陕矿安通〔2024〕2号\n").masthead.values.text(.code) == "陕矿安通〔2024〕2号")
    }

    @Test(arguments: ["本周要闻：", "现将各单位本周来稿汇总如下：", "区发改局来稿："]) func `冒号结尾的引语下面还是几条`(lead: String) {
        let text = "\(lead)\n一、县里修桥\n三座桥同时开工，年底通车。\n二、县里修路\n六条路同时开工，年底通车。\n"
        let parts = Recognizer().fragment(from: SourceLine.lines(of: text)).0
        #expect(parts.count > 1)
        let pasted = Recognizer().pasted("本次检查发现的问题有：\n一是台账不全，均已责令整改。\n责令整改的学校是\n红星小学\n2024年5月8日")
        #expect(pasted.text.piece?.contributor ?? "" == "")
        #expect(Recognizer().signature(of: ["本次检查发现的问题有：", "台账不全，均已责令整改。", "红星小学", "2024年5月8日"]) == nil)
    }
}
