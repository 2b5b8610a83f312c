internal import Bulletins

// Which heading is a section, which an item, and what is neither.
extension PaperForm {
    // MARK: Levels

    func form(_ index: Int) -> Form? { headings[index]?.form }

    /// Whether a heading stands directly under this one.
    func isContainer(_ index: Int) -> Bool { headings[index + 1] != nil && index + 1 < body.upperBound }

    mutating func settleLevels() {
        var order = headings.keys.sorted()
        var byForm: [Form: [Int]] = [:]
        for index in order { if let form = form(index) { byForm[form, default: []].append(index) } }
        let isOther = { (form: Form) in
            switch form {
            case .number, .role: false
            case .mark, .look, .spaced, .plain: true
            }
        }
        guard byForm.keys.contains(where: isOther) else { return }
        if settleByContents(order) { return settleInnerNumbers(order) }
        order = dropStrayPlains(order)
        // Kinds of heading that mostly have another directly under them.
        var containers: Set<Form> = []
        for (form, indices) in byForm {
            let held = indices.filter { index in
                guard let next = self.form(index + 1), isContainer(index) else { return false }
                return next != form || form == .plain
            }
            let isMostly = form == .plain ? held.count >= 1 : held.count * 2 >= indices.count
            if isMostly, !held.isEmpty { containers.insert(form) }
        }
        var flat: [Form: SourceLine.Role] = [:]
        let holders = order.filter { form($0) == .plain && isContainer($0) }
        for index in order {
            guard let form = form(index), isOther(form) else { continue }
            if form == .plain {
                settlePlain(index, order, holders)
            } else if containers.contains(form) {
                let above = self.form(index - 1)
                let isInner = above != form && above.map(containers.contains) == true
                roles[index] = isInner || isUnderSections(form, byForm, containers) ? .subsection : .section
            } else if holdsBrother(index, form) {
                // ◎县区传真 above ◎澧阳县：….
                roles[index] = .section
                flat[form] = .item
            } else {
                let role = flat[form] ?? flatRole(byForm[form] ?? [], containers)
                flat[form] = role
                roles[index] = role
            }
        }
        settleInnerNumbers(order)
    }

    /// Whether a short heading stands directly above one that looks the same.
    private func holdsBrother(_ index: Int, _ form: Form) -> Bool {
        isContainer(index) && self.form(index + 1) == form && (headings[index]?.title.scalarCount ?? 0) <= 8
    }

    /// What headings are that hold no others: items, or sections with nothing but text where they are very short.
    private func flatRole(_ indices: [Int], _ containers: Set<Form>) -> SourceLine.Role {
        let isHeld = indices.contains { form($0 - 1).map(containers.contains) == true }
        let longest = indices.map { headings[$0]?.title.scalarCount ?? 0 }.max() ?? 0
        return containers.isEmpty && !isHeld && longest <= 6 ? .section : .item
    }

    /// Where numbers make the headings, a short line between two texts is none.
    mutating func dropStrayPlains(_ order: [Int]) -> [Int] {
        func isNumber(_ index: Int) -> Bool { if case .number? = form(index) { true } else { false } }
        guard let first = order.first, isNumber(first),
            !order.contains(where: { form($0) == .plain && isNumber($0 - 1) })
        else { return order }
        for index in order where form(index) == .plain { headings[index] = nil }
        return order.filter { headings[$0] != nil }
    }

    /// Whether headings of this kind mostly stand directly under one of another kind that holds others.
    func isUnderSections(_ form: Form, _ byForm: [Form: [Int]], _ containers: Set<Form>) -> Bool {
        let indices = byForm[form] ?? []
        return indices.contains { index in
            guard let above = self.form(index - 1) else { return false }
            return above != form && containers.contains(above)
        }
    }

    /// What the contents list, they are, on the level where it lists them.
    mutating func settleByContents(_ order: [Int]) -> Bool {
        guard contents.count > 1 else { return false }
        let listed = order.filter { contents.level(of: headings[$0]?.title ?? "") != nil }
        guard listed.count >= 2 else { return false }
        for index in listed {
            guard let form = form(index), let level = contents.level(of: headings[index]?.title ?? "") else { continue }
            switch form {
            case .number, .role: continue
            case .mark, .look, .spaced, .plain: roles[index] = level == 0 ? .section : .item
            }
        }
        // A heading that the contents do not name is like its brothers that they do.
        for index in order where roles[index] == nil {
            guard let form = form(index) else { continue }
            switch form {
            case .number, .role, .plain: continue
            case .mark, .look, .spaced:
                let brothers = listed.filter { self.form($0) == form }
                roles[index] = brothers.first.flatMap { roles[$0] } ?? .item
            }
        }
        // A plain line is one where it stands as they do, and the list has more than was found: 市护理学会换届 there is
        // 市护理学会召开第五次会员代表大会 here.
        let isChanged = contents.isMore(than: listed.compactMap { headings[$0]?.title })
        for index in order where roles[index] == nil && form(index) == .plain {
            let isFirst = roles[index - 1] == .section
            if isFirst || isChanged && PaperForm.isEnd(text(index - 1)) {
                roles[index] = .item
            } else {
                headings[index] = nil
            }
        }
        return true
    }

    /// A plain line above another heading is a section, one above text an item; a first one that alone stands so is the
    /// title of the issue.
    mutating func settlePlain(_ index: Int, _ order: [Int], _ holders: [Int]) {
        let title = headings[index]?.title ?? ""
        if index == body.lowerBound, order.first == index, isTitleOfBrothers(title, order.dropFirst()) {
            headings[index] = nil
            roles[index] = .masthead(.title)
            return
        }
        guard isContainer(index) else {
            // Where the others hold items with a number or sign, a short one above a text alone is one of them.
            let holdMarked = holders.allSatisfy { form($0 + 1) != .plain }
            let areShort = order.allSatisfy { form($0) != .plain || (headings[$0]?.title.scalarCount ?? 0) <= 8 }
            let areSections = holdMarked && !holders.isEmpty && (areShort || holders.count > 1 && isAfterGap(index))
            roles[index] = areSections && title.scalarCount <= 8 ? .section : .item
            return
        }
        let isFirst = index == body.lowerBound
        let isAboveSections = form(index + 1) == .number(.section)
        if holders.count == 1,
            isAboveSections || isFirst && (title.scalarCount > 8 || !order.contains { $0 > index + 1 })
        {
            // It stays where it is, and the masthead takes it.
            headings[index] = nil
            return
        }
        if isAboveSections, title.scalarCount > 8 {
            roles[index] = .item
            return
        }
        roles[index] = .section
    }

    /// A long line above headings that are named alike, 教育界小组 and 农业界小组: the title of the issue, whose parts they are.
    private func isTitleOfBrothers(_ title: String, _ others: ArraySlice<Int>) -> Bool {
        let names = others.compactMap { form($0) == .plain ? headings[$0]?.title : nil }
        guard names.count >= 2, names.count == others.count, title.scalarCount >= 10,
            names.allSatisfy({ (3...10).contains($0.scalarCount) }), let first = names.first
        else { return false }
        // 教育界小组, 刑事检察组.
        let ending = "组团".contains(first.last ?? " ") ? String(first.suffix(1)) : String(first.suffix(2))
        return names.allSatisfy { $0.hasSuffix(ending) } && !title.hasSuffix(ending)
    }

    /// Numbers inside the text of an item are parts of it; under a section they are its items.
    mutating func settleInnerNumbers(_ order: [Int]) {
        let kinds = Set(
            order.compactMap { index -> NumberMark.Kind? in
                if case .number(let kind)? = form(index) { kind } else { nil }
            })
        if takeTitleOverSections(order) { return }
        let items = order.filter { roles[$0] == .item }
        for kind in kinds {
            let own = order.filter { form($0) == .number(kind) }
            let isHeld = own.contains { roles[$0 - 1] == .section || roles[$0 - 1] == .subsection }
            let holds = own.contains { index in roles[index + 1] != nil }
            if isHeld, !holds {
                // Items of sections that have a sign; 一、 would be a section by itself.
                guard kind == .section || kind == .subsection else { continue }
                for index in own {
                    headings[index]?.form = .plain
                    roles[index] = .item
                }
            } else if let first = items.first, let number = own.first, number > first, !holds, !isHeld {
                for index in own { roles[index] = .paragraph }
            }
        }
    }

    /// A headline at the head of it all, above 一、 with （一） under it: the title of the issue, whose sections they are.
    private mutating func takeTitleOverSections(_ order: [Int]) -> Bool {
        guard let first = order.first, first == body.lowerBound, roles[first] == .item,
            order.count(where: { roles[$0] == .item }) == 1, lines[first].role == nil
        else { return false }
        let sections = order.filter { form($0) == .number(.section) }
        let held = sections.filter { isContainer($0) && form($0 + 1) != .number(.section) }
        guard sections.count >= 2, held.count * 2 >= sections.count else { return false }
        headings[first] = nil
        roles[first] = .masthead(.title)
        return true
    }

    // MARK: Titles in their paragraphs

    /// `红谷滩新区楼宇经济快速增长 1—2月，…`: a title that the text follows on the line becomes a line, where all do so.
    mutating func partRunInTitles() {
        let texts = body.filter {
            lines[$0].role == nil && text($0).scalarCount >= 8 && LineForm.contains(text($0), "。！？")
        }
        let parted = texts.compactMap { index in PaperForm.runIn(text(index)).map { (index, $0) } }
        guard parted.count >= 2, parted.count * 5 >= texts.count * 3 else { return }
        part(parted, what: "标题")
    }

    static func runIn(_ text: String) -> (title: String, rest: String)? {
        guard NumberMark.split(text) == nil, let gap = text.unicodeScalars.firstIndex(where: \.isBlank) else {
            return nil
        }
        let title = String(text.unicodeScalars[..<gap])
        let rest = String(text.unicodeScalars[gap...]).trimmingBlanks()
        guard (5...36).contains(title.scalarCount), isHeadline(title), rest.scalarCount >= 10, isSentence(rest)
        else { return nil }
        return (title, rest)
    }

    // MARK: Texts

    /// Texts with a sign directly under a section are an item each; notes before the first heading go into its text.
    mutating func settleTexts() {
        if headings.isEmpty { return settleBareTexts() }
        findLeadingUnits()
        for index in body where headings[index] == nil && lines[index].role == nil && signed[index] == nil {
            let isUnder = isSection(index - 1)
            guard isUnder || unheaded.contains(index - 1), let mark = PaperForm.sign(of: text(index)) else { continue }
            if isUnder || PaperForm.sign(of: text(index - 1)) == mark { unheaded.insert(index) }
        }
        findNumberedTexts()
        signTexts()
    }

    /// `1. …。（新华社）` directly under sections, and texts that go on from it: each is an item without a headline, where
    /// the numbers run on from section to section, or the texts are signed, or the same numbers make headlines elsewhere,
    /// or the whole paper is so.
    private mutating func findNumberedTexts() {
        let sections = headings.keys.sorted().filter(isSection)
        let groups = sections.map { section in
            let texts = (section + 1..<body.upperBound).prefix { headings[$0] == nil && lines[$0].role == nil }
            return texts.filter { index in
                signed[index] == nil && number(index) != nil
                    && (isNews(text(index)) || text(index).hasSuffix("；"))
            }
        }.filter { group in
            // From the first line on, and counted on.
            group.first.map { headings[$0 - 1] != nil } == true
                && zip(group, group.dropFirst()).allSatisfy { first, second in
                    number(second) == number(first).map { $0 + 1 } && kind(first) == kind(second)
                }
        }
        let begins = Array(groups.joined())
        let runsOn =
            groups.count >= 2
            && zip(groups, groups.dropFirst()).allSatisfy { first, second in
                number(second[0]) == number(first[first.count - 1]).map { $0 + 1 }
            }
        let signs = begins.count { Signed.atEnd(of: text($0)) != nil } * 3 >= begins.count * 2 && begins.count > 1
        let areItems = headings.keys.contains { form($0) == .number(.item) && isSection($0 - 1) }
        // Nothing but news of a sentence each.
        let areAll = groups.count >= 3 && begins.count >= 6 && !areItems && !roles.values.contains(.item)
        guard !begins.isEmpty, runsOn || signs || areItems || areAll else { return }
        report.add(
            .understood, line: lines[begins[0]].number, found: "“\(text(begins[0]).excerpt())”等 \(begins.count) 段各有编号",
            done: "各当作一条没有标题的条目", about: begins.map { PaperForm.unmarked(text($0)) })
        unheaded.formUnion(begins)
    }

    /// `人民日报 11月14日`, `省水利厅网站`.
    private func isSource(_ text: String) -> Bool {
        let words = text.unicodeScalars.split(whereSeparator: \.isBlank).map { String($0) }
        guard text.scalarCount <= 30, let first = words.first else { return false }
        let isDated = words.count == 2 && MastheadPiece.isDayOfYear(words[1])
        if isDated, ["报", "网", "社", "刊", "站", "台"].contains(where: first.hasSuffix) { return true }
        return PaperForm.media.contains(where: text.contains) && (!Signed.isUnit(text, units) || text.hasSuffix("网站"))
    }

    private func isSection(_ index: Int) -> Bool {
        roles[index] == .section || roles[index] == .subsection || form(index) == .number(.section)
    }

    /// A sentence, or a title and a sentence behind a gap.
    private func isNews(_ text: String) -> Bool {
        LineForm.isProse(text) || PaperForm.titled(PaperForm.unmarked(text), by: .gap) != nil
    }

    private func number(_ index: Int) -> Int? {
        NumberMark.split(text(index)).flatMap { PaperForm.itemKinds.contains($0.mark.kind) ? $0.mark.value : nil }
    }

    private func kind(_ index: Int) -> NumberMark.Kind? { NumberMark.split(text(index))?.mark.kind }

    private static let itemKinds: Set<NumberMark.Kind> = [.item, .bracketed, .circled]

    /// `桃园社区：9月9日，…` and `槐荫社区：…` directly under a section and nothing else: each is an item of its unit.
    private mutating func findLeadingUnits() {
        for index in headings.keys where roles[index] == .section || form(index) == .number(.section) {
            let texts = body.filter { $0 > index }.prefix { headings[$0] == nil && lines[$0].role == nil }
            let units = texts.compactMap { at -> (Int, String)? in
                guard let (unit, rest) = Contributor.split(text(at), units: self.units, isLoose: false),
                    LineForm.isProse(rest)
                else { return nil }
                return (at, unit)
            }
            guard units.count >= 2, units.count == texts.count else { continue }
            for (at, unit) in units { leading[at] = unit }
        }
    }

    /// `● 江口县建成活动站四个。（江口县委统战部）`: the bracket belongs to the text that its sign or number begins.
    private mutating func signTexts() {
        defer { partTexts() }
        let leads = unheaded.compactMap { PaperForm.bracketed(PaperForm.unmarked(text($0)))?.unit }
        unitsLead = leads.count { Signed.isUnit($0, units) } * 2 >= max(1, leads.count)
        for index in unheaded {
            // What was cut off as from the text of a headline.
            suffixes[index] = nil
            guard let (rest, inner) = Signed.atEnd(of: text(index)) else { continue }
            if isSource(inner) {
                insert(Signed(source: inner, isOfItem: true), behind: index, rest)
            } else if var found = Signed(inner, units, isCertain: true), !found.saysMore,
                !found.source.isEmpty || Signed.isUnit(found.unit, units)
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
        guard begins.count >= 3, begins.count * 3 >= texts.count * 2 else { return }
        report.add(
            .understood, line: lines[first].number,
            found:
                "“\(text(first).excerpt())”等 \(begins.count) 段各有\(NumberMark.split(text(first)) == nil ? "符号" : "编号")",
            done: "各当作一条没有标题的条目", about: begins.map { PaperForm.unmarked(text($0)) })
        unheaded.formUnion(begins)
        signTexts()
    }

    /// The sign before a text, as in `● 区疾控中心增派5支流调队。`.
    static func sign(of text: String) -> Unicode.Scalar? {
        text.scalarCount > 8 ? Decoration.sign(of: text) : nil
    }
}
