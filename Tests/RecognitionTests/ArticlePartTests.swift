import Bulletins
import Recognition
import Testing

/// Parts of one text that look like headings of the paper, and headings that run into their text in one section only.
@Suite struct 一篇文章里的分点和一栏里的段首标题 {
    private func read(_ lines: [SourceLine]) -> Bulletin { Recognizer().bulletin(from: lines).0 }

    private func read(_ text: String) -> Bulletin { read(SourceLine.lines(of: text)) }

    private func lines(_ texts: [(String, SourceLine.Role?, Int)]) -> [SourceLine] {
        texts.enumerated().map { SourceLine($1.0, number: $0 + 1, role: $1.1, lead: $1.2) }
    }

    @Test func `标题下面一、是正文的一部分，一、下面编号的句子也是`() {
        let bold = Look(isBold: true)
        let centred = Look(alignment: .centre, isBold: true)
        let texts: [(String, Look)] = [
            ("督察整改专报", centred), ("第14期", centred), ("整改领导小组办公室　　2023年10月26日", .plain),
            ("关于经济开发区污水处理厂超标排放问题整改情况的报告", centred),
            ("市整改办每半月开展一次现场督导，现将进展情况专报如下。", .plain), ("一、整改进展", bold),
            ("一是源头截污。排查企业一百多家，发现混接三十七处，全部改造。", .plain), ("二、存在困难", bold),
            ("（一）管网历史欠账多，尚有老旧管网需更换，资金有缺口。", .plain),
            ("（二）个别企业预处理设施运行不正常，两家夜间停运。", .plain), ("三、下步打算", bold), ("倒排二期工程工期，每周公布进度。", .plain),
            ("报：市委、市政府主要领导", .plain),
        ]
        let bulletin = read(texts.enumerated().map { SourceLine($1.0, number: $0 + 1, look: $1.1) })
        #expect(bulletin.items.map(\.headline) == ["关于经济开发区污水处理厂超标排放问题整改情况的报告"])
        #expect(bulletin.items[0].paragraphs.map(\.text).joined().contains("管网历史欠账多"))
    }

    @Test func `此件公开发布不是来稿单位`() {
        let bulletin = read(
            "工作通报\n2023年第5期\n县纪委办公室　　2023年9月22日\n\n关于典型问题的通报\n　　现将近期查处的五起问题通报如下，请各单位引以为戒。\n（此件公开发布）\n\n抄送：县四家班子领导\n"
        )
        #expect(bulletin.items.map(\.contributor) == [""])
        #expect(bulletin.items[0].paragraphs.last?.text == "（此件公开发布）")
    }

    @Test func `文件里同级的标题，下面各段以粗体起头的，是栏目`() {
        let bulletin = read(
            lines([
                ("招商周报", .masthead(.name), 0), ("2024年第43期　｜　园区投资促进局　｜　2024.10.28", nil, 0), ("重大活动", .item, 0),
                ("园区赴苏州开展专场推介　管委会主任带队赴苏州，五十八家企业到会。", nil, 11),
                ("客商考察化工物流港　一行六人考察公用码头，重点了解保税政策。", nil, 9), ("下周安排", .item, 0),
                ("月底接待新材料行业协会考察团，召开项目调度会。", nil, 0),
            ]))
        #expect(bulletin.sections.map(\.title) == ["重大活动", "下周安排"])
        #expect(bulletin.sections[0].items.map(\.headline) == ["园区赴苏州开展专场推介", "客商考察化工物流港"])
    }

    @Test func `一栏里每段都以标题和空格起头，只这一栏拆开`() {
        let bulletin = read(
            "乡村建设通报\n（2025）第4期\n江洲县工作专班　　　2025年5月9日\n\n☆进度晾晒☆\n　　截至四月底，全县三十六个示范村共开工项目一百多个，完成投资过亿。\n　　专班将于五月中旬现场督办，请各乡镇对照整改。\n\n☆问题清单☆\n　　石壁乡上坪村　污水管网已铺设，但入户支管未接通，污水直排。\n　　东坪镇洪口村　风貌改造超出图纸范围，广场地面开裂，未返工。\n　　赤岗乡赤岗村　分类亭建成后无人管护，保洁员名册与实际不符。\n\n报：县委、县政府主要负责同志\n"
        )
        #expect(bulletin.sections.map(\.title) == ["进度晾晒", "问题清单"])
        #expect(bulletin.sections[1].items.map(\.headline) == ["石壁乡上坪村", "东坪镇洪口村", "赤岗乡赤岗村"])
    }

    @Test func `几个月的合刊写在期号的地方，不是条目`() {
        let bulletin = read(
            "史志工作简讯\n2025年1—3月合刊\n县史志办公室　　2025年4月2日\n\n一、要闻\n　　县志终审会召开，七名专家到会。\n二、动态\n　　镇志编纂启动，九个村同步开展。\n")
        #expect(bulletin.masthead.coverage.printed == "2025年1—3月合刊")
        #expect(bulletin.sections.map(\.title) == ["要闻", "动态"])
    }

    @Test func `标题下面括号里的界别和委员是来稿单位`() {
        let bulletin = read(
            "大会快报\n第6号\n大会秘书处宣传组　　2025年1月9日\n\n给乡村医生交上养老保险\n（医药卫生界　申屠华委员）\n　　建议县财政安排专项资金，给予参保补助，让年轻人愿意来。\n\n加装电梯莫让一户卡住\n（社会科学界　钟离秋委员）\n　　建议由街道牵头建立协商日，补偿方案公开透明。\n"
        )
        #expect(bulletin.items.map(\.headline) == ["给乡村医生交上养老保险", "加装电梯莫让一户卡住"])
        #expect(bulletin.items.map(\.contributor) == ["医药卫生界　申屠华委员", "社会科学界　钟离秋委员"])
    }

    @Test func `份数在前、联系人在后的一行也是版记`() {
        let bulletin = read(
            "整改专报\n第14期\n整改办公室　　2023年10月26日\n\n污水处理厂整改进展\n　　二期工程土建完成，十二月通水调试。\n\n报：市委、市政府主要领导\n（共印50份）　　联系人：路清源　电话：6155728\n"
        )
        #expect(bulletin.imprint.copies == 50)
        #expect(bulletin.imprint.people.map(\.label) == ["联系人", "电话"])
        #expect(bulletin.items.map(\.paragraphs.count) == [1])
    }

    @Test func `称呼下面分几层、末尾署名和日期的一封来稿是一条，不是几个栏目`() {
        let text =
            "各位领导：\n我局坚持“一线工作法”，推动营商环境再优化。\n一、建立“首席服务员”制度\n全局选派32名干部联系企业。\n二、推行“一窗通办”\n开设综合窗口6个。\n区市场监管局\n2026年11月20日\n"
        let parts = Recognizer().fragment(from: SourceLine.lines(of: text)).0
        for items in [parts.compactMap { if case .item(let item) = $0 { item } else { nil } }, read(text).items] {
            #expect(items.map(\.contributor) == ["区市场监管局"])
            #expect(items.map(\.paragraphs.count) == [6])
        }
        #expect(Recognizer().pasted(text).asItem.piece?.headline == "")
    }
}
