internal import Bulletins

/// The head of a piece as units send it, without any number: who sends it, its title, to whom it is said.
struct PieceHead {
    /// A line of the head and what became of it.
    struct Remark {
        let kind: ImportReport.Entry.Kind
        let line: Int
        let found: String
        let done: String
    }

    private(set) var contributor = ""
    private(set) var headline = ""
    /// The line of the title.
    private(set) var number = 0
    /// Lines before the title that are kept before the text: 特急, 内部资料.
    private(set) var kept: [SourceLine] = []
    /// The lines of the head.
    private(set) var length = 0
    private(set) var remarks: [Remark] = []
    private let tokens: ArraySlice<Token>
    private let units: KnownUnits

    /// A title that a style says.
    init(_ title: String, _ line: SourceLine) {
        tokens = []
        units = []
        headline = title
        number = line.number
        length = 1
    }

    /// `nil` where no title is certain enough.
    ///
    /// - Parameter isAlone: whether the piece is all there is, so that text under the title is not needed.
    init?(_ tokens: ArraySlice<Token>, _ units: KnownUnits, isAlone: Bool = true) {
        self.tokens = tokens
        self.units = units
        readLines()
        if headline.isEmpty, !readTitle(isAlone: isAlone) { return nil }
        readUnit()
        if let line = line(0), line.text.removingBlanks() == "正文：" || line.text == "正文:" { setAside(line, "没有存入正文") }
    }

    private func line(_ offset: Int) -> SourceLine? {
        let index = tokens.startIndex + length + offset
        guard tokens.indices.contains(index), tokens[index].heading == nil, tokens[index].line.role == nil else {
            return nil
        }
        return tokens[index].line
    }

    private mutating func setAside(_ line: SourceLine, _ done: String) {
        remarks.append(Remark(kind: .setAside, line: line.number, found: "“\(line.text)”", done: done))
        length += 1
    }

    /// What may stand above the title: marks of a document, a form's labels, the unit on a line of its own.
    private mutating func readLines() {
        while let line = line(0), self.line(1) != nil || headline.isEmpty {
            if let value = PieceHead.value(of: line.text, ["标题", "题目"]) {
                headline = value
                number = line.number
                length += 1
            } else if Signed.isLabelled(line.text), let signed = Signature.names(line.text, units) {
                take(signed, line)
            } else if PieceHead.value(of: line.text, ["报送时间", "报送日期", "来稿时间", "来稿日期"]) != nil {
                setAside(line, "条目里没有这一项，没有存入正文")
            } else if headline.isEmpty, MastheadPiece(line.text).isBesideFields, self.line(1) != nil {
                kept.append(line)
                remarks.append(
                    Remark(
                        kind: .kept, line: line.number, found: "“\(line.text)”在标题之前", done: "留在正文最前面，不要请删去"))
                length += 1
            } else if headline.isEmpty, contributor.isEmpty, isUnitAbove(line) {
                take(Signature.names(line.text, units) ?? Signed(unit: line.text), line)
            } else {
                return
            }
        }
    }

    /// A unit alone above a title, which stands above a text.
    private func isUnitAbove(_ line: SourceLine) -> Bool {
        guard let next = self.line(1), let text = self.line(2), LineForm.isTitle(next.text), LineForm.isProse(text.text)
        else {
            return false
        }
        let isKnown = units.printedName(of: line.text.removingBlanks()) != nil
        return isKnown
            || line.text.scalarCount <= 10 && Contributor.endsAsUnit(line.text) && LineForm.isTitle(line.text)
    }

    /// The value of `标题：…`.
    private static func value(of text: String, _ labels: Set<String>) -> String? {
        guard let colon = text.unicodeScalars.firstIndex(where: { $0 == "：" || $0 == ":" }),
            labels.contains(String(text.unicodeScalars[..<colon]).removingBlanks())
        else { return nil }
        let value = String(text.unicodeScalars[colon...].dropFirst()).trimmingBlanks()
        return value.isEmpty ? nil : value
    }

    private mutating func readTitle(isAlone: Bool) -> Bool {
        guard let first = line(0), LineForm.isTitle(first.text, limit: 50), !first.hasColumns,
            MastheadPiece(first.text) == .other
        else { return false }
        let isSigned = contributor.isEmpty == false || splits(first.text)
        headline = first.text
        number = first.number
        length += 1
        if let second = line(0), second.text.hasPrefix("——"), LineForm.isTitle(second.text) {
            headline += second.text
            length += 1
        } else if isSigned, let second = line(0), goesOnAsTitle(second, after: first) {
            headline += " " + second.text
            length += 1
            remarks.append(
                Remark(
                    kind: .joined, line: second.number, found: "标题的下一行“\(second.text.excerpt())”", done: "与上一行接成一个标题"))
        }
        guard let next = line(0) else { return isSigned && isAlone || isAboveOwnHeadings || isAboveNote }
        if LineForm.isProse(next.text) || LineForm.isSalutation(next.text) { return true }
        if next.text.scalarCount >= 2 * first.text.scalarCount { return true }
        // A unit or a day under the title, and then the text.
        return isUnit(next) && line(1).map { LineForm.isProse($0.text) } == true
            || isSigned && next.text.scalarCount >= first.text.scalarCount
    }

    /// Whether `一、` comes next, with text under it and no item.
    private var isAboveOwnHeadings: Bool {
        let index = tokens.startIndex + length
        return tokens.indices.contains(index + 1) && tokens[index].isHeading(.section)
            && tokens[index + 1].heading == nil
    }

    /// Whether 编者按 stands between it and the text.
    private var isAboveNote: Bool {
        let index = tokens.startIndex + length
        return tokens.indices.contains(index + 1) && tokens[index].line.role == .note
    }

    private func splits(_ text: String) -> Bool { Contributor.split(text, units: units, isLoose: false) != nil }

    private func goesOnAsTitle(_ second: SourceLine, after first: SourceLine) -> Bool {
        guard second.number <= first.number + 1, LineForm.isTitle(second.text, limit: 30), second.text.scalarCount >= 4,
            !second.hasColumns, !isUnit(second), !splits(second.text), !MastheadReader.isMasthead(second.text),
            !LineForm.startsSentence(second.text),
            let start = second.text.unicodeScalars.first, !"（(【《“".unicodeScalars.contains(start)
        else { return false }
        return line(1).map { LineForm.isProse($0.text) || LineForm.isSalutation($0.text) } == true
    }

    private func isUnit(_ line: SourceLine) -> Bool {
        let text = PieceHead.unbracketed(line.text)
        return text.scalarCount <= 14 && Signature.names(text, units) != nil && LineForm.isTitle(text)
    }

    private static func unbracketed(_ text: String) -> String {
        guard text.hasPrefix("（"), text.hasSuffix("）") else { return text }
        return text.scalars(1..<text.scalarCount - 1)
    }

    /// The unit alone under the title.
    private mutating func readUnit() {
        guard contributor.isEmpty, let line = line(0), isUnit(line), let next = self.line(1),
            LineForm.isProse(next.text),
            let signed = Signature.names(PieceHead.unbracketed(line.text), units)
        else { return }
        take(signed, line)
    }

    private mutating func take(_ signed: Signed, _ line: SourceLine) {
        contributor = signed.printed
        setAside(line, "读作来稿单位“\(contributor)”")
    }
}
