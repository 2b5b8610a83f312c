/// A picture in a body: a file beside the issue, in the folder that bears the name, and its caption.
///
/// `{ "picture" : "洽谈会.jpg", "text" : "…", "lines" : 8 }`: its text is its caption, so that whoever reads the file for the
/// texts finds it where a heading has its own.
package struct Picture: Equatable, Sendable {
    /// The file's name, without a folder.
    @Exact package var picture: String
    @Exact package var caption: String
    /// How many lines of the page it is high; `nil` until somebody chose.
    package var lines: Int?
    package var unknown: [JSONKey: JSON]

    package init(name: String, caption: String = "", lines: Int? = nil, unknown: [JSONKey: JSON] = [:]) {
        picture = name
        self.caption = caption
        self.lines = lines
        self.unknown = unknown
    }

    package var name: String { picture }

    /// The lines that it takes on the page, the caption not counted.
    package var height: Int { min(max(lines ?? 8, 1), 20) }
}

extension Picture: ParagraphContent {
    var texts: [(slot: ParagraphSlot, text: String)] { [(.caption, caption)] }

    func with(_ text: String, in slot: ParagraphSlot) -> Paragraph? {
        guard slot == .caption else { return nil }
        var changed = self
        changed.caption = text
        return .picture(changed)
    }

    init(_ fields: inout FieldReader) throws(BulletinFileError) {
        let text = try fields.string("text")
        // So it was called for a while.
        let caption = try fields.string("caption")
        self.init(
            name: try fields.string("picture"), caption: text.isEmpty ? caption : text, lines: try fields.int("lines"))
        unknown = fields.rest
    }

    var value: JSON {
        var fields = FieldWriter(unknown: unknown)
        fields.put("picture", JSON.string(name))
        fields.put("text", JSON.string(caption))
        fields.put("lines", lines)
        return fields.json
    }

    static func merged(_ merge: ParagraphMerging, _ base: Picture, _ mine: Picture, _ theirs: Picture) -> Paragraph {
        let merged = Picture(
            name: merge.whole(base.name, mine.name, theirs.name),
            caption: merge.text(.caption, base.caption, mine.caption, theirs.caption),
            lines: merge.whole(base.lines, mine.lines, theirs.lines),
            unknown: merge.unknown(base.unknown, mine.unknown, theirs.unknown))
        // Two put two pictures in the place of one.
        if let other = [mine.name, theirs.name].first(where: { $0 != merged.name && $0 != base.name }) {
            merge.ask(.text, kept: .picture(merged), other: .picture(mine.name == other ? mine : theirs))
        }
        return .picture(merged)
    }
}

extension Picture {
    /// Whether this may be another under a second name, as it gets one where two hosts took the same: `图（李四）.png`.
    func isRenamed(_ other: Picture) -> Bool {
        func parts(_ name: String) -> (stem: Substring, ending: Substring) {
            let dot = name.lastIndex(of: ".") ?? name.endIndex
            return (name[..<dot], name[dot...])
        }
        let (own, first) = (parts(name), parts(other.name))
        return own.ending == first.ending && own.stem.hasPrefix("\(first.stem)（") && own.stem.hasSuffix("）")
    }
}
