/// 刊: what all issues of a bulletin share, `data/series.json`.
package struct Series: Equatable, Sendable {
    @Exact package var name: String
    /// The title that each issue begins with (本期标题).
    @Exact package var title: String
    @Exact package var office: String
    /// 密级 that each issue begins with.
    @Exact package var secrecy = ""
    /// 提示语 that each issue begins with.
    @Exact package var notice = ""
    /// 落款 under the text of each issue.
    @Exact package var signature = ""
    package var sections: [StandingSection]
    package var units: [Unit]
    package var imprint: Imprint
    /// Whether （此页无正文） is printed where the imprint stands alone on a page.
    package var blankPageNotice: Bool
    /// 每条字数上限; `nil` for none.
    package var wordLimit: Int?
    /// Proofreading rules switched off for the series, by id.
    @Exact package var rulesOff: [String]
    /// How the next issue looks.
    package var style = PaperStyle()
    /// 刊型, each with a count of its own; the usual issues are not among them.
    package var kinds: [Kind] = []
    /// The look of the issues that say nothing of theirs; `nil` while the series has never had another.
    package var firstLook: PaperLook?
    package var unknown: [JSONKey: JSON]

    package init(
        name: String = "", title: String = "", office: String = "", sections: [StandingSection] = [],
        units: [Unit] = [], imprint: Imprint = Imprint(), blankPageNotice: Bool = true, wordLimit: Int? = nil,
        rulesOff: [String] = [], unknown: [JSONKey: JSON] = [:]
    ) {
        self.name = name
        self.title = title
        self.office = office
        self.sections = sections
        self.units = units
        self.imprint = imprint
        self.blankPageNotice = blankPageNotice
        self.wordLimit = wordLimit
        self.rulesOff = rulesOff
        self.unknown = unknown
    }

    /// 刊型 beside the usual issue: 增刊, 专报.
    package struct Kind: Equatable, Sendable {
        @Exact package var name: String
        /// How its number is printed, as an example; `nil` for as the usual one is.
        package var numberForm: String?
        package var unknown: [JSONKey: JSON]

        package init(name: String, numberForm: String? = nil, unknown: [JSONKey: JSON] = [:]) {
            self.name = name
            self.numberForm = numberForm
            self.unknown = unknown
        }
    }

    /// A section that stands in every issue.
    package struct StandingSection: Equatable, Sendable {
        @Exact package var title: String
        @Exact package var subsections: [String]
        package var unknown: [JSONKey: JSON]

        package init(title: String, subsections: [String] = [], unknown: [JSONKey: JSON] = [:]) {
            self.title = title
            self.subsections = subsections
            self.unknown = unknown
        }
    }

    /// A unit that sends items: the name it is printed under, its full name, and names no longer in use.
    package struct Unit: Equatable, Sendable {
        @Exact package var name: String
        @Exact package var fullName: String
        @Exact package var oldNames: [String]
        package var unknown: [JSONKey: JSON]

        package init(
            name: String, fullName: String = "", oldNames: [String] = [], unknown: [JSONKey: JSON] = [:]
        ) {
            self.name = name
            self.fullName = fullName
            self.oldNames = oldNames
            self.unknown = unknown
        }
    }

    /// What another bulletin of the same office has too: who issues it, its units, its imprint, the size of its page.
    package var ofOffice: Series {
        var other = Series(office: office, units: units, imprint: imprint)
        (other.style.lines, other.style.columns, other.style.sizes) = (style.lines, style.columns, style.sizes)
        return other
    }

    /// The next issue: standing sections, empty, with the masthead's fixed fields.
    package func bulletin(year: Int, number: Int, date: Day?) -> Bulletin {
        var masthead = Masthead(
            name: name, title: title, year: year, number: number, office: office,
            date: date.map(DateText.day) ?? .text(""))
        masthead.values[text: .secrecy] = secrecy
        masthead.values[text: .notice] = notice
        var bulletin = Bulletin(
            masthead: masthead,
            sections: sections.isEmpty && style.mark(0).isNone
                ? [Section.untitled]
                : sections.map { standing in
                    Section(title: standing.title, subsections: standing.subsections.map { Subsection(title: $0) })
                },
            imprint: imprint)
        bulletin.imprint.setIssued(on: masthead.date)
        bulletin.closing.values[text: .signature] = signature
        bulletin.look = ownLook
        return bulletin
    }

    /// The next issue with the sections of another, empty.
    package func bulletin(like model: Bulletin, year: Int, number: Int, date: Day?) -> Bulletin {
        var bulletin = bulletin(year: year, number: number, date: date)
        bulletin.masthead.take(MastheadTable.standing, from: model.masthead)
        bulletin.masthead.issuers = model.masthead.issuers
        bulletin.closing.take(ClosingTable.standing, from: model.closing)
        bulletin.imprint = model.imprint.standing
        bulletin.imprint.setIssued(on: bulletin.masthead.date)
        bulletin.sections =
            model.sections.count == 1 && model.sections[0].title.isEmpty && model.sections[0].subsections.isEmpty
            ? [Section.untitled]
            : model.sections.map { section in
                Section(title: section.title, subsections: section.subsections.map { Subsection(title: $0.title) })
            }
        return bulletin
    }
}

extension Series {
    /// Of a paper that is made without sections: its items are counted in their place, 一、, as long as nothing else is said.
    package var countingItems: Series {
        guard sections.isEmpty, style.levels == nil else { return self }
        var series = self
        series.style.levels = ([""] + PaperStyle.usualExamples.dropLast()).map { PaperStyle.Level($0) }
        return series
    }
}

extension Bulletin {
    /// 密级, 提示语 and 落款 of the last issue, where the series says none: what is secret every week is so without a word.
    package mutating func takeMarks(from last: Bulletin) {
        let marks = MastheadTable.standing.filter { [.topLeft, .topRight].contains($0.row.slot) }
        masthead.take(marks.filter { masthead.values.text($0).isEmpty }, from: last.masthead)
        closing.take(ClosingTable.standing.filter { closing.values.text($0).isEmpty }, from: last.closing)
    }
}

extension Section {
    /// Of a paper without sections: its items stand in one that says nothing.
    ///
    /// The first is there, or what is typed would become the section's title.
    fileprivate static var untitled: Section { Section(items: [Item()]) }
}
