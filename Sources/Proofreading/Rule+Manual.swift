extension Rule {
    /// The page of the manual: what `jianbao check --rules` prints and what help for a finding shows.
    package var page: String {
        """
        \(id) \(title)（\(level.title)\(isSure ? "，可以径改" : "")，看\(scope)）
          查什么：\(looksFor)
          为什么：\(why)
          依据：\(source)
          误：\(Rule.indented(wrong))
          正：\(Rule.indented(right))
          不报：\(falseAlarms)

        """
    }

    /// The pages of several rules, an empty line between each two.
    package static func manual(_ rules: [Rule]) -> String { rules.map(\.page).joined(separator: "\n") }

    private static func indented(_ text: String) -> String {
        text.split(separator: "\n").joined(separator: "\n      ")
    }
}
