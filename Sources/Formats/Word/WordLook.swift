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
        let printed = printed(paragraph)
        look.isBold = !printed.isEmpty && printed.allSatisfy { $0.first("w:rPr")?.isOn("w:b") == true }
        look.size = printed.compactMap { $0.first("w:rPr")?.value("w:sz").flatMap { Int($0) } }.max() ?? 0
        let faces = Set(printed.map { face($0.first("w:rPr")?.first("w:rFonts")) })
        if faces.count == 1, let face = faces.first { look.face = face }
        return look
    }

    /// The text with which a paragraph begins that is set bold, where the rest of it is not.
    static func lead(_ paragraph: XMLElement) -> String {
        let printed = printed(paragraph)
        let bold = printed.prefix { $0.first("w:rPr")?.isOn("w:b") == true }
        return bold.count < printed.count ? bold.map(\.text).joined().trimmingBlanks() : ""
    }

    private static func face(_ fonts: XMLElement?) -> Look.Face {
        let name = fonts?["w:eastAsia"] ?? fonts?["w:ascii"] ?? ""
        if name.contains("黑") || name.contains("SimHei") { return .black }
        if name.contains("标宋") { return .display }
        return name.contains("楷") || name.contains("KaiTi") ? .script : .other
    }

    /// The runs that have a text.
    private static func printed(_ paragraph: XMLElement) -> [XMLElement] {
        runs(paragraph).filter { !$0.text.isEmpty && $0.first("w:t") != nil }
    }

    private static func runs(_ element: XMLElement) -> [XMLElement] {
        element.elements.flatMap { $0.name == "w:r" ? [$0] : runs($0) }
    }
}
