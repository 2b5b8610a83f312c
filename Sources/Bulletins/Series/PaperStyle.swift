/// How the issues of a series look: `style` in `series.json`.
///
/// What is not said there is as GB/T 9704-2012 has it and as
/// bulletins do.
package struct PaperStyle: Equatable, Sendable {
    /// The marks of the levels, outermost first: of sections, of subsections and the items of sections, of the items of
    /// subsections, and of two levels of headings in an item.
    ///
    /// Those that are missing are the usual ones.
    package var levels: [Level]?
    /// How the number of the issue is printed, as an example: `第35期`, `第三十五期`, `〔2024〕12期`, `（总第376期）`.
    package var numberForm: String?
    /// The lines of the masthead and of what follows it up to the text, from top to bottom.
    package var mastheadLines: [MastheadLine]?
    package var signature: Standing?
    package var source: Standing?
    package var contents: Contents?
    /// Lines of a page.
    package var lines: Int?
    /// Characters of a line.
    package var columns: Int?
    /// Type sizes by their Chinese names, of ``SizedText``.
    package var sizes: [String: String]
    /// How openings such as `一是…。` and `（一）…。` are set off from the paragraph that they begin; `nil` for not at all.
    package var openings: Emphasis?
    /// 套打: the paper has the red head already, and it is not printed.
    package var preprinted: Bool?
    package var unknown: [JSONKey: JSON]

    package init() {
        sizes = [:]
        unknown = [:]
    }

    /// The mark of a level, and what makes its headings look other than the usual ones.
    package struct Level: Equatable, Sendable {
        /// `一、`, `（一）`, `1.`, `（1）`, `①`, `【】`, `※ ※`, `●`; empty for none.
        @Exact package var mark: String
        /// Whether its numbers run on through the parts around it.
        package var runsOn: Bool?
        package var face: Emphasis?
        package var centred: Bool?
        package var unknown: [JSONKey: JSON]

        package init(
            _ mark: String, runsOn: Bool? = nil, face: Emphasis? = nil, centred: Bool? = nil,
            unknown: [JSONKey: JSON] = [:]
        ) {
            self.mark = mark
            self.runsOn = runsOn
            self.face = face
            self.centred = centred
            self.unknown = unknown
        }
    }

    /// The typefaces of official documents, as the file calls them.
    package enum Emphasis: String, Sendable, CaseIterable {
        case heading = "黑体"
        case subheading = "楷体"
        case text = "仿宋"
        case display = "小标宋"
        case bold = "加粗"
    }

    package enum MastheadLine: String, Sendable, CaseIterable {
        /// 份号, 密级, 紧急程度 at the left, 编号 and 提示语 at the right; only where one is typed.
        case marks
        case name, number
        /// 编发单位 and 印发日期.
        case office
        case rule, title
        /// （2023年第三十五期）.
        case issue
        case coverage
    }

    /// Where 署名 or 来源 stands.
    package enum Standing: String, Sendable, CaseIterable {
        /// Before the headline, with a colon.
        case before
        /// In brackets behind the last paragraph.
        case bracket
        /// On a line of its own at the right.
        case right
        case none

        /// Whether it stands behind the text.
        package var isBehind: Bool { self == .bracket || self == .right }
    }

    /// 目录.
    package struct Contents: Equatable, Sendable {
        /// 目录, 本期要目.
        @Exact package var title: String
        /// Whether it says on which page each stands.
        package var pages: Bool
        package var ownPage: Bool
        package var unknown: [JSONKey: JSON]

        package init(
            title: String = "目录", pages: Bool = false, ownPage: Bool = false, unknown: [JSONKey: JSON] = [:]
        ) {
            self.title = title
            self.pages = pages
            self.ownPage = ownPage
            self.unknown = unknown
        }
    }

    /// The texts whose size a series may choose.
    package enum SizedText: String, Sendable, CaseIterable {
        case name, title, text, table, imprint
    }
}

// What holds, said or not.
extension PaperStyle {
    /// The marks of the levels where the series says nothing.
    package static let usualExamples = ["一、", "（一）", "1.", "（1）", "①"]
    private static let usualMarks = usualExamples.map { LevelMark($0) }

    /// The mark of a level, from 0.
    package func mark(_ level: Int) -> LevelMark {
        if let levels, levels.indices.contains(level) { return LevelMark(levels[level].mark) }
        return PaperStyle.usualMarks[min(level, PaperStyle.usualMarks.count - 1)]
    }

    package func level(_ level: Int) -> Level? { levels.flatMap { $0.indices.contains(level) ? $0[level] : nil } }

    package var lineOrder: [MastheadLine] {
        mastheadLines ?? [.marks, .name, .number, .office, .rule, .title, .issue, .coverage]
    }

    package var signatureStanding: Standing { signature ?? .before }
    package var sourceStanding: Standing { source ?? .none }
    package var printsSources: Bool { sourceStanding != .none }

    /// Where the contributor or the source of an item stands; `nil` for its other texts.
    package func standing(of field: Field?) -> Standing? {
        switch field {
        case .contributor: signatureStanding
        case .source: sourceStanding
        default: nil
        }
    }

    package var isPreprinted: Bool { preprinted ?? false }

    /// Points of a type size by its Chinese name.
    package static let points = [
        "初号": 42, "小初": 36, "一号": 26, "小一": 24, "二号": 22, "小二": 18, "三号": 16, "小三": 15, "四号": 14, "小四": 12,
    ]

    /// In points; `nil` for the usual size.
    package func size(_ text: SizedText) -> Int? { sizes[text.rawValue].flatMap { PaperStyle.points[$0] } }

    /// The level of the headings of a part, from 0.
    package static func level(of path: PartPath) -> Int {
        switch path {
        case .section, .attachment: 0
        case .subsection, .item(_, nil, _): 1
        case .item: 2
        }
    }
}

/// The mark of a level: what stands before a heading, its number included, and what behind.
package struct LevelMark: Equatable, Sendable {
    private enum Numeral { case none, chinese, digits, circled }

    private let open: String
    private let close: String
    private let numeral: Numeral

    private static let brackets = ["【】", "《》", "〔〕", "［］", "（）", "「」", "“”", "〖〗", "<>", "[]", "()"]

    /// Reads an example of the mark.
    package init(_ example: String) {
        let numerals: [(Character, Numeral)] = [("一", .chinese), ("1", .digits), ("１", .digits), ("①", .circled)]
        for (digit, numeral) in numerals {
            guard let index = example.firstIndex(of: digit) else { continue }
            self.numeral = numeral
            open = String(example[..<index])
            close = String(example[example.index(after: index)...])
            return
        }
        numeral = .none
        let halves = example.split(separator: " ", maxSplits: 1).map(String.init)
        if halves.count == 2 {
            (open, close) = (halves[0], halves[1])
        } else if LevelMark.brackets.contains(example) {
            (open, close) = (String(example.prefix(1)), String(example.suffix(1)))
        } else {
            (open, close) = (example, "")
        }
    }

    package var isNumbered: Bool { numeral != .none }
    package var isNone: Bool { numeral == .none && open.isEmpty && close.isEmpty }

    /// What stands before a heading, counted from 0.
    package func before(_ index: Int) -> String {
        switch numeral {
        case .none: open
        case .chinese: open + ChineseNumeral.text(index + 1) + close
        case .digits: open + String(index + 1) + close
        case .circled: open + LevelMark.circled(index + 1) + close
        }
    }

    /// What stands behind it.
    package var after: String { numeral == .none ? close : "" }

    private static func circled(_ number: Int) -> String {
        guard (1...20).contains(number), let scalar = Unicode.Scalar(0x2460 + UInt32(number - 1)) else {
            return "(\(number))"
        }
        return String(Character(scalar))
    }
}
