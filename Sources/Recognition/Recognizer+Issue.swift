internal import Bulletins

/// What only an issue with a masthead has.
extension Recognizer {
    /// The 编者按 of the whole issue, taken off what follows its masthead.
    func note(at body: inout [Token], goesOn: Bool, _ report: ReportSink) -> Note? {
        let (note, rest) = IssueNote.read(body[...], goesOn: goesOn)
        guard let note else { return nil }
        report.add(
            .understood, line: body[0].line.number, found: "“\(body[0].line.text.excerpt())”",
            done: "存为本期的\(note.label)")
        body = Array(rest)
        return note
    }

    /// （一）侨乡新貌, （二）海外传声 hold all items, and nothing stands above them: they are the sections.
    func raise(_ sections: inout [Section], _ report: ReportSink) {
        guard sections.count == 1, let all = sections.first, all.title.isEmpty, all.items.isEmpty,
            all.subsections.count > 1, all.subsections.allSatisfy({ !$0.items.isEmpty })
        else { return }
        report.add(
            .understood, place: Place(all.subsections[0].id, .title),
            found: "“\(all.subsections[0].title.excerpt())”等 \(all.subsections.count) 个二级栏目上面没有栏目", done: "当作栏目")
        sections = all.subsections.map { Section(id: $0.id, title: $0.title, items: $0.items) }
    }

    /// The office and the date that a masthead lacks and the foot or the end of the text says.
    func complete(
        _ masthead: inout Masthead, from foot: ImprintReader, _ builder: OutlineBuilder, _ report: ReportSink
    ) {
        let signature = builder.closing.values.text(.signature)
        if masthead.office.isEmpty, masthead.issuers.isEmpty,
            let (place, office) = foot.issuer.map({ ("版记里的“\($0.label)：\($0.office)”", $0.office) })
                ?? (Signed.isUnit(signature, units) ? ("文末的“\(signature)”", signature) : nil)
        {
            masthead.office = office
            report.add(
                .understood, place: Place.masthead(.office), found: "版头里没有编发单位", done: "用了\(place)，请核对")
        }
        if masthead.date.printed.isEmpty, let date = foot.issuedOn ?? builder.closingDate {
            masthead.date = date
            if masthead.year == 0, let year = MastheadPiece.year(of: date) { masthead.year = year }
            report.add(
                .understood, place: Place.masthead(.date), found: "版头里没有日期", done: "用了文末的“\(date.printed)”，请核对")
        }
    }
}
