import Bulletins

extension Bulletin {
    /// Makes the headline of the text before the first section the title of the whole, where all other sections are text
    /// without headlines: a report in parts, which stands under one title.
    ///
    /// - Returns: the title, where there was one to take.
    mutating func takeTitleOfAll() -> String? {
        guard masthead.title.isEmpty, sections.count >= 3, let lead = sections.first, lead.title.isEmpty,
            lead.subsections.isEmpty, lead.items.count == 1, lead.items[0].contributor.isEmpty,
            lead.items[0].note == nil,
            !lead.items[0].headline.isEmpty, lead.items[0].paragraphs.first?.isPlain ?? false,
            sections.dropFirst().allSatisfy({ section in
                !section.title.isEmpty && section.subsections.isEmpty && section.items.count == 1
                    && section.items[0].headline.isEmpty && section.items[0].contributor.isEmpty
            })
        else { return nil }
        let title = lead.items[0].headline
        masthead.title = title
        sections[0].items[0].headline = ""
        sections[0].items[0].runsIn = true
        return title
    }
}
