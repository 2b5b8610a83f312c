import Bulletins
import Screen
import Testing

@testable import Editor

/// Every command can be reached in every terminal: by a key that comes from all of them.
@Suite struct SecondKeyTests {
    private func session(_ drawing: String) -> Session {
        let (bulletin, caret, anchor) = Sketch.bulletin(drawing)
        return Session.editing(bulletin, caret: caret, anchor: anchor)
    }

    @Test func `有键的命令，都有一个处处送得到的键`() {
        for command in Command.all where !command.keys.isEmpty && !command.isTwin {
            #expect(!command.sureKeys.isEmpty, "\(command.title)：\(command.keys.map(\.label))")
        }
    }

    @Test(arguments: ["C-k n", "C-k C-n", "C-k N", "C-k ｎ", "A-n"])
    func `后续键代替 Alt，连着 Ctrl 按或全角也行`(keys: String) {
        expect("一、栏目\n（一）标题\n‸甲乙", press: keys, becomes: "一、栏目\n（一）标题\n甲乙\n二、‸")
    }

    @Test func `上移、文首、后一词`() {
        expect("一、栏目\n（一）甲\n（二）‸乙", press: "C-k Up", becomes: "一、栏目\n（一）‸乙\n（二）甲")
        expect("一、栏目\n（一）标题\n‸营商环境", press: "C-k C-w", becomes: "一、栏目\n（一）标题\n‸环境")
        expect("一、栏目\n（一）标题\n甲‸乙", press: "C-k Home 丙 C-k End", becomes: "一、栏目\n（一）标题\n甲乙‸")
    }

    @Test func `后续键之后按错了，不打进字，也说一声`() throws {
        var session = session("一、栏目\n（一）标题\n‸甲")
        session.press("C-k 8")
        #expect(session.notice?.text == "^K 后面没有 8 这个键")
        session.press("C-k Esc 乙")
        #expect(Sketch.draw(try #require(session.desk)) == "一、栏目\n（一）标题\n乙‸甲")
    }

    @Test func `等着后续键时，下面列出有哪些`() {
        var session = session("一、栏目\n（一）标题\n‸甲")
        session.press("C-k")
        let shown = session.frame().texts.suffix(6).joined()
        for key in ["N 新栏目", "E 新二级", "B 并入上条", "M 整理", "Home 文首", "End 文末", "Esc 取消"] {
            #expect(shown.contains(key), "\(key)")
        }
        session.press("Esc")
        #expect(!session.frame().texts.suffix(6).joined().contains("N 新栏目"))
    }

    @Test func `起选之后移动光标就是选中`() {
        expect("一、栏目\n（一）标题\n‸甲乙丙", press: "C-t Right Right", becomes: "一、栏目\n（一）标题\n⁁甲乙‸丙")
        expect("一、栏目\n（一）标题\n‸甲乙丙\n丁", press: "C-t Down End Left", becomes: "一、栏目\n（一）标题\n⁁甲乙丙\n‸丁")
        expect("一、栏目\n（一）标题\n‸甲乙丙", press: "C-t End 丁 Left", becomes: "一、栏目\n（一）标题\n‸丁")
        expect("一、栏目\n（一）标题\n‸甲乙丙", press: "C-t Right C-t", becomes: "一、栏目\n（一）标题\n甲‸乙丙")
        expect("一、栏目\n（一）标题\n‸甲乙丙", press: "C-t Right Esc Right", becomes: "一、栏目\n（一）标题\n甲乙‸丙")
        expect("一、栏目\n（一）标题\n‸甲乙丙", press: "C-t Right C-c Right", becomes: "一、栏目\n（一）标题\n甲‸乙丙")
    }

    @Test(arguments: [("î", "A-N", "^K N 新栏目"), ("ÿ", "A-退格", "^W 删前一词"), ("®", "A-.", "^K . 后一句")])
    func `终端把 Alt 键当字送来，字留着，话说清`(letter: String, key: String, other: String) throws {
        var session = session("一、栏目\n（一）标题\n‸甲")
        session.press("Text=\(letter)")
        #expect(Sketch.draw(try #require(session.desk)) == "一、栏目\n（一）标题\n\(letter)‸甲")
        let notice = try #require(session.notice)
        #expect(notice.level == .alarm && notice.text.contains("若按的是 \(key)") && notice.text.contains(other))
        session.press("×")
        #expect(session.notice == nil)
    }

    @Test func `复制之后照实说剪贴板收没收到`() {
        var session = session("一、栏目\n（一）标题\n⁁甲乙‸丙")
        session.press("C-c")
        _ = session.update(.output(.copied(.reached)))
        #expect(session.notice?.text == "已复制 2 字，本机剪贴板里也有了")
        session.press("C-c")
        _ = session.update(.output(.copied(.refused)))
        #expect(session.notice?.text == "已复制 2 字，在这里粘贴；这个终端不收剪贴板，要拿到别处就按 ^K T，用鼠标选")
        session.press("C-c")
        _ = session.update(.output(.copied(.unknown)))
        #expect(session.notice?.text.contains("终端没有说") == true)
    }

    @Test func `净文是选中的，没有选中就是这一条`() {
        func plain(_ drawing: String) -> [String] {
            var session = session(drawing)
            return session.press("C-k t").compactMap {
                if case .display(.showPlain(let text)) = $0 { text } else { nil }
            }
        }
        #expect(plain("一、栏目\n（一）标题\n甲⁁乙丙\n丁‸戊") == ["乙丙\n丁"])
        #expect(plain("一、栏目\n（一）标题\n甲‸乙\n丙\n（二）另一条\n丁") == ["标题\n甲乙\n丙"])
        #expect(plain("一、栏目\n（一）标题\n‸甲\n｜乙｜丙｜\n｜丁｜戊｜") == ["标题\n甲\n乙\t丙\n丁\t戊"])
    }
}
