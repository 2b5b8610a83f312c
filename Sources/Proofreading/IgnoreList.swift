package import Bulletins

/// The findings that are let stand.
///
/// A finding is known again by its rule, the marked characters and what stands on either side: `P18 辖区共有⟦ ⟧5 家企`.
/// One side is enough, so that a finding stays ignored while the text on its other side is edited.
package struct IgnoreList: Equatable, Sendable {
    private struct Sides: Equatable {
        @Exact var before: String
        @Exact var after: String
    }

    private var entries: [String: [Sides]] = [:]

    package init(_ keys: [String]) {
        for key in keys { insert(key) }
    }

    package mutating func insert(_ key: String) {
        guard let open = key.firstIndex(of: "⟦"), let close = key.lastIndex(of: "⟧"), open < close,
            let space = key.firstIndex(of: " "), space < open
        else { return }
        let rule = key[..<space]
        let before = String(key[key.index(after: space)..<open])
        let text = key[key.index(after: open)..<close]
        let after = String(key[key.index(after: close)...])
        entries["\(rule) \(text)", default: []].append(Sides(before: before, after: after))
    }

    package func contains(_ finding: Finding) -> Bool {
        guard let sides = entries["\(finding.rule) \(finding.text)"] else { return false }
        return sides.contains { $0.before.isIdentical(to: finding.before) || $0.after.isIdentical(to: finding.after) }
    }
}

extension Finding {
    /// How ``Bulletin/ignored`` names the finding.
    package var ignoreKey: String { "\(rule) \(before)⟦\(text)⟧\(after)" }

    /// Lets the finding stand in this issue from now on.
    package func ignoring(in bulletin: Bulletin) -> Edit { .ignore(bulletin.ignored + [ignoreKey]) }
}
