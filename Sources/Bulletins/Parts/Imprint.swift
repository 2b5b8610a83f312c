/// The fields of the imprint beside its lines of names and its people, in printed order.
package enum ImprintTable: FieldTable {
    package static let name = "imprint"
    package static let rows = [
        FieldRow("subjects", "主题词", .list, .own),
        FieldRow("issuedBy", "印发机关", .text, .own, isStanding: true),
        FieldRow("issuedOn", "印发日期", .date, .own),
        FieldRow("copies", "份数", .number, .own, isUsual: true, isStanding: true),
    ]
}

extension TableField<ImprintTable> {
    package static let subjects = named("subjects")
    package static let issuedBy = named("issuedBy")
    package static let issuedOn = named("issuedOn")
    package static let copies = named("copies")
}

/// What stands at the foot of the last page (版记).
package struct Imprint: Equatable, Sendable {
    package typealias Entry = TableField<ImprintTable>

    package var values = FieldValues<ImprintTable>()
    /// 报, 送, 发, 抄送 …: the labels that the paper has, in its order.
    package var lines: [Line] = []
    /// 责任编辑, 审核, 签发, 电话 …, in the paper's order.
    package var people: [Person] = []
    package var unknown: [JSONKey: JSON]

    package init(
        reportTo: [String] = [], sendTo: [String] = [], distributeTo: [String] = [], copies: Int? = nil,
        unknown: [JSONKey: JSON] = [:]
    ) {
        self.unknown = unknown
        self.copies = copies
        self.reportTo = reportTo
        self.sendTo = sendTo
        self.distributeTo = distributeTo
    }

    package struct Line: Equatable, Sendable {
        @Exact package var label: String
        @Exact package var names: [String]
        package var unknown: [JSONKey: JSON]

        package init(label: String, names: [String] = [], unknown: [JSONKey: JSON] = [:]) {
            self.label = label
            self.names = names
            self.unknown = unknown
        }
    }

    package struct Person: Equatable, Sendable {
        @Exact package var label: String
        @Exact package var name: String
        package var unknown: [JSONKey: JSON]

        package init(label: String, name: String, unknown: [JSONKey: JSON] = [:]) {
            self.label = label
            self.name = name
            self.unknown = unknown
        }
    }

    /// The labels that stand before others where the paper does not say in which order, and their names in the file.
    static let usualLabels: [(label: String, key: JSONKey)] = [
        ("报", "reportTo"), ("送", "sendTo"), ("发", "distributeTo"),
    ]

    /// The labels that imprints have.
    package static let commonLabels = ["主送", "报", "送", "发", "抄报", "抄送", "分送"]

    /// People in the order in which an issue is made, where the paper does not say.
    package static let usualPeople = ["责任编辑", "编辑", "审核", "核稿", "签发", "联系人", "电话", "值班电话"]

    /// What the next issue has of it.
    package var standing: Imprint {
        var next = self
        next.values = FieldValues()
        for field in ImprintTable.standing { next.values[field] = values[field] }
        return next
    }

    /// An imprint that says who prints the issue says when, as the masthead does.
    mutating func setIssued(on date: DateText) {
        if !values[text: .issuedBy].isEmpty { values[date: .issuedOn] = date }
    }

    package var isEmpty: Bool { values.isEmpty && lines.isEmpty && people.isEmpty }
}

extension Imprint {
    /// 报.
    package var reportTo: [String] {
        get { names("报") }
        set { setNames(newValue, "报") }
    }
    /// 送.
    package var sendTo: [String] {
        get { names("送") }
        set { setNames(newValue, "送") }
    }
    /// 发.
    package var distributeTo: [String] {
        get { names("发") }
        set { setNames(newValue, "发") }
    }
    /// 份数; `nil` prints nothing.
    package var copies: Int? {
        get { values[number: .copies] }
        set { values[number: .copies] = newValue == 0 ? nil : newValue }
    }
    /// 主题词.
    package var subjects: [String] {
        get { values[list: .subjects] }
        set { values[list: .subjects] = newValue }
    }

    package func names(_ label: String) -> [String] {
        lines.first { $0.label.isIdentical(to: label) }?.names ?? []
    }

    /// A line without names is gone; a new one stands where its label usually does.
    package mutating func setNames(_ names: [String], _ label: String) {
        if let index = lines.firstIndex(where: { $0.label.isIdentical(to: label) }) {
            lines[index].names = names
            if names.isEmpty, lines[index].unknown.isEmpty { lines.remove(at: index) }
        } else if !names.isEmpty {
            let ranks = Imprint.usualLabels.map(\.label)
            lines.insert(Line(label: label, names: names), at: Imprint.slot(label, in: lines.map(\.label), ranks))
        }
    }

    package func name(of label: String) -> String {
        people.first { $0.label.isIdentical(to: label) }?.name ?? ""
    }

    mutating func setName(_ name: String, of label: String) {
        if let index = people.firstIndex(where: { $0.label.isIdentical(to: label) }) {
            people[index].name = name
            if name.isEmpty, people[index].unknown.isEmpty { people.remove(at: index) }
        } else if !name.isEmpty {
            people.insert(
                Person(label: label, name: name),
                at: Imprint.slot(label, in: people.map(\.label), Imprint.usualPeople))
        }
    }

    /// Before the first that usually stands later; at the end for a label of the paper's own.
    private static func slot(_ label: String, in labels: [String], _ ranks: [String]) -> Int {
        guard let rank = ranks.firstIndex(of: label) else { return labels.count }
        return labels.firstIndex { ranks.firstIndex(of: $0).map { $0 > rank } ?? false } ?? labels.count
    }
}

extension Imprint {
    /// Which text of the imprint.
    package enum Field: Hashable, Sendable {
        /// The names behind a label. Every label has a place; names typed there make the line.
        case line(Exact<String>)
        /// The name behind a person's label; it is made in the same way.
        case person(Exact<String>)
        case entry(Entry)

        package static let reportTo = Field.line("报")
        package static let sendTo = Field.line("送")
        package static let distributeTo = Field.line("发")
        package static let copies = Field.entry(.copies)
    }

    /// The fields that hold something or are usual, in printed order.
    package var fields: [Field] {
        let missing = Imprint.usualLabels.map(\.label).filter { label in !lines.contains { $0.label == label } }
        return (lines.map(\.label) + missing).map { .line(Exact($0)) } + people.map { .person(Exact($0.label)) }
            + Entry.all.map(Field.entry)
    }

    package func text(_ field: Field) -> String {
        switch field {
        case .line(let label): FieldValue.printed(names(label.text))
        case .person(let label): name(of: label.text)
        case .entry(let entry): values.text(entry)
        }
    }

    mutating func setText(_ text: String, _ field: Field) throws(EditError) {
        switch field {
        case .line(let label): setNames(FieldValue.list(typed: text), label.text)
        case .person(let label): setName(text, of: label.text)
        case .entry(let entry):
            guard values.setText(text, entry) else { throw .notANumber(.imprint(field), text) }
        }
    }
}
