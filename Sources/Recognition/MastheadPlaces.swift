internal import Bulletins

/// Finds name, office and title among the lines of a masthead that say nothing of themselves, by where they stand.
struct MastheadPlaces {
    private let pieces: [Token]
    private var kinds: [MastheadPiece]
    private let hasSections: Bool
    /// Which pieces are parts of one line.
    private let shared: [Bool]
    /// The pieces of which nothing is known yet.
    private var open: [Int]
    /// The last piece that says something of itself.
    private var said = 0

    private init(_ pieces: [Token], _ kinds: [MastheadPiece], hasSections: Bool, shared: [Bool]) {
        self.pieces = pieces
        self.kinds = kinds
        self.hasSections = hasSections
        self.shared = shared
        open = pieces.indices.filter { kinds[$0] == .other && MastheadPlaces.couldBeTitle(pieces[$0].line) }
    }

    /// What each piece is, those found by their places too.
    static func named(
        _ pieces: [Token], _ kinds: [MastheadPiece], hasSections: Bool, shared: [Bool]
    ) -> [MastheadPiece] {
        var places = MastheadPlaces(pieces, kinds, hasSections: hasSections, shared: shared)
        places.find()
        return places.kinds
    }

    private mutating func find() {
        guard kinds.contains(where: { $0.field != nil }) else {
            // A single line before the first section, and no sign of a masthead: a title.
            if open.count == 1, kinds.count == 1 { take(open.first, MastheadPiece.title) }
            return
        }
        setNotices()
        said = kinds.lastIndex { $0 != .other } ?? 0
        takeName()
        takeOffices()
        setThemes()
        setRemarks()
        takeTitle()
    }

    private func text(_ index: Int) -> String { pieces[index].line.text }

    private func isName(_ index: Int) -> Bool { MastheadReader.namesBulletin(text(index)) }

    private var nameAt: Int { kinds.firstIndex { $0.isLike(.name("")) } ?? -1 }

    private var dateAt: Int? { kinds.firstIndex(where: \.isDate) }

    /// Where the number of the issue stands: not behind the date, unless alone.
    private var numberAt: Int? {
        let yearAt = kinds.firstIndex(where: \.isYearAndNumber).flatMap { at in
            dateAt.map { at < $0 } ?? true ? at : nil
        }
        return kinds.firstIndex(where: \.isNumber) ?? yearAt
    }

    private mutating func put(_ index: Int, _ kind: MastheadPiece) {
        open.removeAll { $0 == index }
        kinds[index] = kind
    }

    /// Where no other piece is the same.
    private mutating func take(_ index: Int?, _ kind: (String) -> MastheadPiece) {
        guard let index, !kinds.contains(where: { $0.isLike(kind("")) }) else { return }
        put(index, kind(text(index)))
    }

    // MARK: Notices

    /// （双月刊）, （第31周）: never a name or a title.
    private mutating func setNotices() {
        for index in open where pieces[index].line.role == nil {
            let isBracketed = Signed.unbracketed(text(index)).map { $0.scalarCount <= 16 } ?? false
            // 本期要点：退税减税降费专刊, 本期为“六一”儿童节专刊.
            let isTheme =
                ["本期", "今日", "本周"].contains(where: text(index).hasPrefix)
                && (LineForm.isLabelled(text(index))
                    || (PaperForm.themes + ["增刊"]).contains(where: text(index).hasSuffix))
            guard isBracketed || isTheme || isBesideNotice(index) || MastheadPiece.isDayOfYear(text(index)) else {
                continue
            }
            put(index, .extra(.notice, text(index)))
        }
    }

    /// 内部资料　阅后即焚.
    private func isBesideNotice(_ index: Int) -> Bool {
        pieces.indices.contains { other in
            guard case .extra(.notice, _) = kinds[other], text(index).scalarCount <= 8 else { return false }
            return pieces[other].line.number == pieces[index].line.number && !isName(index)
                && !MastheadReader.isOffice(text(index))
        }
    }

    /// 会后收回 above the name, a longer line where it stands directly above that, and what shares the line of the number:
    /// 2022—2023学年第二学期　第4期.
    private mutating func setRemarks() {
        let nameAt = nameAt
        for index in open where index < nameAt && !isName(index) {
            let isAbove =
                index + 1 == nameAt && pieces[index].line.role == nil
                && pieces[nameAt].line.number == pieces[index].line.number + 1
            guard text(index).scalarCount <= (isAbove ? 30 : 12) else { continue }
            put(index, .extra(.notice, text(index)))
        }
        for index in open where shared[index] {
            let number = pieces[index].line.number
            guard kinds.indices.contains(where: { kinds[$0].field != nil && pieces[$0].line.number == number }) else {
                continue
            }
            put(index, .extra(.notice, text(index)))
        }
    }

    /// `食品安全专刊` below the number of a paper that has a name.
    private mutating func setThemes() {
        let nameAt = nameAt
        guard nameAt >= 0 else { return }
        for index in open where index > nameAt && pieces[index].line.role == nil && PaperForm.isTheme(text(index)) {
            // Above a text it is the headline of that.
            if index + 1 < pieces.count, LineForm.isProse(text(index + 1)), IssueNote.split(text(index + 1)) == nil {
                continue
            }
            put(index, .extra(.notice, text(index)))
        }
    }

    // MARK: The name

    private mutating func takeName() {
        let numberAt = numberAt
        take(nameIndex(numberAt), MastheadPiece.name)
        takeNameByKind(before: numberAt)
        takeNameBySpacing()
        joinName()
    }

    /// The name stands before the number, above the office; where there is no number, first of all.
    private func nameIndex(_ numberAt: Int?) -> Int? {
        let first = kinds.firstIndex { $0 != .other } ?? 0
        guard let numberAt else {
            // Above nothing but 总第72期.
            let serialAt = kinds.firstIndex { $0.field == .serial } ?? 0
            let beforeSerial = open.filter { $0 < serialAt && !MastheadReader.isOffice(text($0)) }
            if let at = beforeSerial.first(where: isName) ?? beforeSerial.first { return at }
            return open.first { $0 < first && isName($0) } ?? open.first { $0 < first || isName($0) && $0 <= first + 3 }
                ?? (open.first == 0 ? 0 : nil)
        }
        let above = open.filter { $0 < numberAt }
        return above.last(where: isName) ?? above.last { !MastheadReader.isOffice(text($0)) } ?? above.last
            ?? open.first { $0 <= numberAt + 4 && isName($0) }
    }

    /// A paper that is called 专报, 快报 or 内部参阅 and nothing else.
    private mutating func takeNameByKind(before numberAt: Int?) {
        guard nameAt < 0, let numberAt,
            let at = kinds[..<numberAt].lastIndex(where: {
                switch $0 {
                case .extra(.kind, _), .extra(.notice, _): true
                default: false
                }
            }), Signed.unbracketed(text(at)) == nil, !LineForm.hasColumns(text(at)) || PaperForm.isSpaced(text(at))
        else { return }
        kinds[at] = .name(text(at))
    }

    /// `和 美 家 园` above `桂苑街道社区工作月报`: the name is set wide, and the line below says what it is.
    private mutating func takeNameBySpacing() {
        let at = nameAt
        guard at >= 0, pieces[at].line.role == nil, !PaperForm.isSpaced(text(at)),
            let wide = open.first(where: { $0 < at && PaperForm.isSpaced(text($0)) }),
            text(wide).removingBlanks().scalarCount >= 2
        else { return }
        put(wide, .name(text(wide)))
        kinds[at] = .extra(.notice, text(at))
    }

    /// `长宁区优化营商环境` above `工作简报`: a name that says nothing by itself goes on from the line above.
    private mutating func joinName() {
        let at = nameAt
        guard at > 0, open.contains(at - 1), pieces[at].line.role == nil, isName(at),
            text(at).removingBlanks().scalarCount <= 4,
            case let above = text(at - 1), !MastheadReader.isOffice(above), !isName(at - 1), above.scalarCount >= 4
        else { return }
        // 会议简报 says by itself what it is.
        if above.hasSuffix("会议"), text(at).removingBlanks().hasPrefix("会议") {
            return put(at - 1, .extra(.notice, above))
        }
        put(at - 1, .name(above + text(at).removingBlanks()))
        kinds[at] = .nameGoesOn
    }

    // MARK: Offices

    /// An office stands among the lines of a masthead, or directly under them; one below the name issues the paper,
    /// whoever stands above it.
    private mutating func takeOffices() {
        let (nameAt, dateAt, said) = (nameAt, dateAt, said)
        // ⊙河东区委组织部 stands above what that sent.
        let offices = open.filter {
            $0 <= said + 1 && MastheadReader.isOffice(text($0)) && Decoration.sign(of: text($0)) == nil
        }
        let below = offices.first { $0 > nameAt }
        let beside = open.first { offices.contains($0) || $0 + 1 == dateAt && $0 > nameAt }
        take(below ?? beside ?? open.first(where: standsLast) ?? open.first(where: standsBetween), MastheadPiece.office)
        joinOfficeToName()
        for index in offices where index < nameAt && open.contains(index) {
            put(index, .issuer(name: text(index), role: ""))
        }
        // One directly below it issues the paper with it; between them the date may stand, on the line of the first.
        if let officeAt = kinds.firstIndex(where: { $0.isLike(.office("")) }),
            let second = (officeAt + 1..<kinds.count).first(where: { !kinds[$0].isDate }), open.contains(second),
            offices.contains(second)
        {
            put(second, .issuer(name: text(second), role: ""))
        }
    }

    /// `东陵师范大学` above `校办信息`, where 东陵师范大学党委办公室 issues it: the first line of its name.
    private mutating func joinOfficeToName() {
        let at = nameAt
        guard at > 0, case .name(let name) = kinds[at], open.contains(at - 1), pieces[at].line.role == nil,
            pieces[at].line.number == pieces[at - 1].line.number + 1,
            let officeAt = kinds.firstIndex(where: { $0.isLike(.office("")) }), officeAt > at,
            case let (above, office) = (text(at - 1).removingBlanks(), text(officeAt).removingBlanks()),
            // 东河教育简报 and 黄河大学简报 have a name of their own; 凤鸣市 alone has not.
            name.removingBlanks().scalarCount <= (isPlace(above) ? 16 : 6),
            !name.removingBlanks().hasPrefix(above.prefix(2)),
            office.hasPrefix(above), Contributor.endsAsUnit(above),
            // 海川市卫生局办公室 is its office, 海川市卫生局编 itself.
            Contributor.endsAsUnit(office), office.scalarCount > above.scalarCount
        else { return }
        put(at - 1, .name(above + name.removingBlanks()))
        kinds[at] = .nameGoesOn
    }

    private func isPlace(_ name: String) -> Bool {
        name.scalarCount <= 5 && name.last.map { "省市县区州旗盟".contains($0) } == true
    }

    /// Directly under the number and the date.
    private func standsLast(_ index: Int) -> Bool {
        index == said + 1 && dateAt != nil && numberAt != nil
            && MastheadReader.couldBeOffice(pieces[index].line, under: pieces[said].line)
    }

    /// `城北学区教育联盟　　第19期　　2022.12.16`: on the line of the number and the date.
    private func standsBetween(_ index: Int) -> Bool {
        guard shared[index], index > nameAt, nameAt >= 0, (4...24).contains(text(index).scalarCount),
            text(index).unicodeScalars.allSatisfy(\.properties.isIdeographic)
        else { return false }
        let line = pieces[index].line.number
        let others = kinds.indices.filter { pieces[$0].line.number == line && $0 != index }
        return others.count == 2 && others.contains { kinds[$0].isDate }
            && others.contains { kinds[$0].isNumber || kinds[$0].isYearAndNumber }
    }

    // MARK: The title

    /// A title stands among them too, or alone above the first section; it may run over lines that end at the issue line.
    private mutating func takeTitle() {
        let officeAt = kinds.firstIndex { $0.isLike(.office("")) } ?? -1
        let last = kinds.lastIndex { $0 != .other } ?? -1
        let nameAt = nameAt
        // Above 浏览32016　　跟帖417 as above the first section.
        let end = kinds.indices.last { !PaperForm.isFigures(text($0)) }
        // 信息快报 again.
        let name = nameAt < 0 ? "" : text(nameAt).removingBlanks()
        let titles = open.filter { index in
            index > max(nameAt, officeAt) && !MastheadReader.isOffice(text(index)) && !text(index).contains("\t")
                && (index < last || hasSections && index == end)
                && !text(index).removingBlanks().isIdentical(to: name)
        }
        guard let first = titles.first, !kinds.contains(where: { $0.isLike(.title("")) }) else { return }
        let issueLine = kinds.firstIndex(where: \.isYearAndNumber)
        let lines = issueLine.map { end in titles.prefix { $0 < end } } ?? titles.prefix(1)
        let isRun = lines.count > 1 && lines.last == first + lines.count - 1 && lines.last.map { $0 + 1 } == issueLine
        kinds[first] = .title((isRun ? lines : [first]).map(text).joined())
        if isRun { for index in lines.dropFirst() { kinds[index] = .titleGoesOn } }
    }

    private static func couldBeTitle(_ line: SourceLine) -> Bool {
        line.role != .paragraph && line.role != .note && line.text.scalarCount <= 50
            && !ImprintReader.isImprint(line.text) && !PaperForm.isFigures(line.text)
            && !line.text.unicodeScalars.contains { "。；".unicodeScalars.contains($0) }
    }
}
