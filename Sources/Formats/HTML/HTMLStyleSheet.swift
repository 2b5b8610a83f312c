/// What a page's own style sheets say of tags and classes; other selectors, and rules for some media only, are passed over.
struct HTMLStyleSheet {
    /// By `p`, `.title` or `p.title`.
    private var rules: [String: String] = [:]

    /// How a line is set.
    ///
    /// Whether it is shown is not asked: a program of the page may show what its sheet hides.
    private static let properties: Set<String> = [
        "font-family", "font-size", "font-weight", "text-align", "background", "background-color",
    ]

    init(_ scalars: [Unicode.Scalar]) {
        var at = 0
        while let start = scalars.firstIndex(of: "<style", from: at),
            let open = scalars[start...].firstIndex(of: ">")
        {
            let end = scalars.firstIndex(of: "</style", from: open) ?? scalars.count
            read(String(String.UnicodeScalarView(scalars[(open + 1)..<end])).lowercased())
            at = end
        }
    }

    /// The element's own declarations, those of its classes and those of its tag, in small letters; where two speak of one
    /// property the first holds.
    func style(of tag: String, _ attributes: [String: String]) -> String? {
        let own = attributes["style"]?.lowercased()
        if rules.isEmpty { return own }
        let classes = attributes["class"]?.lowercased().split(whereSeparator: \.isWhitespace) ?? []
        let said = classes.flatMap { ["\(tag).\($0)", ".\($0)"] } + [tag]
        let all = [own].compactMap(\.self) + said.compactMap { rules[$0] }
        return all.isEmpty ? nil : all.joined(separator: ";")
    }

    private mutating func read(_ sheet: String) {
        var rest = HTMLStyleSheet.withoutComments(sheet)[...]
        while let open = rest.firstIndex(of: "{") {
            let selectors = rest[..<open]
            var depth = 1
            var end = rest.index(after: open)
            while end < rest.endIndex, depth > 0 {
                depth += rest[end] == "{" ? 1 : rest[end] == "}" ? -1 : 0
                end = rest.index(after: end)
            }
            let body = rest[rest.index(after: open)..<end].drop { $0 == "{" }
            rest = rest[end...]
            if selectors.contains("@") || body.contains("{") { continue }
            let declarations = body.split { $0 == ";" || $0 == "}" }.filter { declaration in
                let name = declaration.prefix { $0 != ":" }.filter { !$0.isWhitespace }
                return HTMLStyleSheet.properties.contains(name)
            }
            if declarations.isEmpty { continue }
            for selector in selectors.split(separator: ",") {
                let name = selector.filter { !$0.isWhitespace }
                // p .title and a:hover are other elements, or at other times.
                let isPlain = selector.split(whereSeparator: \.isWhitespace).count == 1
                guard isPlain, name.allSatisfy({ $0.isLetter || $0.isNumber || "._-".contains($0) }) else { continue }
                // What is said later holds.
                rules[name] = (declarations + [rules[name, default: ""][...]]).joined(separator: ";")
            }
        }
    }

    private static func withoutComments(_ sheet: String) -> String {
        var text = sheet.replacing("<!--", with: "").replacing("-->", with: "")
        while let open = text.firstRange(of: "/*") {
            let end = text[open.upperBound...].firstRange(of: "*/")?.upperBound ?? text.endIndex
            text.removeSubrange(open.lowerBound..<end)
        }
        return text
    }
}
