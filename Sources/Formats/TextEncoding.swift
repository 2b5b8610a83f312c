/// The encodings in which text files come.
package enum TextEncoding: String, CaseIterable, Sendable {
    case utf8 = "UTF-8"
    case utf16LittleEndian = "UTF-16LE"
    case utf16BigEndian = "UTF-16BE"
    /// Holds GBK and GB2312 too.
    case gb18030 = "GB18030"
    /// Of Taiwan and Hong Kong; read, not written.
    case big5 = "Big5"

    /// Reads the name of an encoding as people write it: `utf8`, `GBK`, `utf-16`.
    package init?(named name: String) {
        let plain = name.lowercased().filter { $0.isLetter || $0.isNumber }
        switch plain {
        case "utf8": self = .utf8
        case "utf16", "utf16le", "unicode": self = .utf16LittleEndian
        case "utf16be": self = .utf16BigEndian
        case "gb18030", "gbk", "gb2312", "cp936", "gb": self = .gb18030
        case "big5", "cp950": self = .big5
        default: return nil
        }
    }

    /// The byte order mark; empty where the encoding has none.
    var mark: [UInt8] {
        switch self {
        case .utf8: [0xEF, 0xBB, 0xBF]
        case .utf16LittleEndian: [0xFF, 0xFE]
        case .utf16BigEndian: [0xFE, 0xFF]
        case .gb18030: [0x84, 0x31, 0x95, 0x33]
        case .big5: []
        }
    }
}
