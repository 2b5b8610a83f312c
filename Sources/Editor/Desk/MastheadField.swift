import Bulletins

/// What F2 lists: a text of masthead or imprint, and how what is typed for it is read.
struct MastheadField {
    let title: String
    let place: Place

    static let all: [MastheadField] = [
        MastheadField(title: "刊名", place: Place.masthead(.name)),
        MastheadField(title: "期号", place: Place.masthead(.number)),
        MastheadField(title: "总期号", place: Place.masthead(.serial)),
        MastheadField(title: "年份", place: Place.masthead(.year)),
        MastheadField(title: "编发单位", place: Place.masthead(.office)),
        MastheadField(title: "印发日期", place: Place.masthead(.date)),
        MastheadField(title: "起止日期", place: Place.masthead(.coverage)),
        MastheadField(title: "本期标题", place: Place.masthead(.title)),
        MastheadField(title: "报", place: Place.imprint(.reportTo)),
        MastheadField(title: "送", place: Place.imprint(.sendTo)),
        MastheadField(title: "发", place: Place.imprint(.distributeTo)),
        MastheadField(title: "份数", place: Place.imprint(.copies)),
    ]

    /// Those that an issue lists: the usual ones, and the others that its masthead, its text's end and its imprint have.
    static func all(of bulletin: Bulletin) -> [MastheadField] {
        let places =
            bulletin.masthead.fields.map(Place.masthead) + Closing.Field.all.map(Place.closing)
            + bulletin.imprint.fields.map(Place.imprint)
        return all
            + places.compactMap { place in
                guard !all.contains(where: { $0.place == place }), bulletin.text(at: place) != "" else { return nil }
                return MastheadField(title: place.label, place: place)
            }
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
