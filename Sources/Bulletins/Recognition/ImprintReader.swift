/// Reads the imprint at the end: 报： 送： 发： and 共印60份.
enum ImprintReader {
    private static let heads: [(mark: String, list: any WritableKeyPath<Imprint, [String]> & Sendable)] = [
        ("报：", \.reportTo), ("报送：", \.reportTo), ("送：", \.sendTo), ("抄送：", \.sendTo), ("发：", \.distributeTo),
    ]

    /// Parts the imprint's lines off the end.
    static func split(_ tokens: [Token]) -> (body: [Token], Imprint) {
        var imprint = Imprint()
        var body = tokens[...]
        var lines: [SourceLine] = []
        while let last = body.last, last.heading == nil, last.line.role != .paragraph, isImprint(last.line.text) {
            lines.insert(last.line, at: 0)
            body = body.dropLast()
        }
        for line in lines {
            var text = line.text
            if let (before, copies) = copies(text) {
                imprint.copies = copies
                text = before
            }
            guard let (mark, list) = heads.first(where: { text.hasPrefix($0.mark) }) else { continue }
            imprint[keyPath: list] += names(text.scalars(mark.scalarCount..<text.scalarCount))
        }
        return (Array(body), imprint)
    }

    static func isImprint(_ text: String) -> Bool {
        heads.contains { text.hasPrefix($0.mark) } || copies(text)?.before.isEmpty == true
    }

    private static func names(_ text: String) -> [String] {
        let names = text.unicodeScalars.last == "。" ? text.scalars(0..<text.scalarCount - 1) : text
        return names.unicodeScalars.split(separator: "，").map { String($0).trimmingBlanks() }.filter { !$0.isEmpty }
    }

    /// `（共印60份）` at the end of a line.
    private static func copies(_ text: String) -> (before: String, Int)? {
        guard let cut = text.unicodeScalars.lastIndex(of: "共") else { return nil }
        let tail = text.unicodeScalars[cut...].filter { !$0.isBlank && !"（）()".unicodeScalars.contains($0) }
        let number = String(String.UnicodeScalarView(tail))
        guard number.hasPrefix("共印"), number.hasSuffix("份"), let copies = Int(number.dropFirst(2).dropLast()),
            (1...999_999).contains(copies)
        else { return nil }
        let before = String(text.unicodeScalars[..<cut]).trimmingBlanks()
        return (
            before.hasSuffix("（") || before.hasSuffix("(") ? String(before.dropLast()).trimmingBlanks() : before, copies
        )
    }
}
