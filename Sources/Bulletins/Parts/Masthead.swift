/// The fields of the masthead, in printed order.
package enum MastheadTable: FieldTable {
    package static let name = "masthead"
    package static let rows = [
        FieldRow("copyNumber", "份号", .text, .topLeft),
        FieldRow("secrecy", "密级", .text, .topLeft, isStanding: true),
        FieldRow("urgency", "紧急程度", .text, .topLeft),
        FieldRow("code", "编号", .text, .topRight),
        FieldRow("notice", "提示语", .text, .topRight, isStanding: true),
        FieldRow("name", "刊名", .text, .own, isUsual: true, isStanding: true),
        FieldRow("number", "期号", .number, .own, isUsual: true),
        FieldRow("serial", "总期号", .number, .own, isUsual: true),
        FieldRow("kind", "刊型", .text, .afterNumber),
        FieldRow("office", "编发单位", .text, .own, isUsual: true, isStanding: true),
        FieldRow("date", "印发日期", .date, .own, isUsual: true),
        FieldRow("title", "本期标题", .text, .own, isUsual: true, isStanding: true),
        FieldRow("year", "年份", .number, .own, isUsual: true),
        FieldRow("coverage", "起止日期", .coverage, .own, isUsual: true),
    ]
}

extension TableField<MastheadTable> {
    package static let name = named("name")
    package static let title = named("title")
    package static let year = named("year")
    package static let number = named("number")
    package static let serial = named("serial")
    package static let office = named("office")
    package static let date = named("date")
    package static let coverage = named("coverage")
    package static let kind = named("kind")
    package static let copyNumber = named("copyNumber")
    package static let secrecy = named("secrecy")
    package static let urgency = named("urgency")
    package static let code = named("code")
    package static let notice = named("notice")
}

/// What stands at the head of page one (版头).
package struct Masthead: Equatable, Sendable {
    package typealias Entry = TableField<MastheadTable>

    package var values = FieldValues<MastheadTable>()
    /// Those who publish, where there is more than ``office`` or they have a role; printed one below another.
    package var issuers: [Issuer] = []
    /// Fields of the file that this version does not know; written back as they were.
    package var unknown: [JSONKey: JSON]

    package init(
        name: String = "", title: String = "", year: Int = 0, number: Int = 0, serial: Int? = nil, office: String = "",
        date: DateText = .text(""), coverage: Coverage = .text(""), unknown: [JSONKey: JSON] = [:]
    ) {
        self.unknown = unknown
        self.name = name
        self.title = title
        self.year = year
        self.number = number
        self.serial = serial
        self.office = office
        self.date = date
        self.coverage = coverage
    }

    /// An office that publishes, and what it does for the bulletin: 主办, 承办, 编印.
    package struct Issuer: Equatable, Sendable {
        @Exact package var name: String
        @Exact package var role: String
        package var unknown: [JSONKey: JSON]

        package init(name: String = "", role: String = "", unknown: [JSONKey: JSON] = [:]) {
            self.name = name
            self.role = role
            self.unknown = unknown
        }
    }
}

extension Masthead {
    /// 刊名, printed large and red.
    package var name: String {
        get { values[text: .name] }
        set { values[text: .name] = newValue }
    }
    /// 本期标题, the title under the red rule.
    package var title: String {
        get { values[text: .title] }
        set { values[text: .title] = newValue }
    }
    /// 0 while it is not yet typed.
    package var year: Int {
        get { values[number: .year] ?? 0 }
        set { values[number: .year] = newValue == 0 ? nil : newValue }
    }
    /// 期号, from 1 each year; 0 while it is not yet typed.
    package var number: Int {
        get { values[number: .number] ?? 0 }
        set { values[number: .number] = newValue == 0 ? nil : newValue }
    }
    /// 总期号, where the series counts it.
    package var serial: Int? {
        get { values[number: .serial] }
        set { values[number: .serial] = newValue }
    }
    /// 编发单位.
    package var office: String {
        get { values[text: .office] }
        set { values[text: .office] = newValue }
    }
    /// 印发日期.
    package var date: DateText {
        get { values[date: .date] }
        set { values[date: .date] = newValue }
    }
    /// 起止日期.
    package var coverage: Coverage {
        get { values[coverage: .coverage] }
        set { values[coverage: .coverage] = newValue }
    }
    /// 刊型: 增刊, 专报; empty for the usual issue.
    package var kind: String {
        get { values[text: .kind] }
        set { values[text: .kind] = newValue }
    }
}

extension Masthead {
    mutating func take(_ fields: [Entry], from other: Masthead) {
        for field in fields { values[field] = other.values[field] }
    }
}

extension Masthead {
    /// The kind whose numbers this one is among: empty for the usual issue, which some offices call 正刊.
    package var countedKind: String { kind == "正刊" ? "" : kind }
}

extension Masthead {
    /// Which text of the masthead.
    package enum Field: Hashable, Sendable {
        case entry(Entry)
        /// The name of the issuer at an index; the one behind the last is typed to add one.
        case issuer(Int)
        /// What that issuer does.
        case role(Int)

        package static let name = Field.entry(.name)
        package static let title = Field.entry(.title)
        package static let year = Field.entry(.year)
        package static let number = Field.entry(.number)
        package static let serial = Field.entry(.serial)
        package static let office = Field.entry(.office)
        package static let date = Field.entry(.date)
        package static let coverage = Field.entry(.coverage)
        package static let kind = Field.entry(.kind)
    }

    /// The fields that have a place now, in printed order.
    package var fields: [Field] {
        Entry.all.flatMap { entry in
            entry == .office
                ? issuers.indices.flatMap { [Field.role($0), .issuer($0)] } + [.office] : [Field.entry(entry)]
        }
    }

    package func text(_ field: Field) -> String? {
        switch field {
        case .entry(let entry): return values.text(entry)
        case .issuer(let index): return issuer(index)?.name
        case .role(let index): return issuer(index)?.role
        }
    }

    private func issuer(_ index: Int) -> Issuer? {
        issuers.indices.contains(index) ? issuers[index] : index == issuers.count ? Issuer() : nil
    }

    mutating func setText(_ text: String, _ field: Field) throws(EditError) {
        switch field {
        case .entry(let entry):
            guard values.setText(text, entry) else { throw .notANumber(.masthead(field), text) }
        case .issuer(let index): try setIssuer(index, \.name, text, field)
        case .role(let index): try setIssuer(index, \.role, text, field)
        }
    }

    /// An issuer without a name and a role is gone.
    private mutating func setIssuer(
        _ index: Int, _ part: WritableKeyPath<Issuer, String>, _ text: String, _ field: Field
    ) throws(EditError) {
        guard var issuer = issuer(index) else { throw .noSuchPlace(.masthead(field)) }
        issuer[keyPath: part] = text
        let isGone = issuer.name.isEmpty && issuer.role.isEmpty && issuer.unknown.isEmpty
        issuers.replaceSubrange(index..<min(index + 1, issuers.count), with: isGone ? [] : [issuer])
    }
}
