import Bulletins
import Testing

@testable import Proofreading

/// The numbers and exceptions in the rules for words and names: for each a sentence that just rings, and one that just
/// does not.
struct WordBoundaryTests {
    @Test func `反应和反映`() {
        let filler = "居住小区供暖管网老旧停水停电多"
        expect(.confusedWords, marks: ["群众⟦反应→反映⟧\(filler)问题", "有群众⟦反应→反映⟧：办事排队久。"])
        expect(
            .confusedWords,
            isSilentAbout: ["群众反应\(filler)的问题", "企业反应机制问题有待研究", "群众反应、诉求等都要登记。", "考察催化剂的反应情况", "群众反应。问题已解决。"])
    }

    @Test func `缺主语、关联词`() {
        let filler = String(repeating: "抓", count: 28)
        expect(
            .missingSubject,
            marks: [" ⟦通过⟧专题培训，使干部受益。", "⟦在⟧各方努力下，使项目落地。", "⟦通过⟧\(filler)，使干部受益。"])
        expect(.missingSubject, isSilentAbout: ["已通过培训，使干部受益。", "在培训中，使干部受益。", "通过\(filler)抓，使干部受益。"])
        expect(
            .missingSubject,
            tells: [
                "通过培训，使干部受益。": "提示：“通过…，使…”缺主语，两个去掉一个", "在各方努力下，使项目落地。": "提示：“在…下，使…”缺主语，两个去掉一个",
            ])
        expect(
            .pairedConnectives,
            marks: [
                "据了解，虽然任务艰巨，⟦所以⟧要迎难而上。", " 虽然任务艰巨，⟦所以⟧要迎难而上。", "项目之所以见效，⟦因为→是因为⟧抓得实。", "项目之所以见效，⟦由于→是由于⟧抓得实。",
            ])
        expect(
            .pairedConnectives, isSilentAbout: ["我虽然任务艰巨，所以要迎难而上。", "项目之所以见效，是因为抓得实。", "项目之所以见效。因为抓得实。"])
        expect(
            .pairedConnectives,
            tells: [
                "虽然任务艰巨，因此要迎难而上。": "提示：“虽然”与“但是”配，不与“因此”配",
                "之所以见效，因为抓得实。": "提示：“之所以”与“是因为”配 → 是因为",
            ])
    }

    @Test func `固定提法差几个字`() {
        var lexicon = Lexicon()
        let long = "甲乙丙丁戊己庚辛壬癸子丑寅卯"
        #expect(lexicon.add("红旗区一号线\n红旗一号线\n\(long)\n\(long.dropLast())", from: "phrases").isEmpty)
        // From six characters on, one may be another; from fourteen on, three.
        expect(.fixedPhrases, marks: ["建设⟦红旗县一号线→红旗区一号线⟧"], lexicon: lexicon)
        expect(.fixedPhrases, isSilentAbout: ["建设红旗二号线", "建设红旗区一号线", "建设红旗县二号线", "建设甲旗区一号线"], lexicon: lexicon)
        expect(.fixedPhrases, marks: ["⟦甲乙某某某己庚辛壬癸子丑寅卯→\(long)⟧"], lexicon: lexicon)
        expect(.fixedPhrases, isSilentAbout: ["甲乙某某某某庚辛壬癸子丑寅卯", "甲乙某某戊己庚辛壬癸子丑寅"], lexicon: lexicon)
    }

    @Test func `一事几名，用得一样多的留词表里靠后的`() {
        var lexicon = Lexicon()
        #expect(lexicon.add("帮办员 = 代办员 = 领办员", from: "pairs").isEmpty)
        expect(.twoNames, marksIn: ["⟦帮办员→代办员⟧上门，代办员回访。"], lexicon: lexicon)
        expect(.twoNames, marksIn: ["一、⟦帮办员→代办员⟧上门\n代办员回访，代办员办结。"], isRaw: true, lexicon: lexicon)
    }

    @Test func `简称没有交代`() {
        expect(.undefinedShortTitle, marksIn: ["（简称为了方便读者《条例》）", "（简称了为了方便读者⟦《条例》⟧）"])
    }

    @Test func `单位表里相近的名称`() {
        var lexicon = Lexicon()
        lexicon.add([Series.Unit(name: "税务局"), Series.Unit(name: "区财政局"), Series.Unit(name: "老城卫生院")])
        expect(
            .unknownUnit, marks: ["⟦税务→税务局⟧", "⟦区财证局→区财政局⟧", "⟦区财局→区财政局⟧", "⟦卫生院→老城卫生院⟧"], as: .contributor,
            lexicon: lexicon)
        expect(
            .unknownUnit, isSilentAbout: ["税物局", "税局", "区财证居", "区", "县财证局", "县财政局"], as: .contributor, lexicon: lexicon)
    }

    @Test func `国家、机构的名称`() {
        expect(
            .stateNames,
            marks: [
                "⟦中化人民共和国→中华人民共和国⟧成立。", "由⟦国家主席、中共中央总书记→中共中央总书记、国家主席⟧出席会议。",
                "⟦国家主席、中共中央总书记→中共中央总书记、国家主席⟧、党和国家领导人出席。",
                "我⟦国家主席、中共中央总书记→中共中央总书记、国家主席⟧出席会议。",
                // What stands beside the other character: 支付应当 is said, 政付 is not.
                "县⟦政付→政府⟧应当落实。", "县⟦政付→政府⟧的决定。", "县级⟦正府→政府⟧要落实。",
            ])
        expect(.stateNames, isSilentAbout: ["国务院总理、国家主席、中共中央总书记"])
        var lexicon = Lexicon()
        #expect(lexicon.add("红旗区税务局\n县总工会\n红旗法院", from: "state").isEmpty)
        expect(
            .stateNames,
            marks: ["⟦红旗区务局→红旗区税务局⟧", "⟦红区税务局→红旗区税务局⟧", "⟦红旗区税局→红旗区税务局⟧", "⟦红旗旗区税务局→红旗区税务局⟧", "⟦县总公会→县总工会⟧"],
            lexicon: lexicon)
        expect(.stateNames, isSilentAbout: ["红旗区税务局", "红旗法法院", "红法院"], lexicon: lexicon)
    }

    @Test func `读来不顺的字：挨着间隔号、外国人名的字、人名、引号`() {
        expect(
            .misreadings,
            marks: [
                "减税降费⟦政测→政策⟧减轻企业负担。", "严格落实中央八项的⟦归定→规定⟧精神。", "严格落实中央八项⟦归定→规定⟧·精神。",
                // One side alone spells no foreign name.
                "实现历史性的⟦里成碑→里程碑⟧意义，推动高质量发展。", "加强干部的⟦职业倒德→职业道德⟧建设，弘扬社会公德。",
                "在王⟦过成→过程⟧中，各部门密切配合。", "⟦召标→招标⟧采购已经结束。", "推进“考核和评价⟦机智→机制⟧”建设。",
            ])
        expect(
            .misreadings,
            isSilentAbout: [
                "税务部门全面落实减税降费政测·减轻企业负担。", "严格落实中央八项·归定精神。", "听取了方岸介绍的工作情况。", "参加的有李某、方岸平、王某。",
                "记者王过成介绍说，各部门密切配合。", "该补贴视为专向补贴。", "召标公司参加了座谈。", "推进“考核评价机智”建设。",
            ])
    }

    @Test func `重字和重复的词`() {
        expect(
            .doubledCharacters,
            marks: [
                "把企业⟦的的→的⟧事当作自己的事", "干部要有坐不⟦住住→住⟧、等不得、慢不得的紧迫感。", "“太方⟦便便→便⟧了！”企业这样说。", "附件：责任分⟦工工→工⟧",
                "多方融合、深度融入，产业⟦链链→链⟧越拉越长。",
                "⟦建建→建⟧立机制，问题不出园区。", "窗口作风明⟦显显→显⟧好转。", "座⟦谈谈→谈⟧汇总意见58条。",
            ])
        expect(.doubledCharacters, isSilentAbout: ["有力的的的举措", "写作“了了”二字", "每周周二家访日，教师走进学生家庭。"])
        expect(.doubledWords, marks: ["来自⟦全国全国→全国⟧各地的客商共商发展大计。", "⟦优化营商环境优化营商环境→优化营商环境⟧", "⟦持续持续→持续⟧还要再持续"])
        expect(
            .doubledWords,
            isSilentAbout: ["优化营商环境好优化营商环境好", "所谓“积极积极”就是这样", "积极积极的态度", "积极积极地推进", "东湖绿道工程项目项目经理到场。", "持续持续还要持续"])
        expect(
            .doubledWords,
            tells: ["要服务服务群众。": "提示：“服务”重复了一遍 → 服务", "做好服务服务。": "建议：“服务”重复了一遍 → 服务"])
    }

    @Test func `数字后面的量词打了两遍；量词后面本是一个词的不报`() {
        expect(
            .doubledCharacters,
            marks: [
                "共转移群众1208⟦人人→人⟧。", "党员干部500余⟦名名→名⟧。", "党员干部500多⟦名名→名⟧参加。", "涉及356⟦户户→户⟧，新增12⟦件件→件⟧",
            ])
        expect(
            .doubledCharacters,
            isSilentAbout: [
                "转移12户户主，扶持35家家庭农场。", "30人人大代表，共1208人人均收入。", "表彰5名名师，新建12项项目。", "12件件均价格。", "事关家家户户，人人参与。", "其余名名有分。",
            ])
    }

    @Test func `以前一个词的末字开头的词，法院、医院、水库里常有`() {
        expect(
            .doubledCharacters,
            isSilentAbout: [
                "黄坪水库库水位356.42米。", "水库库容1200万立方米。", "本案案情复杂，本案案号为（2026）某0105民初1287号。", "本县县委召开会议，该院院长参加。", "涉案案款已经退还。",
                "发电电量增长，灌区干渠渠首完好。", "反诉诉求不成立，上诉诉称。", "危房房主签字。", "手术术前讨论。", "生猪猪价回升。", "水泵泵体检修。", "河堤堤脚渗水，大坝坝体稳定。",
                "机务段段长到场。",
            ])
    }

    @Test func `法院、医院、防汛的稿子里常打错的词`() {
        expect(
            .wrongWords,
            marks: [
                "二审裁定⟦驳回上述，→驳回上诉，⟧⟦维持原叛→维持原判⟧。", "⟦原告诉清→原告诉请⟧，请求返还⟦采礼→彩礼⟧。", "发布暴雨⟦兰色预警→蓝色预警⟧，预计有大到⟦爆雨→暴雨⟧。",
                "家属送来⟦锦棋→锦旗⟧。",
                "超过⟦警界水位→警戒水位⟧。", "进入主⟦讯期→汛期⟧，⟦讯情→汛情⟧平稳。", "镇党委⟦书计→书记⟧李强讲话。", "露天焚烧⟦现像→现象⟧", "不发生重大⟦安全事帮→安全事故⟧。",
            ])
        expect(
            .wrongWords,
            isSilentAbout: [
                "驳回上述请求。", "这样就能实现像走亲戚一样。", "作品认定书计入档案。", "简讯期数不限，问讯情况已登记。", "保险请求权", "从事帮工活动", "上诉清楚明白。", "开采礼品石材。",
                "社会珍惜土地。",
            ])
        expect(.confusedWords, marks: ["⟦会议有→会议由⟧党委书记李强主持。"])
        expect(.confusedWords, isSilentAbout: ["会议有关事项由办公室主持办理。", "会议有三项议程。"])
    }

    @Test func `的地得：词表断得定的，说得出道理`() {
        let thing = "建议：名词前面用“的” → 的"
        let result = "建议：补语前面用“得” → 得"
        expect(
            .particles,
            tells: [
                "全市营商环境得持续优化，进步明显。": "必改，径改：名词后面用“的” → 的 / 得到", "全市的营商环境得持续优化，进步明显。": "必改：名词后面用“的” → 的 / 得到",
                "制定了详细得方案。": thing, "环境有了很大得改善，群众满意。": thing, "环境有了很大得改善": thing, "环境有了很大得改善和提升。": thing,
                "环境有了很大得改善与提升。": thing, "形成良好地营商环境。": thing, "把工作做的更细更实。": result, "把工作做的越细越实。": result,
                "工作做的好": result,
                "企业发展的很快": result,
            ])
        expect(.particles, isSilentAbout: ["这是认真的研究了，", "歌曲《在希望地田野上》拉开了晚会的序幕。"])
        expect(
            .particles,
            marks: [
                "做⟦的→得⟧好、办得快、管得住，群众都看在眼里。", "干部要有坐不住、等不得、慢不得⟦地→的⟧紧迫感。", "超额完成年度任务⟦得→的⟧120%。",
                "老党员二十年如一日，被称为为民服务⟦地→的⟧“老黄牛”。",
            ])
    }
}
