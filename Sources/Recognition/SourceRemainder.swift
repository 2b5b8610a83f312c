internal import Bulletins

/// What of the source would be found nowhere in the issue: lines that were taken apart or reworded.
///
/// They are kept as they stood, in the field `imported`, so that every character of the paper is in its file and each
/// field can be held against the line that it was read from.
struct SourceRemainder {
    /// All that the issue says, without spaces.
    private let all: String
    /// The words of it, by which most lines are found without a search.
    private let known: Set<String>
    /// How the masthead prints its numbers and dates; each stands once in a paper.
    private var printed: Set<String>
    /// No paper has more lines that must be searched for.
    private var searches = 500

    static func lines(of source: [SourceLine], notIn bulletin: Bulletin) -> [String] {
        var remainder = SourceRemainder(bulletin)
        return source.compactMap { line in remainder.isKept(line.text) ? nil : line.text }
    }

    private init(_ bulletin: Bulletin) {
        var texts: [String] = []
        SourceRemainder.collect(bulletin.value, into: &texts)
        let squeezed = texts.map(SourceRemainder.squeezed)
        all = squeezed.joined(separator: "\u{1}")
        known = Set(squeezed.flatMap(SourceRemainder.runs))
        let masthead = bulletin.masthead
        let number = "第\(masthead.number)期"
        let serial = masthead.serial.map { "总第\($0)期" } ?? ""
        printed = Set(
            [
                number, serial, number + serial, "\(masthead.year)年" + number, "\(masthead.year)年" + number + serial,
                masthead.date.printed, masthead.coverage.printed,
            ].map(SourceRemainder.bare))
    }

    private static func collect(_ value: JSON, into texts: inout [String]) {
        switch value {
        case .string(let text): texts.append(text)
        case .array(let values): for value in values { collect(value, into: &texts) }
        case .object(let members):
            for member in members where member.key != "id" { collect(member.value, into: &texts) }
        case .null, .bool, .number: break
        }
    }

    /// Without spaces; half-width and full-width marks are the same.
    private static func squeezed(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.filter { !$0.isBlank && $0 != "\n" }))
    }

    private mutating func isKept(_ text: String) -> Bool {
        if PageFurniture.found(in: SourceLine(text, number: 0)) != nil { return true }
        let rest = SourceRemainder.squeezed(NumberMark.split(text)?.rest ?? text)
        let bare =
            ImprintLabels.segments(text).flatMap { segments -> String? in
                guard segments.count == 1, case .names = segments[0].kind else { return nil }
                return SourceRemainder.squeezed(segments[0].value)
            } ?? rest
        return SourceRemainder.runs(bare).allSatisfy { isSaid($0) } || isDerived(text)
    }

    private mutating func isSaid(_ run: String) -> Bool {
        if known.contains(run) || searches <= 0 { return true }
        searches -= 1
        return all.contains(run)
    }

    /// Words without the marks between them.
    private static func runs(_ text: String) -> [String] {
        text.unicodeScalars.split { scalar in
            !(scalar.properties.isIdeographic || scalar.properties.isAlphabetic || scalar.properties.numericType != nil
                // Typed for 〇.
                || scalar == "○")
        }.map { String($0) }
    }

    /// Numbers and dates that stand in the line as they are printed here.
    private mutating func isDerived(_ text: String) -> Bool {
        let parts = MastheadReader.parts(text)
        // 机密★6个月　特急: two fields, which stood in one line.
        if parts.count > 1, parts.contains(where: { if case .extra = MastheadPiece($0) { true } else { false } }) {
            return false
        }
        return parts.allSatisfy { part in
            // 2023 年 11 月 8 日 is printed without its spaces.
            if MastheadPiece(part).isDate, part.unicodeScalars.contains(where: \.isBlank) { return false }
            if MastheadPiece.isDayOfYear(part) { return false }
            let bare = SourceRemainder.bare(part)
            return printed.remove(bare) != nil || all.contains(bare)
                || ImprintReader.copies(part) != nil && (bare.hasPrefix("共印") || bare.hasPrefix("印"))
        }
    }

    /// Without spaces and brackets.
    private static func bare(_ text: String) -> String {
        squeezed(text).filter { !"（）()〔〕[]【】".contains($0) }
    }
}
