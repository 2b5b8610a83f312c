/// What the argument parser says is wrong, in Chinese.
///
/// It has no place for translations. A message is taken apart by the one form it has from end to end, and what was typed
/// is put into the Chinese form as it is.
enum ParserMessage {
    /// The fixed pieces of a message, with what was typed between them.
    private struct Form {
        let english: [String]
        let chinese: [String]
        /// The last value is several, with the parser's quotes between them.
        let isList: Bool

        init(_ english: String, _ chinese: String, isList: Bool = false) {
            self.isList = isList
            self.english = english.split(separator: "…", omittingEmptySubsequences: false).map(String.init)
            self.chinese = chinese.split(separator: "…", omittingEmptySubsequences: false).map(String.init)
        }

        /// The message with these values, or `nil` where it has another form.
        func applied(to message: String) -> String? {
            guard let head = english.first, let tail = english.last, message.hasPrefix(head) else { return nil }
            var rest = message.dropFirst(head.count)
            guard rest.hasSuffix(tail) else { return nil }
            rest = rest.dropLast(tail.count)
            // From the end, where the parser's own names stand.
            var values: [Substring] = []
            for piece in english.dropFirst().dropLast().reversed() {
                guard let found = rest.ranges(of: piece).last else { return nil }
                values.append(rest[found.upperBound...])
                rest = rest[..<found.lowerBound]
            }
            values.append(rest)
            var texts = values.map(String.init)
            if isList { texts[0] = texts[0].replacing("', '", with: "”“") }
            // What the Chinese form has no place for is left out.
            return zip(chinese, texts.reversed().prefix(chinese.count - 1) + [""]).map { $0 + $1 }.joined()
        }
    }

    /// The longer form of two before the shorter.
    private static let forms = [
        Form("Unknown option '…'. Did you mean '…'?", "没有这个选项：“…”；是不是“…”？"),
        Form("Unknown option '…'\n   or: Missing value for '…' in '…'", "没有这个选项：“…”；或者“…”后面少了值（在“…”里）"),
        Form("Unknown option '…'", "没有这个选项：“…”"),
        Form("Invalid option: …", "没有这个选项：“…”"),
        Form("Unexpected argument '…'", "多了一个参数：“…”"),
        Form("… unexpected arguments: '…'", "多了 … 个参数：“…”", isList: true),
        Form("Missing expected argument '…'", "少了一个参数：“…”"),
        Form("Missing one of: '…'", "少了其中一个参数：“…”", isList: true),
        Form("Missing value for '…'", "选项后面少了值：“…”"),
        Form("The option '…' does not take any value, but '…' was specified.", "选项“…”不带值，却写了“…”"),
        Form("The value '…' is invalid for '…'. Please provide one of ….", "值“…”不能用于“…”，可用的有 …"),
        Form("The value '…' is invalid for '…'", "值“…”不能用于“…”"),
        Form("Can't generate completion scripts for '…'.\n…", "不会写“…”的补全脚本，可用的有 zsh、bash、fish"),
    ]

    static func chinese(_ message: String) -> String {
        forms.lazy.compactMap { $0.applied(to: message) }.first ?? message
    }
}
