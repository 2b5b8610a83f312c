import Testing

@testable import Proofreading

/// The numbers and exceptions in the rules for marks: for each a sentence that just rings, and one that just does not.
struct MarkBoundaryTests {
    @Test func `括号、半角标点、圆点`() {
        expect(.halfWidthBrackets, marks: ["⟦(→（⟧1⟦)→）⟧甲"])
        expect(
            .halfWidthStops,
            marks: [
                "王⟦?⟧华同志主持会议。", "有5家企业参加⟦?→？⟧（含分公司）", "印发《办法》⟦?→？⟧各单位照办。", "怎么办⟦?→？⟧ ", "新增企业95⟦,→，⟧其中个体户30家。",
            ])
        expect(.dotAsFullStop, marks: ["任务已完成⟦.→。⟧各单位总结经验。"])
        expect(.dotAsFullStop, isSilentAbout: ["任务完成.各单位总结经验。", "详见附件3.甲.", "该公司外方总经理布朗特.怀特来访。", "取得实效.."])
        expect(.documentNumberBrackets, marks: ["豫政⟦[→〔⟧2023⟦]→〕⟧12345号"])
        expect(.documentNumberBrackets, isSilentAbout: ["豫政[2023]123456号"])
    }

    @Test func `标题末尾的标点`() {
        expect(
            .headingStop, marks: ["概况⟦。→⟧", "会议研究了进一步优化营商环境有关工作⟦。→⟧", "执行标准甲乙⟦.→⟧"], as: .heading)
        expect(.headingStop, isSilentAbout: ["会议研究了进一步优化营商环境的有关工作。", "产品型号甲A.", "一。"], as: .heading)
    }

    @Test func `重复的标点`() {
        expect(
            .doubledStops,
            marks: [
                "⟦，，→，⟧各单位要抓好落实", "会议要求⟦，，，→，⟧各单位落实", "他说：“好⟦。”。→。”⟧大家笑了。", "一是快⟦、；→；⟧二是准", "要做到⟦，：→：⟧快和准",
                "做到⟦：；→；⟧快和准",
            ])
        expect(.doubledStops, isSilentAbout: ["等等。。。他说"])
        expect(.doubledStops, tells: ["取得实效、，。": "必改：两个标点连用：“、，。”只留一个 → 。 / 、"])
    }

    @Test func `省略号和破折号`() {
        expect(.ellipses, marks: ["版本3等⟦...→……⟧", "总体要求⟦…→……⟧3", "等等⟦………→……⟧他开口了"])
        expect(.ellipses, isSilentAbout: ["总体要求………3", "等等…………他才开口。", "总体要求...... 12"])
        expect(.dashMarks, marks: ["发展的生命线⟦--→——⟧“放管服”改革"])
        expect(
            .dashMarks,
            isSilentAbout: ["美国首都华盛顿—莫斯科直飞首航成功", "本次调研覆盖平原示范区—红旗区的重点企业", "这次访问从莫斯科出发—华沙首站受到欢迎"])
        expect(
            .dashMarks,
            tells: [
                "营商环境这项改革的关键—转变干部的作风观念": "提示：破折号应为“——” → ——", "营商环境--转变干部的作风": "建议：破折号应为“——” → ——",
                "营商环境这项改革的关键—推动干部作风的转变": "建议：破折号应为“——” → ——",
            ])
    }

    @Test func `全角数字、百分号、看不见的字符`() {
        expect(.fullWidthDigits, marks: ["（⟦１２３→123⟧）受理", "占⟦３．７→3.7⟧成", "共⟦１，２３４→1,234⟧户"])
        expect(.fullWidthDigits, isSilentAbout: ["（１２）受理"])
        expect(.fullWidthDigits, marks: ["得⟦３→3⟧．⟦Ａ→A⟧级", "共⟦１→1⟧，⟦２３→23⟧户"])
        expect(.mixedPercentSigns, marksIn: ["甲占１％。\n乙占5%。"])
        expect(.invisibleCharacters, marks: ["学习C⟦\u{A0}→ ⟧Server", "甲⟦\t→　⟧乙"])
        expect(.invisibleCharacters, isSilentAbout: ["营商环境\r"])
        expect(.invisibleCharacters, marks: ["营商⟦\u{200B}→⟧环境"], as: .line)
        expect(.invisibleCharacters, isSilentAbout: ["单位\t电话"], as: .line)
        expect(
            .invisibleCharacters,
            tells: ["甲\t乙": "提示：这里有制表符，请改为空格、分行，或做成表格 → 　", "\t甲乙": "必改，径改：这里有看不见的字符 → 删去"])
    }

    @Test func `冒号、分号、等字前的顿号`() {
        expect(.colonTwice, marks: ["会议要求：要抓好“放管服”三件事⟦：→，即⟧招商、项目、服务。", "会议要求：各单位⟦：→，即⟧抓落实。"])
        expect(
            .colonTwice,
            isSilentAbout: [
                "会议要求：要把“‘放管服’改革三件事：招商、项目、服务”抓好。", "会议要求：会议定于下午3：30召开。", "会议要求：企业反映说：“要快。”", "会议要求：各县：抓落实。",
                "会议要求：各单位抓好项目；责任单位：区发改委。",
            ])
        expect(.semicolonAfterStop, marks: ["一是喊出“马上就办”口号。抓落实⟦；→。⟧二是乙。"])
        expect(
            .commaBeforeEtc,
            tells: ["企业、群众、等。大家满意。": "必改，径改：“等”前不用顿号 → 删去", "企业、群众、等反映的问题": "必改：“等”前不用顿号 → 删去"])
    }

    @Test func `引号和书名号`() {
        expect(.commaInQuotedList, marks: ["推行⟦“马上办好，网上办好”→“马上办好”“网上办好”⟧"])
        expect(.commaInQuotedList, isSilentAbout: ["坚持“冬病夏治，春病冬治”", "“”甲办，乙又办”", "坚持“大事快办好事，小事慢办好事”"])
        expect(.reversedPairs, marks: ["⟦”→“⟧十五个字的名称十五个字的名称个⟦“→”⟧"])
        expect(
            .reversedPairs,
            isSilentAbout: ["”十六个字的名称十六个字的名称个的“", "“甲”“乙”", "““甲”乙”"])
        expect(
            .straightQuotes,
            marks: [
                "他说⟦\"→“⟧增长5⟦\"→”⟧", "他说⟦\"→“⟧增长5⟦\"→”⟧元，很好", "是⟦\"→“⟧A⟦\"→”⟧", "⟦\"→“⟧A⟦\"→”⟧级",
            ])
        expect(.straightQuotes, isSilentAbout: ["屏幕\"为15\"A", "长5\"宽3\"的木板", "屏幕\"15.6\"LED"])
        expect(.unbalancedPairs, marks: ["新增企业123⟦）⟧家", "新增企业5⟦）⟧家", "如下：123⟦）⟧受理", "新增abc⟦）⟧家"])
        expect(.unbalancedPairs, isSilentAbout: ["1)受理；2)办结", "如下：12）受理", "编号’5。", "增加A)项"])
        expect(.unbalancedPairs, tells: ["““一网通办改革": "建议：““”缺了后一半，请补上或删去"])
        expect(.titleMarksOnOtherNames, isSilentAbout: ["宣传《民法典》活动", "完成《安全生产月》的总结"])
        for (length, rings) in [(23, true), (24, false)] {
            let name = String(repeating: "营", count: length - 3) + "推进会"
            expect(.titleMarksOnOtherNames, marks: [rings ? "召开⟦《→⟧\(name)⟦》→⟧" : "召开《\(name)》"])
        }
    }

    @Test func `起止的连接号`() {
        expect(
            .rangeMarks,
            marks: [
                "每天0⟦-→—⟧5件", "补贴1000⟦-→—⟧2000元", "8月5日⟦-→—⟧9月开展", "下浮5%⟦-→—⟧8%", "上午8:30⟦-→—⟧9:30",
            ])
        expect(
            .rangeMarks,
            isSilentAbout: ["规格为A5-10件套", "编号03-15件", "补贴1,000-9999元", "补贴1000-20000元", "甲3-乙"])
    }
}
