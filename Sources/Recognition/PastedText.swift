package import Bulletins

/// What was pasted, read as an import reads it: wraps joined, mail heads and page numbers off, titles found, who sent
/// it in its place.
package struct PastedText {
    /// As an import would add it to an issue.
    package let parts: [Part]
    package let report: ImportReport
    /// Its paragraphs as text, without what mail and pages left, and what was done for that.
    private let prose: ([Paragraph], ImportReport)
    /// Who signs them, and those above that.
    private let signature: SignedText?
    /// As it came.
    private let raw: String

    fileprivate init(_ text: String, _ recognizer: Recognizer) {
        let source = SourceLine.lines(of: text)
        (parts, report) = recognizer.fragment(from: source)
        prose = recognizer.prose(of: source)
        signature = recognizer.signature(of: prose.0)
        raw = text
    }

    private init(_ item: Item, of pasted: PastedText) {
        (parts, report) = ([.item(item)], pasted.prose.1)
        (prose, signature, raw) = (pasted.prose, pasted.signature, pasted.raw)
    }

    /// Its text, where it is no more than text, or one piece; a headline that stands before it is its first line.
    package var piece: Item? {
        guard parts.count == 1, case .item(let item) = parts[0] else { return nil }
        return item
    }

    /// As text in an item: the piece, or its paragraphs where it reads as several.
    package var text: PastedText { piece == nil ? plain : self }

    /// Its paragraphs, whatever they say of items.
    package var plain: PastedText { PastedText(Item(headline: "", paragraphs: prose.0), of: self) }

    /// As one item: a line that is no sentence is its headline.
    package var asItem: PastedText {
        guard piece?.headline.isEmpty ?? true else { return self }
        var item = Item(headline: "", paragraphs: signature?.rest ?? prose.0)
        item.contributor = signature?.unit ?? ""
        if item.paragraphs.count > 1, let first = item.paragraphs[0].plain, !LineForm.isProse(first),
            !LineForm.isSalutation(first)
        {
            item.headline = first
            item.paragraphs.removeFirst()
        }
        return PastedText(item, of: self)
    }

    /// Whether there are sentences in it, more than a title of some lines.
    package var hasProse: Bool { prose.0.contains { $0.plain.map(LineForm.isProse) ?? true } }

    /// Whether it says that it is an item or several: a headline above its text, or several of them.
    package var areItems: Bool {
        if let piece {
            return !piece.headline.isEmpty && (saysWhose || piece.headline.scalarCount >= 4 && Self.isText(piece))
        }
        return parts.count > 1
            && parts.allSatisfy { part in
                if case .item(let item) = part { return !item.headline.isEmpty && !item.paragraphs.isEmpty }
                return true
            }
    }

    /// Whether it says whose the piece is, or that there are several.
    package var saysWhose: Bool { piece.map { !($0.contributor.isEmpty && $0.source.isEmpty) } ?? true }

    private static func isText(_ piece: Item) -> Bool {
        piece.note != nil || piece.paragraphs.first.map { !$0.isPlain || LineForm.isProse($0.text) } == true
    }

    /// Its paragraphs where it is a table and no more than a line above or below it.
    package var table: [Paragraph]? {
        // Rows that came with all their cells, of which a line has lost the empty ones at its end.
        let rows = raw.split(whereSeparator: \.isNewline)
        // A tab before every line is an indent.
        if rows.count > 1, rows.allSatisfy({ $0.contains("\t") }), !rows.allSatisfy({ $0.hasPrefix("\t") }),
            let table = Table(tabSeparated: raw)
        {
            return [.table(table)]
        }
        guard let piece else { return nil }
        let tables = piece.paragraphs.count { $0.table != nil }
        let lines = piece.paragraphs.filter(\.isPlain)
        let isTable =
            piece.headline.isEmpty && piece.contributor.isEmpty && tables == 1 && lines.count <= 2
            && tables + lines.count == piece.paragraphs.count && !lines.contains { LineForm.isProse($0.text) }
        return isTable ? piece.paragraphs : nil
    }

    /// One line of what was done; empty where the text came as it is.
    ///
    /// - Parameter signer: who was found to sign it since.
    /// - Parameter dropped: what was not kept of that.
    package func summary(signer: String = "", dropped: [String] = []) -> String {
        var done: [String] = []
        let wraps = report.entries.filter { $0.kind == .understood && $0.found.hasPrefix(GridText.said) }.map(\.found)
        done += wraps.map { $0.replacing("文字按印出的行断开，共 ", with: "接好断行 ") }
        let joined = report.entries.count { $0.kind == .joined }
        if joined > 0 { done.append("接上断开的段落 \(joined) 处") }
        let removed = report.entries.count { $0.kind == .setAside && !$0.found.hasPrefix("落款") }
        if removed > 0 { done.append("去掉不是正文的 \(removed) 处") }
        let contributor = piece?.contributor ?? ""
        if !contributor.isEmpty || !signer.isEmpty {
            done.append("来稿单位“\(contributor.isEmpty ? signer : contributor)”")
        }
        let besides = report.entries.filter { $0.found.hasPrefix(Signature.besides) }.map {
            String($0.found.dropFirst(Signature.besides.count))
        }
        let left = besides + dropped.map { "“\($0)”" }
        if !left.isEmpty { done.append("没有存\(left.joined(separator: "、"))") }
        let tables = piece?.paragraphs.count { $0.table != nil } ?? 0
        if tables > 0 { done.append("表格 \(tables) 个") }
        return done.joined(separator: "，")
    }
}

/// Paragraphs that end with who sent them.
package struct SignedText: Equatable, Sendable {
    /// As it is printed: `派出所　刘勇`.
    package let unit: String
    /// What stood there.
    package let text: String
    package let rest: [Paragraph]
    /// What has no place in an item: `审核人：吴强`, and to whom the message was said.
    package let dropped: [String]
}

extension Recognizer {
    package func pasted(_ text: String) -> PastedText { PastedText(text, self) }

    /// Who sent a text that ends so, and the text without it: `（区税务局供稿）` under its last paragraph or behind it.
    package func signature(of paragraphs: [Paragraph]) -> SignedText? {
        let contacts = paragraphs.reversed().prefix { $0.plain.map(LineForm.isContact) ?? false }.count
        let signed = paragraphs.dropLast(contacts)
        guard let last = signed.last, last.isPlain, signed.count > 1 || last.text.scalarCount > 20 else { return nil }
        let lines = signed.suffix(5).reversed().prefix(while: \.isPlain).reversed()
        // Below a letter stands who wrote it, be the unit known or not.
        let isLetter = paragraphs.first?.plain.map(LineForm.isGreeting) ?? false
        let indent = isLetter ? Signature.farRight : 0
        guard let signature = Signature(lines.map { SourceLine($0.text, number: 1, indent: indent) }, units) else {
            return nil
        }
        var rest = Array(signed.dropLast(signature.lineCount))
        // Several messages, each with its own.
        let isSeveral = rest.dropLast(signature.rest == nil ? 0 : 1).contains { paragraph in
            paragraph.plain.flatMap { Signed.atEnd(of: $0) }.map { Signature.names($0.inner, units) != nil } == true
        }
        guard !isSeveral else { return nil }
        if let text = signature.rest { rest[rest.count - 1] = .plain(text) }
        var dropped = signature.signed.others
        if namesAddressee(rest.map { $0.plain ?? "" }) {
            dropped.insert(rest.removeFirst().text, at: 0)
        }
        return rest.isEmpty
            ? nil
            : SignedText(
                unit: signature.printed, text: signature.text, rest: rest + paragraphs.suffix(contacts),
                dropped: dropped)
    }

    /// `农业农村办：` at the head, to whom a message is said; `各科室：` is said by a notice, and where others stand so
    /// further down, each says whose the text below it is.
    func namesAddressee(_ lines: [String]) -> Bool {
        guard lines.count > 1, let line = lines.first, !lines.dropFirst().contains(where: LineForm.isSalutation) else {
            return false
        }
        let name = String(line.dropLast())
        return LineForm.isSalutation(line) && line.scalarCount <= 12 && !name.hasPrefix("各") && !name.hasPrefix("全")
            && Signed.isUnit(name, units)
    }
}
