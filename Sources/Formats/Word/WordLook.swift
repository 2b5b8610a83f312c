internal import Recognition

/// How a paragraph of a Word file is set, as far as it says so itself.
enum WordLook {
    static func look(_ paragraph: XMLElement, _ properties: XMLElement?) -> Look {
        var look = Look()
        switch properties?.value("w:jc") {
        case "center": look.alignment = .centre
        case "right", "end": look.alignment = .right
        default: break
        }
        var runs: [XMLElement] = []
        collect(paragraph, into: &runs)
        let printed = runs.filter { !$0.text.isEmpty && $0.first("w:t") != nil }
        look.isBold = !printed.isEmpty && printed.allSatisfy { $0.first("w:rPr")?.isOn("w:b") == true }
        look.size = printed.compactMap { $0.first("w:rPr")?.value("w:sz").flatMap { Int($0) } }.max() ?? 0
        let faces = Set(printed.map { face($0.first("w:rPr")?.first("w:rFonts")) })
        if faces.count == 1, let face = faces.first { look.face = face }
        return look
    }

    /// The text with which a paragraph begins that is set bold, where the rest of it is not.
    static func lead(_ paragraph: XMLElement) -> String {
        var runs: [XMLElement] = []
        collect(paragraph, into: &runs)
        let printed = runs.filter { !$0.text.isEmpty && $0.first("w:t") != nil }
        let bold = printed.prefix { $0.first("w:rPr")?.isOn("w:b") == true }
        return bold.count < printed.count ? bold.map(\.text).joined().trimmingBlanks() : ""
    }

    private static func face(_ fonts: XMLElement?) -> Look.Face {
        let name = fonts?["w:eastAsia"] ?? fonts?["w:ascii"] ?? ""
        if name.contains("黑") || name.contains("SimHei") { return .black }
        if name.contains("标宋") { return .display }
        return name.contains("楷") || name.contains("KaiTi") ? .script : .other
    }

    private static func collect(_ element: XMLElement, into runs: inout [XMLElement]) {
        for child in element.elements {
            if child.name == "w:r" { runs.append(child) } else { collect(child, into: &runs) }
        }
    }
}
