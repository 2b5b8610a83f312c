import Bulletins
import Testing

@testable import Typesetting

@Suite struct LayoutTests {
    @Test func `第一页照版头、标题、正文的次序排列`() {
        let layout = Layout(Samples.bulletin, series: Samples.series)

        #expect(
            layout.text(0..<22) == """

                                      营商工作动态

                                  第35期（总第135期）

                区营商办                                   2023年10月8日


                                    营商环境信息周报
                                  （2023年第三十五期）
                                 2023年9月25日—9月28日

                    一、重要讲话
                    （一）大会开幕
                    近日，大会在省城开幕，来自各地的客商齐聚一堂，共谋发
                展，共话未来，共同描绘合作共赢的新图景。
                    二、本区动态
                    （一）各镇办
                    1.东街街道：助企纾困，护航发展
                    街道走访企业27家。
                    解决问题“一站式”办结。
                    2.只有标题
                """)
    }

    @Test func `版记在末页页脚，独占一页时印此页无正文`() {
        let layout = Layout(Samples.bulletin, series: Samples.series)

        #expect(layout.pageCount == 2)
        #expect(layout.imprintStandsAlone)
        #expect(layout.row(22).text == "    （此页无正文）")
        #expect(layout.row(39).isRule)
        #expect(layout.row(40).text == "  报：市委办，市政府办。")
        #expect(layout.row(43).text == "                                          （共印60份）")
    }
}
