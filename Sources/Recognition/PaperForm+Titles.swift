internal import Bulletins

// Titles with which texts begin that have a sign or a number.
extension PaperForm {
    /// What parts a title from the text behind it.
    enum TitleEnd: CaseIterable {
        /// `1．强降雨造成道路中断。25日20时，…`.
        case stop
        /// `1．强降雨造成道路中断　25日20时，…`.
        case gap
        /// `1．强降雨造成道路中断：25日20时，…`; before the colon stands no unit.
        case colon
        /// `● 【强降雨造成道路中断】25日20时，…`.
        case bracket
        /// `①强降雨造成道路中断——25日20时，…`.
        case dash
    }

    /// What parts a unit from the text behind it.
    enum Lead: CaseIterable {
        /// `● 【市工商联】6月24日，…`.
        case bracket
        /// `● 市工商联：6月24日，…`.
        case colon
    }

    /// Finds whether the texts that are items all begin with a title.
    mutating func partTexts() {
        let texts = unheaded.sorted().map { index in
            suffixes[index].map { PaperForm.bare(lines[index].with(text: $0.rest, role: nil)) } ?? bare(index)
        }
        guard texts.count >= 3 else { return }
        titles = TitleEnd.allCases.first { end in
            let parted = texts.count { PaperForm.titled($0, by: end) != nil }
            return parted == texts.count || texts.count >= 5 && parted + 1 == texts.count
                || parted >= 3 && parted * 2 >= texts.count && areWhole(end)
        }
        guard let titles, let first = texts.first, titles != .bracket || unitsLead != .bracket else {
            titles = nil
            return
        }
        let found = texts.compactMap { PaperForm.titled($0, by: titles)?.title }
        report.add(
            .understood, line: unheaded.min().map { lines[$0].number },
            found: "“\(first.excerpt())”等 \(found.count) 段以标题开头",
            done: "当作条目的标题", about: found)
    }

    /// Whether under each heading all texts begin with a title, or none: news of the region beside those of the country.
    private func areWhole(_ end: TitleEnd) -> Bool {
        let sections = headings.keys.sorted()
        let groups = Dictionary(grouping: unheaded) { index in sections.last { $0 < index } ?? -1 }
        return groups.count >= 2
            && groups.values.allSatisfy { group in
                let parted = group.count { PaperForm.titled(bare($0), by: end) != nil }
                return parted == 0 || parted == group.count && (group.count >= 2 || end == .stop)
            }
    }

    /// `**强降雨造成道路中断。**25日20时，…`: where most texts begin with bold words and go on in plain ones, those are titles.
    mutating func partLeads() {
        let texts = body.filter { lines[$0].row == nil && isOpen($0) && PaperForm.isSentence(text($0)) }
        var parted: [Parted] = texts.compactMap { index in PaperForm.led(lines[index]).map { (index, $0) } }
        if parted.count * 5 < texts.count * 3 { parted = inWholeSections(parted) }
        guard parted.count >= 2, !isArticle(parted[0].0), !arePartsOfOne(parted.map(\.1.title)) else { return }
        part(parted, what: "粗体")
    }

    /// 一招“早”, 二招“联”, 三招“换” count the parts of one text; 一中, 二中, 三中 do not.
    private func arePartsOfOne(_ titles: [String]) -> Bool {
        let words = Set(titles.map { $0.dropFirst().prefix(1) })
        return titles.count > 2 && words.count == 1 && words.allSatisfy { "招是抓要看查步环关举增减".contains($0) }
            && zip(titles, "一二三四五六七八九").allSatisfy { $0.first == $1 }
    }

    typealias Parted = (index: Int, (title: String, rest: String))

    /// Those under headings below which every line is one, where the file or signs on both sides say what headings are.
    func inWholeSections(_ parted: [Parted]) -> [Parted] {
        let heads = body.filter { index in
            [.section, .subsection, .item].contains(lines[index].role) || Decoration(text(index))?.isClosed == true
        }
        let indices = Set(parted.map(\.index))
        return parted.filter { index, _ in
            guard let head = heads.last(where: { $0 < index }) else { return false }
            let section = head + 1..<(heads.first { $0 > index } ?? body.upperBound)
            return section.count >= 2 && section.allSatisfy(indices.contains)
        }
    }

    /// `　　　　要　闻`: lines that blanks set apart as they do one above all text; who signs stands behind a text.
    mutating func centreTitles() {
        let apart = body.filter { index in
            let line = lines[index]
            return line.role == nil && line.row == nil && line.indent >= 8 && line.look.alignment == .left
                && isHeadline(line.text) && !LineForm.isProse(line.text) && Signed.unbracketed(line.text) == nil
                && NumberMark.split(line.text) == nil && Decoration(line.text) == nil && index + 1 < body.upperBound
                && !PaperForm.isSpaced(line.text)
        }
        // With nothing but notes, a title of the issue and a section that has its signs above.
        let start = body.first { IssueNote.split(text($0)) == nil } ?? body.lowerBound
        let lead = apart.filter { index in
            (start...index).allSatisfy { apart.contains($0) || Decoration(text($0))?.isClosed == true }
        }
        guard let first = lead.first(where: { !lead.contains($0 + 1) || text($0).scalarCount <= 8 }) else { return }
        // What begins at one place, of whatever length, is indented; some of it may have its middle there.
        let indented = Dictionary(grouping: apart) { lines[$0].indent }.filter { _, indices in
            indices.contains { abs(middle($0) - middle(first)) > 2 }
        }
        let alike = apart.filter { index in
            abs(lines[index].indent - lines[first].indent) <= 1
                || abs(middle(index) - middle(first)) <= 2 && indented[lines[index].indent] == nil
        }
        // Who wrote it may stand below.
        let brothers = alike.filter { !alike.contains($0 - 1) }
        guard brothers.count >= 2 else { return }
        for index in brothers { lines[index] = lines[index].centred() }
    }

    /// The column of a line's middle.
    private func middle(_ index: Int) -> Int { (lines[index].indent + lines[index].end) / 2 }

    /// Each of these titles becomes a line above its text.
    mutating func part(_ parted: [(index: Int, (title: String, rest: String))], what: String) {
        let titles = parted.map(\.1.title)
        report.add(
            .understood, line: lines[parted[0].index].number,
            found: "“\(titles[0].excerpt())”等 \(parted.count) 处\(what)后面接着正文", done: "标题另作一行", about: titles)
        raiseHeads(over: parted.map(\.index))
        for (index, (title, rest)) in parted.reversed() {
            let line = lines[index]
            lines.replaceSubrange(
                index...index, with: [line.with(text: title, role: .item), line.with(text: rest, role: nil)])
        }
        self = PaperForm(lines, units, contents, report)
    }

    /// Short headings of the file directly above such titles are sections, and so are their brothers.
    private mutating func raiseHeads(over titles: [Int]) {
        let heads = body.filter { lines[$0].role == .item }
        guard heads.contains(where: { titles.contains($0 + 1) }), heads.allSatisfy({ text($0).scalarCount <= 8 }) else {
            return
        }
        for index in heads { lines[index] = lines[index].with(.section) }
    }

    /// A text, whoever signs it at its end: `…。（民建苍山支部　蒋一诺）`.
    static func isSentence(_ text: String) -> Bool {
        // 7月17日（星期一）。
        LineForm.isProse(Signed.atEnd(of: text)?.rest ?? text) || text.hasSuffix("）。") && LineForm.isProse(text)
    }

    func isOpen(_ index: Int) -> Bool { lines[index].role == nil || lines[index].role == .paragraph }

    private static func led(_ line: SourceLine) -> (title: String, rest: String)? {
        guard line.lead > 0, line.lead < line.text.scalarCount else { return nil }
        let lead = line.text.scalars(0..<line.lead).trimmingBlanks()
        let title =
            lead.unicodeScalars.last.map { "。：:".unicodeScalars.contains($0) } == true ? String(lead.dropLast()) : lead
        var rest = line.text.scalars(line.lead..<line.text.scalarCount).trimmingBlanks()
        if let first = rest.unicodeScalars.first, "。：:".unicodeScalars.contains(first) {
            rest = String(rest.dropFirst()).trimmingBlanks()
        }
        let bare = NumberMark.split(title)?.rest ?? title
        // - **机房建设**：….
        guard (line.isListed ? 3...40 : 5...40).contains(bare.scalarCount), isHeadline(bare), rest.scalarCount >= 10,
            isSentence(rest),
            !["一是", "二是", "三是", "首先", "其次"].contains(where: bare.hasPrefix), !Signed.isUnit(bare, []),
            !LineForm.startsWithDate(bare)
        else { return nil }
        return (title, rest)
    }

    /// Whether one headline stands above it all, so that bold words begin the parts of one text.
    private func isArticle(_ first: Int) -> Bool {
        let usual = bodyLook
        let above = body.filter { index in
            let line = lines[index]
            return line.role == .item
                || isOpen(index) && isHeadline(line.text) && !LineForm.isProse(line.text)
                    && (line.look.standsOut(from: usual) || isPlainHeading(index)) && NumberMark.split(line.text) == nil
        }
        return above.count == 1 && above[0] < first && text(above[0]).scalarCount > 8
    }

    private func isHeadline(_ text: String) -> Bool { PaperForm.isHeadline(text) }

    static func titled(_ text: String, by end: TitleEnd?) -> (title: String, rest: String)? {
        let scalars = text.unicodeScalars
        let bounds: (end: String.UnicodeScalarIndex, next: String.UnicodeScalarIndex)?
        switch end {
        case .stop: bounds = scalars.firstIndex(of: "。").map { ($0, scalars.index(after: $0)) }
        case .gap: bounds = scalars.firstIndex(where: \.isBlank).map { ($0, $0) }
        case .colon: bounds = scalars.firstIndex(of: "：").map { ($0, scalars.index(after: $0)) }
        case .bracket where scalars.first == "【":
            bounds = scalars.firstIndex(of: "】").map { ($0, scalars.index(after: $0)) }
        case .dash: bounds = scalars.firstRange(of: "——".unicodeScalars).map { ($0.lowerBound, $0.upperBound) }
        case .bracket, nil: bounds = nil
        }
        guard let bounds else { return nil }
        let title = String(scalars[..<bounds.end].drop { $0 == "【" }).trimmingBlanks()
        let rest = String(scalars[bounds.next...]).trimmingBlanks()
        // 区税务局：节后开票“零等待”。针对….
        let bare = end == .colon ? title : Contributor.split(title, units: [], isLoose: false)?.headline ?? title
        guard (end == .stop || end == .dash ? 4...30 : 5...30).contains(bare.scalarCount), isHeadline(bare),
            !LineForm.contains(bare, "，：:"),
            !LineForm.startsWithDate(bare), end != .colon || title.scalarCount >= 7 && !Signed.isUnit(title, []),
            rest.scalarCount >= 10, isSentence(rest)
        else { return nil }
        return (title, rest)
    }
}
