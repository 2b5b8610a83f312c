/// What is said of an issue of the list when somebody has read it: what is left to do in it, who saved it, and whether it
/// is on paper.
package struct ShelfCount: Equatable, Sendable {
    package let reference: String
    /// Who saved it; `nil` where nobody knows.
    let author: String?
    let printing: Printing
    /// Findings that must be mended.
    let must: Int
    /// How many findings of each level, in words.
    let findings: String

    /// - Parameters:
    ///   - saved: when it was last saved, in seconds since 1970.
    ///   - exported: when it was last exported; `nil` where it was not.
    package init(reference: String, saved: Int, by author: String?, exported: Int?, must: Int, findings: String) {
        self.reference = reference
        self.author = author
        printing = Printing(saved: saved, exported: exported)
        self.must = must
        self.findings = findings
    }
}

/// Whether an issue is on paper, as far as the exported files say.
enum Printing: Equatable, Sendable {
    case never, outdated, current

    init(saved: Int, exported: Int?) {
        self = exported.map { $0 < saved ? .outdated : .current } ?? .never
    }

    var sentence: String {
        switch self {
        case .never: "没有从这里导出"
        case .outdated: "导出以后又改过"
        case .current: "已导出"
        }
    }

    /// The same in a column; nothing where nothing was done.
    var label: String {
        switch self {
        case .never: ""
        case .outdated: "又改过"
        case .current: "已导出"
        }
    }
}

extension ShelfList {
    /// How many findings of each level there are in an issue.
    func findings(in reference: String) -> String {
        guard let count = counts[reference] else { return "正在校对…" }
        return count.findings.isEmpty ? "没有查出差错" : count.findings
    }
}

extension ShelfEntry {
    var waiting: String? { conflicts > 0 ? "待选 \(conflicts) 处" : nil }
}

extension Session {
    /// At a pause: what is seen of the list and nobody has read is read, the chosen issue first.
    mutating func countOnShelf() {
        guard context == .shelf else { return }
        let uncounted = shelf.seen(rows: areas.body.count - 2).filter {
            $0.problem == nil && shelf.counts[$0.reference] == nil
        }
        if !uncounted.isEmpty { emit(.shelf(.count(uncounted.map(\.reference)))) }
    }

    /// What is known of the chosen issue, the most pressing first, where nothing beside the list says it.
    var chosenState: [String] {
        guard desk == nil, start == nil, !showsPreview, let entry = shelf.current else { return [] }
        if let problem = entry.problem { return [problem] }
        let count = shelf.counts[entry.reference]
        let author = count?.author.map { "（\($0)）" } ?? ""
        let saved = entry.saved.map { "存于 \(clock.moment($0))\(author)" }
        return [entry.waiting, shelf.findings(in: entry.reference), count?.printing.sentence, saved].compactMap { $0 }
    }
}
