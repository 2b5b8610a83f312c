import Bulletins

/// What F2 lists: a text of masthead or imprint, and how what is typed for it is read.
struct MastheadField {
    let place: Place

    var title: String {
        if case .masthead(.role(let index)) = place { return "分工\(index + 1)" }
        return place.label
    }

    /// The part of the paper that it stands in, as a heading over its fields.
    enum Group: String, CaseIterable {
        case masthead = "版头"
        case closing = "正文之后"
        case imprint = "版记"
    }

    var group: Group {
        switch place {
        case .imprint: .imprint
        case .closing: .closing
        case .masthead, .part: .masthead
        }
    }

    /// One sentence on what to type, with an example.
    var help: String {
        switch place {
        case .masthead(.entry(let entry)): MastheadField.helps[entry.row.key] ?? MastheadField.help(place.form)
        case .masthead(.issuer): "单位全称；填了又会有一行，再填下一家；\(MastheadField.moving)"
        case .masthead(.role): "主办、承办、编印……，印在单位前面；没有就空着；\(MastheadField.moving)"
        case .imprint(.person): "姓名或号码；清空就不印；\(MastheadField.moving)"
        case .imprint(.line): "几个用，分开；清空就不印；\(MastheadField.moving)"
        case .imprint, .closing, .part: MastheadField.help(place.form)
        }
    }

    private static var moving: String { "\(Command.key("fields-up")) \(Command.key("fields-down")) 上下移" }

    private static let helps = [
        "name": "大红字印的名称", "title": "红线下面的大标题；没有就空着", "number": "只填数字；样子在刊物设置里改",
        "serial": "总第几期，只填数字；不印就空着", "kind": "如 增刊、专报；各有各的期号", "copyNumber": "如 000123",
        "secrecy": "如 秘密★1年", "urgency": "如 特急、加急", "code": "如 编号：000035", "notice": "如 内部资料 注意保存",
        "office": "印在红线上面，如 某某区委办公室",
    ]

    private static func help(_ form: FieldForm?) -> String {
        switch form {
        case .number?: "只填数字；清空就不印"
        case .date?: "如 10.8、10月8日、2023年10月8日；清空就不印"
        case .coverage?: "如 9.25-28、9月25日—28日；清空就不印"
        case .list?: "几个用，分开；清空就不印"
        case .text?, nil: "清空就不印"
        }
    }

    /// What every issue is asked for of its masthead, in the order in which it is filled in.
    private static let usual: [Place] = [
        .masthead(.name), .masthead(.number), .masthead(.serial), .masthead(.year), .masthead(.office),
        .masthead(.date), .masthead(.coverage), .masthead(.title),
    ]

    /// Those that an issue lists: the usual ones, and the others that its masthead, its text's end and its imprint have;
    /// and the rest, which it has no use for so far.
    static func all(of bulletin: Bulletin, _ series: Series) -> (used: [MastheadField], empty: [MastheadField]) {
        let standing = series.imprint.lines.map(\.label)
        let asked = standing.isEmpty ? ["报", "送", "发"] : standing
        let known =
            places(of: bulletin.masthead) + Closing.Field.all.map(Place.closing) + places(of: bulletin.imprint, asked)
        var isUsual = Set(usual + asked.map { .imprint(.line(Exact($0))) } + [.imprint(.copies)])
        let next = bulletin.masthead.issuers.count
        if next > 0 {
            isUsual.formUnion((0...next).flatMap { [.masthead(.role($0)), .masthead(.issuer($0))] })
        }
        func isUsed(_ place: Place) -> Bool { isUsual.contains(place) || bulletin.text(at: place) ?? "" != "" }
        let others = known.filter { !usual.contains($0) }
        return (
            (usual + others.filter(isUsed)).map(MastheadField.init),
            others.filter { !isUsed($0) }.map(MastheadField.init)
        )
    }

    /// With the row behind the last who publishes, in which another is typed.
    private static func places(of masthead: Masthead) -> [Place] {
        let next = masthead.issuers.count
        return masthead.fields.flatMap { field -> [Masthead.Field] in
            field == .office ? [.role(next), .issuer(next), field] : [field]
        }.map(Place.masthead)
    }

    /// In the order of the paper, and then what it has not: the labels of the series, and those that are common.
    private static func places(of imprint: Imprint, _ asked: [String]) -> [Place] {
        let labels = imprint.lines.map(\.label)
        let missing = asked + Imprint.commonLabels.filter { !asked.contains($0) }
        let people = imprint.people.map(\.label)
        return (labels + missing.filter { !labels.contains($0) }).map { .imprint(.line(Exact($0))) }
            + (people + Imprint.usualPeople.filter { !people.contains($0) }).map { .imprint(.person(Exact($0))) }
            + Imprint.Entry.all.map { .imprint(.entry($0)) }
    }

    /// Lines and people stand in the order of the paper, wherever their rows are.
    static func inPaperOrder(_ places: [Place], _ imprint: Imprint) -> [Place] {
        var places = places
        for likes in [
            imprint.lines.map { Place.imprint(.line(Exact($0.label))) },
            imprint.people.map { Place.imprint(.person(Exact($0.label))) },
        ] {
            let rows = places.indices.filter { likes.contains(places[$0]) }
            for (row, place) in zip(rows, likes.filter(places.contains)) { places[row] = place }
        }
        return places
    }

    /// 3 of `第3期`, 30 of `共印三十份`: the number that a text has, where it has one.
    private static func number(in typed: String) -> String {
        let plain = typed.map(\.halfWidth).filter { $0 != " " }
        let digits = plain.split { !($0.isASCII && $0.isNumber) }
        if digits.count == 1 { return String(digits[0]) }
        let numerals = plain.split { !"〇零一二三四五六七八九十百千".contains($0) }
        if digits.isEmpty, numerals.count == 1, let value = ChineseNumeral.value(of: String(numerals[0])) {
            return String(value)
        }
        return String(plain)
    }

    /// The text that is put there for what was typed; and what to tell of it.
    func read(_ typed: String, in masthead: Masthead) -> (text: String, doubt: String?) {
        let model = masthead.date.day ?? Day(year: masthead.year, month: 1, day: 1)
        switch place.form {
        case .number:
            return (MastheadField.number(in: typed), nil)
        case .date where !typed.isEmpty:
            if let day = TypedDate.day(typed, like: model) { return (day.printed, nil) }
            let why = TypedDate.impossible(typed, like: model) ?? "写成 2023年10月8日 就能校对"
            return (typed, "“\(typed)”读不成日期，照文字印出；\(why)")
        case .coverage where !typed.isEmpty:
            if let (first, last) = TypedDate.period(typed, like: model) {
                return (Coverage.days(first: first, last: last).printed, nil)
            }
            return (typed, "“\(typed)”读不成起止日期，照文字印出；写成 9月25日—28日 就能校对")
        case .list: return (FieldList.withoutStop(typed), nil)
        default: return (typed, nil)
        }
    }
}
