import Screen

extension ShelfEntry {
    /// What the list says about the title: places that wait for a choice, and who is in the issue.
    private func marks(within columns: Int, _ width: DisplayWidth) -> (before: String, behind: String) {
        let waiting = conflicts > 0 ? "（待选 \(conflicts) 处）" : ""
        guard !people.isEmpty else { return (waiting, "") }
        let names = people.joined(separator: "、")
        let few = people.count > 1 ? "\(people[0])等\(people.count)人" : names
        let wait = conflicts > 0 ? "待选\(conflicts)，" : ""
        let forms: [(before: String, behind: String)] = [
            (waiting, "（\(names)在改）"), ("", "（\(wait)\(names)在改）"), ("", "（\(wait)\(few)在改）"),
            ("", "（\(wait)\(people.count)人在改）"), ("", "（\(people.count)人在改）"), ("", "\(people.count)人改"),
        ]
        return forms.first { width.extent($0.before + "…" + $0.behind) <= columns } ?? forms[forms.count - 1]
    }

    /// The title with what is said about it; it is the title that gives way.
    func text(within columns: Int, _ width: DisplayWidth) -> String {
        let (before, behind) = marks(within: columns, width)
        let texts = (0...max(0, columns)).reversed().lazy.map { before + width.short(title, $0) + behind }
        return texts.first { width.extent($0) <= columns } ?? before + behind
    }
}
