import Bulletins

extension Manuscript {
    /// The lines of the imprint that have something to say, between their rules.
    static func imprint(_ imprint: Imprint, notice: Bool, _ sheet: StyleSheet) -> [Block] {
        func text(_ field: Imprint.Field) -> Run { .text(.imprint(field), imprint.text(field)) }
        func block(_ kind: BlockKind, _ runs: [Run] = []) -> Block { sheet.block(kind, .imprint, runs) }
        let subjects =
            imprint.subjects.isEmpty
            ? [] : [block(.imprintLine(label: "主题词"), [.derived("主题词："), text(.entry(.subjects))])]
        let lists = imprint.lines.filter { !$0.names.isEmpty && imprint.text(.line(Exact($0.label))) != "" }.map {
            line in
            let names = text(.line(Exact(line.label)))
            // It may have been typed with its stop.
            let stop = names.string.hasSuffix("。") ? [] : [Run.derived("。")]
            return block(.imprintLine(label: line.label), [.derived("\(line.label)："), names] + stop)
        }
        // As many as a line holds, none broken.
        let room = sheet.page.columns - sheet.style(of: .people).firstIndent - sheet.style(of: .people).margin
        var people: [[Run]] = []
        var used = 0
        for person in imprint.people {
            let width = columns(person.label + "：" + person.name)
            let fits = !people.isEmpty && used + 4 + width <= room
            used = fits ? used + 4 + width : width
            let label = Run.derived((fits ? "　　" : "") + "\(person.label)：")
            if !fits { people.append([]) }
            people[people.count - 1] += [label, text(.person(Exact(person.label)))]
        }
        let issued: [Run] =
            imprint.text(.entry(.issuedBy)).isEmpty && imprint.text(.entry(.issuedOn)).isEmpty
            ? [] : [text(.entry(.issuedBy)), .fill, text(.entry(.issuedOn)), .derived("印发")]
        let copies =
            imprint.copies == nil
            ? [] : [block(.copies, [.fill, .derived("（共印"), text(.copies), .derived("份）")])]
        let lines =
            subjects + lists + people.map { block(.people, $0) }
            + (issued.isEmpty ? [] : [block(.issuedBy, issued)])
        guard !lines.isEmpty || !copies.isEmpty else { return [] }
        return (notice ? [blankPageNotice(.imprint, sheet)] : [])
            + [block(.imprintRule)] + lines + (lines.isEmpty ? [] : [block(.imprintRule)]) + copies
    }
}
