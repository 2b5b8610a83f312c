/// A heading inside a body, one of two levels below its item: on a line of its own, or run into the text behind it.
///
/// `{ "level" : 1, "head" : "收入质量提高" }`, `{ "level" : 2, "head" : "税收占比提高。", "text" : "税收占…" }`. Its number is
/// derived.
package struct Heading: Equatable, Sendable {
    package static let levels = 1...2

    /// 1 or 2, counted from the heading of the item.
    package var level: Int
    @Exact package var head: String
    /// The text that it runs into; `nil` for a heading on a line of its own.
    package var text: String? {
        get { _text?.text }
        set { _text = newValue.map { Exact($0) } }
    }
    private var _text: Exact<String>?
    package var unknown: [JSONKey: JSON]

    package init(level: Int, head: String, text: String? = nil, unknown: [JSONKey: JSON] = [:]) {
        self.level = min(max(level, Heading.levels.lowerBound), Heading.levels.upperBound)
        self.head = head
        _text = text.map { Exact($0) }
        self.unknown = unknown
    }
}

extension Heading: ParagraphContent {
    var texts: [(slot: ParagraphSlot, text: String)] {
        [(.head, head)] + (text.map { [(.text, $0)] } ?? [])
    }

    func with(_ text: String, in slot: ParagraphSlot) -> Paragraph? {
        var changed = self
        switch slot {
        case .head: changed.head = text
        case .text where self.text != nil: changed.text = text
        default: return nil
        }
        return .heading(changed)
    }

    init(_ fields: inout FieldReader) throws(BulletinFileError) {
        let level = try fields.int("level") ?? 1
        guard Heading.levels.contains(level) else {
            throw .wrongType(path: fields.path + [.key("level")], expected: "1 或 2", found: "\(level)")
        }
        let text = fields.rest["text"] == nil ? nil : try fields.string("text")
        self.init(level: level, head: try fields.string("head"), text: text)
        unknown = fields.rest
    }

    var value: JSON {
        var fields = FieldWriter(unknown: unknown)
        fields.put("level", level)
        // By it a heading is known, empty or not.
        fields.put("head", JSON.string(head))
        fields.put("text", text.map(JSON.string))
        return fields.json
    }

    static func merged(_ merge: ParagraphMerging, _ base: Heading, _ mine: Heading, _ theirs: Heading) -> Paragraph {
        var result = mine
        result.level = merge.whole(base.level, mine.level, theirs.level)
        result.head = merge.text(.head, base.head, mine.head, theirs.head)
        // Whether it runs into a text is one choice; what the text says is merged where there is one.
        let runsIn = merge.whole(base.text != nil, mine.text != nil, theirs.text != nil)
        let text = merge.text(.text, base.text ?? "", mine.text ?? "", theirs.text ?? "")
        result.text = runsIn || !text.isEmpty ? text : nil
        result.unknown = merge.unknown(base.unknown, mine.unknown, theirs.unknown)
        return .heading(result)
    }
}
