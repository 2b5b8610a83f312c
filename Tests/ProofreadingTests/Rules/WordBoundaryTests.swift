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
        expect(.doubledWords, isSilentAbout: ["优化营商环境好优化营商环境好", "所谓“积极积极”就是这样", "积极积极的态度", "积极积极地推进", "持续持续还要持续"])
        expect(
            .doubledWords,
            tells: ["要服务服务群众。": "提示：“服务”重复了一遍 → 服务", "做好服务服务。": "建议：“服务”重复了一遍 → 服务"])
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
