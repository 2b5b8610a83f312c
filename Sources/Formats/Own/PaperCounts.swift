internal import Bulletins

/// How far the numbers of a paper have come while its lines are read: which number is the next of every level.
struct PaperCounts {
    /// A heading parted into what is derived and what was typed.
    struct Title {
        var before: String
        var text: String
        var after: String
    }

    private let style: PaperStyle
    private(set) var sections = 0
    private(set) var inSubsection = false
    private(set) var hasItem = false
    /// The items and subsections of this section, and the items of this subsection.
    private var inner = [0, 0]
    /// Those of all sections before, where a level runs on.
    private var before = [0, 0]
    private var headings = [0, 0]
    private var isAttachment = false

    init(style: PaperStyle) { self.style = style }

    mutating func add(_ line: PrintedLine) {
        switch line.kind {
        case "sectionTitle":
            sections += 1
            if style.level(1)?.runsOn ?? false { before[0] += inner[0] }
            if style.level(2)?.runsOn ?? false { before[1] += inner[1] }
            (inner, inSubsection, hasItem) = ([0, 0], false, false)
        case "subsectionTitle":
            if style.level(2)?.runsOn ?? false { before[1] += inner[1] }
            inner = [inner[0] + 1, 0]
            (inSubsection, hasItem) = (true, false)
        case "item", "runIn":
            inner[inSubsection ? 1 : 0] += 1
            hasItem = true
            headings = [0, 0]
            countRunIn(line)
        case "attachmentMark":
            isAttachment = true
            headings = [0, 0]
        case "note": if line.has(.label) { headings = [0, 0] }
        case "innerHeading": count(line.level)
        case "paragraph": countRunIn(line)
        default: break
        }
    }

    private mutating func countRunIn(_ line: PrintedLine) {
        if let own = Heading.levels.first(where: { line.has(.heading($0)) }) { count(own) }
    }

    private mutating func count(_ own: Int) {
        headings[own - 1] += 1
        if own == 1 { headings[1] = 0 }
    }

    /// The level of the items that come next, and of the headings in them.
    var itemLevel: Int { inSubsection ? 2 : 1 }
    var bodyLevel: Int { isAttachment ? 0 : itemLevel + 1 }

    private func next(_ level: Int) -> Int { level == 0 ? sections : before[level - 1] + inner[level - 1] }

    /// A heading with the number that is next, taken apart; one without where its level has none.
    func expected(_ text: String, level: Int) -> Title? { parted(text, style.mark(level), next(level)) }

    func expectedInner(_ text: String, own: Int) -> Title? {
        parted(text, style.mark(bodyLevel + own - 1), headings[own - 1])
    }

    /// Whether a text begins as the first of a level does.
    func begins(_ text: String, level: Int) -> Bool {
        let runsOn = style.level(level)?.runsOn ?? false
        return parted(text, style.mark(level), runsOn ? next(level) : 0) != nil
    }

    private func parted(_ text: String, _ mark: LevelMark, _ index: Int) -> Title? {
        let (before, after) = (mark.before(index), mark.after)
        guard text.hasPrefix(before), text.hasSuffix(after), text.count >= before.count + after.count else {
            return nil
        }
        return Title(before: before, text: String(text.dropFirst(before.count).dropLast(after.count)), after: after)
    }

    /// A heading without its number, whichever it bears.
    func title(_ text: String, level: Int) -> Title {
        let mark = style.mark(level)
        if let title = parted(text, mark, next(min(level, 2))) { return title }
        if mark.isNumbered, let title = (0..<200).lazy.compactMap({ parted(text, mark, $0) }).first { return title }
        return Title(before: "", text: text, after: "")
    }
}
