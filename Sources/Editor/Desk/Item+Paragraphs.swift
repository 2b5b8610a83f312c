import Bulletins

extension Item {
    /// All that it says, for the body of another item: what paragraphs have no field for is said in one.
    var asParagraphs: [Paragraph] {
        let note = note.map { note in
            note.paragraphs.isEmpty
                ? [.plain(note.label)] : note.paragraphs.enumerated().map { $0 == 0 ? $1.labelled(note.label) : $1 }
        }
        return (heading.isEmpty ? [] : [.plain(heading)]) + (note ?? []) + paragraphs
            + (source.isEmpty ? [] : [.source(source)])
    }

    /// The same in the order in which a style prints it.
    func paragraphs(in style: PaperStyle) -> [Paragraph] {
        let ends = [(contributor, style.signatureStanding), (source, style.sourceStanding)].filter { !$0.0.isEmpty }
        var bare = self
        bare.contributor = ends.filter { !$0.1.isBehind }.map(\.0).joined(separator: "：")
        bare.source = ""
        var paragraphs = bare.asParagraphs
        for (text, standing) in ends where standing.isBehind {
            let line = standing == .bracket ? "（\(text)）" : text
            if standing == .bracket, let last = paragraphs.last, last.isPlain {
                paragraphs[paragraphs.count - 1] = .plain(last.text + line)
            } else {
                paragraphs.append(.plain(line))
            }
        }
        return paragraphs
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
