import Bulletins
import Testing

@testable import Proofreading

/// What new sentences of §6 of the proofreader's promise showed to be missed.
struct MissedTests {
    @Test func `带圈、带括号的条目也数，说有三条就该列三条`() {
        expect(
            .countAndList,
            marks: [
                "检查发现⟦6⟧类问题：①台账不全；②标识不清；③通道堵塞；④设备老化；⑤培训缺失。",
                "重点推进⟦四⟧个方面工作：（一）抓产业；（二）抓项目；（三）抓招商。", "主要做法有⟦三⟧个：一是摸清底数，二是建立台账，三是限期整改，四是跟踪问效。",
                "提出⟦5⟧条意见，一是加密巡查，二是备足物资，三是畅通信息，四是严肃纪律。",
            ])
        expect(
            .countAndList,
            isSilentAbout: [
                "检查发现5类问题：①台账不全；②标识不清；③通道堵塞；④设备老化；⑤培训缺失。",
                "重点推进三个方面工作：（一）抓产业；（二）抓项目；（三）抓招商。", "主要做法有四个：一是摸清底数，二是建立台账，三是限期整改，四是跟踪问效。",
                "提出4条意见，一是加密巡查，二是备足物资，三是畅通信息，四是严肃纪律。",
            ])
    }

    @Test func `上世纪的年份、与去年并提的年份也写全`() {
        expect(.shortenedYear, marks: ["⟦98→1998⟧年以来，累计植树300万棵。", "自⟦85→1985⟧年起坚持义务巡线。", "较去年和⟦23→2023⟧年分别增长2%和5%。"])
        expect(
            .shortenedYear, isSilentAbout: ["他今年98岁，78年党龄。", "近98年来无一断流。", "77年以来，他家四代行医。", "与去年和15年前相比，变化很大。"])
    }

    @Test func `费用、补助、租金后面也要写元`() {
        expect(
            .amountWithoutUnit,
            marks: ["共为群众节约费用⟦320万→320万元⟧，受到好评。", "年租金⟦30万→30万元⟧，解决就业40人。", "财政补助⟦500万→500万元⟧，企业自筹⟦300万→300万元⟧。"])
        expect(.amountWithoutUnit, isSilentAbout: ["节约费用320万元。", "累计植树50万，成活率90%。", "年接待游客800万，同比增长5%。"])
    }

    @Test func `分节逗号后、小数点前、百分号前断开的数也报`() {
        expect(
            .brokenNumbers,
            marks: [
                "发放传单⟦2 000→2000⟧余份。", "实现税收⟦1 .5→1.5⟧亿元。", "投入资金⟦1, 200→1200⟧万元。", "满意率达到⟦99 %→99%⟧。",
                "同比下降⟦2.5 ‰→2.5‰⟧。",
            ])
        expect(
            .brokenNumbers,
            isSilentAbout: [
                "满意率达到99%。", "投入资金1, 20万元。", "投入资金1234, 200万元。", "选取A1, 200件。", "选取A1 .5亿元。", "款式为A1 %型。",
            ])
        expect(.brokenNumbers, tells: ["满意率达到99 %。": "提示：数和百分号之间不空格 → 99%"])
    }

    @Test func `第1身份、第1方阵、打响第1枪，序数用汉字`() {
        expect(
            .wrongWords,
            marks: ["牢记⟦第1身份→第一身份⟧是党员。", "跻身全省⟦第1方阵→第一方阵⟧。", "⟦打响第1枪→打响第一枪⟧。", "把安全⟦放在第1位→放在第一位⟧。"])
        expect(.wrongWords, isSilentAbout: ["第1期、第2版刊登了文章。", "荣获全省第1名。", "操作的第1步是断电。", "第1方阵图见附件。"])
    }

    @Test func `只修饰动词的词后面，宾语三个字也够长，两个字不够`() {
        expect(.particles, marks: ["各地扎实⟦的→地⟧推进新农村。", "镇村不断⟦的→地⟧提高新水平。"])
        expect(.particles, isSilentAbout: ["各地扎实的推进很快。"])
    }

    @Test func `三位数的日子、多打的百分号`() {
        expect(.impossibleDate, marks: ["今天（⟦1月160日⟧），民政部公布名单。", "⟦3月220日⟧至30日访问两国。"])
        expect(.impossibleDate, isSilentAbout: ["9月100日龄仔猪出栏。", "开展9月100日攻坚行动。", "（1月16日）"])
        expect(.brokenNumbers, marks: ["满意率达到⟦99％％→99％⟧。"])
        expect(.brokenNumbers, isSilentAbout: ["满意率达到99％。"])
        // Behind a mark a number that is broken has to be a large one.
        expect(.brokenNumbers, marks: ["在安徽砀山，⟦4 0→40⟧万亩梨花迎来花期。"])
        expect(.brokenNumbers, isSilentAbout: ["比分依次为，4 0个。"])
    }

    @Test func `部委的名称错一个字，必改`() {
        expect(
            .stateNames,
            marks: ["⟦国家发展该革委→国家发展改革委⟧有关负责人表示。", "⟦人力资源社会宝障部→人力资源社会保障部⟧联合印发通知。"])
        expect(
            .stateNames,
            isSilentAbout: [
                "应急管理不到位的，责令改正。", "优化自然资源布局。", "区市场监管局、县税务局联合执法。", "住房和城乡建设部门牵头。", "生态环境不断改善。", "财政补贴到位。",
            ])
    }
}
