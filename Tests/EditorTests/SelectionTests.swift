import Testing

/// Selecting, and what deleting a selection leaves.
@Suite struct SelectionTests {
    @Test func `Shift 加方向键选中，打字替换`() {
        expect("一、栏目\n（一）标题\n‸甲乙丙", press: "S-Right S-Right", becomes: "一、栏目\n（一）标题\n⁁甲乙‸丙")
        expect("一、栏目\n（一）标题\n‸甲乙丙", press: "S-Right S-Right 丁", becomes: "一、栏目\n（一）标题\n丁‸丙")
        expect("一、栏目\n（一）标题\n‸甲乙丙", press: "S-Right S-Right 丁 C-z", becomes: "一、栏目\n（一）标题\n甲乙‸丙")
    }

    @Test func `跨段删除合成一段`() {
        expect(
            "一、栏目\n（一）标题\n甲⁁乙\n丙丁\n戊‸己", press: "Delete", becomes: "一、栏目\n（一）标题\n甲‸己")
    }

    @Test func `选中几行到下一条的标题前，剪去、删去、改写：那个标题还是标题`() {
        let text = "一、栏目\n（一）标题\n前文\n⁁甲乙\n丙丁\n（二）‸别题\n戊己"
        let cut = "一、栏目\n（一）标题\n前文\n∅‸\n（二）别题\n戊己"
        for keys in ["C-x", "Delete", "Backspace"] { expect(text, press: keys, becomes: cut) }
        expect(text, press: "C-x C-v", becomes: "一、栏目\n（一）标题\n前文\n甲乙\n丙丁‸\n（二）别题\n戊己")
        expect(text, press: "新", becomes: "一、栏目\n（一）标题\n前文\n新‸\n（二）别题\n戊己")
        // A whole item, and the rest of a line.
        expect(
            "一、栏目\n（一）⁁标题\n甲乙\n（二）‸别题\n戊己", press: "C-x", becomes: "一、栏目\n（一）‸别题\n戊己")
        expect(
            "一、栏目\n（一）标题\n甲⁁乙\n丙丁\n（二）‸别题\n戊己", press: "Delete",
            becomes: "一、栏目\n（一）标题\n甲‸\n（二）别题\n戊己")
    }

    @Test func `从标题选到正文`() {
        expect("一、栏目\n（一）标⁁题\n甲‸乙", press: "Delete", becomes: "一、栏目\n（一）标‸\n乙")
    }

    @Test func `跨条目删除，剩下的接到前一条`() {
        expect(
            "一、栏目\n（一）第一\n甲⁁乙\n（二）第二\n丙\n（三）第三\n丁‸戊\n己", press: "Delete",
            becomes: "一、栏目\n（一）第一\n甲‸戊\n己")
    }

    @Test func `跨栏目删除，没选全的栏目还在`() {
        expect(
            "一、甲栏\n（一）第一\n甲⁁乙\n二、乙栏\n（一）第二\n丙‸丁\n（二）第三\n戊", press: "Delete",
            becomes: "一、甲栏\n（一）第一\n甲‸丁\n二、乙栏\n（一）第三\n戊")
    }

    @Test func `全选三步：本段、本条、全文`() {
        let text = "一、栏目\n（一）标题\n甲‸乙\n丙"
        expect(text, press: "C-a", becomes: "一、栏目\n（一）标题\n⁁甲乙‸\n丙")
        expect(text, press: "C-a C-a", becomes: "一、栏目\n（一）⁁标题\n甲乙\n丙‸")
        expect(text, press: "C-a C-a C-a", becomes: "一、⁁栏目\n（一）标题\n甲乙\n丙‸")
    }

    @Test func `剪切再粘贴`() {
        expect("一、栏目\n（一）标题\n⁁甲乙‸丙", press: "C-x End C-v", becomes: "一、栏目\n（一）标题\n丙甲乙‸")
    }
}
