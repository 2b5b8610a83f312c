/// The fields of the closing, in printed order.
package enum ClosingTable: FieldTable {
    package static let name = "closing"
    package static let rows = [
        FieldRow("signature", "落款", .text, .closing, isStanding: true),
        FieldRow("date", "成文日期", .date, .closing),
        FieldRow("contact", "联系方式", .text, .closing),
    ]
}

extension TableField<ClosingTable> {
    package static let signature = named("signature")
    package static let date = named("date")
    package static let contact = named("contact")
}

/// What stands under the text: 落款, 成文日期, 联系方式.
package struct Closing: Equatable, Sendable {
    package typealias Field = TableField<ClosingTable>

    package var values = FieldValues<ClosingTable>()
    package var unknown: [JSONKey: JSON] = [:]

    mutating func take(_ fields: [Field], from other: Closing) {
        for field in fields { values[field] = other.values[field] }
    }

    package init(signature: String = "", date: DateText = .text(""), contact: String = "") {
        values[text: .signature] = signature
        values[date: .date] = date
        values[text: .contact] = contact
    }
}
