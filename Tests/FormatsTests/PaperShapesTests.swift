import Bulletins
import Formats
import Testing

/// Shapes of papers that were met at first sight, each by a paper that shows nothing else.
@Suite struct 版式各一例 {
    private func imported(_ text: String, _ name: String = "a.txt") throws -> Bulletin {
        try Importer.bulletin(Array(text.utf8), name: name).0
    }

    private let head = "水利快讯\n2024年第6期\n临河县水利局办公室　　　　2024年3月4日\n"

    @Test(arguments: ["第 9 期（续报三）", "第9期　终报", "第九期（三月下旬）", "2024年第9期（内部参阅件）"])
    func `期号后面还有括号，期号照样读出来`(number: String) throws {
        let bulletin = try imported(
            "防汛值班信息\n\(number)\n临河县防汛办公室　　　　2024年3月4日\n\n青沙河水位上涨\n\n3月4日8时，青沙河水位上涨到三十一点二米，距警戒水位一米。\n")
        #expect(bulletin.masthead.number == 9)
        #expect(bulletin.masthead.name == "防汛值班信息" && bulletin.items.count == 1)
        let json = String(decoding: bulletin.json, as: UTF8.self)
        #expect(["续报三", "终报", "三月下旬", "内部参阅件"].contains { number.contains($0) && json.contains($0) })
    }

    @Test func `日期后面括号里是农历，星号画的线不是标题`() throws {
        let bulletin = try imported(
            "值守日报\n第3期\n临河县应急值守办公室\n2024年2月12日（正月初三）\n★★★★★★★★★★★★★★★\n\n一、总体情况\n全县假期平稳，景区接待游客三万人次。\n")
        #expect(bulletin.masthead.date.day?.iso == "2024-02-12" && bulletin.masthead.title.isEmpty)
        #expect(bulletin.sections.map(\.title) == ["总体情况"])
    }

    @Test func `统计时段是版头的时段，不是标题`() throws {
        let bulletin = try imported(head + "本期统计时段：2月26日—3月3日\n\n一、河道\n青沙河清淤完成六成，月底收尾。\n")
        #expect(bulletin.masthead.title.isEmpty)
        #expect(bulletin.masthead.coverage.printed == "2月26日—3月3日")
    }

    @Test func `全角的印数也是印数，主办在文末也进版记`() throws {
        let bulletin = try imported(
            "水利快讯\n第6期\n2024年3月4日\n\n一、河道\n青沙河清淤完成六成，月底收尾。\n\n主办：临河县水利局\n送：各乡镇\n　　　　　　　　（共印１２０份）\n")
        #expect(bulletin.imprint.copies == 120)
        #expect(bulletin.masthead.office == "临河县水利局")
        #expect(bulletin.items.flatMap(\.paragraphs).count == 1)
    }

    @Test func `网页上的当前位置、打印关闭、字号不进正文，后面的版记照样认出`() throws {
        let page = """
            <html><body><div>当前位置：<a href="/">首页</a> &gt; <a href="/a/">简报</a></div>
            <h1>水利快讯</h1><p>2024年第6期</p><p>临河县水利局办公室　2024年3月4日</p>
            <p><b>一、河道</b></p><p>　　青沙河清淤完成六成，月底收尾。</p>
            <p>报：县委、县政府</p><p>编辑：沈渔</p>
            <p>【字号：<a>大</a> <a>中</a> <a>小</a>】</p><p>【打印本页】【关闭窗口】</p><p>上一篇：水利快讯第5期</p></body></html>
            """
        let bulletin = try imported(page, "a.html")
        #expect(outline(bulletin) == ["河道", "   (1)"] || bulletin.items.map(\.paragraphs.count) == [1])
        #expect(bulletin.imprint.names("报") == ["县委、县政府"])
        #expect(bulletin.imprint.people.map(\.name) == ["沈渔"])
    }

    @Test func `标题下面一行写着撰稿的单位和人`() throws {
        let bulletin = try imported(
            head + """
                ◆水库清出老淤泥
                撰稿：青沙水库管理所　柏　舟
                青沙水库放空检修，清出淤泥四万方，库容恢复到建库时的九成。
                ◆渠首换了新闸门
                撰稿：灌区管理处　闻溪
                渠首闸门更新改造完工，开闸时间由四十分钟缩短到三分钟。
                """)
        #expect(bulletin.items.map(\.contributor) == ["青沙水库管理所　柏舟", "灌区管理处　闻溪"])
        #expect(bulletin.items.map(\.paragraphs.count) == [1, 1])
    }

    @Test func `栏目下编号的一句话新闻各是一条，编号接着往下排`() throws {
        let bulletin = try imported(
            head + """
                〔上级要求〕
                1. 省水利厅部署春灌，要求三月底前完成渠道检修。（省水利厅网站 3月1日）
                2. 水利部推广“先建机制、后建工程”，首批试点县名单公布。（中国水利报 3月2日）
                〔本县动态〕
                3. 3月2日，城关灌区开闸放水，首日灌溉麦田六千亩。（城关灌区）
                4. 河长巡河用上无人机，一上午看完三十公里。（县河长办）
                """)
        #expect(bulletin.sections.map(\.title) == ["上级要求", "本县动态"])
        #expect(bulletin.items.map(\.headline) == ["", "", "", ""])
        #expect(bulletin.items.map(\.source) == ["省水利厅网站 3月1日", "中国水利报 3月2日", "", ""])
        #expect(bulletin.items.map(\.contributor).last == "县河长办")
        #expect(bulletin.items[2].paragraphs.texts[0].hasPrefix("3月2日，城关灌区"))
    }

    @Test func `只有一个栏目里编了号的几段，是一条里的几段`() throws {
        let bulletin = try imported(
            head + "一、雨情\n1．雨量。全县平均降雨二十毫米，比常年多三成。\n2．水位。青沙河水位平稳，在警戒水位以下。\n二、工情\n各水库运行正常，没有险情报告。\n")
        #expect(bulletin.items.map(\.paragraphs.count) == [2, 1])
    }

    @Test func `学校在冒号前，是来稿单位，不是校对`() throws {
        let bulletin = try imported(
            head + """
                ※ 课堂 ※
                特殊教育学校：手语里的节水课
                老师把节水编成手语歌，孩子们回家教给父母。
                城关小学：一盆水用三回
                洗菜水浇花，浇花水冲地，孩子们记了一个月的账。
                """)
        #expect(bulletin.items.map(\.contributor) == ["特殊教育学校", "城关小学"])
        #expect(bulletin.items.map(\.headline) == ["手语里的节水课", "一盆水用三回"])
    }

    @Test func `整期是一篇，文末括号里的执笔是落款`() throws {
        let bulletin = try imported(
            head + "一、雨情\n全县平均降雨二十毫米，比常年多三成。\n二、工情\n各水库运行正常，没有险情报告。\n\n（水旱灾害防御科　执笔：柏舟）\n\n报：县委\n")
        #expect(bulletin.closing.values.text(.signature) == "水旱灾害防御科　执笔：柏舟")
        #expect(bulletin.items.map(\.paragraphs.count) == [1, 1])
    }

    @Test func `邮件里寄来的一期，寒暄和签名档不进正文`() throws {
        let bulletin = try imported(
            """
            发件人：水利局简报 <slj@example.org>
            收件人：各水管站
            日期：2024年3月4日 17:42
            主题：水利快讯第6期

            各位站长：

            本期快讯如下，请在例会上传达。

            水利快讯
            第6期
            临河县水利局办公室  2024年3月4日

            【河道】
            青沙河清淤完成六成，月底收尾。

            编辑：沈渔
            ---
            临河县水利局
            地址：解放路8号
            """)
        #expect(bulletin.masthead.name == "水利快讯" && bulletin.masthead.number == 6)
        #expect(bulletin.sections.map(\.title) == ["河道"])
        #expect(bulletin.items.map(\.paragraphs) == [["青沙河清淤完成六成，月底收尾。"]])
        #expect(String(decoding: bulletin.json, as: UTF8.self).contains("请在例会上传达"))
    }

    @Test func `Markdown 表格里转义的竖线是字，两头不写竖线的也是表格`() throws {
        let head = "# 水利快讯\n\n第6期\n\n城关水管站　2024年3月4日\n\n## 通知\n\n### 水位\n\n各站水位。\n\n"
        for table in [
            "| 站名 | 水位 |\n| --- | --- |\n| 甲\\|乙 | 3 |\n", "站名 | 水位\n--- | ---\n甲\\|乙 | 3\n\n一个|不是表格。\n",
        ] {
            let bulletin = try Importer.bulletin(Array((head + table).utf8), name: "a.md").0
            let paragraphs = bulletin.sections.first?.items.first?.paragraphs ?? []
            #expect(paragraphs.dropFirst().first?.table?.rows.map { $0.map(\.text) } == [["站名", "水位"], ["甲|乙", "3"]])
            #expect(paragraphs.dropFirst(2).map(\.text) == (table.contains("不是") ? ["一个|不是表格。"] : []))
        }
    }

    @Test func `网页里叫得出名字的符号是字，软连字符不留痕迹`() throws {
        let page = "<p>第6期</p><h2>通知</h2><h3>降价</h3><p>水&shy;价&le;3&yen;，温度&plusmn;2&deg;，面积5m&sup2;。</p>"
        let bulletin = try Importer.bulletin(Array(page.utf8), name: "a.html").0
        #expect(bulletin.items.first?.paragraphs.map(\.text) == ["水价≤3¥，温度±2°，面积5m²。"])
    }

    @Test func `Markdown 星号开头的列表各是一段，版头用间隔点隔开`() throws {
        let bulletin = try imported(
            "# 水利快讯\n\n2024年第6期　·　城关水管站　·　2024年3月4日\n\n## 通知\n\n* 三月十日停水检修。\n* 三月十二日恢复供水。\n", "a.md")
        #expect(bulletin.masthead.number == 6 && bulletin.masthead.office == "城关水管站")
        #expect(bulletin.masthead.date.day?.iso == "2024-03-04")
        #expect(bulletin.items.flatMap(\.paragraphs) == ["三月十日停水检修。", "三月十二日恢复供水。"])
    }

    @Test func `罗马数字、大写数字和第几版都是栏目`() throws {
        for (first, second, third) in [("Ⅰ．", "Ⅱ．", "Ⅲ．"), ("壹　", "贰　", "叁　"), ("第一版　", "第二版　", "第三版　")] {
            let bulletin = try imported(
                head + """
                    \(first)雨情
                    全县平均降雨二十毫米，比常年多三成。
                    \(second)工情
                    渠首换了新闸门
                    渠首闸门更新改造完工，开闸时间由四十分钟缩短到三分钟。
                    水库清出老淤泥
                    青沙水库放空检修，清出淤泥四万方。
                    \(third)通知
                    三月十日全县停水检修。
                    """)
            #expect(bulletin.sections.map(\.title) == ["雨情", "工情", "通知"])
            #expect(bulletin.items.map(\.headline) == ["", "渠首换了新闸门", "水库清出老淤泥", ""])
            #expect(bulletin.masthead.title.isEmpty)
        }
    }

    @Test func `案例一不是来稿单位`() throws {
        let bulletin = try imported(
            head + "【典型案例】\n案例一：渠道里倒垃圾\n3月1日，王某往渠道倾倒垃圾，责令清理并罚款五百元。\n案例二：河边私搭鸭棚\n3月2日，李某在河滩搭建鸭棚，限期拆除完毕。\n")
        #expect(bulletin.items.map(\.headline) == ["案例一：渠道里倒垃圾", "案例二：河边私搭鸭棚"])
        #expect(bulletin.items.map(\.contributor) == ["", ""])
    }

    @Test func `周次在刊名后面的括号里，括号里的日期，一个月里的第几期`() throws {
        let week = try imported("水情周报（2024年第10周）\n临河县水文站　2024年3月11日发布\n\n一、雨情\n全县平均降雨二十毫米。\n").masthead
        #expect(week.name == "水情周报" && week.date.day?.iso == "2024-03-11" && week.year == 2024)
        let day = try imported("水情日报\n第三号\n临河县水文站\n（2025年11月9日 20:00）\n\n■雨情\n全县平均降雨二十毫米。\n").masthead
        #expect(day.number == 3 && day.date.day?.iso == "2025-11-09")
        let month = try imported("【水情快报】2024年3月第2期\n发布：临河县水文站\n时间：2024.3.15\n\n■雨情\n全县平均降雨二十毫米。\n").masthead
        #expect(month.name == "水情快报" && month.number == 2 && month.year == 2024 && month.title.isEmpty)
        #expect(month.office == "临河县水文站")
    }
}
