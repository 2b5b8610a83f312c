import Bulletins

extension Session {
    /// A-n: a new section; those of the series that the issue lacks are offered, in their order.
    mutating func addSection() {
        guard let desk else { return }
        let missing = desk.missingSections
        guard !missing.isEmpty else {
            edit { desk throws(EditError) in try desk.newSection() }
            return
        }
        let rows = missing.map { standing in
            Picker.Row(standing.title, detail: standing.subsections.joined(separator: "、")) { session in
                session.edit { desk throws(EditError) in try desk.add(standing) }
            }
        }
        let other = Picker.Row("其他…", detail: "空的栏目") { session in
            session.edit { desk throws(EditError) in try desk.newSection() }
        }
        show(Picker("新栏目：本刊固定栏目里还没有的", rows: rows + [other]))
    }

    /// A-m: a new subsection; those of the series that the section lacks are offered, in their order.
    mutating func addSubsection() {
        guard let desk else { return }
        let missing = desk.missingSubsections
        guard !missing.isEmpty else {
            edit { desk throws(EditError) in try desk.newSubsection() }
            return
        }
        let rows = missing.map { title in
            Picker.Row(title) { session in
                session.edit { desk throws(EditError) in try desk.addSubsection(title) }
            }
        }
        let other = Picker.Row("其他…", detail: "空的二级栏目") { session in
            session.edit { desk throws(EditError) in try desk.newSubsection() }
        }
        show(Picker("新二级栏目：这一栏目里还没有的", rows: rows + [other]))
    }
}
