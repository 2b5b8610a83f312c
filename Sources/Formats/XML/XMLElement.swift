/// An element of an XML part with all that is in it.
struct XMLElement: Equatable {
    enum Node: Equatable {
        case element(XMLElement)
        case text(String)
    }

    struct Attribute: Equatable {
        let name: String
        let value: String
    }

    /// With the prefix that its namespace is known by here, whatever the file calls it: `w:p`.
    let name: String
    /// Names as those of elements; without a namespace, plain.
    var attributes: [Attribute] = []
    var children: [Node] = []

    var elements: [XMLElement] { children.elements }

    subscript(attribute: String) -> String? { attributes.first { $0.name == attribute }?.value }

    func first(_ name: String) -> XMLElement? { elements.first { $0.name == name } }

    /// The value of the attribute `w:val` of a child.
    func value(_ name: String) -> String? { first(name)?["w:val"] }

    /// A switch like `w:vanish`: on where it stands, unless it says not.
    func isOn(_ name: String) -> Bool {
        guard let element = first(name) else { return false }
        return !["0", "false", "off"].contains(element["w:val"] ?? "1")
    }
}

extension XMLElement {
    /// All text in it.
    var text: String {
        children.reduce(into: "") { result, node in
            switch node {
            case .text(let text): result += text
            case .element(let element): result += element.text
            }
        }
    }
}

extension XMLElement {
    /// Of `mc:AlternateContent`, which says one thing in several ways: the first way that says anything.
    var alternative: XMLElement? {
        elements.first { $0.name == "mc:Choice" && !$0.elements.isEmpty } ?? first("mc:Fallback")
    }

    /// Of `w:sdt`: whether it holds only the prompt to write something.
    var isPlaceholder: Bool { first("w:sdtPr")?.isOn("w:showingPlcHdr") == true }
}

extension [XMLElement.Node] {
    var elements: [XMLElement] {
        compactMap { if case .element(let element) = $0 { element } else { nil } }
    }
}
