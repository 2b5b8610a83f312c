internal import Bulletins

// What was said at a meeting, by whom.
extension PaperForm {
    /// `城关代表团` above `莫建章代表：…` and more such, as its brothers are: who spoke there.
    func standsOverSpeeches(_ index: Int, _ order: [Int]) -> Bool {
        // 第一组（中共、民革）.
        func name(_ at: Int) -> Substring? {
            guard form(at) == .plain, let name = headings[at]?.title.prefix(while: { $0 != "（" }), name.count <= 14
            else {
                return nil
            }
            return name
        }
        guard let ending = name(index)?.suffix(2) else { return false }
        let isGroup = ending.hasSuffix("组")
        let brothers = order.filter { at in
            name(at).map { isGroup ? $0.hasSuffix("组") : $0.hasSuffix(ending) } == true
        }
        let speeches = brothers.map { at in
            (at + 1..<body.upperBound).prefix { headings[$0] == nil }.map { isSpeech(text($0)) }
        }
        // Whoever spoke may have gone on in a second paragraph.
        return brothers.count >= 2 && speeches.allSatisfy { $0.first == true }
            && speeches.joined().count(where: { $0 }) > brothers.count
    }

    /// Who says a text: what stands before its colon, where that is short.
    static func speaker(of text: String) -> String? {
        guard LineForm.isProse(text), let colon = text.unicodeScalars.prefix(18).firstIndex(of: "：") else { return nil }
        return String(text.unicodeScalars[..<colon])
    }

    /// `莫建章代表：…`, `史大田：…`.
    private func isSpeech(_ text: String) -> Bool {
        guard let name = PaperForm.speaker(of: text), (2...8).contains(name.scalarCount),
            name.unicodeScalars.allSatisfy(\.properties.isIdeographic)
        else { return false }
        let words = ["问题", "建议", "措施", "做法", "成效", "打算", "要求", "原因", "目标", "背景", "效果", "经验", "亮点", "特点"]
        let posts = ["代表", "委员", "同志", "主任", "局长", "书记", "镇长", "乡长", "校长", "院长"]
        return !words.contains(where: name.hasSuffix)
            && (name.scalarCount <= 3 || posts.contains(where: name.hasSuffix))
    }
}
