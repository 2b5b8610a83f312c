internal import Bulletins

// Signs around what the file says is a heading, and around what signs a text.
extension PaperForm {
    /// `## 【工作动态】`, `### ◎夜校开课`: signs around what the file says is a heading, where all its brothers have them.
    static func withoutSigns(_ lines: [SourceLine]) -> [SourceLine] {
        let roles: Set<SourceLine.Role> = [.section, .subsection, .item]
        let decorations = lines.map { Decoration($0.text) }
        let marks = Dictionary(grouping: lines.indices) { lines[$0].role }.mapValues {
            Set($0.map { decorations[$0]?.mark })
        }
        // 【来源：省税务局】 behind a text, and so are its brothers; above one it is a heading.
        let sources = lines.indices.filter { index in
            guard let decoration = decorations[index], decoration.isClosed else { return false }
            return LineForm.contains(decoration.title, "：:") && Signed.source(decoration.title) != nil
        }
        let areBehind = sources.allSatisfy { index in
            index > 0 && LineForm.isProse(lines[index - 1].text)
                && !(index + 1 < lines.count && LineForm.isProse(lines[index + 1].text))
        }
        return lines.enumerated().map { index, line in
            // ◎供稿：检修分公司, 【撰稿：第二税务分局　纪晓楠】.
            if line.role == nil || line.role == .paragraph, line.row == nil, let decoration = decorations[index],
                Signed.isLabelled(decoration.title) || areBehind && sources.contains(index),
                !LineForm.isProse(decoration.title)
            {
                return line.with(text: decoration.isClosed ? "（\(decoration.title)）" : decoration.title, role: nil)
            }
            guard let role = line.role, roles.contains(role), NumberMark.split(line.text) == nil,
                let decoration = decorations[index],
                marks[role]?.count == 1 || decoration.isClosed && role != .item
            else { return line }
            return line.bared(decoration.title, role: role)
        }
    }
}
