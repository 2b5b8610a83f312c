/// The container of the old binary formats, in which encrypted files stand too (MS-CFB).
struct OldContainer {
    private let streams: [String]

    init?(_ bytes: [UInt8]) {
        guard bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) else { return nil }
        streams = ["EncryptedPackage", "WordDocument", "Workbook", "PowerPoint Document"].filter { name in
            let needle = name.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
            return bytes.firstRange(of: needle) != nil
        }
    }

    var error: ImportError {
        switch streams.first {
        case "EncryptedPackage": .encrypted
        case "WordDocument": .notWord("旧版 Word/WPS 的 .doc 文件")
        case "Workbook": .notWord("旧版 Excel 表格")
        case "PowerPoint Document": .notWord("旧版 PPT 演示文稿")
        default: .notWord("旧版 Office 文件，或加了密码的文件")
        }
    }
}
