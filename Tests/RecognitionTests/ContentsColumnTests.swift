import Bulletins
import Recognition
import Testing

/// Lists of contents in plain text that say more than titles and pages, or whose titles take two lines.
@Suite struct 目录里有作者一栏_标题分两行 {
    private func read(_ text: String) -> (Bulletin, ImportReport) {
        Recognizer().bulletin(from: SourceLine.lines(of: text))
    }

    private static let head = "潭州调研\n第7期\n潭州市委政策研究室　　　　2024年6月12日\n\n目　录\n"
    private let pieces = [
        ("让闲置农房变成共享小院", "周立秋", 1), ("河谷地带发展设施农业的路子怎么走", "县农业农村局", 3), ("从三份账本看村级负担", "孙明 何川", 5),
    ]
    private static let text = "　　先把底数摸清，再把规矩立好，最后把客人请来。\n　　一步接着一步走，村集体年均增收六万元。\n"

    /// - Parameters:
    ///   - entry: a line of the list.
    ///   - under: what stands under a title, and behind its text.
    private func paper(
        _ entry: (String, String, Int) -> String, under: (String) -> (String, String), sections: Bool = false
    ) -> String {
        let names = sections ? ["专题调研", "基层来信", "他山之石"] : []
        var (list, body) = ("", "")
        for (index, piece) in pieces.enumerated() {
            let section = sections ? names[index] + "\n" : ""
            list += section + entry(piece.0, piece.1, piece.2) + "\n"
            body += section + piece.0 + "\n" + under(piece.1).0 + Self.text + under(piece.1).1 + "\n"
        }
        return Self.head + list + "\n" + body + "报：市委常委\n"
    }

    @Test(
        arguments: [
            "%t……%w……%p", "%t（%w）……%p", "%t\t%w\t%p", "%t\t%w", "%t　　　%w　　　%p", "%t         %w     %p",
            "%t / %w ........ %p",
            "%t............%w %p", "%w：%t……%p", "%t\t（%w）\t(%p)", "0%p  %t  %w", "%t　%w（%p）",
        ], [false, true])
    func `目录各行的作者怎么隔开都认得，正文里的署名在哪里都归条目`(form: String, sections: Bool) {
        let entry = { (title: String, who: String, page: Int) in
            form.replacing("%t", with: title).replacing("%w", with: who).replacing("%p", with: "\(page)")
        }
        let places: [(String) -> (String, String)] = [
            { ("　　　　　　　　\($0)\n", "") }, { ("\($0)\n", "") }, { ("", "（\($0)）\n") },
        ]
        for place in places {
            let (bulletin, report) = read(paper(entry, under: place, sections: sections))

            #expect(bulletin.sections.map(\.title) == (sections ? ["专题调研", "基层来信", "他山之石"] : [""]))
            #expect(bulletin.items.map(\.headline) == pieces.map(\.0))
            #expect(
                bulletin.items.map { $0.contributor.filter { !"　 、".contains($0) } } == ["周立秋", "县农业农村局", "孙明何川"])
            #expect(bulletin.items.allSatisfy { $0.paragraphs.count == 2 })
            #expect(bulletin.masthead.title.isEmpty)
            #expect(report.entries.contains { $0.found.hasPrefix("目录") })
        }
    }

    @Test func `只有目录写明作者，正文里没有署名，照目录署名`() {
        let (bulletin, _) = read(paper({ "\($0)……\($1)……\($2)" }, under: { _ in ("", "") }))

        #expect(bulletin.items.map(\.contributor) == ["周立秋", "县农业农村局", "孙明　何川"])
    }

    @Test func `目录里标题旁边的不是人也不是单位，不当作署名`() {
        let (bulletin, _) = read(paper({ title, _, page in "\(title)……学习参考材料……\(page)" }, under: { _ in ("", "") }))

        #expect(bulletin.items.map(\.headline) == pieces.map(\.0))
        #expect(bulletin.items.allSatisfy { $0.contributor.isEmpty })
    }

    private static let long = [
        ("关于进一步盘活农村闲置宅基地推动", "共享农庄健康有序发展的调查与思考"), ("走出河谷", ""), ("一座三线老厂如何在数字化浪潮里", "重新找到自己的位置和市场空间"),
        ("从三份账本看村级组织减负的", "难点堵点与下一步工作方向"),
    ]

    @Test(arguments: ["", "　　", "　　　　"], ["", "\n- 1 -\n\n", "\n　　　　　　　1\n\n潭州调研　　　　　　第7期\n\n", "\n目　录（续）\n\n"])
    func `目录里的标题分两行，或者目录跨页，仍是一个标题`(indent: String, page: String) {
        // In the text on one line, or cut elsewhere.
        for cut in [0, 9] {
            var (list, body) = ("", "")
            for (index, (first, second)) in Self.long.enumerated() {
                let title = first + second
                list += (second.isEmpty ? first : first + "\n" + indent + second) + "…………\(index * 2 + 1)\n"
                if index == 1 { list += page }
                let isCut = cut > 0 && !second.isEmpty
                body += (isCut ? title.prefix(cut) + "\n" + title.dropFirst(cut) : title[...]) + "\n" + Self.text + "\n"
            }
            let (bulletin, _) = read(Self.head + list + "\n" + body + "报：市委常委\n")

            #expect(bulletin.items.map(\.headline) == Self.long.map { $0.0 + $0.1 })
            #expect(bulletin.items.allSatisfy { $0.paragraphs.count == 2 })
            #expect(bulletin.sections.map(\.title) == [""])
        }
    }

    @Test func `栏目下面紧接标题，不当作分成两行的一个标题`() {
        let (bulletin, _) = read(
            paper({ title, _, page in "\(title)……\(page)" }, under: { _ in ("", "") }, sections: true))

        #expect(bulletin.sections.map(\.title) == ["专题调研", "基层来信", "他山之石"])
        #expect(bulletin.items.map(\.headline) == pieces.map(\.0))
    }
}
