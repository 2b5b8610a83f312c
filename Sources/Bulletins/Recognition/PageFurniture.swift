/// What a printed page leaves in a text that is no text: page numbers and （此页无正文）.
enum PageFurniture {
    static func partition(_ lines: [SourceLine]) -> (printed: [SourceLine], derived: [(SourceLine, found: String)]) {
        var printed: [SourceLine] = []
        var derived: [(SourceLine, found: String)] = []
        for line in lines {
            if let found = found(in: line) { derived.append((line, found)) } else { printed.append(line) }
        }
        return (printed, derived)
    }

    static func found(in line: SourceLine) -> String? {
        guard line.role != .paragraph, line.text.scalarCount <= 16 else { return nil }
        let text = line.text.removingBlanks()
        if isBlankPageNotice(text) { return "「\(line.text)」" }
        if isPageNumber(text) { return "页码「\(line.text)」" }
        return nil
    }

    /// The notice in any brackets or none.
    static func isBlankPageNotice(_ text: String) -> Bool {
        let inner = text.unicodeScalars.filter { !"（）()〔〕[]【】。".unicodeScalars.contains($0) }
        return String(String.UnicodeScalarView(inner)).isIdentical(to: "此页无正文")
    }

    /// `—3—`, `-3-`, `第3页`, `第3页共6页`, `第3页/共6页`.
    private static func isPageNumber(_ text: String) -> Bool {
        let scalars = Array(text.unicodeScalars)
        let isDash = { (scalar: Unicode.Scalar) in "—–-－─―‐‑".unicodeScalars.contains(scalar) }
        let isDigit = { (scalar: Unicode.Scalar) in
            (0x30...0x39).contains(scalar.value) || (0xFF10...0xFF19).contains(scalar.value)
        }
        guard scalars.count >= 3, let first = scalars.first, let last = scalars.last else { return false }
        if isDash(first), isDash(last) {
            let inner = scalars.drop(while: isDash).reversed().drop(while: isDash)
            return (1...4).contains(inner.count) && inner.allSatisfy(isDigit)
        }
        guard first == "第", scalars.contains("页") else { return false }
        return scalars.allSatisfy { isDigit($0) || "第页共/／，,".unicodeScalars.contains($0) }
            && scalars.contains(where: isDigit)
    }
}
