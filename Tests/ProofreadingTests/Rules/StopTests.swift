import Testing

@testable import Proofreading

struct StopTests {
    @Test func `乱按出来的一串标点只报不改`() {
        let marks = Rule.halfWidthStops.marks(in: Passage("现将有关情况通报如下：;!Kv"), .standard)
        #expect(marks.first?.isSure == false)
        #expect(Rule.halfWidthStops.marks(in: Passage("会议要求,各单位抓好落实。"), .standard).first?.isSure != false)
    }

    @Test func `汉字旁边的半角标点要改`() {
        expect(
            .halfWidthStops,
            marks: [
                "会议要求⟦,→，⟧各单位抓好落实", "时间⟦:→：⟧9:30", "增长5%⟦,→，⟧其中", "怎么办⟦?→？⟧", "抓紧办⟦!→！⟧",
                "一是抓项目⟦;→；⟧二是抓服务", "会议要求⟦, →，⟧各单位", "落实《办法》⟦,→，⟧加快办理", "网址⟦:→：⟧https://a.cn/x?y=1",
                "安装Word⟦,→，⟧表格等软件",
            ])
        expect(
            .halfWidthStops,
            isSilentAbout: [
                "上午12:30开会", "比例尺为1:500", "共1,200元", "访问http://www.a.cn:80/x?y=中", "邮箱a@b.cn",
                "通过ISO 9001:2015认证", "存于C:\\文件", "会议要求，各单位",
            ])
    }

    @Test func `句末的圆点改为句号`() {
        expect(
            .dotAsFullStop,
            marks: [
                "专项行动正式启动⟦.→。⟧", "专项行动正式启动⟦．→。⟧", "他说“抓紧办⟦.→。⟧”", "专项行动已经正式启动⟦.→。⟧各单位积极响应。",
                "办结率明显提升⟦.→。⟧ ", "落实《优化办法》⟦.→。⟧", "（见附件⟦.→。⟧）", "群众办事更加方便⟦.→。⟧下一步将继续推进。",
            ])
        expect(
            .dotAsFullStop,
            isSilentAbout: ["1.强化督导", "增长3.5%", "总裁约翰.史密斯来访", "一.", "执行GB/T 9704.", "见report.docx"])
    }

    @Test func `百分数、计量单位后面的圆点，句号打成的也改`() {
        expect(
            .dotAsFullStop,
            marks: [
                "全院共受理各类案件8432件，结案率93.75%⟦.→。⟧", "同比下降3.2%⟦.→。⟧", "患者满意度达到98.6%⟦.→。⟧医院将继续努力，不断改进服务。",
                "水位达到23.5米⟦.→。⟧全县启动四级响应。", "平均降雨量达到23.5mm⟦.→。⟧2025年同期为20mm⟦.→。⟧", "最高气温35℃⟦.→。⟧预计明天有雨。",
                "会议召开，院长讲话⟦.→。⟧全体干警参加会议。", "会议召开,院长讲话⟦.→。⟧全体干警参加会议。", "会议在区政府召开⟦.→。⟧11月25日起执行。",
            ])
        expect(
            .dotAsFullStop,
            isSilentAbout: [
                "院长讲话.全体干警参加会议。", "版本为v2.3.1，见IPv4.3节", "采用5GB.rar格式", "面积为1200km².5处", "会议召开，讲话.全体参加", "见会议纪要汇编.3页",
            ])
    }

    @Test func `重复的标点只留一个`() {
        expect(
            .doubledStops,
            marks: [
                "改革取得实效⟦。。→。⟧", "一是抓项目⟦，，→，⟧二是抓服务", "办事⟦、、→、⟧缴费", "取得实效⟦，。→。⟧",
                "抓项目⟦、，→，⟧抓服务", "抓项目⟦；。→。⟧", "会议强调⟦：：→：⟧", "做到“应办尽办⟦。”。→。”⟧", "怎么办⟦？。→？⟧",
            ])
        expect(.doubledStops, isSilentAbout: ["怎么办？！", "太好了！！！", "取得实效。", "等等。。。", "他说：“好。”大家笑了。"])
    }

    @Test func `并列的引号、书名号之间不用顿号`() {
        expect(
            .stopsBetweenQuotes,
            marks: [
                "实行“一门”⟦、→⟧“一窗”⟦、→⟧“一次”办理", "围绕“难点”⟦、→⟧“堵点”", "“高效办成一件事”⟦、→⟧“一网通办”改革",
                "用好“万人助万企”⟦、→⟧“企业服务日”等机制", "“放”⟦、→⟧“管”⟦、→⟧“服”三管齐下", "坚持“线上”⟦、→⟧“线下”融合",
                "“甲”⟦、→⟧“乙”和“丙”", "推行“帮办”⟦、→⟧“代办”（全程）服务",
            ])
        expect(
            .stopsBetweenQuotes,
            isSilentAbout: [
                "“甲”（子）、“乙”", "“甲”、“乙”（子）、“丙”", "“一门”“一窗”", "“放管服”改革、“一件事”、“一网通办”", "“甲”、“乙”、丙",
            ])
        expect(
            .stopsBetweenTitles,
            marks: ["落实《优化办法》⟦、→⟧《实施细则》", "《甲》⟦、→⟧《乙》⟦、→⟧《丙》"])
        expect(.stopsBetweenTitles, isSilentAbout: ["《甲》（试行）、《乙》", "《甲》《乙》", "《甲》、有关规定"])
    }

    @Test func `套在里面的引号和书名号用单的`() {
        expect(
            .nestedQuotes,
            marks: ["提出“打造⟦“→‘⟧一网通办⟦”→’⟧品牌”", "“以⟦“→‘⟧赢⟦”→’⟧为要、以⟦“→‘⟧快⟦”→’⟧为先”"])
        expect(.nestedQuotes, isSilentAbout: ["“甲”“乙”", "“打造‘一网通办’品牌”", "“打造“一网通办品牌”"])
        expect(.nestedTitles, marks: ["印发《关于修改⟦《→〈⟧优化办法⟦》→〉⟧的通知》"])
        expect(.nestedTitles, isSilentAbout: ["《甲》《乙》", "《关于修改〈办法〉的通知》"])
    }
}
