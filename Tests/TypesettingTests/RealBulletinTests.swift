import Bulletins
import Screen
import TestSupport
import Testing

@testable import Typesetting

@Suite(.realBulletin)
struct RealBulletinTests {
    private let lines = RealParagraphs.all.map { Layout(Samples.bulletin(paragraph: $0)).paragraphLines }

    /// LibreOffice sets the same paragraphs in the same 164 lines, character by character, when it is told the rules
    /// of the page (measured with LibreOffice 7.4).
    @Test func `真实简报排成一百六十四行`() {
        #expect(lines.count == 38)
        #expect(lines.joined().count == 164)
    }

    @Test func `满行二十八字，只为避头避尾或不拆数字少排`() {
        var full = 0
        var turned = 0
        for paragraph in lines {
            for (line, next) in zip(paragraph, paragraph.dropFirst()) {
                let columns = DisplayWidth.print.columns(line)
                turned += 1
                if columns >= 55 { full += 1 }
                #expect(columns <= 56)
                // What was carried down begins the next line: at most a word, or a character with its marks.
                #expect(columns + DisplayWidth.print.columns(String(next.prefix(4))) > 56)
            }
        }
        #expect(turned == 126)
        #expect(full == 114)
    }

    @Test func `一字不丢`() {
        for (paragraph, lines) in zip(RealParagraphs.all, lines) {
            #expect(lines.joined().drop { $0 == " " } == paragraph)
        }
    }
}
