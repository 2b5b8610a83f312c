import Bulletins

extension Place {
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
