/// Sentences that are wrong in different ways, a rule before each: `P03 专项行动正式启动⟦.→。⟧`.
enum WrongSentences {
    static let all = marks + facts

    /// By rule, as the rule's test shows them.
    static let byRule: [String: [String]] = Dictionary(
        grouping: all.compactMap { line -> (rule: String, sentence: String)? in
            guard let space = line.firstIndex(of: " ") else { return nil }
            return (String(line[..<space]), String(line[line.index(after: space)...]))
        }, by: \.rule
    ).mapValues { $0.map(\.sentence) }
}
