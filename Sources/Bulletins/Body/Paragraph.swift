/// What stands in a body, one below another: of an item, a note or an attachment.
///
/// Most are plain texts. A new kind is a file beside this one, a case here, and a row of ``structured``.
package enum Paragraph: Equatable, Sendable {
    case plain(String)
    case heading(Heading)
    case table(Table)
    case picture(Picture)
    /// Of a kind that this version does not know; kept as it is, and printed by no one.
    case unknown(JSON)

    /// The kinds that are objects in the file: by a field that only that kind has.
    private static let structured:
        [(key: JSONKey, read: @Sendable (inout FieldReader) throws(BulletinFileError) -> Paragraph)] = [
            ("rows", { fields throws(BulletinFileError) in .table(try Table(&fields)) }),
            ("picture", { fields throws(BulletinFileError) in .picture(try Picture(&fields)) }),
            ("head", { fields throws(BulletinFileError) in .heading(try Heading(&fields)) }),
        ]

    /// What a kind does, wherever it does not matter which it is.
    private var content: any ParagraphContent {
        switch self {
        case .plain(let text): PlainText(text: text)
        case .heading(let heading): heading
        case .table(let table): table
        case .picture(let picture): picture
        case .unknown(let value): UnknownParagraph(value: value)
        }
    }
}

/// What every kind of paragraph can do.
protocol ParagraphContent: Equatable, Sendable {
    /// Its texts in printed order, each with the name that places give it.
    var texts: [(slot: ParagraphSlot, text: String)] { get }
    /// The paragraph with another text in one of its slots; `nil` where it has no such slot.
    func with(_ text: String, in slot: ParagraphSlot) -> Paragraph?
    /// As the file has it.
    var value: JSON { get }
    /// The same paragraph changed by two people; `nil` where the kind is merged as a whole.
    static func merged(_ merge: ParagraphMerging, _ base: Self, _ mine: Self, _ theirs: Self) -> Paragraph
}

/// Which text of a paragraph.
package enum ParagraphSlot: Hashable, Sendable {
    /// The text of a plain paragraph, or the one behind a heading that runs into it.
    case text
    case head
    case caption
    case cell(row: Int, column: Int)
}

extension Paragraph {
    /// The text of a plain paragraph, or the one that a heading runs into; empty for what has none.
    package var text: String { text(.text) ?? "" }

    package var isPlain: Bool { if case .plain = self { true } else { false } }

    /// The text of a plain paragraph; `nil` for any other.
    package var plain: String? { if case .plain(let text) = self { text } else { nil } }

    package var heading: Heading? { if case .heading(let heading) = self { heading } else { nil } }

    package var table: Table? { if case .table(let table) = self { table } else { nil } }

    package var picture: Picture? { if case .picture(let picture) = self { picture } else { nil } }

    /// Its texts in printed order.
    package var texts: [(slot: ParagraphSlot, text: String)] { content.texts }

    /// Whether nothing is in it that a person typed.
    package var isEmpty: Bool {
        switch self {
        case .plain(let text): text.isEmpty
        case .heading(let heading): heading.head.isEmpty && (heading.text ?? "").isEmpty
        case .table, .picture, .unknown: false
        }
    }

    package func text(_ slot: ParagraphSlot) -> String? {
        switch (self, slot) {
        case (.plain(let text), .text): text
        case (.plain, _): nil
        case (.table(let table), .cell(let row, let column)): table.cell(row, column)?.text
        default: content.texts.first { $0.slot == slot }?.text
        }
    }

    mutating func setText(_ text: String, in slot: ParagraphSlot) -> Bool {
        if case .plain = self, slot == .text {
            self = .plain(text)
            return true
        }
        guard let changed = content.with(text, in: slot) else { return false }
        self = changed
        return true
    }

    /// All that it says, a line each; for lists, excerpts and conflicts.
    ///
    /// The cells of a row are parted by tabs.
    package var lines: [String] {
        switch self {
        case .table(let table): (table.caption.isEmpty ? [] : [table.caption]) + table.rows.map(\.line)
        case .heading(let heading): [heading.head + (heading.text ?? "")]
        default: texts.map(\.text)
        }
    }

    package static func == (one: Paragraph, other: Paragraph) -> Bool {
        switch (one, other) {
        case (.plain(let one), .plain(let other)): one.isIdentical(to: other)
        case (.heading(let one), .heading(let other)): one == other
        case (.table(let one), .table(let other)): one == other
        case (.picture(let one), .picture(let other)): one == other
        case (.unknown(let one), .unknown(let other)): one == other
        case (.plain, _), (.heading, _), (.table, _), (.picture, _), (.unknown, _): false
        }
    }

    /// Whether both are of one kind, so that one may be the other, changed.
    func isLike(_ other: Paragraph) -> Bool { type(of: content) == type(of: other.content) }

    func merged(_ merge: ParagraphMerging, mine: Paragraph, theirs: Paragraph) -> Paragraph {
        func merged<Content: ParagraphContent>(_ base: Content) -> Paragraph {
            guard let mine = mine.content as? Content, let theirs = theirs.content as? Content else { return self }
            return Content.merged(merge, base, mine, theirs)
        }
        return merged(content)
    }
}

extension Paragraph: ExpressibleByStringLiteral {
    package init(stringLiteral text: String) { self = .plain(text) }
}

extension Paragraph {
    init(_ value: JSON, path: [JSONStep]) throws(BulletinFileError) {
        switch value {
        case .string(let text): self = .plain(text)
        case .object(let members):
            for kind in Paragraph.structured where members[kind.key] != nil {
                var fields = try FieldReader(value, path: path)
                self = try kind.read(&fields)
                return
            }
            self = .unknown(value)
        default: throw .wrongType(path: path, expected: "文字 \"…\"", found: value.kind)
        }
    }

    package var value: JSON { content.value }
}

extension [Paragraph] {
    /// The texts of the plain paragraphs and those that headings run into.
    package var texts: [String] { map(\.text) }
}

/// A paragraph of nothing but text.
private struct PlainText: ParagraphContent {
    @Exact var text: String

    var texts: [(slot: ParagraphSlot, text: String)] { [(.text, text)] }
    func with(_ text: String, in slot: ParagraphSlot) -> Paragraph? { slot == .text ? .plain(text) : nil }
    var value: JSON { .string(text) }
    static func merged(_ merge: ParagraphMerging, _ base: PlainText, _ mine: PlainText, _ theirs: PlainText)
        -> Paragraph
    {
        .plain(merge.text(.text, base.text, mine.text, theirs.text))
    }
}

private struct UnknownParagraph: ParagraphContent {
    var value: JSON

    var texts: [(slot: ParagraphSlot, text: String)] { [] }
    func with(_ text: String, in slot: ParagraphSlot) -> Paragraph? { nil }
    static func merged(
        _ merge: ParagraphMerging, _ base: UnknownParagraph, _ mine: UnknownParagraph, _ theirs: UnknownParagraph
    ) -> Paragraph {
        .unknown(merge.whole(base.value, mine.value, theirs.value))
    }
}
