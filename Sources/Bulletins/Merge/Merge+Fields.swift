// What becomes of a part that both have, field by field.
extension Merge {
    mutating func report(_ subject: Conflict.Subject, kept: [Paragraph] = [], other: [Paragraph] = []) {
        guard clash == .keepsBoth else { return }
        conflicts.append(Conflict(subject, kept: kept, other: other, from: from))
    }

    /// The value where at most one of the two changed it, or both did the same; `nil` where they clash.
    static func unopposed<Value: Equatable>(_ base: Value, _ mine: Value, _ theirs: Value) -> Value? {
        theirs == base || mine == theirs ? mine : mine == base ? theirs : nil
    }

    mutating func text(_ place: Place, _ base: String, _ mine: String, _ theirs: String) -> String {
        let merge = TextMerge(base: base, mine: mine, theirs: theirs)
        if merge.other != nil, clash == .keepsMine { return mine }
        if let other = merge.other { report(.text(place), kept: [.plain(merge.text)], other: [.plain(other)]) }
        return merge.text
    }

    /// A value that is changed as a whole.
    mutating func value<Value: Equatable>(
        _ place: Place, _ base: Value, _ mine: Value, _ theirs: Value, printed: (Value) -> String
    ) -> Value {
        if let result = Merge.unopposed(base, mine, theirs) { return result }
        report(.text(place), kept: [.plain(printed(mine))], other: [.plain(printed(theirs))])
        return mine
    }

    /// - Parameter base: `nil` where there was no such body before.
    mutating func paragraphs(
        _ id: PartID, _ base: [Paragraph]?, _ mine: [Paragraph], _ theirs: [Paragraph]
    ) -> [Paragraph] {
        if mine == theirs { return mine }
        if base == nil, clash == .keepsBoth {
            let union = ParagraphUnion(mine, theirs)
            for clash in union.clashes {
                report(.text(Place(id, .paragraph(clash.index))), kept: clash.kept, other: clash.other)
            }
            return union.paragraphs
        }
        let base = base ?? []
        if let result = Merge.unopposed(base, mine, theirs) { return result }
        let merge = ParagraphMerge(base: base, mine: mine, theirs: theirs, clash: clash)
        for clash in merge.clashes {
            report(.text(Place(id, .paragraph(clash.index))), kept: clash.kept, other: clash.other)
        }
        for (index, clash) in merge.inside {
            report(.text(Place(id, Field(index, clash.slot))), kept: clash.kept, other: clash.other)
        }
        split += merge.split.map { Place(id, $0) }
        return merge.paragraphs
    }

    /// The values of a table of fields, each by its form.
    mutating func values<Table>(
        _ base: FieldValues<Table>, _ mine: FieldValues<Table>, _ theirs: FieldValues<Table>,
        _ place: (TableField<Table>) -> Place
    ) -> FieldValues<Table> {
        var result = mine
        for field in TableField<Table>.all {
            switch (base[field], mine[field], theirs[field]) {
            case (.text(let a), .text(let b), .text(let c)): result[field] = .text(text(place(field), a, b, c))
            case (.list(let a), .list(let b), .list(let c)): result[field] = .list(list(place(field), a, b, c))
            case (let a, let b, let c): result[field] = value(place(field), a, b, c, printed: \.printed)
            }
        }
        return result
    }

    mutating func unknown(
        _ part: PartID, _ base: [JSONKey: JSON], _ mine: [JSONKey: JSON], _ theirs: [JSONKey: JSON]
    ) -> [JSONKey: JSON] {
        var result: [JSONKey: JSON] = [:]
        for key in Set(mine.keys).union(theirs.keys).sorted() {
            let (old, ours, others) = (base[key], mine[key], theirs[key])
            if others == old || ours == others {
                result[key] = ours
            } else if ours == old {
                result[key] = others
            } else {
                // What one deleted and the other changed stays.
                result[key] = clash == .keepsMine ? ours : ours ?? others
                func text(_ value: JSON?) -> [Paragraph] {
                    value.map { [.plain(String(decoding: JSONWriter.compact($0), as: UTF8.self))] } ?? []
                }
                report(.unknown(part, key), kept: text(ours ?? others), other: text(ours == nil ? nil : others))
            }
        }
        return result
    }

    /// Of two looks one stands, the same whoever asks: it is no text, and nobody's words are lost.
    func look() -> PaperLook? {
        let (old, ours, others) = (base.look, mine.look, theirs.look)
        if others == old || ours == others || clash == .keepsMine && ours != old { return ours }
        if ours == old { return others }
        let (one, other) = (ours.map(\.value), others.map(\.value))
        func written(_ look: JSON?) -> [UInt8] { look.map(JSONWriter.compact) ?? [] }
        return written(one).lexicographicallyPrecedes(written(other)) ? others : ours
    }

    mutating func note(_ id: PartID, _ base: Note?, _ mine: Note?, _ theirs: Note?) -> Note? {
        switch (mine, theirs) {
        case (nil, nil): return nil
        case (let mine?, let theirs?):
            return Note(
                label: text(Place(id, .title), base?.label ?? "", mine.label, theirs.label),
                paragraphs: paragraphs(id, base?.paragraphs, mine.paragraphs, theirs.paragraphs),
                unknown: unknown(id, base?.unknown ?? [:], mine.unknown, theirs.unknown))
        case (let only?, nil), (nil, let only?):
            guard let base else { return only }
            if only == base || mine == nil && clash == .keepsMine { return nil }
            report(.part(id))
            return only
        }
    }

    mutating func masthead() -> Masthead {
        let (a, b, c) = (base.masthead, mine.masthead, theirs.masthead)
        var result = Masthead(unknown: unknown(.masthead, a.unknown, b.unknown, c.unknown))
        result.values = values(a.values, b.values, c.values) { .masthead(.entry($0)) }
        result.issuers = issuers(a.issuers, b.issuers, c.issuers)
        return result
    }

    mutating func closing() -> Closing {
        let (a, b, c) = (base.closing, mine.closing, theirs.closing)
        var result = Closing()
        result.values = values(a.values, b.values, c.values) { .closing($0) }
        result.unknown = unknown(.closing, a.unknown, b.unknown, c.unknown)
        return result
    }

    mutating func imprint() -> Imprint {
        let (a, b, c) = (base.imprint, mine.imprint, theirs.imprint)
        var result = Imprint(unknown: unknown(.imprint, a.unknown, b.unknown, c.unknown))
        result.values = values(a.values, b.values, c.values) { .imprint(.entry($0)) }
        result.lines = labelled(a.lines, b.lines, c.lines, \.label) { merge, base, mine, theirs in
            let place = Place.imprint(.line(Exact(mine.label)))
            return Imprint.Line(
                label: mine.label, names: merge.list(place, base?.names ?? [], mine.names, theirs.names),
                unknown: merge.unknown(.imprint, base?.unknown ?? [:], mine.unknown, theirs.unknown))
        } isEmpty: {
            $0.names.isEmpty && $0.unknown.isEmpty
        }
        result.people = labelled(a.people, b.people, c.people, \.label) { merge, base, mine, theirs in
            let place = Place.imprint(.person(Exact(mine.label)))
            return Imprint.Person(
                label: mine.label, name: merge.text(place, base?.name ?? "", mine.name, theirs.name),
                unknown: merge.unknown(.imprint, base?.unknown ?? [:], mine.unknown, theirs.unknown))
        } isEmpty: {
            $0.name.isEmpty && $0.unknown.isEmpty
        }
        return result
    }

    /// Rows that their labels name: each is merged by itself, and their order like that of parts.
    private mutating func labelled<Row: Equatable>(
        _ base: [Row], _ mine: [Row], _ theirs: [Row], _ label: (Row) -> String,
        _ merge: (inout Merge, Row?, Row, Row) -> Row, isEmpty: (Row) -> Bool
    ) -> [Row] {
        if let result = Merge.unopposed(base, mine, theirs) { return result }
        /// Two rows of one label are told apart by their order.
        func named(_ rows: [Row]) -> (names: [PartID], rows: [PartID: Row]) {
            var counts: [String: Int] = [:]
            let names = rows.map { row -> PartID in
                counts[label(row), default: 0] += 1
                return PartID("\(label(row))#\(counts[label(row)] ?? 0)")
            }
            return (names, Dictionary(zip(names, rows)) { first, _ in first })
        }
        let (old, ours, others) = (named(base), named(mine), named(theirs))
        var living: [PartID: Row] = [:]
        for name in ours.names + others.names where living[name] == nil {
            switch (ours.rows[name], others.rows[name]) {
            case (let mine?, let theirs?):
                let row = merge(&self, old.rows[name], mine, theirs)
                if !isEmpty(row) { living[name] = row }
            case (let only?, nil), (nil, let only?):
                let isMineGone = ours.rows[name] == nil
                guard let before = old.rows[name] else {
                    living[name] = only
                    continue
                }
                // What one deleted and the other changed stays.
                if only != before, !(isMineGone && clash == .keepsMine) { living[name] = only }
            case (nil, nil): break
            }
        }
        return OrderMerge.merged(
            base: old.names, mine: ours.names, theirs: others.names, living: Set(living.keys)
        ).compactMap { living[$0] }
    }

    /// Issuers are whole: changed by both at the same place, mine stand.
    private mutating func issuers(
        _ base: [Masthead.Issuer], _ mine: [Masthead.Issuer], _ theirs: [Masthead.Issuer]
    ) -> [Masthead.Issuer] {
        func printed(_ issuers: [Masthead.Issuer]) -> String {
            FieldValue.printed(issuers.map { $0.role.isEmpty ? $0.name : "\($0.role)：\($0.name)" })
        }
        return value(.masthead(.issuer(0)), base, mine, theirs, printed: printed)
    }

    /// Names are whole: changed by both at the same place, mine stand.
    private mutating func list(_ place: Place, _ base: [String], _ mine: [String], _ theirs: [String]) -> [String] {
        if theirs.isIdentical(to: base) || mine.isIdentical(to: theirs) { return mine }
        if mine.isIdentical(to: base) { return theirs }
        let names = base.map(Exact.init)
        let merge = SequenceMerge(
            base: names, mine: Hunk.changes(from: names, to: mine.map(Exact.init)),
            theirs: Hunk.changes(from: names, to: theirs.map(Exact.init)))
        var isClear = true
        let merged = merge.merged { mine, _, _ in
            isClear = false
            return mine
        }
        if isClear { return merged.map(\.text) }
        report(.text(place), kept: [.plain(FieldValue.printed(mine))], other: [.plain(FieldValue.printed(theirs))])
        return mine
    }
}
