extension Bulletin {
    /// How many texts stand here that did not stand in the same part of `former`: headlines, titles and paragraphs.
    package func countOfChanges(since former: Bulletin) -> Int {
        let before = former.textsByPart
        return textsByPart.reduce(0) { count, next in
            var left = before[next.key] ?? []
            return count
                + next.value.count { text in
                    guard let index = left.firstIndex(where: { $0.isIdentical(to: text) }) else { return true }
                    left.remove(at: index)
                    return false
                }
        }
    }

    private var textsByPart: [PartID: [String]] {
        var texts: [PartID: [String]] = [:]
        let fields: [Field] = [.name, .title, .year, .number, .serial, .office, .date, .coverage]
        texts[.masthead] = fields.compactMap { masthead.text($0) }
        texts[.imprint] = [Field.reportTo, .sendTo, .distributeTo, .copies].compactMap { imprint.text($0) }
        for section in sections {
            texts[section.id] = [section.title]
            for subsection in section.subsections { texts[subsection.id] = [subsection.title] }
            for item in section.allItems {
                texts[item.id] = [item.headline, item.contributor, item.source] + item.paragraphs
            }
        }
        return texts
    }
}
