import Bulletins

/// What F2 lists: a text of masthead or imprint, and how what is typed for it is read.
struct MastheadField {
    let place: Place

    var title: String { place.label }

    /// What every issue is asked for, in the order in which it is filled in.
    private static let usual: [Place] = [
        .masthead(.name), .masthead(.number), .masthead(.serial), .masthead(.year), .masthead(.office),
        .masthead(.date), .masthead(.coverage), .masthead(.title),
        .imprint(.reportTo), .imprint(.sendTo), .imprint(.distributeTo), .imprint(.copies),
    ]

    /// Those that an issue lists: the usual ones, and the others that its masthead, its text's end and its imprint have;
    /// and the rest, which it has no use for so far.
    static func all(of bulletin: Bulletin) -> (used: [MastheadField], empty: [MastheadField]) {
        let known =
            bulletin.masthead.fields.map(Place.masthead) + Closing.Field.all.map(Place.closing)
            + bulletin.imprint.fields.map(Place.imprint)
            + Imprint.usualPeople.filter { bulletin.imprint.name(of: $0).isEmpty }.map { .imprint(.person(Exact($0))) }
        let others = known.filter { !usual.contains($0) }
        func isEmpty(_ place: Place) -> Bool { bulletin.text(at: place) ?? "" == "" }
        return (
            (usual + others.filter { !isEmpty($0) }).map(MastheadField.init),
            others.filter(isEmpty).map(MastheadField.init)
        )
    }

    /// The text that is put there for what was typed; and what to tell of it.
    func read(_ typed: String, in masthead: Masthead) -> (text: String, doubt: String?) {
        let model = masthead.date.day ?? Day(year: masthead.year, month: 1, day: 1)
        switch place.form {
        case .number:
            return (String(typed.map(\.halfWidth).filter { $0 != " " }), nil)
        case .date where !typed.isEmpty:
            if let day = TypedDate.day(typed, like: model) { return (day.printed, nil) }
            return (typed, "“\(typed)”读不成日期，照文字印出；写成 2023年10月8日 就能校对")
        case .coverage where !typed.isEmpty:
            if let (first, last) = TypedDate.period(typed, like: model) {
                return (Coverage.days(first: first, last: last).printed, nil)
            }
            return (typed, "“\(typed)”读不成起止日期，照文字印出；写成 9月25日—28日 就能校对")
        default: return (typed, nil)
        }
    }
}
