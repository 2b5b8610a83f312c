import Bulletins
import Screen
import TestSupport
import Testing

@testable import Typesetting

@Suite struct LineBreakingTests {
    /// Breaks a text at so many columns; `|` is where a line ends.
    private func broken(_ text: String, _ columns: Int) -> String {
        var breaking = LineBreaking()
        let run = Run.text(Place(PartID("i"), .headline), text)
        let starts = breaking.lines(of: [run], first: columns, rest: columns).map { Int($0.scalar) }
        let ends = starts.dropFirst() + [text.scalarCount]
        return zip(starts, ends).map { text.scalars($0..<$1) }.joined(separator: "|")
    }

    @Test(arguments: [
        // What fits, fits to the last column; a mark counts like a character.
        ("一二三四五六", 8, "一二三四|五六"),
        ("一二三，五六", 8, "一二三，|五六"),
        ("“一二”三四", 8, "“一二”|三四"),
        // A mark that would begin a line takes the character before it down.
        ("一二三四，五六", 8, "一二三|四，五六"),
        ("一二三四”五六", 8, "一二三|四”五六"),
        ("一二三四％五六", 8, "一二三|四％五六"),
        // … and the one before that, while it may not stand there either.
        ("一二三。”五六", 8, "一二|三。”五|六"),
        ("一二（四）五六", 8, "一二|（四）五|六"),
        // An opening mark does not end a line.
        ("一二三（四五）", 8, "一二三|（四五）"),
        ("一二三“《四五》”", 8, "一二三|“《四|五》”"),
        // A dash or an ellipsis of two is not parted; two dashes may begin a line, one may not, nor may an ellipsis.
        ("一二三——四", 8, "一二三|——四"),
        ("一二三四——五", 8, "一二三四|——五"),
        ("9月5日—9月8日", 7, "9月5|日—9月|8日"),
        ("一二三……四", 8, "一二|三……四"),
        // Words and numbers stay whole where a line can hold them.
        ("一二三1.25万", 8, "一二三|1.25万"),
        ("一二WiFi通", 7, "一二|WiFi通"),
        ("一二95%以上", 6, "一二|95%以|上"),
        ("一1+5+N+1二", 8, "一|1+5+N+1|二"),
        ("第abcdefghijkl号", 8, "第|abcdefgh|ijkl号"),
        // Han and a number beside it may be parted, as word processors do.
        ("一二三27条", 8, "一二三27|条"),
        // Spaces at the end of a line take no room there.
        ("一二三四 五六", 8, "一二三四 |五六"),
        ("ab cd ef", 5, "ab cd |ef"),
        // Where a whole line has no lawful break, it ends where it is full: every line goes on.
        ("，，，，，，", 8, "，，，，|，，"),
        ("““““““", 8, "““““|““"),
        ("————————", 8, "————|————"),
        ("abcdefgh，", 8, "abcdefg|h，"),
    ]) func `按国标断行`(text: String, columns: Int, lines: String) {
        #expect(broken(text, columns) == lines)
    }

    @Test func `组合字符不拆，零宽不占列`() {
        #expect(broken("一二三e\u{301}e\u{301}", 8) == "一二三e\u{301}e\u{301}")
        #expect(broken("一👨‍👩‍👧二三", 8) == "一👨‍👩‍👧|二三")
        #expect(broken("\u{301}一二", 4) == "\u{301}一二")
    }

    @Test func `控制字符占一列`() {
        #expect(broken("一二三\u{1B}\u{202E}四", 8) == "一二三\u{1B}\u{202E}|四")
    }

    @Test(arguments: 0..<100) func `随机文字断行，不丢一字，不超一列，行首无避头，行尾无避尾`(seed: Int) {
        var random = SeededGenerator(seed: seed)
        let columns = random.number(14...60)
        let text = random.text(300)

        let lines = broken(text, columns).split(separator: "|").map(String.init)

        #expect(lines.joined().isIdentical(to: text))
        for (line, next) in zip(lines, lines.dropFirst()) {
            let shown = String(line.reversed().drop { $0 == " " }.reversed())
            #expect(DisplayWidth.print.columns(shown) <= columns)
            guard let last = line.unicodeScalars.last, let first = next.unicodeScalars.first else { continue }
            #expect(!"、，。．：；！？％‰℃”’）〕］｝〉》」』】〗·・–～~/／…),]}.:;!?%".unicodeScalars.contains(first))
            #expect(!"“‘（〔［｛〈《「『【〖￥$№／([{".unicodeScalars.contains(last))
            #expect(first != "—" || next.hasPrefix("——"))
            #expect(first != "—" || last != "—")
        }
    }

    @Test(arguments: 0..<40) func `再怪的文字也断得完，只在字素之间断`(seed: Int) {
        var random = SeededGenerator(seed: seed)
        let text = random.text(200, hostile: true)

        for columns in [2, 12, 56] {
            let lines = broken(text, columns).split(separator: "|").map(String.init)
            #expect(lines.joined().isIdentical(to: text))
            #expect(lines.reduce(0) { $0 + $1.count } == text.count)
        }
    }
}
