internal import Bulletins

/// What a printed page or a chat leaves in a text that is no text: page numbers, repeated headers, （此页无正文）.
enum PageFurniture {
    static func partition(_ lines: [SourceLine]) -> (printed: [SourceLine], derived: [(SourceLine, found: String)]) {
        let loose = looseNumbers(lines)
        var found = lines.indices.map { index in
            PageFurniture.found(in: lines[index]) ?? (loose.contains(index) ? "页码“\(lines[index].text)”" : nil)
        }
        for index in headers(lines, numbers: lines.indices.filter { found[$0]?.hasPrefix("页码") == true }) {
            found[index] = "每页重复的“\(lines[index].text)”"
        }
        if let line = lines.first, WebFurniture.isMenu(above: lines[...]) {
            found[0] = "网页上的“\(line.text.excerpt(40))”"
        }
        for index in [WebFurniture.menu(lines), WebFurniture.links(lines)].joined() where found[index] == nil {
            found[index] = "网页上的“\(lines[index].text.excerpt(40))”"
        }
        // Looked for only where a line asks.
        lazy var isPage = lines.contains { WebFurniture.isOne($0.text) }
        let lastText = lines.lastIndex { LineForm.isProse($0.text) } ?? lines.count
        for index in lines.indices where found[index] == nil && lines[index].role == nil {
            let text = lines[index].text
            if WebFurniture.isReaders(text) && isPage || index > lastText && isEndMark(text.removingBlanks()) {
                found[index] = "“\(text)”"
            }
        }
        var printed: [SourceLine] = []
        var derived: [(SourceLine, found: String)] = []
        let isDated = lines.indices.prefix(20).contains { index in
            found[index] == nil && MastheadReader.parts(lines[index].text).contains { MastheadPiece($0).isDate }
        }
        let hasOffice = lines.indices.prefix(20).contains { index in
            found[index] == nil && MastheadReader.parts(lines[index].text).contains(where: MastheadReader.isOffice)
        }
        for (line, found) in zip(lines, found) {
            // Where nothing else says the day, the page's does.
            if found != nil, !isDated, let day = WebFurniture.day(line.text) {
                printed.append(line.with(text: day, role: nil))
            }
            if found != nil, !hasOffice, let office = WebFurniture.office(line.text) {
                printed.append(line.with(text: "编发单位：\(office)", role: nil))
            }
            if let found { derived.append((line, found)) } else { printed.append(line) }
        }
        return (printed, derived)
    }

    static func found(in line: SourceLine) -> String? {
        guard line.role != .paragraph else { return nil }
        if line.text.scalarCount <= 200, isRule(line.text) { return "分隔线“\(line.text.excerpt(40))”" }
        if line.row == nil, WebFurniture.isOne(line.text) { return "网页上的“\(line.text.excerpt(40))”" }
        guard line.text.scalarCount <= 40 else { return nil }
        if isChatHead(line.text) { return "聊天记录的发言人和时间“\(line.text)”" }
        guard line.text.scalarCount <= 16 else { return nil }
        let text = line.text.removingBlanks()
        if isBlankPageNotice(text) { return "“\(line.text)”" }
        if isPageNumber(text) { return "页码“\(line.text)”" }
        return nil
    }

    /// `――――――`, `======`, `＊ ＊ ＊`: a rule drawn with characters.
    static func isRule(_ text: String) -> Bool {
        let marks = text.unicodeScalars.filter { !$0.isBlank }
        guard let first = marks.first else { return false }
        // ★☆★☆★☆★☆
        let ornaments = "★☆※◆◇■□●○▲△▼▽♦§".unicodeScalars
        if marks.count >= 8, marks[marks.startIndex] != marks[marks.index(after: marks.startIndex)],
            marks.allSatisfy({ ornaments.contains($0) }), zip(marks, marks.dropFirst(2)).allSatisfy({ $0 == $1 })
        {
            return true
        }
        guard marks.allSatisfy({ $0 == first }) else { return false }
        // ● ● ● and — — — may be a row of results.
        if marks.count < text.scalarCount {
            return marks.count >= ("＊*※·☆★◆◇".unicodeScalars.contains(first) ? 3 : 5)
                && "―—－-–─━═▬=＝_＿*＊~～…⋯·.．★☆※◆◇§#＃".unicodeScalars.contains(first)
        }
        return marks.count >= 6
            && "―—－-–─━═▬=＝_＿*＊~～…⋯·.．﹍﹎★☆※◆◇■□●○▲△▼▽♦§#＃+＋".unicodeScalars.contains(first)
    }

    /// The notice in any brackets or none.
    static func isBlankPageNotice(_ text: String) -> Bool {
        let inner = text.unicodeScalars.filter { !"（）()〔〕[]【】。".unicodeScalars.contains($0) }
        return String(String.UnicodeScalarView(inner)).isIdentical(to: "此页无正文")
    }

    /// `（完）`, `（全文完）`.
    private static func isEndMark(_ text: String) -> Bool {
        Signed.unbracketed(text).map { ["完", "全文完", "本期完"].contains($0) } ?? false
    }

    /// `—3—`, `-3/6-`, `·3·`, `第3页`, `第3页共6页`, `共6页第3页`, `Page3of6`.
    static func isPageNumber(_ text: String) -> Bool {
        let scalars = Array(text.unicodeScalars)
        let isDash = { (scalar: Unicode.Scalar) in "—–-－─―‐‑~～·•".unicodeScalars.contains(scalar) }
        guard scalars.count >= 3, let first = scalars.first, let last = scalars.last else { return false }
        if isDash(first), isDash(last) {
            let inner = scalars.drop(while: isDash).reversed().drop(while: isDash).reversed()
            return number(Array(inner)) != nil
        }
        // （第1页　共3页）.
        if let inner = Signed.unbracketed(text), inner.hasSuffix("页") { return isPageNumber(inner) }
        let lower = text.lowercased()
        if lower.hasPrefix("page") {
            return number(Array(lower.dropFirst(4).replacing("of", with: "/").unicodeScalars)) != nil
        }
        guard first == "第" || first == "共", last == "页" else { return false }
        let isNumeral = { (scalar: Unicode.Scalar) in
            isDigit(scalar) || "一二三四五六七八九十百".unicodeScalars.contains(scalar)
        }
        return scalars.allSatisfy { isNumeral($0) || "第页共/／，,".unicodeScalars.contains($0) }
            && scalars.contains(where: isNumeral)
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
        (0x30...0x39).contains(scalar.value) || (0xFF10...0xFF19).contains(scalar.value)
    }

    /// `3` of `3` and `3/6`.
    private static func number(_ scalars: [Unicode.Scalar]) -> Int? {
        let parts = scalars.split(omittingEmptySubsequences: false) { "/／".unicodeScalars.contains($0) }
        guard (1...2).contains(parts.count),
            parts.allSatisfy({ (1...4).contains($0.count) && $0.allSatisfy(isDigit) })
        else { return nil }
        return parts[0].reduce(0) { $0 * 10 + Int($1.value & 0xF) }
    }

    /// Lines that are a bare number, `3` or `3/6` or `[3]`: page numbers where they count up by one and a page's text
    /// stands between them.
    private static func looseNumbers(_ lines: [SourceLine]) -> Set<Int> {
        var found: Set<Int> = []
        var previous: (index: Int, value: Int)?
        for (index, line) in lines.enumerated() where line.role == nil && line.text.utf8.count <= 16 {
            let scalars = line.text.removingBlanks().unicodeScalars.filter { !"[]［］-".unicodeScalars.contains($0) }
            guard let value = number(Array(scalars)) else { continue }
            if let last = previous, value == last.value + 1,
                lines[last.index..<index].reduce(0, { $0 + $1.text.scalarCount }) >= 150
            {
                found.formUnion([last.index, index])
            }
            previous = (index, value)
        }
        return found
    }

    /// Short lines that stand beside two page numbers or more.
    private static func headers(_ lines: [SourceLine], numbers: [Int]) -> [Int] {
        let beside = numbers.flatMap { [$0 - 1, $0 + 1] }.filter { index in
            lines.indices.contains(index) && lines[index].role == nil && lines[index].text.scalarCount <= 30
                && NumberMark.split(lines[index].text) == nil && lines[index].text.unicodeScalars.last != "。"
        }
        let groups = Dictionary(grouping: Set(beside)) { lines[$0].text.removingBlanks() }
        return groups.values.filter { $0.count > 1 }.flatMap { $0 }
    }

    /// `张三 2024/3/4 10:20:33`: a name, a day and an hour, as chat programs write above what somebody said.
    static func isChatHead(_ text: String) -> Bool {
        // Few lines have an hour, and every line of a paste is asked.
        guard text.utf8.contains(UInt8(ascii: ":")) else { return false }
        let words = text.split(whereSeparator: { $0 == " " || $0 == "\u{3000}" || $0 == "\t" || $0 == "\u{A0}" })
        guard (2...5).contains(words.count), let time = words.last, isTime(time) else { return false }
        let day = words[words.count - 2].split(whereSeparator: { "-/.年月日".contains($0) })
        guard day.count == 3, day[0].count == 4, day.allSatisfy({ $0.allSatisfy { $0.isASCII && $0.isNumber } }),
            // A day and an hour alone may be text; no person writes the second.
            words.count > 2 || time.count > 5
        else { return false }
        // `应急管理局　　　　2022-07-03 17:30` is a masthead.
        let name = words.dropLast(2).joined()
        if MastheadReader.isOffice(name), text.contains("\u{3000}") || text.contains("    ") { return false }
        return words.dropLast(2).allSatisfy { word in !word.contains { "，。：；:".contains($0) } }
    }

    /// `李四（党政办） 11-28 09:20`: the same without a year.
    static func isShortChatHead(_ text: String) -> Bool {
        guard text.scalarCount <= 30, text.utf8.contains(UInt8(ascii: ":")) else { return false }
        let words = text.split(whereSeparator: { $0 == " " || $0 == "\u{3000}" || $0 == "\t" || $0 == "\u{A0}" })
        guard words.count == 3, isTime(words[2]), (2...14).contains(words[0].count),
            !words[0].contains(where: { "，。；：:".contains($0) })
        else { return false }
        // 水位站 7月12日 08:00 is said by a text.
        let day = words[1].split(whereSeparator: { "-/.".contains($0) })
        return day.count == 2
            && day.allSatisfy { (1...2).contains($0.count) && $0.allSatisfy { $0.isASCII && $0.isNumber } }
    }

    /// `10:20`, `10:20:33`.
    private static func isTime(_ text: Substring) -> Bool {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        return (2...3).contains(parts.count)
            && parts.allSatisfy { (1...2).contains($0.count) && $0.allSatisfy { $0.isASCII && $0.isNumber } }
    }
}
