package import Bulletins
import Recognition

extension Series {
    /// What the old issues of an office say of its series; the newest stands last.
    package init(papers: [Bulletin]) {
        self.init()
        guard let newest = papers.last else { return }
        name = Series.name(of: papers)
        // Several issuers stand on one line of the next issue.
        office = Series.most(
            papers.map(\.masthead).map { masthead in
                masthead.office.isEmpty
                    ? masthead.issuers.map(\.name).filter { !$0.isEmpty }.joined(separator: "\u{3000}")
                    : masthead.office
            })
        let titles = papers.map(\.masthead.title)
        let title = Series.most(titles)
        // The headline of one paper is not the title of all.
        let isStanding = newest.sections.count > 1 && Recognizer.namesBulletin(title)
        if titles.count(where: { $0 == title }) > 1 || papers.count == 1 && isStanding {
            self.title = title
        }
        sections = Series.sections(of: papers)
        units = Series.units(of: papers)
        for kind in papers.map(\.masthead.kind) where !kind.isEmpty && !kinds.contains(where: { $0.name == kind }) {
            kinds.append(Kind(name: kind))
        }
        imprint = newest.imprint.standing
        secrecy = Series.mark(.masthead(.entry(.secrecy)), of: papers)
        notice = Series.mark(.masthead(.entry(.notice)), of: papers)
        signature = Series.mark(.closing(.signature), of: papers)
    }

    /// What most of the papers bear above their name or under their text; one that was secret once is no secret paper.
    private static func mark(_ place: Place, of papers: [Bulletin]) -> String {
        let texts = papers.map { $0.text(at: place) ?? "" }
        return texts.count { !$0.isEmpty } * 2 > texts.count ? most(texts) : ""
    }

    /// 刊名 that most of the papers have.
    static func name(of papers: [Bulletin]) -> String { most(papers.map { tight($0.masthead.name) }) }

    /// The text that most have; of equals the newest.
    private static func most(_ texts: [String]) -> String {
        let counts = tally(texts.reversed())
        let most = counts.map(\.count).max()
        return counts.first { $0.count == most }?.text ?? ""
    }

    /// How often each text stands there, in the order of their first places; empty ones are not counted.
    private static func tally(_ texts: [String]) -> [(text: String, count: Int)] {
        var counts: [(text: String, count: Int)] = []
        for text in texts where !text.isEmpty {
            if let index = counts.firstIndex(where: { $0.text == text }) {
                counts[index].count += 1
            } else {
                counts.append((text, 1))
            }
        }
        return counts
    }

    /// Names are set with blanks between their characters.
    static func tight(_ name: String) -> String { String(name.filter { !$0.isWhitespace }) }

    /// Those that at least half of the papers have, as the newest orders them.
    private static func sections(of papers: [Bulletin]) -> [StandingSection] {
        var result: [StandingSection] = []
        func count(_ title: String) -> Int { papers.count { $0.sections.contains { $0.title == title } } }
        for section in papers.reversed().flatMap(\.sections) where !section.title.isEmpty {
            let subsections = section.subsections.map(\.title).filter { !$0.isEmpty }
            if let index = result.firstIndex(where: { $0.title == section.title }) {
                result[index].subsections += subsections.filter { !result[index].subsections.contains($0) }
            } else if count(section.title) * 2 >= papers.count {
                result.append(StandingSection(title: section.title, subsections: subsections))
            }
        }
        return result
    }

    /// Who sent items, the most frequent first.
    private static func units(of papers: [Bulletin]) -> [Unit] {
        let names = papers.flatMap(\.items).flatMap { Signed.units(in: $0.contributor) }
        let counts = tally(names.filter { $0.count <= 20 })
        return counts.enumerated().sorted { ($1.element.count, $0.offset) < ($0.element.count, $1.offset) }
            .map { Unit(name: $0.element.text) }
    }
}
