import Testing

@testable import Proofreading

struct NameTests {
    @Test func `人名、公司名、地名里的字不作错字`() {
        expect(
            .wrongWords,
            isSilentAbout: [
                "县委常委、常务副县长刘宏扬出席会议并讲话。", "河南宏扬建设有限公司中标该项目。", "市人大代表王弘杨作了发言。",
                "代表们听取了张松驰、李慈详的发言。", "走访了宏扬路社区和宏扬小区。", "会议由王宏扬主持。",
                "获奖者有李宏扬、王建全。", "乡人大主席尤如俊入村走访。", "毕业后，尤如俊来到西藏。", "商标“宏扬”被核准注册。", "请与宏扬集团联系。", "局长申清同志作了动员。",
            ])
        expect(
            .confusedWords,
            isSilentAbout: ["市人大代表王震兴提出建议3件。", "由新乡震兴机械有限公司承建。", "村民李震兴、张水份参加了座谈。"])
    }

    @Test func `不是人名的，照样报`() {
        expect(
            .wrongWords,
            marks: [
                "大力⟦宏扬→弘扬⟧劳模精神。", "要⟦弘杨→弘扬⟧中华优秀传统文化。", "全县⟦宏扬→弘扬⟧主旋律。",
                "王局长要求⟦按排→安排⟧专人负责。", "作风不能⟦松驰→松弛⟧。",
            ])
    }

    @Test func `词表里的错词后面跟着路灯、小区、村规，不当作地名`() {
        expect(
            .wrongWords,
            marks: [
                "今年以来，⟦布署→部署⟧小区监控建设。", "活动现场，⟦布署→部署⟧广场舞比赛。", "投入资金3万元，⟦按装→安装⟧路灯。",
                "全镇⟦按装→安装⟧路灯。",
            ])
        expect(
            .misreadings,
            marks: ["据悉，⟦整冶→整治⟧公园设施。", "今年以来，⟦倡通→畅通⟧村级道路。"])
        expect(.misreadings, isSilentAbout: ["群众到生太小区参观，了解建设情况。"])
        expect(.confusedWords, marks: ["　　⟦象这样→像这样⟧的公园，全市还有12处。"])
    }

    @Test func `书名里的写法只作建议，不径改`() {
        let passage = Passage("他保存着《会计帐簿登记办法》。")
        let marks = Rule.wrongWords.marks(in: passage, .standard)
        #expect(marks.count == 1)
        #expect(marks.allSatisfy { $0.level == .advice && $0.isSure == false })
    }
}
