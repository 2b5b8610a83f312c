/// How much a finding matters.
package enum Level: String, Sendable, CaseIterable, Comparable {
    /// 提示: worth a look.
    case hint
    /// 建议: most likely wrong.
    case advice
    /// 必改: wrong.
    case must

    /// As the editor reads it.
    package var title: String {
        switch self {
        case .hint: "提示"
        case .advice: "建议"
        case .must: "必改"
        }
    }

    /// Reads what a person types: 必改 or must, 建议 or advice, 提示 or hint.
    package init?(_ name: String) {
        guard let level = Level.allCases.first(where: { $0.title == name || $0.rawValue == name }) else { return nil }
        self = level
    }

    package static func < (a: Level, b: Level) -> Bool { a.rank < b.rank }

    private var rank: Int {
        switch self {
        case .hint: 0
        case .advice: 1
        case .must: 2
        }
    }
}
