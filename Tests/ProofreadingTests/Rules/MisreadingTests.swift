import Bulletins
import Testing

@testable import Proofreading

/// What only reading finds: each word is one, and yet not the one that was meant.
struct MisreadingTests {
    @Test func `连起来读才知道不对的字，报得出，给得出本来的词`() {
        expect(
            .misreadings,
            marks: [
                "各部门要进一步完善考核评价⟦机智→机制⟧，压实工作责任。",
                "税务部门全面落实减税降费⟦政测→政策⟧，减轻企业负担。",
                "通过公开⟦召标→招标⟧确定施工单位。",
                "推动经济社会高质量⟦发暂→发展⟧。",
                "在此⟦过成→过程⟧中，各部门密切配合。",
            ])
    }

    /// 矩 is in few laws and many reports; 彻离 has no three characters that were seen with 撤, but the two that are a word.
    @Test func `本来的字不常见，或者上下文从没见过，两个字成词的也报`() {
        expect(
            .misreadings,
            marks: [
                "要把纪律和政治⟦规距→规矩⟧挺在前面。", "动员低洼地带的村民全部⟦彻离→撤离⟧。",
            ])
        expect(
            .misreadings,
            isSilentAbout: ["该县自己有12个村集体经济合作社。", "内蒙芽菜基地产销两旺。", "把皮邻近的两块地分给农户。", "干部群众自己动手清理。"])
    }

    @Test func `看错成生僻字的也报`() {
        expect(
            .misreadings,
            marks: [
                "中央和⟦国冢机关→国家机关⟧工委召开会议。", "加强对农民工⟦工姿→工资⟧支付情况的检查。", "坚决⟦扼制→遏制⟧侵权假冒高发势头。",
                "中央和⟦國家机关→国家机关⟧工委召开会议。",
            ])
    }

    @Test func `一个词打错两个字，改一次`() {
        expect(
            .misreadings,
            marks: [
                "根据用户群体特点和⟦徐秋→需求⟧，提供多语言服务。", "坚持法治反拐基本⟦元泽→原则⟧，研究制定政策。",
                "发挥市场在资源配置中的决定性⟦坐拥→作用⟧，结合科技、教育。",
            ])
    }

    @Test func `只是形近的也报`() {
        expect(
            .misreadings,
            marks: ["⟦持绩→持续⟧深化社会治安整体防控体系建设。", "健全依法⟦整冶→整治⟧工作机制，提升综合服务⟦能刀→能力⟧。"])
    }

    @Test func `两个字打颠倒了，一起报，改过来`() {
        expect(
            .misreadings,
            marks: ["扎实推进国资国企⟦革改→改革⟧，激发企业活力。", "全面提高⟦范防→防范⟧化解风险能力。"])
        // 内国法, 量质齐升, 集采: official texts have both orders.
        expect(
            .misreadings,
            isSilentAbout: ["特别认可采用内国对外国法人的登记程序。", "推动快递业量质齐升，锂盐量质提升。", "商鞅变法时改法为律。", "教育综合实力位居全国前六，质与量实现整体提升。"])
        // Of two countries either comes first.
        expect(.misreadings, isSilentAbout: ["推动欧中关系健康发展。", "葡中两国互尊互信。"])
        // 日中 and 变成 are words, and both orders are written.
        expect(.misreadings, isSilentAbout: ["中日关系和日中关系都有人写。", "把蓝图变成美好现实，把现实变成美好回忆。"])
    }

    @Test func `前后两个分句同一处是同一个字，不算打错`() {
        expect(.misreadings, marks: ["办事高效便捷，对外⟦讲→⟧开放包容，欢迎海内外客商。"])
        expect(.misreadings, isSilentAbout: ["执法讲公平公正，对外讲开放包容，欢迎海内外客商。", "对外讲开放包容，对内讲公平公正。"])
    }

    @Test func `多打了一两个字，词表里没有的也报`() {
        expect(.doubledCharacters, marks: ["落实国⟦资资→资⟧国企改革任务。"])
        expect(.doubledCharacters, marks: ["加强医疗服务⟦能能→能⟧力建设。", "提高基础⟦设设→设⟧施完备度。"])
        expect(.doubledWords, marks: ["培育现代物⟦流龙流龙→流龙⟧头企业。", "积极推进⟦经济经济→经济⟧社会发展。"])
        expect(.doubledCharacters, isSilentAbout: ["在长江中游游轮母港调研。", "中欧班列以节节攀升的开行量支撑外贸。"])
        expect(
            .doubledCharacters,
            isSilentAbout: ["一项项改革举措接连出台。", "涉及生活的方方面面。", "建设更高水平平安中国。", "国家石化化工基地建成投产。", "两院院士走进校园。"])
    }

    @Test func `词前面又打了它头一个字，也报；名字里的叠字不报`() {
        expect(
            .doubledCharacters,
            marks: ["坚持改革⟦创创→创⟧新，激发活力。", "全国一季度⟦经经→经⟧济稳定增长。", "大力培育城市文明，⟦塑塑→塑⟧造城市精神。"])
        expect(
            .doubledCharacters,
            isSilentAbout: [
                // 快递业|业务, 国土安全部|部分, 李强|强调: two words that meet.
                "快递业业务总量指数环比上升。", "美国国土安全部部分停摆。", "李强强调，要抓好落实。", "他在主席台执行主席席就座。",
                // What is said so.
                "实现县县通高速。", "街头洋溢着浓浓年味。",
                // Places and people.
                "在青海海东调研。", "在陕西西康高铁建设现场调研。", "会议由王朝朝主持。", "记者王朝朝报道。", "由方圆圆介绍情况。",
            ])
        // Somebody who is named a second time.
        let once = RightSentences.bulletin(["他见到王朝朝回来了。"])
        let twice = RightSentences.bulletin(["他见到王朝朝回来了。", "大家向王朝朝学习。"])
        #expect(Proofreader().read(once).contains { $0.rule == "L03" })
        #expect(!Proofreader().read(twice).contains { $0.rule == "L03" })
        // Where the name ends, what follows may begin with its last character.
        expect(.doubledCharacters, marks: ["前张⟦改改→改⟧革创新劲头足。"])
        expect(.doubledCharacters, isSilentAbout: ["人大代表张改改革创新劲头足。"])
        // 链长 begins with 链, and 链越 does not; 街道 does.
        expect(.doubledCharacters, marks: ["产业⟦链链→链⟧越拉越长。"])
        expect(.doubledCharacters, isSilentAbout: ["落实产业链链长制。", "文化街街道办事处开展检查。"])
        // How sure it is.
        expect(
            .doubledCharacters,
            tells: [
                "坚持改革创创新，激发活力。": "建议：“创创”多了一个字 → 创", "“太方便便了！”企业这样说。": "提示：“便便”多了一个字 → 便",
            ])
    }

    @Test func `两个词相接像打了两遍的，不报`() {
        expect(.doubledWords, isSilentAbout: ["市公安局禁毒支队支队长表示。", "大家讨论讨论再定。", "推动经济在并跑领跑领域转变。", "做到想说什么说什么。"])
    }

    @Test func `前后两个词交错着用是修辞，不是颠倒`() {
        expect(.misreadings, marks: ["⟦施实→实施⟧高新技术企业梯次培育。", "谴责首相高市早苗，⟦责谴→谴责⟧其言论。"])
        expect(.misreadings, isSilentAbout: ["中部地区承东启西、连南接北。", "面对供强需弱的突出矛盾。", "注重真督实导。"])
    }

    @Test func `该打下一个字，把上一个字又打了一遍`() {
        expect(.misreadings, marks: ["编制国土空间⟦间划→规划⟧，优化开发格局。"])
        expect(.misreadings, isSilentAbout: ["编制国土空间规划，人人参与，处处留心。", "李强强调要抓好落实。", "该损失约500亿加元。"])
        expect(.doubledCharacters, isSilentAbout: ["引进企查查科技股份有限公司。"])
    }

    @Test func `漏了一个字、多了一个字的也报`() {
        expect(
            .misreadings,
            marks: [
                "推进基础设施、⟦公服务→公共服务⟧一体化。", "加强⟦组织导→组织领导⟧，压实责任。", "加强⟦国土间→国土空间⟧规划一张图管理。", "推进优化营⟦可→⟧商环境工作。",
            ])
        expect(.misreadings, isSilentAbout: ["推进基础设施、公共服务一体化。", "建立房屋全生命周期安全管理制度。"])
    }

    @Test func `人名、单位、引号里的词、词表里的新词不报`() {
        expect(
            .misreadings,
            isSilentAbout: [
                "加快产业数智化转型，培育新的增长点。", "各市空气质量位居全国第一方阵。", "区委书记程立峰主持会议并讲话。",
                "“豫事办”上线以来，办件量稳步增长。", "印发了《机智少年行动方岸》。", "通辽市、鄂尔多斯市参加了洽谈会。",
            ])
        // A place that is called so, in its first two characters and in all three.
        expect(.misreadings, marks: ["群众到⟦生太→生态⟧园里参观，了解建设情况。"])
        expect(.misreadings, isSilentAbout: ["群众到生太园小区参观，了解建设情况。", "群众到生太小区参观，了解建设情况。"])
        // Who is meant is any.
        expect(.misreadings, isSilentAbout: ["甲企业让电于民，乙企业让利于民。"])
        var lexicon = Lexicon.standard
        lexicon.add([Series.Unit(name: "政测中心")])
        expect(.misreadings, isSilentAbout: ["企业对政测中心的服务表示满意。"], lexicon: lexicon)
        _ = lexicon.add("政测", from: "known")
        expect(.misreadings, isSilentAbout: ["全面落实减税降费政测，减轻企业负担。"], lexicon: lexicon)
    }

    @Test func `列词表的规则和读的规则，一处只报一次`() {
        let findings = Proofreader().read(
            RightSentences.bulletin(["区政府办公室印发了实施方岸，明确了任务分工。", "各级攻府要落实。"]))
        #expect(findings.map(\.text) == ["实施方岸", "攻府"])
    }

    @Test func `没有十分把握的只作提示，都不径改`() {
        let bulletin = RightSentences.bulletin(["各部门要进一步完善考核评价机智，压实工作责任。", "谴责首相高市早苗，责谴其言论。"])
        let findings = Proofreader().read(bulletin).filter { $0.rule == "W10" }
        #expect(findings.map(\.level) == [.advice, .hint])
        #expect(Proofreader().fixes(in: bulletin).isEmpty)
    }

    @Test func `有把握的写了两遍也报，以前各期写过也报`() {
        for sentence in ["责令两家企业停业整盾，限期整改。", "保障供应链稳定倡通，服务企业。", "组织志原者参加活动。"] {
            let twice = RightSentences.bulletin([sentence, "会议要求：\(sentence)"])
            #expect(Proofreader().read(twice).count { $0.rule == "W10" } == 2)
            var proofreader = Proofreader()
            var earlier = RightSentences.bulletin([sentence])
            earlier.masthead.number -= 1
            proofreader.archive.add(earlier)
            #expect(proofreader.read(RightSentences.bulletin([sentence])).contains { $0.rule == "W10" })
        }
    }

    @Test func `教过的词、搭配，各处都不再报`() throws {
        let bulletin = RightSentences.bulletin(["各部门要进一步完善考核评价机智，压实工作责任。"])
        var proofreader = Proofreader()
        proofreader.check(bulletin)
        let finding = try #require(proofreader.findings(in: bulletin).first { $0.rule == "W10" })
        #expect(finding.phrase == "评价机智")
        proofreader.learn("评价机智", in: bulletin)
        #expect(!proofreader.findings(in: bulletin).contains { $0.rule == "W10" })
        #expect(proofreader.read(RightSentences.bulletin(["通过公开召标确定施工单位。"])).contains { $0.rule == "W10" })
    }

    @Test func `本期别处也这样写的不报，改掉一处又报`() throws {
        let sentence = "谴责首相高市早苗，责谴其言论。"
        let once = RightSentences.bulletin([sentence])
        let twice = RightSentences.bulletin([sentence, "各国纷纷责谴其言论。"])
        #expect(Proofreader().read(once).contains { $0.rule == "W10" })
        #expect(!Proofreader().read(twice).contains { $0.rule == "W10" })

        // And in the editor, as it is typed.
        var proofreader = Proofreader()
        proofreader.check(twice)
        #expect(!proofreader.findings(in: twice).contains { $0.rule == "W10" })
        var draft = Draft(twice)
        let place = Place(PartID("item"), .paragraph(1))
        let edit = Edit.replace(place, 4..<6, with: "谴责")
        try draft.perform(edit, title: "改")
        proofreader.check(draft.bulletin, after: [edit])
        proofreader.checkWhole(draft.bulletin)
        #expect(proofreader.findings(in: draft.bulletin).contains { $0.rule == "W10" })
    }

    @Test func `以前各期写过的不报`() {
        let sentence = "谴责首相高市早苗，责谴其言论。"
        var earlier = RightSentences.bulletin([sentence])
        earlier.masthead.number -= 1
        var proofreader = Proofreader()
        #expect(proofreader.read(RightSentences.bulletin([sentence])).contains { $0.rule == "W10" })
        proofreader.archive.add(earlier)
        #expect(!proofreader.read(RightSentences.bulletin([sentence])).contains { $0.rule == "W10" })
    }

    @Test func `的地得由连起来读断定`() {
        expect(
            .particles,
            marks: [
                "推进国家治理现代化⟦地→的⟧重要目标和任务。", "学习贯彻党⟦得→的⟧十八大以来的部署。", "推动结束“停摆”⟦地→的⟧法案获得通过。",
                "取得了显著⟦地→的⟧成效，群众得到了实惠。", "重要⟦地→的⟧意义在于形成合力。", "他们耐心⟦的→地⟧解答群众提出的问题。",
            ])
        expect(
            .particles,
            isSilentAbout: [
                "打造新兴产业聚集地，实现新突破。", "第聂伯罗彼得罗夫斯克州的居民点。", "开创性地通过人车物集成无线射频识别。", "成为全国情侣浪漫打卡地，文旅融合活力涌动。",
                "在服务得上、服务得好上下功夫。",
                "高品质生活宜居地建设成势见效。", "由犯罪地人民法院管辖，依法院地国法律审理。", "荆州、黄冈、恩施等地创建全国文明城市。",
            ])
    }
}

struct StateNameTests {
    @Test func `国家、机构的名称错一字，必改`() {
        expect(
            .stateNames,
            marks: [
                "庆祝⟦中华人民共合国→中华人民共和国⟧成立。", "⟦全国人民代表大汇→全国人民代表大会⟧闭幕。", "由⟦人民检查院→人民检察院⟧提起公诉。",
                "各级⟦攻府→政府⟧要落实。", "⟦中华人民共和囯→中华人民共和国⟧主席令。", "⟦中华人民和国→中华人民共和国⟧成立。", "⟦中华人民共共和国→中华人民共和国⟧成立。",
                "⟦国家主席、中共中央总书记→中共中央总书记、国家主席⟧出席会议。",
                "⟦国务院总理、中共中央政治局常委→中共中央政治局常委、国务院总理⟧出席。", "⟦国务院副总理、中共中央政治局委员→中共中央政治局委员、国务院副总理⟧出席。",
            ])
    }

    @Test func `写得对的和本身是词的不报`() {
        expect(
            .stateNames,
            isSilentAbout: [
                "中华人民共和国全国人民代表大会", "最高人民法院行政庭首次适用该法。", "县人民医院改造完成。", "国务委员出席会议。",
                "中共中央总书记、国家主席、中央军委主席习近平", "企业正负两面都要看到。", "省政府、市政府、首府",
            ])
    }

    @Test func `名称末一字、头一字漏了、多了、错了，长名称错两字，也报`() {
        expect(
            .stateNames,
            marks: [
                "庆祝⟦中华人民共和→中华人民共和国⟧成立。", "⟦全国人民代表大→全国人民代表大会⟧召开。", "⟦最高人民法→最高人民法院⟧发布意见。",
                "庆祝⟦中华人民共和国国→中华人民共和国⟧成立。", "⟦全国人民代表大会会→全国人民代表大会⟧召开。",
                "庆祝⟦华人民共和国→中华人民共和国⟧成立。", "向⟦国人民解放军→中国人民解放军⟧致敬。",
                "⟦中华人明共合国→中华人民共和国⟧成立。",
            ])
        expect(
            .stateNames,
            isSilentAbout: [
                "中华人民共和国国家标准、中华人民共和国国徽", "全国人民代表大会会议", "最高人民法院院长作报告。", "我国人民代表大会制度",
                "开展人民代表大走访活动。", "农业部门和信息化部门", "中华人民共同奋斗", "国家统计公布的数据",
                "水利不足的地方要加快补短板，交通运输不畅、司法不公、财政不足、教育不均等问题依然存在。",
                "公安不断加大打击力度，民政不漏一户，商务不减热度。",
                "人民正付出辛勤劳动，人民政协和人民政府紧密配合。",
                "全县教育部门、财政部门、水利部门、公安部门要协同发力。",
                "学习近年来的典型经验，学习近况汇报，总数记录在册。",
                "党为人民谋幸福，党位于领导核心，正副职领导、政复议案件要分开办理。",
                "国务院各部门、国务部长、国家主要领导、国家主体功能区。",
                "全国人大常委、人大常务副主任、人民法治、人民法援中心。",
                "中央机关、中央军民融合发展委员会、中共党员、中共县委、中共十九大。",
                "国家发展改革的步伐、国家安全不容有失、国家安全步入法治轨道。",
                "中国人民银河、中华人民共同奋斗、中华民族共同体。",
                "市场监督管理所、市场监管理念、卫生健康委托服务。",
                "应急管理不到位、应急管理步骤、退役军人事务所。",
                "市委政法委、县委政研室、区政府、镇正科级干部。",
                "县人民检查卫生情况，人民监察员、人民检阅部队。",
                "教育局、教育布局、财政布局、水利布局、公安布控、民政布置、司法部署。",
                "省委书记、总书记、总书记录员、总书籍数量3万册。",
                "副县长、常务副县长王某，县委常委、副县长李某出席。",
                "县委副书记、县长陆某，县人大常委会主任高某、县政协主席周某出席。",
                "国务院副总理、国务委员、秘书长等出席，国务院总理主持。",
                "国家主席、中央军委主席任命，中共中央总书记、国家主席习近平出席。",
                "中央政治局委员、国务院副总理何某出席，中央政治局常委、国务院总理讲话。",
                "妇女联合会、妇女联谊会、残疾人联合创业会。",
            ])
    }

    @Test func `机关、一人的职务次序不对，作建议；两个人的不报`() {
        expect(
            .stateNames,
            tells: [
                "县政府、县委高度重视。": "建议：次序是“县委、县政府” → 县委、县政府",
                "国务院、党中央高度重视。": "必改：次序是“党中央、国务院” → 党中央、国务院",
            ])
        expect(
            .stateNames,
            marks: [
                "⟦区人大、区委→区委、区人大⟧联合发文。",
                "⟦国务院副总理、中央政治局委员→中央政治局委员、国务院副总理⟧出席。",
            ])
        expect(
            .stateNames,
            isSilentAbout: [
                "县政府、县委组织部联合发文。", "县委书记任组长，县长、县委副书记任副组长。", "常务副县长、县委常委李刚调研。", "县人大、县政府、县政协领导出席。", "县委、县政府高度重视。",
                "国务院、中共中央组织部联合发文。", "县委副书记、县长陆明出席。",
            ])
    }

    @Test func `单位可以增补，也可以停用`() {
        var lexicon = Lexicon.standard
        #expect(lexicon.add("红旗区人民政府办公室\n不查 政府", from: "state").isEmpty)
        expect(.stateNames, marks: ["⟦红旗区人民政府办公事→红旗区人民政府办公室⟧印发通知。"], lexicon: lexicon)
        expect(.stateNames, isSilentAbout: ["各级攻府要落实。"], lexicon: lexicon)
    }

    @Test func `地、得后面是数字或标点，说成公正地、安全地`() {
        expect(.particles, marks: ["列入“专精特新”⟦地→的⟧12家企业获得贷款。"])
        expect(
            .particles,
            isSilentAbout: [
                "改革得，发展得，稳定得。", "高质量发展地，根本要求。", "客观、公正地评标。", "按照规划用途合理、安全地使用房屋。", "办理结果要明确具体地答复代表。",
            ])
    }
}
