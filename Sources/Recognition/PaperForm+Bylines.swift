internal import Bulletins

// Who wrote it, on a line of its own under the headline.
extension PaperForm {
    /// `松阳市社科联课题组` between a headline and its text; where units stand alone above other texts, each is a headline.
    mutating func takeBylines() {
        takeBracketedSources()
        takeSourcesOverFigures()
        takeDashedSignatures()
        takeLabelledBylines()
        // 三年级2班 above 三年级2班坚持晨读 is whom that is about.
        takeTeams { line, next in PaperForm.isClass(line.text) && !next.text.hasPrefix(line.text) }
        takeTeams { line, _ in line.indent >= 24 && PaperForm.isTeam(line.text) }
        let alike = body.filter { index in
            isOpen(index) && lines[index].row == nil && isAboveText(index) && contents.level(of: text(index)) == nil
                && (isName(text(index)) || isApart(index) && PaperForm.arePersons(text(index))
                    || lines[index].look.alignment == .right && PaperForm.isNamed(text(index)))
        }
        // 四十年守护一座标本馆 among headlines is one of them.
        let apart = alike.filter { isNoBrother($0, alike) }
        let names = apart.isEmpty ? alike : apart
        let brothers = names.isEmpty ? [] : brothers(of: names)
        let found = names.filter { index in
            index > body.lowerBound && isTitleOfIts(index - 1) && isNoBrother(index, names + brothers)
        }
        guard !found.isEmpty, found.count == names.count else { return }
        for index in found + brothers {
            let name = PaperForm.undashed(Signed.unbracketed(text(index)) ?? Decoration.bare(text(index)))
            // Somebody with a post is no unit with an author: 文山区政协委员　赵启航.
            let signed =
                PaperForm.person(name).map { !Signed.isUnit($0.unit, units) } == true
                ? nil
                : Signed.personOfUnit(name, units) ?? Signed(name, units, isCertain: true)
            sign(index, signed ?? Signed(unit: name))
        }
    }

    /// `供稿：民一庭`, `来源：募捐部` between its text and a headline that has a sign or a number of its own.
    private mutating func takeLabelledBylines() {
        for index in body.dropFirst() where isOpen(index) && lines[index].row == nil && signed[index] == nil {
            guard Signed.namesUnit(text(index)) || namesSource(index), isAboveText(index),
                let heading = headings[index - 1], heading.form != .plain, PaperForm.isHeadline(heading.title),
                let found = Signed(text(index), units, isCertain: true)
            else { continue }
            sign(index, found)
        }
    }

    private func namesSource(_ index: Int) -> Bool {
        guard text(index).scalarCount <= 30, !LineForm.isProse(text(index)), let source = Signed.source(text(index))
        else { return false }
        // 来源：省级财政拨款 is where money comes from.
        return isSource(source) || Signed.isUnit(source, units)
    }

    /// `龙潭基层社` above the headline of each text that it sent, twice or more.
    mutating func takeUnitsOverTitles() {
        let found = body.filter { index in
            // What stands directly below a text signs that.
            index + 2 < body.upperBound && isAfterGap(index) && !isAfterGap(index + 1)
                && (4...16).contains(text(index).scalarCount) && isOpen(index) && !isSetApart(index)
                && (Signed.isUnit(text(index), units) || text(index + 2).hasPrefix(text(index)))
                // 东港区 and 西港区 are where things happened.
                && !"区县市镇乡村".contains(text(index).last ?? "区") && contents.level(of: text(index)) == nil
                && isPlainTitle(index + 1) && LineForm.isProse(text(index + 2))
                && (index == body.lowerBound || !isPlainTitle(index - 1))
        }
        // What stands over several is a section.
        let areAlone = zip(found, found.dropFirst() + [body.upperBound]).allSatisfy { index, next in
            let below = (index + 2..<next).prefix { Decoration(text($0)) == nil && NumberMark.split(text($0)) == nil }
            return !below.contains { $0 + 1 < next && isPlainTitle($0) && LineForm.isProse(text($0 + 1)) }
        }
        guard found.count > 1, areAlone else { return }
        // Below its headline a unit is known for who sent it.
        for index in found { lines.swapAt(index, index + 1) }
        self = PaperForm(lines, units, contents, report)
        for index in found { sign(index + 1, Signed(unit: text(index + 1))) }
    }

    /// `⊙河东区委组织部` above the headline of each text: a sign before who sent it, and before nothing else.
    mutating func takeSignedUnitsOverTitles() {
        let found = body.filter { index in
            index + 2 < body.upperBound && isOpen(index) && lines[index].row == nil
                && Decoration(text(index)).map { !$0.isClosed && Signed.isUnit($0.title, units) } == true
                && isTitleOfText(index + 1)
        }
        let marks = Set(found.compactMap { Decoration.sign(of: text($0)) })
        // What stands over several is a section.
        let areAlone = zip(found, found.dropFirst() + [body.upperBound]).allSatisfy { index, next in
            !(index + 2..<next).contains { $0 + 1 < next && isTitleOfText($0) }
        }
        guard found.count > 1, marks.count == 1, areAlone,
            body.count(where: { Decoration.sign(of: text($0)).map(marks.contains) == true }) == found.count
        else { return }
        for index in found {
            let unit = lines[index].with(text: Decoration.bare(text(index)), role: nil)
            (lines[index], lines[index + 1]) = (lines[index + 1], unit)
        }
        self = PaperForm(lines, units, contents, report)
        for index in found { sign(index + 1, Signed(unit: text(index + 1))) }
    }

    /// Or the list of contents says that it is one.
    private func isTitleOfText(_ index: Int) -> Bool {
        (isPlainTitle(index) || lines[index].role == .item) && LineForm.isProse(text(index + 1))
    }

    private func isPlainTitle(_ index: Int) -> Bool {
        body.contains(index) && lines[index].row == nil && lines[index].role == nil && text(index).scalarCount >= 6
            && PaperForm.isPlainTitle(lines[index]) && !LineForm.isProse(text(index))
            && !Signed.isUnit(text(index), units)
    }

    /// `□ 高新区妇联` between a headline and its text, more than once: a sign before who wrote it, and before nothing else.
    mutating func takeSignedBylines() {
        let found = body.dropFirst().filter { index in
            isOpen(index) && lines[index].row == nil && Decoration(text(index)).map { !$0.isClosed } == true
                && text(index).scalarCount <= 20 && !LineForm.contains(text(index), "，。；：“") && isAboveText(index)
                && !LineForm.isProse(text(index - 1)) && PaperForm.isHeadline(text(index - 1))
        }
        let marks = Set(found.compactMap { Decoration.sign(of: text($0)) })
        let names = found.count { isName(Decoration.bare(text($0))) }
        guard found.count > 1, marks.count == 1, names * 3 >= found.count * 2,
            body.count(where: { Decoration.sign(of: text($0)).map(marks.contains) == true }) == found.count
        else { return }
        for index in found {
            let name = Decoration.bare(text(index))
            sign(
                index,
                Signed.personOfUnit(name, units) ?? Signed(name, units, isCertain: true) ?? Signed(unit: name))
        }
    }

    private func isAboveText(_ index: Int) -> Bool {
        index + 1 < body.upperBound && (LineForm.isProse(text(index + 1)) || isLongText(text(index + 1)))
    }

    /// What else stands as names do between a headline and its text, set apart from both; most of those are names.
    private func brothers(of names: [Int]) -> [Int] {
        let places = Set(names.map { lines[$0].indent })
        let others = body.filter { index in
            !names.contains(index) && index > body.lowerBound && isOpen(index) && isAboveText(index)
                && places.contains(lines[index].indent) && lines[index].look == lines[names[0]].look
                && (lines[index].indent >= 8 || lines[index].look.alignment != .left)
                && text(index).scalarCount <= 16 && !LineForm.contains(text(index), "，。：；“") && isTitleOfIts(index - 1)
        }
        if others.count > names.count { return [] }
        // 九（3）班班主任　段文 as 家庭教育指导站　黎敏.
        let areNamed = names.contains { PaperForm.person(text($0)) != nil }
        let alike = body.filter { index in
            areNamed && !names.contains(index) && !others.contains(index) && index > body.lowerBound && isOpen(index)
                && isAboveText(index) && PaperForm.isNamed(text(index)) && isTitleOfIts(index - 1)
        }
        return others + alike
    }

    /// Something short, and a name behind a gap.
    private static func isNamed(_ text: String) -> Bool {
        let parts = text.unicodeScalars.split(whereSeparator: \.isBlank).map { String($0) }
        return parts.count == 2 && text.scalarCount <= 20
            && (parts[0].scalarCount >= 3 || isTeamAndPerson(text))
            && (2...3).contains(parts[1].scalarCount) && parts[1].unicodeScalars.allSatisfy(\.properties.isIdeographic)
            && !LineForm.contains(text, "，。：；、“")
    }

    /// `县人大研究室　柏青`, `区政协委员　赵启航`: a unit or a post, and a name behind a gap.
    static func person(_ text: String) -> (unit: String, name: String)? {
        let parts = text.unicodeScalars.split(whereSeparator: \.isBlank).map { String($0) }
        // 赵 航 has a space of its own.
        guard (2...3).contains(parts.count), parts.count == 2 || parts.dropFirst().allSatisfy({ $0.scalarCount == 1 }),
            case let name = parts.dropFirst().joined(), (2...4).contains(name.scalarCount),
            name.unicodeScalars.allSatisfy(\.properties.isIdeographic),
            Signed.isUnit(parts[0], []) || posts.contains(where: parts[0].hasSuffix)
        else { return nil }
        return (parts[0], name)
    }

    /// `程牧委员`, `农工党界别`: who raised a matter, in papers of a congress or a conference.
    static func isMember(_ text: String) -> Bool {
        // 周静怡代表（教育界）.
        if text.hasSuffix("）"), let open = text.firstIndex(of: "（"), text.scalarCount <= 16 {
            return isMember(String(text[..<open]))
        }
        return (4...8).contains(text.scalarCount) && ["委员", "代表", "界别", "小组"].contains(where: text.hasSuffix)
            && text.unicodeScalars.allSatisfy(\.properties.isIdeographic)
    }

    private static let posts = [
        "委员", "代表", "主任", "局长", "科长", "处长", "院长", "校长", "书记", "记者", "教授", "研究员", "主席", "镇长", "乡长", "县长", "区长", "市长",
        "通讯员",
    ]

    /// `——县妇联发展部` behind a text.
    private mutating func takeDashedSignatures() {
        for index in body.dropFirst() where lines[index].role == nil || lines[index].role == .paragraph {
            guard PaperForm.isDashed(text(index)), text(index).scalarCount <= 26,
                LineForm.isProse(text(index - 1)),
                "。！？”…".unicodeScalars.contains(text(index - 1).unicodeScalars.last ?? " "),
                case let name = PaperForm.undashed(text(index)),
                let signed = Signed(name, units, isCertain: true),
                Signed.isUnit(name, units) || PaperForm.person(name) != nil || !signed.source.isEmpty
                    || Signed.namesUnit(name)
            else { continue }
            sign(index, signed)
        }
    }

    /// `（新华社客户端5月8日　记者：郭强）` between a headline and its text.
    private mutating func takeBracketedSources() {
        for index in body where lines[index].role == nil && headings[index] == nil {
            guard let inner = Signed.unbracketed(text(index)), inner.scalarCount <= 60, index > body.lowerBound,
                index + 1 < body.upperBound, LineForm.isProse(text(index + 1)) || isLongText(text(index + 1)),
                Signed.unbracketed(text(index - 1)) == nil,
                PaperForm.isHeadline(headings[index - 1]?.title ?? text(index - 1)),
                PaperForm.media.contains(where: inner.contains) || PaperForm.isFigures(inner)
            else { continue }
            sign(index, Signed(source: inner))
        }
    }

    /// `临泽论坛` between a headline and what its page says of readers: `浏览：12034　跟帖：163`.
    private mutating func takeSourcesOverFigures() {
        for index in body where lines[index].role == nil && index > body.lowerBound && index + 1 < body.upperBound {
            guard PaperForm.isFigures(text(index + 1)), text(index).scalarCount <= 20,
                NumberMark.split(text(index)) == nil,
                Decoration(text(index)) == nil, !LineForm.contains(text(index), "，。；：、"),
                ["论坛", "网", "吧", "微博", "微信", "抖音", "博客", "社区", "平台", "客户端", "热线", "公众号"].contains(
                    where: text(index).hasSuffix),
                PaperForm.isHeadline(headings[index - 1]?.title ?? text(index - 1))
            else { continue }
            sign(index, Signed(source: text(index)))
        }
    }

    static let media = [
        "日报", "晚报", "早报", "时报", "商报", "周报》", "新华", "通讯社", "网站", "客户端", "公众号", "网》", "人民网", "新闻网", "政府网", "电视台", "广播",
        "微博",
        "微信", "抖音",
        "快手", "论坛", "贴吧", "周刊", "杂志", "《", "视频号", "哔哩",
    ]

    /// `文　黎杨`, `图文／曲悠`.
    static func isWriter(_ text: String) -> Bool {
        text.scalarCount <= 8
            && ["文　", "文 ", "文/", "文／", "图文　", "图文 ", "图文/", "图文／"].contains(where: text.hasPrefix)
    }

    /// `掘进二队`, `设备科`: a part of an office that no other office would be told by.
    private static func isTeam(_ text: String) -> Bool {
        (2...8).contains(text.scalarCount) && text.unicodeScalars.allSatisfy(\.properties.isIdeographic)
            && text.last.map { "队科股站所室部组处班厂店社院".contains($0) } == true
    }

    /// `初二（4）班`, and `掘进二队` at the right, where each of such lines stands between a headline and its text.
    private mutating func takeTeams(_ isTeam: (_ line: SourceLine, _ next: SourceLine) -> Bool) {
        let found = body.filter {
            isOpen($0) && lines[$0].row == nil && isAboveText($0) && isTeam(lines[$0], lines[$0 + 1])
        }
        guard found.count >= 2,
            found.allSatisfy({ index in
                index > body.lowerBound && PaperForm.isHeadline(headings[index - 1]?.title ?? text(index - 1))
                    && !LineForm.isProse(text(index - 1)) && signed[index - 1] == nil && lines[index - 1].indent < 12
            })
        else { return }
        for index in found { sign(index, Signed(unit: text(index))) }
    }

    private func isSetApart(_ index: Int) -> Bool { lines[index].indent >= 8 || lines[index].look.alignment != .left }

    /// Or it has free lines above and below.
    private func isApart(_ index: Int) -> Bool {
        isSetApart(index) || isAfterGap(index) && index + 1 < body.upperBound && isAfterGap(index + 1)
    }

    /// `潘嘉禾　欧阳敏`: two or three people; set as a text they may be what it is about.
    private static func arePersons(_ text: String) -> Bool {
        let names = text.unicodeScalars.split(whereSeparator: \.isBlank)
        return (2...3).contains(names.count)
            && names.allSatisfy { (2...3).contains($0.count) && $0.allSatisfy(\.properties.isIdeographic) }
            && names.contains { $0.count == 3 }
    }

    private func isName(_ text: String) -> Bool {
        let bare = PaperForm.undashed(Signed.unbracketed(text) ?? text)
        return bare.scalarCount <= 24
            && (Signed.isLabelled(bare) || Signed.isUnit(bare, units) || PaperForm.person(bare) != nil
                || PaperForm.isMember(bare) || isMemberOfCircle(text)
                || ["课题组", "调研组", "编写组", "记者", "督查组", "专班"].contains(where: bare.hasSuffix)
                || bare.hasPrefix("作者") || bare.hasPrefix("记者") || bare.hasSuffix("供稿")
                || PaperForm.isWriter(bare) || Signed.personOfUnit(bare, units) != nil)
    }

    /// `初二（4）班`, `三年级2班`.
    private static func isClass(_ text: String) -> Bool {
        text.hasSuffix("班") && text.scalarCount <= 9 && text.contains(where: \.isNumber)
            && text.first.map { "小初高一二三四五六七八九大中".contains($0) } == true
    }

    /// `（医药卫生界　申屠华委员）`.
    private func isMemberOfCircle(_ text: String) -> Bool {
        guard let words = Signed.unbracketed(text)?.unicodeScalars.split(whereSeparator: \.isBlank) else {
            return false
        }
        return words.count == 2 && words[1].count <= 7 && ["委员", "代表"].contains { String(words[1]).hasSuffix($0) }
    }

    /// Whether it is set as no heading is, or as no other one.
    private func isNoBrother(_ index: Int, _ names: [Int]) -> Bool {
        guard let form = headings[index]?.form else { return true }
        return headings.allSatisfy { $0.value.form != form || names.contains($0.key) }
    }

    /// Whether a line itself says that it names who wrote.
    private func says(_ index: Int) -> Bool {
        Signed.isLabelled(text(index)) || Signed.unbracketed(text(index)) != nil
    }

    /// A headline, longer than a section's name where nothing says that it is one, and no name itself.
    private func isTitleOfIts(_ index: Int) -> Bool {
        // 职工书屋进园区 may be a unit, were it not for the list of contents.
        let isListed = lines[index].role == .item || contents.level(of: text(index)) != nil
        let isOverRight =
            lines[index + 1].look.alignment == .right && headings[index]?.form.isSetApart == true
        return lines[index].row == nil && signed[index] == nil && Signed.unbracketed(text(index)) == nil
            && (isListed || !isName(text(index)))
            && text(index).scalarCount >= (isListed || isOverRight || says(index + 1) ? 4 : 8)
            && PaperForm.isHeadline(headings[index]?.title ?? text(index))
    }
}
