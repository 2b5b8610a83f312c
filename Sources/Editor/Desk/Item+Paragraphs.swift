import Bulletins

extension Item {
    /// All that it says, for the body of another item: what paragraphs have no field for is said in one.
    var asParagraphs: [Paragraph] {
        let note = note.map { note in note.paragraphs.enumerated().map { $0 == 0 ? $1.labelled(note.label) : $1 } }
        return (heading.isEmpty ? [] : [.plain(heading)]) + (note ?? []) + paragraphs
            + (source.isEmpty ? [] : [.source(source)])
    }
}

extension Paragraph {
    /// Where a text is from, as a line of its own.
    static func source(_ source: String) -> Paragraph { .plain("（来源：\(source)）") }

    /// With the label of a note before its text, as it is printed.
    fileprivate func labelled(_ label: String) -> Paragraph {
        guard let text = plain, !label.isEmpty else { return self }
        return .plain("\(label)：\(text)")
    }
}
