/// What a field holds.
package enum FieldValue: Equatable, Sendable {
    case text(String)
    /// `nil` where none is typed.
    case number(Int?)
    case date(DateText)
    case coverage(Coverage)
    case list([String])

    /// Lists are typed as one text, parted by full-width commas.
    package static let separator: Character = "，"

    static func empty(_ form: FieldForm) -> FieldValue {
        switch form {
        case .text: .text("")
        case .number: .number(nil)
        case .date: .date(.text(""))
        case .coverage: .coverage(.text(""))
        case .list: .list([])
        }
    }

    /// Reads what was typed; `nil` for what is no number.
    init?(typed text: String, _ form: FieldForm) {
        switch form {
        case .text: self = .text(text)
        case .number:
            guard let number = FieldValue.number(typed: text) else { return nil }
            self = .number(number == 0 ? nil : number)
        case .date: self = .date(DateText(text))
        case .coverage: self = .coverage(Coverage(text))
        case .list: self = .list(FieldValue.list(typed: text))
        }
    }

    package static func list(typed text: String) -> [String] {
        text.isEmpty ? [] : text.split(separator: separator, omittingEmptySubsequences: false).map(String.init)
    }

    package static func printed(_ list: [String]) -> String { list.joined(separator: String(separator)) }

    private static func number(typed text: String) -> Int? {
        if text.isEmpty { return 0 }
        guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let value = Int(text), value <= 999_999 else {
            return nil
        }
        return value
    }

    /// As it is printed and typed.
    package var printed: String {
        switch self {
        case .text(let text): text
        case .number(let number): number.map { $0 == 0 ? "" : String($0) } ?? ""
        case .date(let date): date.printed
        case .coverage(let coverage): coverage.printed
        case .list(let list): FieldValue.printed(list)
        }
    }

    package static func == (one: FieldValue, other: FieldValue) -> Bool {
        switch (one, other) {
        case (.text(let one), .text(let other)): one.isIdentical(to: other)
        case (.number(let one), .number(let other)): one == other
        case (.date(let one), .date(let other)): one == other
        case (.coverage(let one), .coverage(let other)): one == other
        case (.list(let one), .list(let other)): one.isIdentical(to: other)
        case (.text, _), (.number, _), (.date, _), (.coverage, _), (.list, _): false
        }
    }
}

/// The values of all fields of one part.
package struct FieldValues<Table: FieldTable>: Equatable, Sendable {
    private var values: [FieldValue]

    init() { values = Table.rows.map { FieldValue.empty($0.form) } }

    package subscript(field: TableField<Table>) -> FieldValue {
        get { values[field.index] }
        set { values[field.index] = newValue }
    }

    package var isEmpty: Bool { self == FieldValues() }

    package func text(_ field: TableField<Table>) -> String { self[field].printed }

    mutating func setText(_ text: String, _ field: TableField<Table>) -> Bool {
        guard let value = FieldValue(typed: text, field.row.form) else { return false }
        self[field] = value
        return true
    }
}

/// The fields as what they are, for code that reckons with them.
extension FieldValues {
    subscript(text field: TableField<Table>) -> String {
        get { if case .text(let text) = self[field] { text } else { "" } }
        set { self[field] = .text(newValue) }
    }

    subscript(number field: TableField<Table>) -> Int? {
        get { if case .number(let number) = self[field] { number } else { nil } }
        set { self[field] = .number(newValue) }
    }

    subscript(date field: TableField<Table>) -> DateText {
        get { if case .date(let date) = self[field] { date } else { .text("") } }
        set { self[field] = .date(newValue) }
    }

    subscript(coverage field: TableField<Table>) -> Coverage {
        get { if case .coverage(let coverage) = self[field] { coverage } else { .text("") } }
        set { self[field] = .coverage(newValue) }
    }

    subscript(list field: TableField<Table>) -> [String] {
        get { if case .list(let list) = self[field] { list } else { [] } }
        set { self[field] = .list(newValue) }
    }
}
