internal import Bulletins

// Texts that are items without a headline, and titles that run into theirs.
extension PaperForm {
    // MARK: Titles in their paragraphs

    /// `红谷滩新区楼宇经济快速增长 1—2月，…`: a title that the text follows on the line becomes a line, where all do so.
    mutating func partRunInTitles() {
        let texts = body.filter {
            lines[$0].role == nil && text($0).scalarCount >= 8 && LineForm.contains(text($0), "。！？")
        }
        var parted: [Parted] = texts.compactMap { index in PaperForm.runIn(text(index)).map { (index, $0) } }
        if parted.count * 5 < texts.count * 3, !begin(parted.map(\.index), texts) { parted = inWholeSections(parted) }
        guard parted.count >= 2 else { return }
        part(parted, what: "标题")
    }

    /// Whether these and no others are the first texts of items, of which some have several: the first of all, and what
    /// stands behind who signs or behind a gap.
    private func begin(_ titled: [Int], _ texts: [Int]) -> Bool {
        let signs = Set(body.filter { Signed.isLabelled(text($0)) || Signed.unbracketed(text($0)) != nil })
        let isSpread = texts.count(where: isAfterGap) * 5 > texts.count * 4
        let starts = texts.filter { index in
            index == texts.first || signs.contains(index - 1) || !isSpread && signs.isEmpty && isAfterGap(index)
        }
        if titled.count >= 3, titled == starts { return true }
        // Or each title is as long as headlines are, and the first of all texts has one.
        let areHeadlines = titled.allSatisfy { (PaperForm.runIn(text($0))?.title.scalarCount ?? 0) >= 8 }
        return titled.count >= 3 && titled.first == texts.first && titled.count * 3 >= texts.count && areHeadlines
    }

    static func runIn(_ text: String) -> (title: String, rest: String)? {
        guard NumberMark.split(text) == nil, let gap = text.unicodeScalars.firstIndex(where: \.isBlank) else {
            return nil
        }
        let title = String(text.unicodeScalars[..<gap])
        let rest = String(text.unicodeScalars[gap...]).trimmingBlanks()
        // 监督抽检 214 批次.
        if isAmount(text.unicodeScalars[gap...]) { return nil }
        guard (5...36).contains(title.scalarCount), isHeadline(title), rest.scalarCount >= 10, isSentence(rest)
        else { return nil }
        return (title, rest)
    }

    /// Whether a gap stands only around a figure, `监督抽检 214 批次`; 7 日, 15 名 and 3 号楼 begin sentences behind a title.
    private static func isAmount(_ scalars: Substring.UnicodeScalarView) -> Bool {
        let rest = scalars.dropFirst().drop { (0x30...0x39).contains($0.value) || $0 == "." || $0 == "," }
        guard scalars.first == " ", rest.count < scalars.count - 1, rest.first == " ",
            let unit = rest.dropFirst().first
        else { return false }
        return !"日月年时分名号季位级楼".unicodeScalars.contains(unit)
    }

    // MARK: Texts

    /// Texts with a sign directly under a section are an item each; notes before the first heading go into its text.
    mutating func settleTexts() {
        if headings.isEmpty { return settleBareTexts() }
        findLeadingUnits()
        findEntries()
        findSourcedTexts()
        for index in body where headings[index] == nil && isOpen(index) && signed[index] == nil {
            // Or below who signed the text above.
            let isUnder = isSection(index - 1) || signed[index - 1] != nil || suffixes[index - 1] != nil
            guard isUnder || unheaded.contains(index - 1), let mark = PaperForm.sign(of: text(index)) else { continue }
            // ★ done early, ▲ in time: signs that say something, each before what one unit did.
            let isSent = isSentText(index) && isSentText(index - 1)
            if isUnder || isSent || PaperForm.sign(of: text(index - 1)) == mark { unheaded.insert(index) }
            if isSent, PaperForm.sign(of: text(index - 1)) != mark { signsAreWords = true }
        }
        findNumberedTexts()
        signTexts()
    }

    /// `<li>` of a page, `- ` of Markdown: sentences in a list of the file under a section, and nothing else, are an item
    /// each.
    private mutating func findEntries() {
        for section in headings.keys where isSection(section) {
            let texts = (section + 1..<body.upperBound).prefix { headings[$0] == nil }
            let areEntries = texts.allSatisfy { index in
                lines[index].isListed && lines[index].row == nil && signed[index] == nil
                    && PaperForm.isSentence(bare(index))
            }
            guard texts.count >= 2, areEntries else { continue }
            unheaded.formUnion(texts)
        }
    }

    /// `…。（《半月谈》）` directly under a section, text after text: each is an item.
    private mutating func findSourcedTexts() {
        for section in headings.keys where isSection(section) {
            let texts = (section + 1..<body.upperBound).prefix { headings[$0] == nil }
            let areSourced = texts.allSatisfy { index in
                let inner = suffixes[index]?.signed.source ?? Signed.atEnd(of: text(index))?.inner
                return lines[index].row == nil && lines[index].role == nil && signed[index] == nil
                    && inner.map(isSource) == true
            }
            if texts.count >= 2, areSourced { unheaded.formUnion(texts) }
        }
    }

    /// `1. …。（新华社）` directly under sections, and texts that go on from it: each is an item without a headline, where
    /// the numbers run on from section to section, or the texts are signed, or the same numbers make headlines elsewhere,
    /// or the whole paper is so.
    private mutating func findNumberedTexts() {
        let sections = headings.keys.sorted().filter { isSection($0) || holdsNumbered($0) }
        // 一、 counts texts where nothing else makes headings of it.
        let countsInWords = isMarked(sections) && !headings.values.contains { $0.form == .number(.section) }
        func count(_ index: Int) -> Int? {
            number(index)
                ?? (countsInWords && kind(index) == .section ? NumberMark.split(text(index))?.mark.value : nil)
        }
        var groups = sections.map { section in
            let texts = (section + 1..<body.upperBound).prefix { headings[$0] == nil && isOpen($0) }
            return texts.filter { index in
                signed[index] == nil && count(index) != nil
                    && (isNews(text(index)) || text(index).hasSuffix("；"))
            }
        }.filter { group in
            // From the first line on, and counted on.
            group.first.map { headings[$0 - 1] != nil } == true
                && zip(group, group.dropFirst()).allSatisfy { first, second in
                    count(second) == count(first).map { $0 + 1 } && kind(first) == kind(second)
                }
        }
        // Of a report 一、 counts the parts: who sent each has to be said.
        func isSent(_ index: Int) -> Bool { Signed.atEnd(of: text(index)) != nil || signed[index + 1] != nil }
        let areSent = groups.joined().count(where: isSent) * 3 >= groups.joined().count * 2
        if !areSent { groups.removeAll { kind($0[0]) == .section } }
        let begins = Array(groups.joined())
        let runsOn =
            groups.count >= 2
            && zip(groups, groups.dropFirst()).allSatisfy { first, second in
                count(second[0]) == count(first[first.count - 1]).map { $0 + 1 }
            }
        let signs =
            begins.count > 1
            && (begins.count { Signed.atEnd(of: text($0)) != nil } * 3 >= begins.count * 2
                || areSent && kind(begins[0]) == .section)
        let areItems = headings.keys.contains { form($0) == .number(.item) && isSection($0 - 1) }
        // Nothing but news of a sentence each.
        let areMany = isMarked(sections) && groups.count >= 2 && begins.count >= 4
        let areAll =
            (areMany || groups.count >= 3 && begins.count >= 6) && !areItems && !roles.values.contains(.item)
        // 1.院子美了。今年以来，… or 1.院子美了——今年以来，…: each begins with a title.
        let areTitled =
            isMarked(sections) && begins.count >= 3 && !areItems && !roles.values.contains(.item)
            && [TitleEnd.stop, .dash].contains { end in
                begins.allSatisfy { PaperForm.titled(bare($0), by: end) != nil }
            }
        // 简讯 beside sections of items: what is counted in it is an item each.
        let holders = Set(sections.filter(isContainer).compactMap(form))
        let news = groups.filter { group in
            group.count >= 2 && form(group[0] - 1).map(holders.contains) == true
        }
        let found = runsOn || signs || areItems || areAll || areTitled ? begins : Array(news.joined())
        guard !found.isEmpty else { return }
        report.add(
            .understood, line: lines[found[0]].number, found: "“\(text(found[0]).excerpt())”等 \(found.count) 段各有编号",
            done: "各当作一条没有标题的条目", about: found.map { bare($0) })
        unheaded.formUnion(found)
    }

    /// Whether signs or looks make the sections, and no 一、, as reports have.
    private func isMarked(_ sections: [Int]) -> Bool { !sections.contains { form($0) == .number(.section) } }

    /// `（一）牵头部门` directly under a section, above `3．…`: a number that goes on, not one that begins again.
    private func holdsNumbered(_ index: Int) -> Bool {
        form(index) == .number(.subsection) && headings[index + 1] == nil && number(index + 1) != nil
            && number(index + 1) != 1
            || form(index) == .number(.subsection) && isSection(index - 1) && number(index + 1) != nil
                && headings[index + 1] == nil
    }

    /// `人民日报 11月14日`, `省水利厅网站`.
    func isSource(_ text: String) -> Bool {
        let words = text.unicodeScalars.split(whereSeparator: \.isBlank).map { String($0) }
        guard text.scalarCount <= 30, let first = words.first else { return false }
        let isDated = words.count == 2 && MastheadPiece.isDayOfYear(words[1])
        if isDated, PaperForm.presses.contains(where: first.hasSuffix) { return true }
        // 微博、抖音; 网站已开通 and 详见《实施细则》 say something else.
        let areMedia = text.split(whereSeparator: { "、；;".contains($0) }).allSatisfy { part in
            guard let name = part.split(whereSeparator: \.isWhitespace).first.map(String.init) else { return false }
            let isPeriodical =
                name.hasPrefix("《") && (name.hasSuffix("》") || name.contains("》") && name.contains(where: \.isNumber))
            return isPeriodical || !name.contains("《") && PaperForm.mediaEndings.contains(where: name.hasSuffix)
        }
        return areMedia && PaperForm.media.contains(where: text.contains)
            && (!Signed.isUnit(text, units) || text.hasSuffix("网站"))
    }

    private static let presses = ["报", "网", "社", "刊", "站", "台"]
    private static let mediaEndings =
        presses + ["微博", "微信", "抖音", "快手", "论坛", "贴吧", "客户端", "公众号", "视频号", "杂志", "哔哩", "广播", "栏目", "频道", "平台"]

    func isSection(_ index: Int) -> Bool {
        roles[index] == .section || roles[index] == .subsection || form(index) == .number(.section)
            // A longer one may be the headline of an item.
            || roles[index] == nil && [.role(.section), .role(.subsection)].contains(form(index))
                && (headings[index]?.title.scalarCount ?? 0) <= 10
    }

    /// A sentence, or a title and a sentence behind a gap.
    func isNews(_ text: String) -> Bool {
        LineForm.isProse(text) || PaperForm.titled(PaperForm.unmarked(text), by: .gap) != nil
    }

    func number(_ index: Int) -> Int? {
        guard body.contains(index) else { return nil }
        return NumberMark.split(text(index)).flatMap {
            PaperForm.itemKinds.contains($0.mark.kind) ? $0.mark.value : nil
        }
    }

    func kind(_ index: Int) -> NumberMark.Kind? { NumberMark.split(text(index))?.mark.kind }

    private static let itemKinds: Set<NumberMark.Kind> = [.item, .bracketed, .circled]

    /// `桃园社区：9月9日，…` and `槐荫社区：…` directly under a section and nothing else: each is an item of its unit.
    private mutating func findLeadingUnits() {
        // Where others sign behind their texts, what stands before a colon is part of the text.
        guard !signed.values.contains(where: { !$0.unit.isEmpty }) else { return }
        for index in headings.keys where roles[index] == .section || form(index) == .number(.section) {
            let texts = body.filter { $0 > index }.prefix { headings[$0] == nil && lines[$0].role == nil }
            let units = texts.compactMap { at -> (Int, String)? in
                guard let (unit, rest) = Contributor.split(text(at), units: self.units, isLoose: false),
                    LineForm.isProse(rest), PaperForm.sign(of: unit + rest) == nil, NumberMark.split(unit) == nil
                else { return nil }
                return (at, unit)
            }
            if units.count >= 2, units.count == texts.count {
                for (at, unit) in units { leading[at] = unit }
                continue
            }
            // 沈柏年委员：…, who may have gone on in a second paragraph.
            let members = texts.compactMap { at in member(text(at)).map { (at, $0) } }
            guard members.first.map({ $0.0 == texts.first }) == true,
                body.count(where: { member(text($0)) != nil }) >= 2
            else { continue }
            for (at, name) in members { leading[at] = name }
        }
    }

    private func member(_ text: String) -> String? {
        PaperForm.speaker(of: text).flatMap { PaperForm.isMember($0) ? $0 : nil }
    }

    /// `● 江口县建成活动站四个。（江口县委统战部）`: the bracket belongs to the text that its sign or number begins.
    private mutating func signTexts() {
        defer { partTexts() }
        signUnheaded()
        let isSigned = signed.values.contains { !$0.unit.isEmpty }
        unitsLead = Lead.allCases.first { mark in
            let leads = unheaded.compactMap { PaperForm.lead(bare($0), by: mark)?.unit }
            let areUsual = mark == .bracket || !isSigned && leads.count * 2 >= unheaded.count
            return areUsual && !leads.isEmpty && leads.count { Signed.isUnit($0, units) } * 2 >= leads.count
        }
        let ends = unheaded.compactMap { Signed.atEnd(of: text($0))?.inner }
        let unitsEnd =
            ends.count >= 3 && ends.count * 3 >= unheaded.count * 2
            && ends.count { Signed.isUnit($0, units) } * 2 >= ends.count
        for index in unheaded {
            // What was cut off as from the text of a headline.
            suffixes[index] = nil
            guard let (rest, inner) = Signed.atEnd(of: text(index)) else { continue }
            if isSource(inner) {
                insert(Signed(source: inner, isOfItem: true), behind: index, rest)
            } else if var found = Signed(inner, units, isCertain: true), !found.saysMore,
                !found.source.isEmpty || unitsEnd || Signed.isUnit(found.unit, units)
            {
                found.isOfItem = true
                insert(found, behind: index, rest)
            }
        }
    }

    /// News of a sentence each and nothing else, `●…` or `1.…`: each is an item, with the texts that follow it.
    private mutating func settleBareTexts() {
        let texts = body.filter { lines[$0].role == nil && lines[$0].row == nil && signed[$0] == nil }.drop {
            IssueNote.split(text($0)) != nil
        }
        guard let first = texts.first, texts.count >= 3, texts.allSatisfy({ isNews(text($0)) }) else {
            return
        }
        var begins: [Int] = []
        if let mark = PaperForm.sign(of: text(first)) {
            begins = texts.filter { PaperForm.sign(of: text($0)) == mark }
        } else if let mark = NumberMark.split(text(first))?.mark, mark.value == 1 {
            for index in texts {
                if let next = NumberMark.split(text(index))?.mark, next.kind == mark.kind,
                    next.value == begins.count + 1
                {
                    begins.append(index)
                }
            }
        }
        guard begins.count >= 3, let end = begins.last, begins.count * 3 >= texts.count * 2 else { return }
        // 【明日值班】带班领导：… behind the last of them.
        begins += texts.filter { $0 > end && LineForm.bracketed(text($0)) != nil }
        report.add(
            .understood, line: lines[first].number,
            found:
                "“\(text(first).excerpt())”等 \(begins.count) 段各有\(NumberMark.split(text(first)) == nil ? "符号" : "编号")",
            done: "各当作一条没有标题的条目", about: begins.map { bare($0) })
        unheaded.formUnion(begins)
        signTexts()
    }

    /// The sign before a text, as in `● 区疾控中心增派5支流调队。`.
    static func sign(of text: String) -> Unicode.Scalar? {
        text.scalarCount > 8 ? Decoration.sign(of: text) : nil
    }
}
