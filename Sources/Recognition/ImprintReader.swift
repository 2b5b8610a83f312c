internal import Bulletins

/// Reads the imprint at the end: 报： 送： 发： and 共印60份.
struct ImprintReader {
    private(set) var imprint = Imprint()
    let report: ReportSink

    private static let heads: [(mark: String, field: Imprint.Field)] = [
        ("报", .reportTo), ("报送", .reportTo), ("呈报", .reportTo), ("呈送", .reportTo), ("抄报", .reportTo), ("送", .sendTo),
        ("抄送", .sendTo), ("分送", .sendTo), ("发", .distributeTo), ("发送", .distributeTo), ("分发", .distributeTo),
        ("印发", .distributeTo),
    ]

    init(report: ReportSink) { self.report = report }

    /// Parts the imprint's lines off the end.
    mutating func read(_ tokens: [Token]) -> [Token] {
        let start = ImprintReader.start(tokens)
        var field: Imprint.Field?
        for line in tokens[start...].map(\.line) {
            var text = line.text
            if let (before, copies) = ImprintReader.copies(text) {
                imprint.copies = copies
                text = before
            }
            if let head = ImprintReader.head(text) {
                field = head.field
                add(head.names, to: head.field)
                if !head.isStandard {
                    report.add(
                        .understood, line: line.number, place: Place.imprint(head.field),
                        found: "版记“\(text.excerpt(6))”", done: "归入“\(head.printed)”，请核对")
                }
            } else if ImprintReader.isAside(text) {
                report.add(.setAside, line: line.number, found: "“\(text)”", done: "版记没有这一项，没有存入正文，印前请核对")
            } else if let field {
                add(text, to: field)
            }
        }
        return Array(tokens[..<start])
    }

    private mutating func add(_ text: String, to field: Imprint.Field) {
        let names = ImprintReader.names(text)
        switch field {
        case .reportTo: imprint.reportTo += names
        case .sendTo: imprint.sendTo += names
        default: imprint.distributeTo += names
        }
    }

    /// The first line of the imprint: behind it stand its lines only, and those in which a list of names goes on.
    private static func start(_ tokens: [Token]) -> Int {
        var start = tokens.count
        for index in tokens.indices.reversed() {
            let token = tokens[index]
            guard token.heading == nil, token.line.role != .paragraph else { break }
            if isImprint(token.line.text) {
                start = index
            } else {
                let before = index > 0 ? tokens[index - 1].line.text.unicodeScalars.last : nil
                guard before == "，" || before == "、", token.line.text.scalarCount <= 100 else { break }
            }
        }
        return start
    }

    static func isImprint(_ text: String) -> Bool {
        head(text) != nil || copies(text)?.before.isEmpty == true || isAside(text)
    }

    /// `报：…`, `抄送: …`, with its mark parted off.
    private static func head(_ text: String) -> (
        field: Imprint.Field, names: String, isStandard: Bool, printed: String
    )? {
        let start = text.unicodeScalars.prefix(6)
        guard let colon = start.firstIndex(where: { $0 == "：" || $0 == ":" }) else { return nil }
        let mark = String(start[..<colon]).removingBlanks()
        guard let field = heads.first(where: { $0.mark.isIdentical(to: mark) })?.field,
            let printed = heads.first(where: { $0.field == field })?.mark
        else { return nil }
        let names = String(text.unicodeScalars[colon...].dropFirst())
        return (field, names, String(start[...colon]).isIdentical(to: "\(printed)："), printed)
    }

    private static func names(_ text: String) -> [String] {
        let names = text.unicodeScalars.last == "。" ? text.scalars(0..<text.scalarCount - 1) : text
        return names.unicodeScalars.split(separator: "，").map { String($0).trimmingBlanks() }.filter { !$0.isEmpty }
    }

    /// `（共印60份）`, `印数：60份` at the end of a line.
    private static func copies(_ text: String) -> (before: String, Int)? {
        let scalars = Array(text.unicodeScalars)
        for cut in scalars.indices.suffix(16) where scalars[cut] == "共" || scalars[cut] == "印" {
            let tail = scalars[cut...].filter { !$0.isBlank && !"（）()：:".unicodeScalars.contains($0) }
            let number = String(String.UnicodeScalarView(tail))
            guard let mark = ["共印", "印数", "印"].first(where: number.hasPrefix), number.hasSuffix("份"),
                let copies = Int(number.dropFirst(mark.count).dropLast()), (1...999_999).contains(copies)
            else { continue }
            var before = String(String.UnicodeScalarView(scalars[..<cut])).trimmingBlanks()
            for word in ["本期", "此件"] where before.hasSuffix(word) { before = String(before.dropLast(word.count)) }
            let isBracketed = before.hasSuffix("（") || before.hasSuffix("(")
            return (isBracketed ? String(before.dropLast()).trimmingBlanks() : before, copies)
        }
        return nil
    }

    /// What stands at the foot of a document and in no bulletin's fields: `…2023年10月8日印发`, `签发：…`, `主题词：…`.
    private static func isAside(_ text: String) -> Bool {
        guard text.scalarCount <= 60 else { return false }
        let bare = text.removingBlanks()
        return bare.hasSuffix("日印发") && bare.unicodeScalars.contains("年") || MastheadPiece.isSignature(bare)
            || bare.hasPrefix("主题词：") || bare.hasPrefix("主题词:")
    }
}
