package import Bulletins

extension Rule {
    static let emptyParts = Rule(
        "L15", "空栏目、空条目", .advice,
        looksFor: "没有条目或没有标题的栏目，没有正文或没有标题的条目。",
        why: "印出来只有一个标题，或只有正文没有标题。",
        wrong: "⟦五、红旗动态⟧", right: "五、红旗动态",
        falseAlarms: "栏目下只有一条、标题就是栏目名的不报；大多数条目都没有标题的不报标题；一期里后面还没有填的栏目不报。", kinds: [.heading],
        check: .issue { reading, _ in
            guard !reading.isRaw else { return [] }
            let bulletin = reading.bulletin
            var marks: [PlacedMark] = []
            func report(_ part: PartID, _ field: Field, _ text: String, _ message: String) {
                guard !text.isEmpty else { return }
                marks.append(PlacedMark(Place(part, field), Mark(0..<text.scalarCount, message)))
            }
            for section in bulletin.sections {
                // One alone may be none: the paper has no sections.
                if section.title.isEmpty, bulletin.sections.count > 1, let item = section.allItems.first {
                    report(item.id, .headline, item.headline, "这一条上面的栏目没有标题")
                }
                if section.items.isEmpty && section.subsections.isEmpty {
                    report(section.id, .title, section.title, "栏目“\(section.title)”里没有条目")
                }
                for subsection in section.subsections where subsection.items.isEmpty {
                    report(subsection.id, .title, subsection.title, "栏目“\(subsection.title)”里没有条目")
                }
            }
            let alone = bulletin.itemsAlone
            let isNews = bulletin.hasNoHeadlines
            for item in bulletin.items {
                if item.paragraphs.allSatisfy(\.isEmpty) {
                    report(item.id, .headline, item.headline, "这一条只有标题，没有正文")
                } else if item.headline.isEmpty, !item.runsIn, !isNews, !alone.contains(item.id),
                    let index = item.paragraphs.firstIndex(where: { !$0.text.isEmpty })
                {
                    // The head of the paragraph is enough to find it by.
                    let text = item.paragraphs[index].text
                    marks.append(
                        PlacedMark(
                            Place(item.id, .paragraph(index)), Mark(0..<min(text.scalarCount, 12), "这一条没有标题")))
                }
            }
            return marks
        })
}

extension Bulletin {
    /// Sections and subsections behind the last item that holds something.
    package var unfilled: Set<PartID> {
        func holds(_ items: [Item]) -> Bool {
            items.contains { !$0.headline.isEmpty || !$0.paragraphs.allSatisfy(\.isEmpty) }
        }
        var parts: Set<PartID> = []
        for section in sections.reversed() {
            for subsection in section.subsections.reversed() {
                if holds(subsection.items) { return parts }
                parts.insert(subsection.id)
            }
            if holds(section.items) { return parts }
            parts.insert(section.id)
        }
        return parts
    }

    /// The items that are all that their section or subsection holds, whose title stands for theirs.
    fileprivate var itemsAlone: Set<PartID> {
        let parts = sections.flatMap { section in
            [section.subsections.isEmpty ? section.items : []] + section.subsections.map(\.items)
        }
        return Set(parts.compactMap { $0.count == 1 ? $0.first?.id : nil })
    }

    /// Whether it is a paper of news, most of which have none.
    fileprivate var hasNoHeadlines: Bool {
        let texts = items.filter { !$0.paragraphs.allSatisfy(\.isEmpty) }
        let bare = texts.count { $0.headline.isEmpty }
        return bare >= 3 && bare * 3 >= texts.count * 2
    }
}
