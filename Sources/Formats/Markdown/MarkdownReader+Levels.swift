internal import Bulletins
internal import Recognition

// Which level of headings is what, in files of other people.
extension MarkdownReader {
    /// Other people's levels are where their headings begin: `###` above `####` is the title of the whole, as `#` is here.
    mutating func settleLevels() {
        let used = Set(headings.levels.values).sorted()
        // One heading below the name, longer than a section's, is of the text.
        if used == [1, 2], headings.levels.count == 2, !lines.contains(where: { $0.role == .item }),
            let index = headings.levels.first(where: { $0.value == 2 })?.key, lines[index].text.scalarCount >= 10,
            index + 1 < lines.count, Recognizer.isProse(lines[index + 1].text),
            !lines[index...].contains(where: { $0.isListed || Recognizer.isNumbered($0.text) })
        {
            lines[index] = lines[index].with(.item)
            return
        }
        // ## alone below the name and above ### 一、: the title of the whole.
        if used == [1, 2, 3], headings.levels.count(where: { $0.value == 2 }) == 1,
            let index = headings.levels.first(where: { $0.value == 2 })?.key, lines[index].text.scalarCount >= 10,
            index + 1 < lines.count, Recognizer.isProse(lines[index + 1].text),
            !["动态", "大事记", "信息", "选登", "要闻", "简讯"].contains(where: lines[index].text.hasSuffix),
            headings.levels.allSatisfy({ $0.value < 3 || $0.key > index && MarkdownReader.isPart(lines[$0.key].text) })
        {
            for (at, level) in headings.levels where level > 1 {
                lines[at] = lines[at].with(level == 2 ? .masthead(.title) : .section)
            }
            return
        }
        // ### above bold headlines and below a name that is none of the headings, as it says its number.
        if used == [3], headings.levels.count > 1, lines.contains(where: { $0.role == .item }),
            lines.prefix(headings.levels.keys.min() ?? 0).contains(where: { Recognizer.saysNumber($0.text) })
        {
            for index in headings.levels.keys { lines[index] = lines[index].with(.section) }
            return
        }
        // # above ###, and no ##.
        if used.first == 1, used.count > 1, used[1] > 2 {
            let roles: [SourceLine.Role] = used.count > 3 ? [.section, .subsection, .item] : [.section, .item]
            for (index, level) in headings.levels where level > 1 && lines.indices.contains(index) {
                lines[index] = lines[index].with(roles[min((used.firstIndex(of: level) ?? 1) - 1, roles.count - 1)])
            }
            return
        }
        // 内部参考 may stand above the name.
        let first = min(headings.levels.keys.min() ?? 0, 1)
        let namesIssue = lines.dropFirst(first + 1).prefix(2).contains { Recognizer.saysNumber($0.text) }
        guard let top = used.first, top > 1, used.count > 1 || namesIssue,
            headings.levels.values.filter({ $0 == top }).count == 1,
            headings.levels[first] == top, first == 0 || Recognizer.isMastheadNotice(lines[0].text)
        else { return }
        let roles: [SourceLine.Role?] = [nil, .section, .item, .item, .item, .item]
        for (index, level) in headings.levels where lines.indices.contains(index) {
            lines[index] = lines[index].with(index == first ? .masthead(.name) : roles[used.firstIndex(of: level) ?? 0])
        }
    }

    /// `一、进展较快的乡镇`.
    private static func isPart(_ text: String) -> Bool {
        text.first.map { "一二三四五六七八九十".contains($0) } == true && text.prefix(4).contains("、")
    }
}
