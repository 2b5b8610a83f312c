extension Bulletin {
    /// How a person finds a place: `五（二）1`, 版头, 版记.
    package func name(of place: Place) -> String {
        path(of: place.part.owner).map { Numbering.place(of: $0, in: self) } ?? place.partName
    }
}

extension Place {
    /// What the part without a number is called in which it stands.
    package var partName: String {
        switch self {
        case .masthead: "版头"
        case .imprint: "版记"
        case .closing: "文尾"
        case .part: "编者按"
        }
    }
}
