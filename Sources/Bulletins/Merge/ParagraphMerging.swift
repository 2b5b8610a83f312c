/// Merges what is in one paragraph that two people changed, and notes where they meet.
final class ParagraphMerging {
    /// Where both changed the same text, or one deleted what the other changed.
    struct Clash {
        let slot: ParagraphSlot
        let kept: [Paragraph]
        let other: [Paragraph]
    }

    private(set) var clashes: [Clash] = []
    /// Cells that one covered and the other wrote in, which are seen again.
    var split: [ParagraphSlot] = []
    let clash: Merge.Clash

    init(_ clash: Merge.Clash) { self.clash = clash }

    /// A text is merged within itself.
    func text(_ slot: ParagraphSlot, _ base: String, _ mine: String, _ theirs: String) -> String {
        let merge = TextMerge(base: base, mine: mine, theirs: theirs)
        guard let other = merge.other else { return merge.text }
        if clash == .keepsMine { return mine }
        clashes.append(Clash(slot: slot, kept: [.plain(merge.text)], other: [.plain(other)]))
        return merge.text
    }

    /// A row or a column of a table that one deleted and the other changed; where it stands now, and what it says.
    func ask(_ slot: ParagraphSlot, _ line: Table) {
        if clash == .keepsBoth { clashes.append(Clash(slot: slot, kept: [.table(line)], other: [])) }
    }

    /// A paragraph in whose place another stands in the other version.
    func ask(_ slot: ParagraphSlot, kept: Paragraph, other: Paragraph) {
        if clash == .keepsBoth { clashes.append(Clash(slot: slot, kept: [kept], other: [other])) }
    }

    /// A value that is no text: where both changed it, one of the two, whoever is asked.
    func whole<Value: Equatable>(_ base: Value, _ mine: Value, _ theirs: Value) -> Value {
        if let result = Merge.unopposed(base, mine, theirs) { return result }
        return clash == .keepsMine || String(describing: mine) < String(describing: theirs) ? mine : theirs
    }

    func unknown(
        _ base: [JSONKey: JSON], _ mine: [JSONKey: JSON], _ theirs: [JSONKey: JSON]
    ) -> [JSONKey: JSON] {
        if base.isEmpty, mine.isEmpty, theirs.isEmpty { return [:] }
        var result: [JSONKey: JSON] = [:]
        for key in Set(mine.keys).union(theirs.keys) { result[key] = whole(base[key], mine[key], theirs[key]) }
        return result
    }
}
