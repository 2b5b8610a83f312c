import Bulletins
import Formats
import Recognition
import Testing

/// Papers of other offices, each of a form of its own: what their lines do says what they are.
@Suite struct 别处的简报 {
    private func imported(_ text: String, _ name: String = "a.txt") throws -> (Bulletin, [String]) {
        let (bulletin, report) = try Importer.bulletin(Array(text.utf8), name: name)
        return (bulletin, report.messages(in: bulletin))
    }

    @Test func `一篇到底的一期：文内的一二三是正文，落款存为落款`() throws {
        let (bulletin, _) = try imported(
            """
            学习园地
            2023年第7期
            中共云浦县委组织部　　　　2023年5月19日

            云浦县“夜校课堂”办到厂门口

            云浦县把党员夜校搬进工业园，工人下了班就能听课，三个月开课四十二场。

            一、把课堂排进班次
            园区按三班倒排课，晚班工人上午听，白班工人晚上听。
            二、把教材换成案例
            授课的都是车间主任和劳模，讲的是身边事。

            附件：1.夜校课程表
            　　　2.授课人员名单

                                          中共云浦县委组织部
                                            2023年5月19日

            分送：各镇党委，县直各党组织
            """)
        #expect(bulletin.masthead.name == "学习园地" && bulletin.masthead.title.isEmpty)
        #expect(outline(bulletin) == ["", "  云浦县“夜校课堂”办到厂门口 (5)"])
        #expect(bulletin.attachments.map(\.title) == ["夜校课程表", "授课人员名单"])
        #expect(bulletin.imprint.names("分送") == ["各镇党委", "县直各党组织"])
        #expect(bulletin.closing.values.text(.signature) == "中共云浦县委组织部")
        #expect(bulletin.closing.values.text(.date) == "2023年5月19日")
    }

    @Test func `星号领起的标题，括号里的署名，零八月零三日`() throws {
        let (bulletin, _) = try imported(
            """
            信访工作动态
            第18号
            青禾市信访局编                  2022年08月03日
            ————————————————————————
            ★市领导到信访大厅接访
            8月1日，市长到信访大厅接待来访群众六批，当场答复四件。
            ★东港区化解一批积案
            东港区信访局实行领导包案，上半年化解三年以上积案十七件。
            （东港区信访局）
            ★西岭县开通视频接访
            西岭县在十二个乡镇装上视频终端，群众不出镇就能见到县领导。
            （西岭县信访局　赵一鸣）

            报：省信访局，市委、市政府领导
            签发：钱明　　编辑：孙亮　　电话：0555-2223333
            """)
        #expect(bulletin.masthead.number == 18 && bulletin.masthead.date.day?.iso == "2022-08-03")
        #expect(
            outline(bulletin) == [
                "", "  市领导到信访大厅接访 (1)", "  [东港区信访局]东港区化解一批积案 (1)", "  [西岭县信访局　赵一鸣]西岭县开通视频接访 (1)",
            ])
        #expect(bulletin.imprint.people.map(\.label) == ["签发", "编辑", "电话"])
        #expect(bulletin.imprint.people.map(\.name) == ["钱明", "孙亮", "0555-2223333"])
    }

    @Test func `只有总期号的一期，括号里的栏目，带网址的出处，没有的不编`() throws {
        let (bulletin, _) = try imported(
            """
            农业农村专报
            总第203期
            （2021年6月）
            苍山市农业农村局　主办

            【夏收进度】

            麦收过了八成
            截至6月10日，全市收获小麦81万亩，占应收面积的八成三。
            （来源：市农机站 http://nj.cangshan.example/2021/6/10.html）

            烘干塔连夜开机
            雨前抢收的湿麦有了去处，全市68座烘干塔昼夜作业。
            （来源：苍山日报、微信公众号“苍山三农”）

            【政策速递】

            种粮补贴本月到账
            今年补贴标准为每亩112元，由财政直接打到农户卡上。
            （来源：市财政局）

            主编：周全    责任编辑：吴用    投稿邮箱：nyzb@example.org
            """)
        let masthead = bulletin.masthead
        #expect(masthead.serial == 203 && masthead.number == 0 && masthead.year == 2021)
        #expect(masthead.date.printed.isEmpty && masthead.title.isEmpty)
        #expect(masthead.office.contains("苍山市农业农村局"))
        #expect(
            outline(bulletin) == ["夏收进度", "  麦收过了八成 (1)", "  烘干塔连夜开机 (1)", "政策速递", "  种粮补贴本月到账 (1)"])
        #expect(bulletin.items[0].source == "市农机站 http://nj.cangshan.example/2021/6/10.html")
    }

    @Test func `目录里有条目，正文用带点的数字，刊名期号一行`() throws {
        let (bulletin, _) = try imported(
            """
            水务简报 第9期
            宁川市水务局办公室　　　　　　　二〇二〇年四月二日

            目　　录
            一、要闻
            　1. 全市河长制会议召开
            　2. 东湖清淤工程开工
            二、基层动态
            　1. 白水镇：巡河员有了新工具

            一、要闻
            ⒈ 全市河长制会议召开
            3月30日，全市河长制工作会议召开，部署今年六项任务。
            ⒉ 东湖清淤工程开工
            4月1日，东湖清淤工程正式开工，工期十个月。
            二、基层动态
            ⒈ 白水镇：巡河员有了新工具
            白水镇给巡河员配了无人机，一小时巡完过去一天的路。

            抄送：市河长办，各县区水务局
            （共印85份）
            """)
        #expect(bulletin.masthead.name == "水务简报" && bulletin.masthead.number == 9)
        #expect(
            outline(bulletin) == [
                "要闻", "  全市河长制会议召开 (1)", "  东湖清淤工程开工 (1)", "基层动态", "  [白水镇]巡河员有了新工具 (1)",
            ])
    }

    @Test func `密级、编号、急件和钟点都不是刊名或标题`() throws {
        let (bulletin, _) = try imported(
            """
            秘密★6个月                                    编号：0417
            特急

            值班快报
            〔2019〕第44期
            鹿鸣市应急管理局值班室              2019年7月21日18时

            龙口镇山洪已造成三条村道中断

            7月21日14时许，龙口镇突降暴雨，三条村道中断，无人员伤亡。
            目前，抢修队伍已到场，预计22日中午前抢通一条。

            报送：省应急厅值班室
            """)
        #expect(bulletin.masthead.name == "值班快报" && bulletin.masthead.title.isEmpty)
        #expect(bulletin.masthead.office == "鹿鸣市应急管理局值班室")
        #expect(bulletin.masthead.date.day?.iso == "2019-07-21")
        #expect(bulletin.masthead.text(.entry(.secrecy)) == "秘密★6个月" && bulletin.masthead.text(.entry(.code)) == "0417")
        #expect(bulletin.masthead.text(.entry(.urgency)) == "特急")
        #expect(outline(bulletin) == ["", "  龙口镇山洪已造成三条村道中断 (2)"])
    }

    @Test func `主办承办两家，右边的署名，双月刊不是刊名`() throws {
        let (bulletin, _) = try imported(
            """
                        工会之声
                      （双月刊）
                  2018年第4期  总第88期
            主办：海塘市总工会
            承办：海塘市总工会宣教部              2018年8月30日

            =====================================

            ◇ 劳模风采

            焊花里的二十年

            　　在造船厂，老焊工郑海生二十年没有一道返工焊缝。
                                                    船舶工会  林晓

            “的士妈妈”的三件事

            　　的姐冯玉兰每天出车前要做三件事：擦车、查胎、备一瓶热水。
                                                    交通工会  何静

            ◇ 权益维护

            欠薪调解进工地

            　　调解员每周三到工地坐班，上半年追回欠薪96万元。
                                                    建设工会  邱力

            责任编辑：林霞  校对：唐平
            """)
        let masthead = bulletin.masthead
        #expect(masthead.name == "工会之声" && masthead.title.isEmpty)
        #expect(masthead.number == 4 && masthead.serial == 88)
        #expect(
            outline(bulletin) == [
                "劳模风采", "  [船舶工会　林晓]焊花里的二十年 (1)", "  [交通工会　何静]“的士妈妈”的三件事 (1)", "权益维护",
                "  [建设工会　邱力]欠薪调解进工地 (1)",
            ])
        #expect(masthead.issuers.map(\.role) == ["主办", "承办"])
        #expect(masthead.issuers.map(\.name) == ["海塘市总工会", "海塘市总工会宣教部"])
    }

    @Test func `通报有抬头和文内层次，二0一六年是2016年`() throws {
        let (bulletin, _) = try imported(
            """
            教育督导通报
            第六期
            松林区人民政府教育督导室                    二0一六年十一月八日

            关于秋季开学专项督导情况的通报

            各学校：
            　　9月5日至9日，区督导室对全区四十一所学校开展了开学专项督导，现将情况通报如下。
            　　一、基本情况
            　　四十一所学校全部按时开学，教材到位率百分之百。
            　　二、工作要求
            　　请有关学校于11月底前整改到位，并书面报告。

                                松林区人民政府教育督导室
                                    2016年11月8日

            主题词：教育  督导  通报
            抄报：市教育督导委员会办公室
            松林区教育局办公室              2016年11月8日印发
                                           （印120份）
            """)
        #expect(bulletin.masthead.name == "教育督导通报" && bulletin.masthead.number == 6)
        #expect(bulletin.masthead.year == 2016 && bulletin.masthead.date.day?.iso == "2016-11-08")
        #expect(outline(bulletin) == ["", "  关于秋季开学专项督导情况的通报 (6)"])
        #expect(bulletin.imprint.copies == 120)
        #expect(bulletin.imprint.text(.entry(.issuedBy)) == "松林区教育局办公室")
    }

    @Test func `周数不是标题，短的符号标题是栏目`() throws {
        let (bulletin, _) = try imported(
            """
            双创工作周报
            （第 31 周）
            2022年7月25日—7月31日

            ■ 本周要闻
            1.“周末集市”开街
            7月30日，大学生创业集市开街，首日成交三万余元。
            2.创投路演第五场举行
            六个项目登台，两个项目当场签约。
            ■ 数据
            本周新增入孵企业12家，累计318家。
            """)
        #expect(bulletin.masthead.name == "双创工作周报" && bulletin.masthead.title.isEmpty)
        #expect(bulletin.masthead.number == 0 && bulletin.masthead.year == 2022)
        #expect(
            outline(bulletin) == ["本周要闻", "  “周末集市”开街 (1)", "  创投路演第五场举行 (1)", "数据", "   (1)"])
    }

    @Test func `文件自己排的标题：居中加粗的是条目，图题不是，右对齐的是署名`() throws {
        func paragraph(_ text: String, _ properties: String = "", _ run: String = "") -> String {
            """
            <w:p><w:pPr>\(properties)</w:pPr><w:r><w:rPr>\(run)</w:rPr><w:t xml:space="preserve">\(text)</w:t></w:r></w:p>
            """
        }
        let centre = "<w:jc w:val=\"center\"/>"
        let file = WordFile(
            body: paragraph("康复医学简讯", centre, "<w:sz w:val=\"52\"/>") + paragraph("第2期", centre)
                + paragraph("南山康复医院院办　　2021年2月28日") + paragraph("科室风采", "", "<w:b/><w:sz w:val=\"36\"/>")
                + paragraph("作业治疗室添了厨房", centre, "<w:b/>") + paragraph("病人在模拟厨房里练习洗菜切菜，手功能恢复得更快。")
                + paragraph("图1　病人练习切菜", centre) + paragraph("作业治疗科", "<w:jc w:val=\"right\"/>")
                + paragraph("水疗池重新开放", centre, "<w:b/>") + paragraph("水疗池检修完毕，每天接待病人四十名。")
                + paragraph("理疗科", "<w:jc w:val=\"right\"/>"))
        let (bulletin, _) = try Importer.bulletin(try file.bytes, name: "a.docx")
        #expect(bulletin.masthead.name == "康复医学简讯" && bulletin.masthead.title.isEmpty)
        #expect(
            outline(bulletin) == ["科室风采", "  [作业治疗科]作业治疗室添了厨房 (2)", "  [理疗科]水疗池重新开放 (1)"])
    }

    @Test func `没有刊名期号年份日期的，一样都不编`() throws {
        let (bulletin, _) = try imported("一、讲话\n（一）会议\n会议召开，部署工作。\n")
        let masthead = bulletin.masthead
        #expect(masthead.name.isEmpty && masthead.title.isEmpty && masthead.date.printed.isEmpty)
        #expect(masthead.year == 0 && masthead.number == 0)
    }

    @Test func `乱码字节和被零填满的文件不是文字`() throws {
        var random = SystemRandomNumberGenerator()
        let noise = (0..<4000).map { _ in UInt8.random(in: 0...255, using: &random) }
        let torn = Array("会议召开，部署工作。".utf8) + [UInt8](repeating: 0, count: 400)
        for bytes in [noise, torn] {
            #expect(throws: ImportError.self) { try Importer.bulletin(bytes, name: "a.txt") }
        }
    }
}
