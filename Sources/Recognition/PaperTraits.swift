package import Bulletins

/// What a paper shows of how its series looks; what it does not show is as usual.
package struct PaperTraits: Equatable, Sendable {
    /// How its number is printed; `nil` for as usual.
    var numberForm: String?
    /// The lines of its masthead from top to bottom.
    var mastheadLines: [PaperStyle.MastheadLine] = []
    var signatures: [PaperStyle.Standing: Int] = [:]
    var sources: [PaperStyle.Standing: Int] = [:]
    var contents: PaperStyle.Contents?
    /// Whether its items stand under no section.
    var hasNoSections = false
    fileprivate var headings: [Heading] = []

    /// A heading as it stood there.
    fileprivate struct Heading: Equatable, Sendable {
        let level: Int
        let mark: String
        /// Its number, and how many of its brothers stand before it under the same heading.
        let value: Int?
        let order: Int
        let look: Look
        let isCentred: Bool
    }

    package init() {}

    mutating func note(_ signed: Signed, _ standing: PaperStyle.Standing) {
        // Who signs on a line that is kept is not printed once more.
        let standing = signed.saysMore ? .none : standing
        if !signed.source.isEmpty {
            sources[standing, default: 0] += 1
        } else if !signed.unit.isEmpty {
            signatures[standing, default: 0] += 1
        }
    }

    /// - Parameter order: among the headings of its level under the same one, from 0.
    mutating func note(_ head: Token, level: Int, order: Int) {
        let number = head.heading?.mark
        headings.append(
            Heading(
                level: level, mark: number.map(\.example) ?? head.line.sign, value: number?.value, order: order,
                look: head.line.look, isCentred: head.line.look.alignment == .centre || head.line.indent >= 8))
    }
}

extension NumberMark {
    /// As a series writes it.
    var example: String {
        switch kind {
        case .section:
            // 第一部分 parts by a blank.
            guard text.hasPrefix("第") else { return "一、" }
            return "第一" + text.dropFirst().drop { ChineseNumeral.value(of: String($0)) != nil || $0.isNumber } + "　"
        case .subsection: return "（一）"
        case .item: return "1."
        case .bracketed: return "（1）"
        case .circled: return "①"
        }
    }
}

extension PaperStyle {
    /// How the issues of a series look, by what most of its papers show; the newest stands last.
    package init(papers: [PaperTraits]) {
        self.init()
        numberForm = PaperStyle.most(papers.map(\.numberForm)) ?? nil
        contents =
            papers.count { $0.contents != nil } * 2 > papers.count ? papers.last { $0.contents != nil }?.contents : nil
        let lines = PaperStyle.most(papers.map(\.mastheadLines).filter { $0.contains(.name) && $0.count > 2 }) ?? []
        if !lines.isEmpty { mastheadLines = PaperStyle.whole(lines) }
        signature = PaperStyle.most(papers.map(\.signatures), except: .before)
        source = PaperStyle.most(papers.map(\.sources), except: PaperStyle.Standing.none)
        let isPlain = papers.count(where: \.hasNoSections) * 2 > papers.count
        levels = PaperStyle.levels(papers.flatMap(\.headings), hasNoSections: isPlain)
    }

    /// The value that occurs most often; of equals the newest.
    private static func most<Value: Equatable>(_ values: [Value]) -> Value? {
        values.reversed().max { one, other in
            values.count { $0 == one } < values.count { $0 == other }
        }
    }

    private static func most(_ counts: [[Standing: Int]], except usual: Standing) -> Standing? {
        var total: [Standing: Int] = [:]
        for count in counts { total.merge(count, uniquingKeysWith: +) }
        let found = total.max { ($0.value, $1.key.rawValue) < ($1.value, $0.key.rawValue) }?.key
        return found == usual ? nil : found
    }

    /// With the red rule, below the name, the number and the office; `nil` where they are the usual ones.
    private static func whole(_ lines: [MastheadLine]) -> [MastheadLine]? {
        var lines = lines
        if !lines.contains(.marks) { lines.insert(.marks, at: 0) }
        let last = lines.lastIndex { [.name, .number, .office].contains($0) } ?? 0
        lines.insert(.rule, at: last + 1)
        return lines == PaperStyle().lineOrder ? nil : lines
    }

    private static let usualFaces: [Emphasis] = [.heading, .subheading, .text]

    private static func levels(_ headings: [PaperTraits.Heading], hasNoSections: Bool) -> [Level]? {
        var levels = (0..<3).map { level -> Level in
            let own = headings.filter { $0.level == level }
            if level == 0, hasNoSections { return Level("") }
            guard !own.isEmpty, let mark = most(own.map(\.mark)) else { return Level(usualExamples[level]) }
            // Numbers that do not begin again under the next heading.
            let later = own.filter { $0.order == 0 && $0.value != nil }.dropFirst()
            let runsOn = !later.isEmpty && later.allSatisfy { $0.value != 1 }
            let faces: [Emphasis?] = own.map { PaperStyle.face(of: $0.look) }
            let face = most(faces) ?? nil
            let isCentred = own.count(where: \.isCentred) * 2 > own.count
            return Level(
                mark, runsOn: runsOn ? true : nil, face: face == usualFaces[level] ? nil : face,
                centred: isCentred ? true : nil)
        }
        while let last = levels.last, last == Level(usualExamples[levels.count - 1]) { levels.removeLast() }
        return levels.isEmpty ? nil : levels
    }

    private static func face(of look: Look) -> Emphasis? {
        switch look.face {
        case .black: .heading
        case .script: .subheading
        case .display: .display
        case .other: look.isBold ? .bold : nil
        }
    }
}
