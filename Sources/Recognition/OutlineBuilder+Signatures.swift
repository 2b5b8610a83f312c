internal import Bulletins

// Who sent an item, what was said before it, and who closes the issue.
extension OutlineBuilder {
    /// How the paper says who sent what, by all of its items.
    mutating func noteSigning(_ tokens: [Token]) {
        var headlines = 0
        var colons = 0
        var units = 0
        var (brackets, unitsBehind) = (0, 0)
        var isSplit: Bool?
        var name = ""
        for token in tokens {
            if let title = token.heading?.title {
                name = Contributor.split(title, units: recognizer.units, isLoose: false)?.unit ?? ""
                isSplit = !name.isEmpty
                if !token.isHeading(.section) { headlines += 1 }
                if title.unicodeScalars.prefix(20).contains("：") { colons += 1 }
                if isSplit == true { units += 1 }
                if Contributor.behind(title, recognizer.units, isLoose: true) != nil { brackets += 1 }
                if Contributor.behind(title, recognizer.units) != nil { unitsBehind += 1 }
            } else if case .signature(let signed) = token.line.role, !signed.unit.isEmpty, isSplit != nil {
                if isSplit == false { signsBelow = true }
                // 北关街道：… above （北关街道党工委）.
                if !name.isEmpty, !signed.unit.isIdentical(to: name) { namesAreHeadlines = true }
            }
        }
        isOneText =
            tokens.count { $0.heading != nil } <= 1 && tokens.allSatisfy { $0.heading?.mark == nil }
            && tokens.count { if case .signature = $0.line.role { true } else { false } } == 1
        // 智库：… and 一线农技员讲述：… beside 县人社局：…; but 卫辉：…, 延津：… and so on through the paper.
        namesBehind = brackets >= 2 && (unitsBehind * 2 >= brackets || brackets * 3 >= headlines * 2)
        // 巴图：为一口机井奔走, the only one of many with a colon, is about somebody.
        namesLoosely =
            colons < 3 && (colons > 1 || headlines < 4) || units * 2 >= colons && units > 0
            || colons * 5 >= headlines * 4
    }

    /// Takes what lines say of who sent the item.
    mutating func readSigned(_ body: [Token], into item: inout Item) -> [Token] {
        body.filter { token in
            if case .closing(let unit, let date) = token.line.role, takesClosing {
                closing = Closing(signature: unit, date: date)
                return false
            }
            guard case .signature(let signed) = token.line.role else { return true }
            // Without a headline it may belong to anything.
            let isAll = isOneText && body.last?.line == token.line
            if item.headline.isEmpty, !signed.isOfItem, !isAll, !signsAlone(token, body) { return !signed.saysMore }
            let printed = recognizer.units.printedName(of: item.contributor) ?? item.contributor
            // Two who signed: the second stands in the text; 城西街道纪工委 is who 城西街道 is.
            if !signed.unit.isEmpty, !printed.isEmpty, !signed.unit.hasPrefix(printed), !signsBelow {
                return !signed.saysMore
            }
            // Where the headline names the unit, the person stands where the paper has it.
            if signed.unit.isEmpty, signed.source.isEmpty, !printed.isEmpty { return !signed.saysMore }
            if !signed.unit.isEmpty || !signed.author.isEmpty { item.contributor = signed.printed }
            if !signed.source.isEmpty {
                item.source = item.source.isEmpty ? signed.source : item.source + "；" + signed.source
            }
            return false
        }
    }

    /// Whether a signature closes a text of one paragraph.
    private func signsAlone(_ token: Token, _ body: [Token]) -> Bool {
        body.count == 2 && body[1].line == token.line && body[0].line.role == nil && body[0].line.row == nil
    }

    /// Takes 编者按 from the head of an item.
    func readNote(_ body: [Token], into item: inout Item) -> [Token] {
        let (note, rest) = IssueNote.read(body[...], goesOn: false)
        guard let note else { return body }
        item.note = note
        report.add(
            .understood, line: body[0].line.number, place: Place(item.id, .headline),
            found: "“\(body[0].line.text.excerpt())”", done: "存为本条的\(note.label)")
        return Array(rest)
    }

    /// Takes `（来源：…）` off the end of a text.
    ///
    /// - Returns: what is left of its line, if anything; `nil` where there is no source.
    private func readSource(_ last: Token, into item: inout Item) -> [Token]? {
        let (rest, inner) =
            Signed.unbracketed(last.line.text).map { ("", $0) } ?? Signed.atEnd(of: last.line.text) ?? ("", "")
        guard item.source.isEmpty, let signed = Signed(inner, recognizer.units, isCertain: false),
            !signed.source.isEmpty
        else { return nil }
        item.source = signed.source
        report.add(
            .setAside, line: last.line.number, place: Place(item.id, .source), found: "“\(inner)”",
            done: "读作出处，没有存入正文")
        if rest.isEmpty { return [] }
        return [Token(line: last.line.with(text: rest, role: nil), heading: last.heading)]
    }

    var closingDate: DateText? {
        if case .date(let date) = closing.values[.date], date.day != nil { date } else { nil }
    }

    /// Takes the signature of the unit off the end of a text.
    mutating func readSignature(_ body: [Token], into item: inout Item) -> [Token] {
        let contacts = body.reversed().prefix { LineForm.isContact($0.line.text) }.count
        let text = body.dropLast(contacts)
        let lines = text.suffix(5).map(\.line).reversed().prefix { $0.role == nil && $0.row == nil }.reversed()
        guard readsSignatures, !item.headline.isEmpty, let last = text.last, lines.last == last.line else {
            return body
        }
        if let rest = readSource(last, into: &item) { return text.dropLast() + rest + body.suffix(contacts) }
        guard let signature = Signature(Array(lines), recognizer.units) else { return body }
        let printed = recognizer.units.printedName(of: item.contributor) ?? item.contributor
        // Where the headline names the unit, who wrote it has no other place.
        guard printed.isEmpty || printed.isIdentical(to: signature.printed) else { return body }
        let done = printed.isEmpty ? "读作来稿单位“\(signature.printed)”，没有存入正文" : "来稿单位已在标题里，没有存入正文"
        report.add(
            .setAside, line: last.line.number, place: Place(item.id, .contributor), found: "落款“\(signature.text)”",
            done: done)
        if printed.isEmpty { item.contributor = signature.printed }
        for other in signature.signed.others {
            report.add(
                .setAside, line: last.line.number, found: "\(Signature.besides)“\(other)”", done: "没有存入")
        }
        report.note { $0.signatures[signature.rest == nil ? .right : .bracket, default: 0] += 1 }
        var kept = Array(text.dropLast(signature.lineCount))
        if let rest = signature.rest {
            let line = kept[kept.count - 1]
            kept[kept.count - 1] = Token(
                line: SourceLine(rest, number: line.line.number, indent: line.line.indent), heading: line.heading)
        }
        if kept.first?.line.role == nil, recognizer.namesAddressee(kept.map(\.line.text)) {
            report.add(
                .setAside, line: kept[0].line.number, found: "\(Signature.besides)“\(kept.removeFirst().line.text)”",
                done: "没有存入")
        }
        return kept + body.suffix(contacts)
    }
}
