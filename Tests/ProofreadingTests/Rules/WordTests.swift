import Bulletins
import Testing

@testable import Proofreading

struct WordTests {
    @Test func `错字错词`() {
        expect(
            .wrongWords,
            marks: [
                "做好⟦帐户→账户⟧管理", "⟦布署→部署⟧下一阶段工作", "公司⟦座落→坐落⟧于城东", "发挥⟦再接再励→再接再厉⟧的精神", "⟦一如继往→一如既往⟧支持", "⟦今年来→今年以来⟧，成效明显",
                "⟦截止目前→截至目前⟧，已办结",
                "差旅费⟦报消→报销⟧", "⟦建全→健全⟧机制", "⟦营商环镜→营商环境⟧持续向好", "完善⟦通迅录→通讯录⟧", "⟦份内之事→分内之事⟧",
            ])
        expect(
            .wrongWords,
            isSilentAbout: ["发布署名文章", "上报消防材料", "今年来访企业", "月份内共办理", "完成份额", "拖欠收入", "恢复盖板", "两座落成的厂房", "进入帐篷", "随即然后"])
    }

    @Test func `易混词`() {
        expect(
            .confusedWords,
            marks: [
                "⟦截止→截至⟧9月底", "⟦做出部署→作出部署⟧", "群众⟦反应→反映⟧的问题", "据申请人⟦自诉→自述⟧", "⟦法制化营商环境→法治化营商环境⟧", "⟦极需→亟需⟧解决",
                "⟦交纳税款→缴纳税款⟧",
                "⟦权利清单→权力清单⟧", "⟦正式起用→正式启用⟧", "⟦增殖税→增值税⟧", "⟦截止今年→截至今年⟧8月",
            ])
        expect(
            .confusedWords,
            isSilentAbout: ["报名9月30日截止", "做出样品", "市场反应迅速", "自诉人向法院提起自诉", "截止时间", "合法权利", "化学反应情况", "积极需求旺盛", "补充份额"])
    }

    @Test func `赘余、口语、旧称、单位`() {
        expect(
            .redundantWords,
            marks: [
                "⟦截至目前为止→截至目前⟧", "⟦付诸于→付诸⟧行动", "⟦涉及到→涉及⟧五个部门", "⟦来自于→来自⟧各地", "⟦原因是因为→原因是⟧", "⟦目的是为了→目的是⟧", "⟦切忌不要→切忌⟧",
                "⟦截至到→截至⟧8月",
            ])
        expect(.redundantWords, isSilentAbout: ["截至目前", "涉及到期贷款", "付诸行动", "应邀请专家论证", "目的是让企业少跑腿"])
        expect(.spokenWords, marks: ["⟦立马→立即⟧启动", "问⟦咋样→怎样⟧"])
        expect(.spokenWords, isSilentAbout: ["成立马术协会", "确立马克思主义", "独立马场", "立马克尔白"])
        expect(
            .formerNames,
            marks: [
                "区⟦行政服务中心→政务服务中心⟧", "区⟦工商局→市场监管局⟧", "区⟦卫计委→卫健委⟧", "区⟦环保局→生态环境局⟧", "县⟦农业局→农业农村局⟧", "区⟦国土局→自然资源局⟧",
                "区⟦安监局→应急管理局⟧", "区⟦地税局→税务局⟧",
            ])
        expect(.formerNames, isSilentAbout: ["原工商局", "农业农村局", "农业局势向好", "文化广电和旅游局"])
        expect(
            .unitNames,
            marks: [
                "500⟦平米→平方米⟧", "3⟦KM→km⟧", "20⟦KG→kg⟧", "5⟦M2→平方米⟧", "10⟦KV→kV⟧线路", "5万⟦kwh→kW·h⟧", "30⟦公分→厘米⟧",
                "50⟦HZ→Hz⟧", "2万⟦平米→平方米⟧",
            ])
        expect(.unitNames, isSilentAbout: ["500平方米", "KM集团", "20kg", "型号10KVB", "公分母", "M2增速"])
    }

    @Test func `单位表里的曾用名`() {
        var lexicon = Lexicon()
        lexicon.add([Series.Unit(name: "区政务服务中心", fullName: "红旗区政务服务中心", oldNames: ["区行政审批局", "政务服务中心"])])
        expect(.formerNames, marks: ["到⟦区行政审批局→区政务服务中心⟧办理"], lexicon: lexicon)
        expect(.formerNames, isSilentAbout: ["红旗区政务服务中心", "区政务服务中心"], lexicon: lexicon)
        expect(
            .unknownUnit,
            marks: ["⟦区政务服务→区政务服务中心⟧", "⟦区政务服中心→区政务服务中心⟧", "⟦红旗区政务服务中心窗口→红旗区政务服务中心⟧", "⟦区政务服务中新→区政务服务中心⟧"],
            as: .contributor,
            lexicon: lexicon)
        expect(
            .unknownUnit, isSilentAbout: ["区政务服务中心", "红旗区政务服务中心", "区行政审批局", "东街街道", "重庆市江北区", "浙江省"], as: .contributor,
            lexicon: lexicon)
        expect(.unknownUnit, isSilentAbout: ["东街街道"], as: .contributor)
    }

    @Test func `的地得`() {
        expect(
            .particles,
            marks: [
                "营商环境⟦得→的⟧持续优化", "政务服务⟦得→的⟧不断提升", "扎实⟦的→地⟧推进各项工作", "积极⟦的→地⟧开展了走访", "有力⟦的→地⟧推动了全区发展", "工作做⟦的→得⟧好。",
                "良好⟦地→的⟧环境", "体系⟦得→的⟧进一步完善", "切实⟦的→地⟧解决企业难题", "扎实⟦的→地⟧开展走访活动", "耐心⟦的→地⟧解答群众疑问", "企业发展⟦的→得⟧很快。",
                "干⟦的→得⟧热火朝天。", "积极⟦地→的⟧态度", "办⟦的→得⟧快，",
            ])
        expect(
            .particles,
            isSilentAbout: [
                "取得持续发展", "使得企业进一步", "服务得到提升", "积极的推进态度", "扎实的落实作风", "稳步地推进", "做得好", "服务的好坏", "良好的环境", "值得全面推广",
                "环境得以改善",
            ])
    }

    @Test func `概数、缺主语、关联词`() {
        expect(
            .approximationTwice,
            marks: [
                "⟦约50家左右→约50家⟧", "⟦近20余→近20⟧家", "⟦超过30家以上→超过30家⟧", "⟦大约3万元左右→大约3万元⟧", "⟦约100多→约100⟧户", "⟦近百余→近百⟧名",
                "⟦将近5天左右→将近5天⟧", "⟦逾60%以上→逾60%⟧",
            ])
        expect(
            .approximationTwice,
            isSilentAbout: ["达90%以上", "约50家", "附近20余家", "签约30余家", "近十多年来", "超过30家", "条约10多项", "合约20余份"])
        expect(
            .approximateNumbers,
            marks: [
                "走访⟦五、六→五六⟧家", "用时⟦三、四→三四⟧个月", "选派⟦七、八→七八⟧名干部", "需要⟦二、三→二三⟧天", "有⟦四、五→四五⟧百人", "约⟦六、七→六七⟧户",
                "跑⟦一、二→一二⟧次",
                "收了⟦八、九→八九⟧件",
            ])
        expect(.approximateNumbers, isSilentAbout: ["三、四季度", "一、二号线", "第五、六家", "三、五家", "一、二、三家", "二、三产业"])
        expect(
            .chineseZero,
            marks: [
                "二⟦○→〇⟧二三年", "二⟦0→〇⟧二三年", "二⟦零→〇⟧二三年", "二⟦O→〇⟧一九年", "二⟦○→〇⟧⟦○→〇⟧八年", "二〇二⟦零→〇⟧年", "一九九⟦○→〇⟧年",
                "二⟦Ｏ→〇⟧二二年",
            ])
        expect(.chineseZero, isSilentAbout: ["二〇二三年", "2023年", "一百零五年", "零五年"])
        expect(
            .missingSubject,
            marks: [
                "⟦通过⟧培训，使干部受益。", "活动结束。⟦通过⟧走访，让企业暖心。", "⟦经过⟧整治，使环境改善。", "⟦通过⟧宣讲，使政策落地。", "⟦通过⟧帮扶，让商户受益。",
                "⟦经过⟧努力，使企业满意。", "⟦通过⟧改革，使流程简化。", "⟦由于⟧政策到位，使得企业受益。",
                "⟦通过⟧座谈，让双方互信。",
            ])
        expect(.missingSubject, isSilentAbout: ["通过培训，干部受益。", "通过系统，使用更便捷。", "企业通过培训，使效益提高。", "通过让利，让利于民。"])
        expect(
            .pairedConnectives,
            marks: ["⟦除了⟧帮助企业，又开设通道。", "⟦除了⟧走访，又座谈。", "窗口⟦除了⟧帮办，又代办。", "⟦除了⟧补贴，又减税。"])
        expect(.pairedConnectives, isSilentAbout: ["除了帮助企业，还开设通道。", "除了补贴外，又减税。", "除走访外，又座谈。"])
    }

    @Test func `固定提法、一事两名、领导职务`() {
        expect(
            .fixedPhrases,
            marks: [
                "⟦市场化、法制化、国际化→市场化、法治化、国际化⟧", "⟦习近平中国特色社会主义思想→习近平新时代中国特色社会主义思想⟧",
                "⟦道路自信、理念自信、制度自信、文化自信→道路自信、理论自信、制度自信、文化自信⟧",
            ])
        expect(
            .fixedPhrases,
            isSilentAbout: [
                "习近平新时代中国特色社会主义思想", "市场化、法治化、国际化", "习近平法治思想", "以人民为中心",
                // Four characters fewer: too far to be the same.
                "习近平新时代特色主义思想",
            ])
        expect(.twoNames, marksIn: ["经营主体活跃，⟦市场主体→经营主体⟧增多，经营主体满意。", "“无事不扰”，又称“⟦无事不打扰→无事不扰⟧”，“无事不扰”深入人心。"])
        expect(.twoNames, marksIn: ["经营主体活跃，经营主体满意。"])
        var lexicon = Lexicon()
        #expect(lexicon.add("张某某 区委书记 1\n李某某 区长 2 2023-01-01—", from: "leaders").isEmpty)
        expect(
            .leaderPost,
            marksIn: ["⟦张某某书记→书记张某某⟧主持会议。", "⟦李某某、张某某→张某某、李某某⟧出席。", "⟦李某某区长→区长李某某⟧调研。"], lexicon: lexicon)
        expect(.leaderPost, marksIn: ["区委书记张某某主持会议。", "张某某、李某某出席。"], lexicon: lexicon)
        expect(.leaderPost, marksIn: ["张某某书记主持会议。"])
    }
}
