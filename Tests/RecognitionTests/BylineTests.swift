import Bulletins
import Testing

@testable import Recognition

/// Who sent a text and what stands around a masthead, beside lines that only look so.
@Suite struct 谁来的稿 {
    private func read(_ text: String) -> Bulletin { Recognizer().bulletin(from: SourceLine.lines(of: text)).0 }

    private func paper(_ body: String, above: String = "", below: String = "") -> Bulletin {
        read("\(above)某某市信息简报\n第3期\n某某市委办公室　　2024年5月8日\n\(below)\n\(body)\n")
    }

    private func texts(_ bulletin: Bulletin) -> [String] { bulletin.items.flatMap(\.paragraphs).map(\.text) }

    @Test func `短短一行后面的括号也是署名，现场的反应不是`() {
        let body = "一、审计\n（一）校车补贴按座位数发放\n某市对农村校车按座位数补贴，与里程无关，已决定改为按里程和刷卡\n人次结算。（教科文卫审计处）\n"
        #expect(paper(body).items.map(\.contributor) == ["教科文卫审计处"])
        let meeting = paper(body.replacing("教科文卫审计处", with: "热烈鼓掌"))
        #expect(texts(meeting).contains { $0.hasSuffix("（热烈鼓掌）") })
    }

    @Test func `标题下面一行供稿是来稿单位，来源是来源，别的标签是正文`() {
        func item(_ line: String) -> Item? {
            paper("【审判】\n◆法庭搬进茶市\n\(line)\n每年四月，茶市日交易青叶三十多吨，法庭在茶市设调解点。\n◆夜查老赖\n供稿：执行局\n执行局出动干警四十二人，当场履行十四件。").items
                .first
        }
        #expect(item("供稿：北山人民法庭")?.contributor == "北山人民法庭")
        #expect(item("来源：新华网")?.source == "新华网")
        #expect(item("时间：四月到六月").map { $0.paragraphs.map(\.text).contains { $0.contains("四月到六月") } } == true)
    }

    @Test func `标题下面破折号后是单位，才是来稿单位`() {
        func body(_ first: String, _ second: String) -> String {
            "☆科技\n三天教会菜农看土温\n——\(first)\n科协请来五位专家，把讲台搬到温室，教菜农判断浇水时间。\n羊倌学会写养殖日记\n——\(second)\n科协印制六百本养殖日记，羊倌可以用画圈代替写字。"
        }
        #expect(paper(body("永登县科协", "靖远县科协")).items.map(\.contributor) == ["永登县科协", "靖远县科协"])
        let subtitled = paper(body("永登县科协下乡记", "记养殖能手王大山"))
        #expect(subtitled.items.allSatisfy { $0.contributor.isEmpty && $0.headline.contains("——") })
    }

    @Test func `方块后面是姓名和单位`() {
        let body =
            "古籍修复室的一年\n　　□ 何静（安陆市图书馆）\n我们的修复室只有一间屋、两个人、一台老式压书机。\n\n流动图书车跑出的账\n　　□ 庄晓（恩施州图书馆）\n一辆车、一个司机、一个馆员，一年跑八十三个停靠点。"
        #expect(paper(body).items.map(\.headline) == ["古籍修复室的一年", "流动图书车跑出的账"])
        #expect(paper(body).items.first?.contributor.contains("安陆市图书馆") == true)
    }

    @Test(arguments: ["[江北团区委]", "［江北团区委］", "〔江北团区委〕"]) func `标题后面方括号里是单位`(unit: String) {
        let body =
            "〔思想引领〕\n\n● 一封家书接力读　　\(unit)\n江北团区委走访二十七名入伍新兵家庭，把家书读给战友听。\n\n● 夜校开进产业园　　[高新区团工委]\n三千多名技术工人下了班想学东西，团工委办了夜校。"
        #expect(paper(body).items.map(\.contributor) == ["江北团区委", "高新区团工委"])
        #expect(paper(body).items.first?.headline == "一封家书接力读")
        let edition = paper(body.replacing(unit, with: "[修订稿]"))
        #expect(edition.items.first?.headline.contains("[修订稿]") == true)
    }

    @Test func `号码后面接破折号的标题，个别一句里有破折号的不拆`() {
        let all =
            "※ 险情 ※\n①山洪避险转移——4日19时，雨量站三小时雨量达108毫米，群众转移。\n②江滨大道塌陷——4日22时，路口东侧塌陷一坑，正在抢修。\n③国道货车侧翻——5日3时，一辆货车侧翻，占用超车道。"
        #expect(paper(all).items.map(\.headline) == ["山洪避险转移", "江滨大道塌陷", "国道货车侧翻"])
        let one = "※ 险情 ※\n①4日19时，雨量站三小时雨量达108毫米，群众转移。\n②4日22时，江滨大道——全市最长的路——塌陷一坑，正在抢修。\n③5日3时，一辆货车侧翻，占用超车道。"
        #expect(paper(one).items.allSatisfy { $0.headline.isEmpty })
    }

    @Test(arguments: ["（完）", "（全文完）"]) func `文末的完不是正文，未完待续是`(mark: String) {
        let body = "一、动态\n1.食堂账本上墙\n每周一上午，后勤公司把账目贴在食堂门口。\n"
        #expect(!texts(paper(body + mark)).contains { $0.contains("完") })
        #expect(String(decoding: paper(body + "（未完待续）").json, as: UTF8.self).contains("未完待续"))
        // In the middle it is text.
        let more = body + mark + "\n2.仓库改成书屋\n工会把闲置的仓库改成小书屋，夜里也有人看书。\n"
        #expect(texts(paper(more)).contains(mark))
    }

    @Test func `刊名上面一行是编发单位的前一半，和刊名是一个名称；单位自己编的不是`() {
        func masthead(_ office: String) -> Masthead {
            read("东陵师范大学\n校 办 信 息\n2025年第7期\n\(office)　　2025年4月11日\n\n一、要闻\n1.签订协议\n4月8日，学校与三县政府签订帮扶协议。\n").masthead
        }
        #expect(masthead("东陵师范大学党委办公室").name == "东陵师范大学校办信息")
        #expect(masthead("东陵师范大学党委办公室").issuers.isEmpty)
        #expect(masthead("宣传部新闻科").name.removingBlanks() == "校办信息")
    }

    @Test func `份号、印发要求和知悉范围都在版头，期号还是期号`() {
        let bulletin = paper(
            "一、情况\n1.总体情况\n10月份，全县共受理信访事项二百八十六件次。", above: "机密★一年　　　　　　No.0000216\n",
            below: "（此件不得翻印、转载，阅后请妥善保管）\n")
        #expect(bulletin.masthead.number == 3 && bulletin.masthead.title.isEmpty)
        #expect(bulletin.masthead.name == "某某市信息简报")
        #expect(bulletin.masthead.values.text(.copyNumber).contains("0000216"))
        #expect(bulletin.masthead.values.text(.notice).contains("不得翻印"))
        #expect(read("巡察动态\nNo.12\n县委巡察办　　2024年5月17日\n\n一、要闻\n1.进驻\n巡察组进驻十二个单位。\n").masthead.number == 12)
    }

    @Test func `每页上面的刊名和页码不是正文，只有一处的留着`() {
        let page = "某某市信息简报　　　　　　- 2 -\n"
        let (first, second) = ("一、要闻\n1.进驻\n巡察组进驻十二个单位，张贴公告七百八十份。\n", "2.走访\n巡察组走访农户二百零六户，其中独居老人四十一户。\n")
        let twice = paper(first + page + second + page.replacing("2", with: "3"))
        #expect(!texts(twice).contains { $0.contains("信息简报") })
        #expect(twice.items.count == 2)
    }
}
