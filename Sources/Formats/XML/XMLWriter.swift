/// Writes XML, everything escaped; what XML cannot hold becomes its visible mark.
struct XMLWriter {
    typealias Attributes = KeyValuePairs<String, String>

    private(set) var bytes: [UInt8] = []
    /// Control characters that were replaced.
    private(set) var replaced = 0

    init(declaration: Bool = true) {
        if declaration { raw("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n") }
    }

    mutating func element(_ name: String, _ attributes: Attributes = [:], _ body: (inout XMLWriter) -> Void) {
        open(name, attributes)
        raw(">")
        body(&self)
        raw("</\(name)>")
    }

    /// An element with nothing in it.
    mutating func element(_ name: String, _ attributes: Attributes = [:]) {
        open(name, attributes)
        raw("/>")
    }

    mutating func element(_ name: String, _ attributes: Attributes = [:], text: String) {
        element(name, attributes) { $0.text(text) }
    }

    private mutating func open(_ name: String, _ attributes: Attributes) {
        raw("<\(name)")
        for (key, value) in attributes {
            raw(" \(key)=\"")
            text(value)
            raw("\"")
        }
    }

    mutating func text(_ text: String) {
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": raw("&amp;")
            case "<": raw("&lt;")
            case ">": raw("&gt;")
            case "\"": raw("&quot;")
            case "\t": raw("&#9;")
            default:
                let shown = XMLWriter.allowed(scalar)
                if shown != scalar { replaced += 1 }
                bytes.append(contentsOf: UTF8.encode(shown) ?? UTF8.encodedReplacementCharacter)
            }
        }
    }

    /// XML 1.0 (5th ed.), 2.2: no control characters and no U+FFFE, U+FFFF.
    private static func allowed(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        scalar.value == 0xFFFE || scalar.value == 0xFFFF ? "\u{FFFD}" : scalar.visible
    }

    /// Ends a line, so that parts can be compared line by line; only where space means nothing.
    mutating func newline() { raw("\n") }

    mutating func raw(_ text: String) { bytes.append(contentsOf: text.utf8) }
}
