/// Characters that Word keeps in ways of its own: by the code of a picture font, by a field that draws.
enum WordSymbol {
    /// The pictures of Wingdings that offices use, which have characters of their own.
    private static let wingdings: [UInt32: String] = [
        0x6C: "●", 0x6E: "■", 0x6F: "□", 0x71: "□", 0x72: "□", 0x75: "◆", 0x76: "◆", 0x77: "◆", 0x9F: "•", 0xA1: "○",
        0xA7: "■", 0xA8: "□", 0xAB: "★", 0xD8: "➢", 0xE0: "→", 0xE8: "➔", 0xF0: "⇨", 0xFB: "×", 0xFC: "√", 0xFD: "☒",
        0xFE: "☑",
    ]
    private static let wingdings2: [UInt32: String] = [0x50: "√", 0x4F: "×", 0x51: "☒", 0x52: "☑", 0xA3: "□"]

    static func text(_ scalar: Unicode.Scalar, font: String) -> String? {
        // Codes of such fonts may stand in the private area.
        let code = (0xF000...0xF0FF).contains(scalar.value) ? scalar.value - 0xF000 : scalar.value
        switch font.lowercased() {
        case "wingdings": return wingdings[code] ?? enclosed(code)
        case "wingdings 2": return wingdings2[code]
        default:
            let isPrivate = (0xE000...0xF8FF).contains(scalar.value)
            return isPrivate ? nil : String(Character(scalar))
        }
    }

    /// ① to ⑩ and ❶ to ❿.
    private static func enclosed(_ code: UInt32) -> String? {
        switch code {
        case 0x81...0x8A: Unicode.Scalar(0x2460 + code - 0x81).map { String(Character($0)) }
        case 0x8C...0x95: Unicode.Scalar(0x2776 + code - 0x8C).map { String(Character($0)) }
        default: nil
        }
    }

    /// `eq \o\ac(○,6)`: how Word encloses a character.
    static func circled(_ instruction: String) -> String? {
        let bare = instruction.filter { !$0.isWhitespace }.lowercased()
        guard bare.hasPrefix("eq\\o"), bare.hasSuffix(")"), let comma = bare.lastIndex(of: ",") else { return nil }
        let inner = bare[bare.index(after: comma)...].dropLast()
        guard let value = UInt32(inner), (1...20).contains(value), let scalar = Unicode.Scalar(0x2460 + value - 1)
        else {
            return nil
        }
        return String(Character(scalar))
    }

    /// Whether a field without a result shows what its instruction says.
    static func isPrinted(_ instruction: String) -> Bool {
        let name = instruction.filter { !$0.isWhitespace }.prefix(2).lowercased()
        return name == "eq"
    }
}
