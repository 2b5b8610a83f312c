internal import Bulletins
internal import Typesetting

/// What a text of a printed line is, so that our own files can be read again: the name of a character style in a Word
/// file, an attribute on a web page.
struct TextMark: Hashable {
    /// `secrecy`, `contributor`; ASCII letters and digits.
    let key: String
    /// What a person sees in a list of styles.
    let label: String

    init(key: String, label: String = "") {
        self.key = key
        self.label = label
    }

    /// `nil` for what bears no mark.
    init?(_ key: String?) {
        guard let key else { return nil }
        self.init(key: key)
    }

    static func == (one: TextMark, other: TextMark) -> Bool { one.key == other.key }
    func hash(into hasher: inout Hasher) { hasher.combine(key) }

    /// What is derived: numbers, brackets, labels.
    static let derived = TextMark(key: "derived", label: "自动文字")
    static let headline = TextMark(key: "headline", label: "条目标题")
    static let contributor = TextMark(key: "contributor", label: "署名")
    static let source = TextMark(key: "source", label: "来源")
    static let label = TextMark(key: "label", label: "按语标签")
    static let title = TextMark(key: "title", label: "标题文字")
    static let head = TextMark(key: "head", label: "小标题文字")
    static let text = TextMark(key: "text", label: "正文文字")
    static let caption = TextMark(key: "caption", label: "表题图题文字")
    static let role = TextMark(key: "role", label: "主办承办")
    static let issuer = TextMark(key: "issuer", label: "主办单位")
    static let line = TextMark(key: "line", label: "版记单位")
    static let person = TextMark(key: "person", label: "版记姓名")

    /// A heading that runs into its paragraph, by its level in the body.
    static func heading(_ level: Int) -> TextMark { TextMark(key: "heading\(level)", label: "段首标题\(level)") }

    static func masthead(_ entry: Masthead.Entry) -> TextMark { TextMark(key: entry.row.key, label: entry.row.label) }
    static func imprint(_ entry: Imprint.Entry) -> TextMark { TextMark(key: entry.row.key, label: entry.row.label) }
    static func closing(_ field: Closing.Field) -> TextMark { TextMark(key: field.row.key, label: field.row.label) }

    /// The marks of a block's runs; none in a file whose lines say by their kind all that they are.
    static func marks(of block: Block, in source: Exporter.Source) -> [TextMark?]? {
        guard source.isMarked, block.row == nil else { return nil }
        return block.runs.map { run in
            switch run {
            case .fill, .leader: nil
            case .derived: .derived
            case .text(let place, _): mark(of: place, block, source.bulletin)
            }
        }
    }

    private static func mark(of place: Place, _ block: Block, _ bulletin: Bulletin) -> TextMark {
        switch place {
        case .masthead(.entry(let entry)): .masthead(entry)
        case .masthead(.role): .role
        case .masthead(.issuer): .issuer
        case .imprint(.line): .line
        case .imprint(.person): .person
        case .imprint(.entry(let entry)): .imprint(entry)
        case .closing(let field): .closing(field)
        case .part(_, .headline): .headline
        case .part(_, .contributor): .contributor
        case .part(_, .source): .source
        case .part(let id, .title): bulletin.note(id) == nil ? .title : .label
        case .part(let id, .head(let index)):
            if case .innerHeading = block.kind {
                .head
            } else {
                .heading(bulletin.paragraphs(of: id)?[index].heading?.level ?? 1)
            }
        case .part(_, .caption): .caption
        case .part(_, .paragraph), .part(_, .cell): .text
        }
    }
}

extension Exporter.Source {
    /// Whether the texts of its files are marked: where a paper has more than a weekly has, lines do not say by their
    /// kind what every text is.
    static func needsMarks(_ layout: Layout) -> Bool {
        let paper = layout.sheet.paper
        if paper.levels != nil || paper.numberForm != nil || paper.mastheadLines != nil || paper.signature != nil
            || paper.source != nil || paper.isPreprinted
        {
            return true
        }
        return layout.blocks.contains { block in
            switch block.kind {
            case .paragraph: block.runs.count > 1
            case .imprintLine(let label): !["报", "送", "发"].contains(label)
            case .contentsTitle, .contentsEntry: false
            default: !WordStyle(block.kind).isUsual
            }
        }
    }
}
