import Bulletins

extension Bulletin {
    /// How a person finds a place: `五（二）1`, 版头, 版记.
    func name(of place: Place) -> String {
        path(of: place.part.owner).map { Numbering.place(of: $0, in: self) } ?? place.partName
    }
}

extension Place {
    /// What the part without a number is called in which it stands.
    var partName: String {
        switch self {
        case .masthead: "版头"
        case .imprint: "版记"
        case .closing: "文尾"
        case .part: "编者按"
        }
    }

    /// What a field of masthead, closing or imprint is called.
    var label: String {
        switch self {
        case .masthead(.entry(let entry)): entry.row.label
        case .masthead(.issuer(let index)): "主办单位\(index + 1)"
        case .masthead(.role(let index)): "主办单位\(index + 1)的分工"
        case .imprint(.entry(let entry)): entry.row.label
        case .imprint(.line(let label)), .imprint(.person(let label)): label.text
        case .closing(let entry): entry.row.label
        case .part: ""
        }
    }
}
