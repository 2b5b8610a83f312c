import Proofreading

/// Every rule of proofreading, for `jianbao check --rules`.
enum RuleList {
    static var text: String {
        Rule.all.map { rule in
            """
            \(rule.id) \(rule.title)（\(rule.level.title)，看\(rule.scope)\(rule.isSure ? "，可直接改" : "")）
                查：\(rule.looksFor)
                据：\(rule.source)。\(rule.why)
                误：\(rule.wrong.replacing("\n", with: "｜"))
                正：\(rule.right.replacing("\n", with: "｜"))
                不管：\(rule.falseAlarms)
            """
        }.joined(separator: "\n")
    }
}
