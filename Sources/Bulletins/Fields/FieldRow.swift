/// One field of the masthead, the imprint or the closing: all that any module needs to know of it.
///
/// To add a field is to add a row to ``MastheadTable``, ``ImprintTable`` or ``ClosingTable``: the file, typing, undo,
/// the journal, merging, search, the form and the page go by the row.
package struct FieldRow: Sendable {
    /// Its name in the file, in the journal and in reports.
    package let key: String
    /// What people call it.
    package let label: String
    /// How what is typed is read.
    package let form: FieldForm
    /// Where it prints.
    package let slot: FieldSlot
    /// Whether a form lists it while it is empty, and not only under 更多.
    package let isUsual: Bool
    /// Whether the next issue has it as this one.
    package let isStanding: Bool

    var jsonKey: JSONKey { JSONKey(key) }

    init(
        _ key: String, _ label: String, _ form: FieldForm, _ slot: FieldSlot, isUsual: Bool = false,
        isStanding: Bool = false
    ) {
        self.key = key
        self.label = label
        self.form = form
        self.slot = slot
        self.isUsual = isUsual
        self.isStanding = isStanding
    }
}

/// How what is typed into a field is read.
package enum FieldForm: Sendable {
    case text
    /// A whole number; 0 is one not yet typed.
    case number
    case date
    case coverage
    /// Several, typed as one text with full-width commas between them.
    case list
}

/// Where on the paper a field stands.
///
/// A field without a line of its own there is placed by its slot alone.
package enum FieldSlot: Hashable, Sendable {
    /// It has a line of its own, which names it.
    case own
    /// One below another at the left above the name: 份号, 密级, 紧急程度.
    case topLeft
    /// At the right above the name: 编号, 内部资料 注意保存.
    case topRight
    /// Behind the number of the issue: （增刊）.
    case afterNumber
    /// One below another at the end of the text.
    case closing
}

/// The rows of one part with fields.
package protocol FieldTable: Sendable {
    /// In printed order.
    static var rows: [FieldRow] { get }
    /// What the part is called in journals and reports.
    static var name: String { get }
}

extension FieldTable {
    /// The fields that the next issue has as this one.
    static var standing: [TableField<Self>] { TableField.all.filter(\.row.isStanding) }
}

/// A row of a table, by its place in it.
package struct TableField<Table: FieldTable>: Hashable, Sendable {
    let index: Int

    package var row: FieldRow { Table.rows[index] }

    package static var all: [TableField] { Table.rows.indices.map(TableField.init) }

    init(index: Int) { self.index = index }

    /// The field that files call `key`.
    package init?(key: String) {
        guard let index = Table.rows.firstIndex(where: { $0.key == key }) else { return nil }
        self.index = index
    }

    /// For the fields that code speaks of by name; a name that no row has is a fault of ours.
    static func named(_ key: String) -> TableField {
        guard let field = TableField(key: key) else { preconditionFailure("no field \(key) in \(Table.name)") }
        return field
    }
}
