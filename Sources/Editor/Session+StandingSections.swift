import Bulletins

extension Session {
    /// A-n: a new section; those of the series that the issue lacks are offered, in their order.
    mutating func addSection() {
        let rows = (desk?.missingSections ?? []).map { standing in
            Picker.Row(standing.title, detail: standing.subsections.joined(separator: "、")) { session in
                session.edit { desk throws(EditError) in try desk.add(standing) }
            }
        }
        add("新栏目：本刊固定栏目里还没有的", rows, other: "空的栏目") { desk throws(EditError) in try desk.newSection() }
    }

    /// A-m: a new subsection; those of the series that the section lacks are offered, in their order.
    mutating func addSubsection() {
        let rows = (desk?.missingSubsections ?? []).map { title in
            Picker.Row(title) { session in
                session.edit { desk throws(EditError) in try desk.addSubsection(title) }
            }
        }
        add("新二级栏目：这一栏目里还没有的", rows, other: "空的二级栏目") { desk throws(EditError) in
            try desk.newSubsection()
        }
    }

    /// Offers the rows and an empty one; the empty one at once where there are none.
    private mutating func add(
        _ title: String, _ rows: [Picker.Row], other: String,
        _ addEmpty: @escaping @Sendable (inout Desk) throws(EditError) -> Void
    ) {
        if rows.isEmpty { return edit(addEmpty) }
        show(Picker(title, rows: rows + [Picker.Row("其他…", detail: other) { $0.edit(addEmpty) }]))
    }
}
