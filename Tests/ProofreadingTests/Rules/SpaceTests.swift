import Testing

@testable import Proofreading

struct SpaceTests {
    @Test func `汉字与数字、字母之间不留空格`() {
        expect(
            .straySpaces,
            marks: [
                "辖区共有⟦ →⟧5⟦ →⟧家企业", "均超过⟦ →⟧95%。", "建成⟦ →⟧5G⟦ →⟧基站", "成为⟦ →⟧2023⟦ →⟧年度试点",
                "各单位，⟦ →⟧要抓好落实", "《办法》⟦ →⟧自印发之日起施行", "引入⟦  →⟧AI⟦ →⟧助手", "营商环境持续优⟦ →⟧化提升", "收入来源新增⟦ →⟧3⟦ →⟧项，线上审核",
            ])
        expect(
            .straySpaces,
            isSilentAbout: [
                "贯彻《中共中央 国务院关于加快建设全国统一大市场的意见》精神", "省长王　凯主持会议", "执行GB/T 9704的规定",
                "采用Windows Server系统", "中共河南省委 河南省人民政府印发通知", "参会人员：张三 李四 王五六", "活动主题为“‘诚信兴商’ ‘你我同行’”。",
            ])
    }

    @Test func `段首不用再空，版面自己空两个字；文字里的不算`() {
        expect(
            .straySpaces,
            marks: ["⟦\u{3000}\u{3000}→⟧区人社局建成零工市场3处。", "⟦ →⟧会议要求落实。"])
        expect(.straySpaces, isSilentAbout: ["区人社局建成零工市场3处。", "\u{3000}\u{3000}联系人：王平"])
    }

    @Test func `书名号里数字、字母旁边的空格只作建议，也不径改`() {
        expect(
            .straySpaces,
            tells: [
                "观看《你好 AI》，很受教育。": "建议：数字、字母与汉字之间不留空格 → 删去",
                "引入 AI助手，很受欢迎。": "必改，径改：数字、字母与汉字之间不留空格 → 删去",
            ])
    }

    @Test func `标题两部分之间的空格只提示改为逗号`() {
        expect(.straySpaces, marks: ["持续优化营商环境⟦ →，⟧构筑科技创新高地"], as: .heading)
        expect(.straySpaces, marks: ["共为⟦ →⟧5⟦ →⟧家企业纾困解难"], as: .heading)
    }
}
