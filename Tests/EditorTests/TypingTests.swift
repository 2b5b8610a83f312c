import Testing

/// What typing does on the page.
@Suite struct TypingTests {
    @Test func `打字进段落`() {
        expect("一、栏目\n（一）标题\n今年‸，红旗区", press: "以来", becomes: "一、栏目\n（一）标题\n今年以来‸，红旗区")
    }

    @Test func `打字进栏目标题`() {
        expect("一、重要‸\n（一）标题\n正文", press: "讲话", becomes: "一、重要讲话‸\n（一）标题\n正文")
    }

    @Test func `回车把段落分成两段`() {
        expect("一、栏目\n（一）标题\n前半。‸后半。", press: "Enter", becomes: "一、栏目\n（一）标题\n前半。\n‸后半。")
    }

    @Test func `回车结束标题，到正文`() {
        expect("一、栏目\n（一）标题‸\n正文", press: "Enter", becomes: "一、栏目\n（一）标题\n‸正文")
    }

    @Test func `没有正文的标题后回车，正文从空段开始`() {
        expect("一、栏目\n（一）标题‸", press: "Enter", becomes: "一、栏目\n（一）标题\n∅‸")
    }

    @Test func `退格删前一字，带组合符的一起删`() {
        expect("一、栏目\n（一）标题\n啊e\u{301}‸", press: "Backspace", becomes: "一、栏目\n（一）标题\n啊‸")
    }

    @Test func `段首退格与上一段合并`() {
        expect("一、栏目\n（一）标题\n前半\n‸后半", press: "Backspace", becomes: "一、栏目\n（一）标题\n前半‸后半")
    }

    @Test func `段末删除与下一段合并`() {
        expect("一、栏目\n（一）标题\n前半‸\n后半", press: "Delete", becomes: "一、栏目\n（一）标题\n前半‸后半")
    }

    @Test func `第一段段首退格并入标题`() {
        expect("一、栏目\n（一）标题\n‸正文", press: "Backspace", becomes: "一、栏目\n（一）标题‸正文")
    }

    @Test func `空条目里退格把条目删掉`() {
        expect(
            "一、栏目\n（一）甲\n正文\n（二）‸", press: "Backspace", becomes: "一、栏目\n（一）甲\n正文‸")
    }

    @Test func `二级栏目下标题里打全角冒号，前面成为来稿单位`() {
        expect(
            "一、动态\n（一）各镇办\n1.东街街道‸助企纾困\n正文", press: "：",
            becomes: "一、动态\n（一）各镇办\n1.东街街道：‸助企纾困\n正文")
    }

    @Test func `标题开头退格，来稿单位并回标题`() {
        expect(
            "一、动态\n（一）各镇办\n1.东街街道：‸助企纾困\n正文", press: "Backspace",
            becomes: "一、动态\n（一）各镇办\n1.东街街道‸助企纾困\n正文")
    }

    @Test func `一句一步撤销`() {
        expect("一、栏目\n（一）标题\n‸", press: "甲乙。丙丁 C-z", becomes: "一、栏目\n（一）标题\n甲乙。‸")
        expect("一、栏目\n（一）标题\n‸", press: "甲乙。丙丁 C-z C-z", becomes: "一、栏目\n（一）标题\n∅‸")
        expect("一、栏目\n（一）标题\n‸", press: "甲乙。丙丁 C-z C-z C-y", becomes: "一、栏目\n（一）标题\n甲乙。‸")
    }

    @Test func `移动之后打的字是另一步`() {
        expect("一、栏目\n（一）标题\n甲‸", press: "乙 Left Right 丙 C-z", becomes: "一、栏目\n（一）标题\n甲乙‸")
    }

    @Test func `粘贴几行就是几段，首行缩进不要`() {
        expect(
            "一、栏目\n（一）标题\n前‸后", press: "Paste=一。¶　　二。¶三", becomes: "一、栏目\n（一）标题\n前一。\n二。\n三‸后")
    }

    @Test func `粘贴是一步撤销`() {
        expect("一、栏目\n（一）标题\n前‸后", press: "Paste=一。¶二。 C-z", becomes: "一、栏目\n（一）标题\n前‸后")
    }

    @Test func `粘贴进标题，后面的行成为正文`() {
        expect(
            "一、栏目\n（一）‸\n正文", press: "Paste=题目¶第一段¶第二段", becomes: "一、栏目\n（一）题目\n第一段\n第二段‸\n正文")
    }

    @Test func `一次送来的“单位：标题”也分开`() {
        let empty = "一、动态\n（一）各镇办\n1.甲：乙‸\n正文"
        expect(
            empty, press: "C-n Paste=东街街道：助企纾困¶正文一。",
            becomes: "一、动态\n（一）各镇办\n1.甲：乙\n正文\n2.东街街道：助企纾困\n正文一。‸")
        expect(
            "一、动态\n（一）各镇办\n1.‸", press: "Text=东街街道：助企纾困",
            becomes: "一、动态\n（一）各镇办\n1.东街街道：助企纾困‸")
        expect(
            "一、动态\n（一）各镇办\n1.甲：乙‸", press: "Text=说：好", becomes: "一、动态\n（一）各镇办\n1.甲：乙说：好‸")
    }

    @Test func `空栏目里退格把栏目删掉`() {
        expect("一、甲栏\n（一）第一\n正文\n二、‸", press: "Backspace", becomes: "一、甲栏\n（一）第一\n正文‸")
        expect("一、甲‸\n（一）第一\n正文", press: "Backspace Backspace", becomes: "一、‸\n（一）第一\n正文")
    }
}
