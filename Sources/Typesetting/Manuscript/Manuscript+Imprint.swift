import Bulletins

extension Manuscript {
    /// What stands below the text: the list of attachments, 落款 and 成文日期, 联系方式.
    static func closing(_ bulletin: Bulletin) -> [Block] {
        let attachments = bulletin.attachments
        let list = attachments.indices.map { index in
            let number = attachments.count == 1 ? "" : "\(index + 1)."
            let title = Run.text(Place(attachments[index].id, .title), attachments[index].title)
            return Block(
                .attachmentList, .closing, [.derived((index == 0 ? "附件：" : "　　　") + number), .derived(title.string)])
        }
        let values = bulletin.closing.values
        return list
            + Closing.Field.all.compactMap { field in
                let text = values.text(field)
                if text.isEmpty { return nil }
                let run = Run.text(.closing(field), text)
                return Block(.closing(field), .closing, field == .contact ? [run] : [.fill, run])
            }
    }

    /// The lines of the imprint that have something to say, between their rules.
    static func imprint(_ imprint: Imprint, notice: Bool) -> [Block] {
        func text(_ field: Imprint.Field) -> Run { .text(.imprint(field), imprint.text(field)) }
        func block(_ kind: BlockKind, _ runs: [Run] = []) -> Block { Block(kind, .imprint, runs) }
        let subjects =
            imprint.subjects.isEmpty
            ? [] : [block(.imprintLine(label: "主题词"), [.derived("主题词："), text(.entry(.subjects))])]
        let lists = imprint.lines.filter { !$0.names.isEmpty && imprint.text(.line(Exact($0.label))) != "" }.map {
            line in
            block(
                .imprintLine(label: line.label),
                [.derived("\(line.label)："), text(.line(Exact(line.label))), .derived("。")])
        }
        var people: [Run] = []
        for person in imprint.people {
            people += [.derived((people.isEmpty ? "" : "　　") + "\(person.label)："), text(.person(Exact(person.label)))]
        }
        let issued: [Run] =
            imprint.text(.entry(.issuedBy)).isEmpty && imprint.text(.entry(.issuedOn)).isEmpty
            ? [] : [text(.entry(.issuedBy)), .fill, text(.entry(.issuedOn)), .derived("印发")]
        let copies =
            imprint.copies == nil
            ? [] : [block(.copies, [.fill, .derived("（共印"), text(.copies), .derived("份）")])]
        let lines =
            subjects + lists + (people.isEmpty ? [] : [block(.people, people)])
            + (issued.isEmpty ? [] : [block(.issuedBy, issued)])
        guard !lines.isEmpty || !copies.isEmpty else { return [] }
        return (notice ? [block(.blankPageNotice, [.derived("（此页无正文）")])] : [])
            + [block(.imprintRule)] + lines + (lines.isEmpty ? [] : [block(.imprintRule)]) + copies
    }
}
