internal import Bulletins

// Which heading is a section, which an item, and what is neither.
extension PaperForm {
    // MARK: Levels

    func form(_ index: Int) -> Form? { headings[index]?.form }

    /// Of the title of a heading, in characters; 0 where there is none.
    func length(_ index: Int) -> Int { headings[index]?.title.scalarCount ?? 0 }

    /// Whether a heading stands directly under this one.
    func isContainer(_ index: Int) -> Bool { headings[index + 1] != nil && index + 1 < body.upperBound }

    mutating func settleLevels() {
        raiseNumbers()
        var order = headings.keys.sorted()
        var byForm: [Form: [Int]] = [:]
        for index in order { if let form = form(index) { byForm[form, default: []].append(index) } }
        let isOther = { (form: Form) in
            switch form {
            case .number, .role: false
            case .mark, .look, .spaced, .plain: true
            }
        }
        guard byForm.keys.contains(where: isOther) else {
            if order.contains(where: isListedItem) { settleInnerNumbers(order) }
            return settleCountedWords(order)
        }
        if settleByContents(order) { return settleInnerNumbers(order) }
        order = dropStrayPlains(order)
        // Kinds of heading that mostly have another directly under them.
        var containers: Set<Form> = []
        for (form, indices) in byForm {
            let held = indices.filter { index in
                guard let next = self.form(index + 1), isContainer(index) else { return false }
                return next != form || form == .plain
            }
            // 【典型案例】 may alone have headlines under it.
            let isBracketed =
                form == .mark("【") && indices.allSatisfy { length($0) <= 10 }
                && held.allSatisfy { self.form($0 + 1) == .plain }
            let isMostly = form == .plain || isBracketed ? held.count >= 1 : held.count * 2 >= indices.count
            if !held.isEmpty, isMostly || holdsAll(of: held.map { self.form($0 + 1) }, form, order) {
                containers.insert(form)
            }
        }
        var flat: [Form: SourceLine.Role] = [:]
        let holders = order.filter { form($0) == .plain && isContainer($0) }
        for index in order {
            guard let form = form(index), isOther(form) else { continue }
            if form == .plain {
                settlePlain(index, order, holders)
            } else if index == body.lowerBound, byForm[form]?.count == 1, isTitleOverReport(index) {
                headings[index] = nil
                roles[index] = .masthead(.title)
            } else if isOverEntries(index) {
                roles[index] = .section
            } else if containers.contains(form) {
                let above = self.form(index - 1)
                let isInner = above != form && above.map(containers.contains) == true
                roles[index] = isInner || isUnderSections(form, byForm, containers) ? .subsection : .section
            } else if holdsBrother(index, form) {
                // ◎县区传真 above ◎澧阳县：….
                roles[index] = .section
                flat[form] = .item
            } else {
                let role =
                    flat[form]
                    ?? (areOverNews(byForm[form] ?? []) ? .section : flatRole(byForm[form] ?? [], containers))
                flat[form] = role
                roles[index] = role
            }
        }
        settleInnerNumbers(order)
    }

    /// `关于重点任务落实情况的通报`, larger than all that follows, directly above 一、: the title of the issue.
    private func isTitleOverReport(_ index: Int) -> Bool {
        guard case .look? = form(index), let title = headings[index]?.title else { return false }
        return title.scalarCount > 8 && form(index + 1) == .number(.section)
    }

    /// `◎ 市场特点` above `▲ 夜游热` and more such, and other `◎` above texts: headings that stand nowhere but under short
    /// ones of another kind, from directly below them on.
    private func holdsAll(of inner: [Form?], _ outer: Form, _ order: [Int]) -> Bool {
        guard case .mark = outer, let first = inner.first ?? nil, Set(inner).count == 1, first.isSetApart,
            form(order[0]) != first,
            order.allSatisfy({ form($0) != outer || length($0) <= 6 })
        else { return false }
        return zip(order, order.dropFirst()).allSatisfy { above, index in
            form(index) != first || form(above) == first || form(above) == outer && above + 1 == index
        }
    }

    /// Whether a short heading stands directly above one that looks the same.
    private func holdsBrother(_ index: Int, _ form: Form) -> Bool {
        isContainer(index) && self.form(index + 1) == form && length(index) <= 8
    }

    /// What headings are that hold no others: items, or sections with nothing but text where they are very short.
    private func flatRole(_ indices: [Int], _ containers: Set<Form>) -> SourceLine.Role {
        let isHeld = indices.contains { form($0 - 1).map(containers.contains) == true }
        let longest = indices.map { length($0) }.max() ?? 0
        // What was taken for a heading that holds them may have become the title of it all.
        let holds = containers.contains { form in headings.values.contains { $0.form == form } }
        return !holds && !isHeld && longest <= 6 ? .section : .item
    }

    /// `简讯` above a list of the file, whose entries are sentences.
    private func isOverEntries(_ index: Int) -> Bool {
        let texts = (index + 1..<body.upperBound).prefix { headings[$0] == nil }
        return length(index) <= 6 && texts.count >= 2
            && texts.allSatisfy { lines[$0].isListed && LineForm.isProse(text($0)) }
    }

    /// `○9月5日（星期一）` and its brothers, above texts that all begin with one other sign, or are counted.
    private func areOverNews(_ indices: [Int]) -> Bool {
        guard indices.count > 1, indices.allSatisfy({ length($0) <= 12 }) else {
            return false
        }
        let below = indices.map { index in
            (index + 1..<body.upperBound).prefix { headings[$0] == nil && lines[$0].role == nil }
        }
        return below.allSatisfy { texts in
            texts.first.map { isNews(text($0)) && (PaperForm.sign(of: text($0)) != nil || number($0) != nil) } == true
        }
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
        if index == body.lowerBound, order.first == index,
            isTitleOfBrothers(title, order.dropFirst()) || holders.first == index && standsOverHolders(title, holders)
        {
            headings[index] = nil
            roles[index] = .masthead(.title)
            return
        }
        guard isContainer(index) else {
            if standsOverSpeeches(index, order) || areWords(order) || partsByGap(index, order, holders)
                || isUnsignedAmongSigned(index, order)
                || isAsLongAsHolders(index, order, holders)
            {
                roles[index] = .section
                return
            }
            if standsOverNews(index) || isDay(index) && order.contains(where: { isDay($0) && standsOverNews($0) }) {
                roles[index] = .section
                return
            }
            // Where the others hold items with a number or sign, a short one above a text alone is one of them.
            let holdMarked = holders.allSatisfy { form($0 + 1) != .plain }
            let areShort = order.allSatisfy { form($0) != .plain || length($0) <= 8 }
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

    /// `9月7日（星期三）`: of a week's days one may have a single entry.
    private func isDay(_ index: Int) -> Bool {
        headings[index].map { LineForm.startsWithDate($0.title) && $0.title.scalarCount <= 12 } ?? false
    }

    /// Whether two texts or more stand directly below a short line, each begun by the same sign, or counted from 1.
    private func standsOverNews(_ index: Int) -> Bool {
        guard let title = headings[index]?.title, title.scalarCount <= 10, body.contains(index + 1),
            headings[index + 1] == nil, isNews(text(index + 1))
        else { return false }
        // 1.院子美了。今年以来，….
        if number(index + 1) == 1, PaperForm.titled(bare(index + 1), by: .stop) != nil { return true }
        guard body.contains(index + 2), headings[index + 2] == nil, isNews(text(index + 2)) else { return false }
        if let sign = PaperForm.sign(of: text(index + 1)) { return PaperForm.sign(of: text(index + 2)) == sign }
        guard let first = number(index + 1), kind(index + 1) == kind(index + 2) else { return false }
        return number(index + 2) == first + 1
    }

    /// 周一, 周二, 周末 or 苗情, 墒情, 病虫情 above texts, and no other headings.
    private func areWords(_ order: [Int]) -> Bool {
        order.count >= 3
            && order.allSatisfy { index in
                guard form(index) == .plain, !isContainer(index), let title = headings[index]?.title else {
                    return false
                }
                return title.scalarCount <= 4 && !Signed.isUnit(title, units)
            }
    }

    /// 讨论摘登 and 大会动态, that nobody signs, where three longer headlines and no others have who sent them below their texts.
    private func isUnsignedAmongSigned(_ index: Int, _ order: [Int]) -> Bool {
        let words = ["摘登", "动态", "要闻", "简讯", "快讯", "传真", "交流", "之窗", "天地", "园地", "在线", "选登"]
        let signs = zip(order, order.dropFirst() + [body.upperBound]).map { head, next in
            (head + 1..<next).contains { signed[$0] != nil || suffixes[$0] != nil }
        }
        return length(index) <= 5 && signs.count { $0 } >= 3 && signs.first == false
            && zip(order, signs).allSatisfy { head, isSigned in
                form(head) == .plain && !isContainer(head)
                    && (isSigned
                        ? length(head) > 5
                        : length(head) <= 5 && words.contains { headings[head]?.title.hasSuffix($0) == true })
            }
    }

    /// Whether a gap stands above every section and no headline in one, so that a short line behind a gap is one too.
    private func partsByGap(_ index: Int, _ order: [Int], _ holders: [Int]) -> Bool {
        let plains = order.filter { form($0) == .plain }
        let isShort = { (at: Int) in length(at) <= 6 }
        let isApart = { (at: Int) in isAfterGap(at) || at == body.lowerBound }
        return isApart(index) && isShort(index) && headings[index - 1] == nil && !holders.isEmpty
            && holders.allSatisfy(isApart)
            && plains.allSatisfy { isApart($0) ? holders.contains($0) || isShort($0) || isOverTable($0) : true }
            && plains.contains { !isApart($0) }
    }

    /// `领导批示` above a text and first of all, where `巡察进展`, `整改追踪` hold items, and no headline is as short.
    private func isAsLongAsHolders(_ index: Int, _ order: [Int], _ holders: [Int]) -> Bool {
        return holders.count > 1 && order.first == index && length(index) <= 6
            && holders.allSatisfy { length($0) == length(index) }
            && order.allSatisfy { $0 == index || holders.contains($0) || length($0) > length(index) }
    }

    /// A long line above headings that are named alike, 教育界小组 and 农业界小组: the title of the issue, whose parts they are.
    private func isTitleOfBrothers(_ title: String, _ others: ArraySlice<Int>) -> Bool {
        let names = others.compactMap { form($0) == .plain ? headings[$0]?.title : nil }
        guard names.count >= 2, names.count == others.count, title.scalarCount >= 10,
            names.allSatisfy({ (3...12).contains($0.scalarCount) }), let first = names.first
        else { return false }
        // 教育界小组, 刑事检察组.
        let ending = "组团".contains(first.last ?? " ") ? String(first.suffix(1)) : String(first.suffix(2))
        return names.allSatisfy { $0.hasSuffix(ending) } && !title.hasSuffix(ending)
    }

    /// A long line directly above the first of several short ones that hold items, 东城代表团 and 山前代表团: the title of
    /// the issue.
    private func standsOverHolders(_ title: String, _ holders: [Int]) -> Bool {
        holders.count > 2 && holders[0] + 1 == holders[1] && title.scalarCount >= 10
            && holders.dropFirst().allSatisfy { length($0) <= 8 }
    }

    /// A headline by the list of contents.
    private func isListedItem(_ index: Int) -> Bool {
        form(index) == .role(.item) && contents.level(of: headings[index]?.title ?? "") != nil
    }

    /// Numbers inside the text of an item are parts of it; under a section they are its items.
    mutating func settleInnerNumbers(_ order: [Int]) {
        // The outer ones first: what they are decides what those inside are.
        let kinds = order.reduce(into: [NumberMark.Kind]()) { kinds, index in
            if case .number(let kind)? = form(index), !kinds.contains(kind) { kinds.append(kind) }
        }
        if takeTitleOverSections(order) { return }
        let items = order.filter { roles[$0] == .item || isListedItem($0) }
        for kind in kinds {
            let own = order.filter { form($0) == .number(kind) }
            let isHeld = own.contains { roles[$0 - 1] == .section || roles[$0 - 1] == .subsection }
            let holds = own.contains { roles[$0 + 1] != nil || isListedItem($0 + 1) }
            // 一、 under 【】, with 1. under it.
            let holders = own.filter { isContainer($0) && kind != self.kind($0 + 1) && self.number($0 + 1) == 1 }
            if isHeld, !holds, !holders.isEmpty {
                for index in own where kind == .section || kind == .subsection {
                    headings[index]?.form = .plain
                    roles[index] = holders.contains(index) ? .subsection : .item
                }
            } else if isHeld, !holds {
                // Items of sections that have a sign; 一、 would be a section by itself.
                guard kind == .section || kind == .subsection else { continue }
                for index in own {
                    headings[index]?.form = .plain
                    roles[index] = .item
                }
            } else if let first = items.first, let number = own.first, number > first, !holds, !isHeld {
                if kind == .section, items.count == 1, first == body.lowerBound, lines[first].role == nil,
                    own.allSatisfy(holdsSentTexts)
                {
                    headings[first] = nil
                    roles[first] = .masthead(.title)
                    continue
                }
                for index in own { roles[index] = .paragraph }
            }
        }
    }

    /// Whether what stands under a heading are texts with the unit behind each that it is about: `▲国道路基完成86%。（县交通局）`.
    private func holdsSentTexts(_ index: Int) -> Bool {
        let texts = (index + 1..<body.upperBound).prefix { headings[$0] == nil }
        return !texts.isEmpty && texts.allSatisfy(isSentText)
    }

    func isSentText(_ index: Int) -> Bool {
        let inner = suffixes[index]?.signed.unit ?? Signed.atEnd(of: text(index))?.inner ?? ""
        return lines[index].role == nil && Signed.isUnit(inner, units)
    }

    /// A headline at the head of it all, above 一、 with （一） under it: the title of the issue, whose sections they are.
    private mutating func takeTitleOverSections(_ order: [Int]) -> Bool {
        guard let first = order.first, first == body.lowerBound, roles[first] == .item,
            lines[first].role == nil,
            case let sections = order.filter({ form($0) == .number(.section) }), let next = sections.first,
            order.count(where: { roles[$0] == .item && $0 < next }) == 1,
            // What stands further down and is no part of a section is an item beside it.
            order.allSatisfy({ index in
                guard index > next, form(index) == .plain, let section = sections.last(where: { $0 < index }) else {
                    return true
                }
                return form(section + 1) == .plain
            })
        else { return false }
        let held = sections.filter { isContainer($0) && form($0 + 1) != .number(.section) }
        guard sections.count >= 2, held.count * 2 >= sections.count else { return false }
        headings[first] = nil
        roles[first] = .masthead(.title)
        return true
    }
}
