@testable import Proofreading

/// A sentence with what a rule should mark in it: `两家企业⟦(→（⟧含分公司⟦)→）⟧`.
///
/// After → stands the first replacement; without → the rule must offer none.
struct MarkedText: Equatable, CustomStringConvertible {
    let description: String

    init(_ marked: String) { description = marked }

    /// The marks of a rule, written into the sentence.
    init(_ passage: Passage, _ marks: [Mark]) {
        var result = ""
        var index = 0
        for mark in marks.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
            // Marks that overlap would not read; the second then stands behind the text.
            if mark.range.lowerBound < index {
                result += "⟦⟦\(passage.text(mark.range))⟧⟧"
                continue
            }
            result += passage.text(index..<mark.range.lowerBound)
            let cure = mark.replacements.first.map { "→\($0)" } ?? ""
            result += "⟦\(passage.text(mark.range))\(mark.range.upperBound > passage.count ? "越界" : "")\(cure)⟧"
            index = mark.range.upperBound
        }
        description = result + passage.text(index..<max(index, passage.count))
    }

    /// The sentence as it stands before anything is mended.
    var plain: String { stripped { wrong, _ in wrong } }

    /// The sentence with the first replacements in it.
    var mended: String { stripped { wrong, right in right ?? wrong } }

    private func stripped(_ choose: (Substring, Substring?) -> Substring) -> String {
        var result = ""
        for (index, piece) in description.split(separator: "⟦", omittingEmptySubsequences: false).enumerated() {
            guard index > 0, let close = piece.firstIndex(of: "⟧") else {
                result += piece
                continue
            }
            let inside = piece[..<close]
            if let arrow = inside.firstIndex(of: "→") {
                result += choose(inside[..<arrow], inside[inside.index(after: arrow)...])
            } else {
                result += choose(inside, nil)
            }
            result += piece[piece.index(after: close)...]
        }
        return result
    }
}
