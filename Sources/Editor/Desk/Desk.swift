package import Bulletins
import Proofreading
package import Typesetting

/// One issue open for work: the draft, its layout, and where the editor is in it.
package struct Desk: Sendable {
    package enum Focus: Sendable { case outline, page }

    /// How the shelf calls the file.
    package let reference: String
    /// The series as this issue is printed by it.
    package private(set) var series: Series
    /// The series as the shelf has it.
    private(set) var settings: Series
    var journaled: JournaledDraft
    package internal(set) var layout: Layout
    /// The printed page, where the screen is too narrow to show it.
    var printed: Layout?
    package internal(set) var outline: OutlineTree
    package internal(set) var focus = Focus.page
    package internal(set) var caret: Caret
    /// The other end of the selection.
    package internal(set) var anchor: Position?
    /// The row of the outline where its keys work.
    package internal(set) var outlineRow = 0
    var outlineScroll = 0
    /// Where the caret stands on the page; `nil` where its text is not printed.
    private(set) var caretPoint: GridPoint?
    /// The first line of the page view that is shown.
    package internal(set) var scroll = 0
    /// Lines of the page view that are seen, in one column of the screen or in two.
    var height = 20
    /// Where the caret was before it jumped.
    var trail: [Position] = []
    /// Reads along; from the first pause on, so that opening does not wait for it.
    var proofreader: Proofreader?
    /// Whether the world has been asked for the words and the other issues that the proofreader reads with.
    var hasAskedKnowledge = false
    /// What stands in the list of findings; of the last pause, as their count is.
    var listedFindings: [Finding] = []
    /// `必改 2  建议 5`, of the last pause; empty while the proofreader has not read.
    var findingCounts = ""
    /// What the status line says; refreshed when typing rests, so that a key sends only itself over the line.
    package internal(set) var summary = Summary()
    /// `14:32`, of the last save in this client.
    package internal(set) var savedAt: String?
    package internal(set) var people: [String] = []
    /// What is wrong with the file since it was read or saved: `文件不在了`.
    var fileTrouble: String?
    /// The part in which the others were told that we are.
    var announced: PartID?
    /// Another state, against which the page marks what is new.
    var comparison: Comparison?
    /// The part being dragged in the outline.
    var dragged: PartID?
    /// Whether motions select without Shift; until something is done with what is selected.
    var isMarking = false
    /// Whether the mouse's button went down on the page and has not come up.
    var isPressedOnPage = false
    /// Seconds since 1970, for the history.
    var now = 0
    var ids: Randomness

    package struct Summary: Equatable, Sendable {
        /// The part whose words ``item`` counts.
        package var part: PartID?
        package var item = WordCount.zero
        package var issue = WordCount.zero
    }

    init(_ issue: OpenIssue, measure: Measure? = nil, ids: Randomness = Randomness()) {
        reference = issue.reference
        settings = issue.series
        series = issue.series.printing(issue.draft.bulletin)
        journaled = JournaledDraft(issue.draft)
        self.ids = ids
        layout = Layout(issue.draft.bulletin, series: series, measure: measure)
        outline = OutlineTree(issue.draft.bulletin, style: series.style)
        let section = issue.draft.bulletin.sections.first
        caret = Caret(section.map { Position($0.id, .title, $0.title.scalarCount) } ?? Position(.masthead(.title)))
        if let item = issue.draft.bulletin.items.first { caret = Caret(Position(item.id, .headline)) }
        outlineRow = outline.visibleRow(of: structuralPart, in: issue.draft.bulletin)
    }

    package var draft: Draft { journaled.draft }

    package var bulletin: Bulletin { draft.bulletin }

    /// The part in which the caret is.
    package var part: PartID { caret.position.place.part }

    /// What the keys of structure mean where the caret is: in 编者按 of an item, that item.
    package var structuralPart: PartID { part.owner }

    /// `五（二）1 区大数据局`; `nil` for what has no number: masthead, imprint, notes.
    func whereStands(_ part: PartID) -> String? {
        guard let path = bulletin.path(of: part) else { return nil }
        let number = Numbering.place(of: path, in: bulletin)
        guard case .item(let item) = bulletin.part(at: path), !item.contributor.isEmpty else { return number }
        return number + " " + item.contributor
    }

    /// Performs an edit, with all that follows from it; the caret goes to `after`.
    mutating func perform(
        _ edit: Edit, _ title: String, caret after: Position?, joins: Bool = false
    ) throws(EditError) {
        let before = caret.position
        let edit = withImprint(edit)
        isMarking = false
        // Whoever paused for thought has done something else before.
        if let last = draft.history.past.last, now - last.time >= Desk.pause { closeRun() }
        try journaled.perform(edit, title: title, before: before, after: after, time: now, joins: joins)
        refresh(after: [edit])
        if let after { place(after) }
    }

    /// 印发日期 of the imprint follows that of the masthead, as long as they are the same.
    private func withImprint(_ edit: Edit) -> Edit {
        let here = Place.imprint(.entry(.issuedOn))
        guard case .replace(.masthead(.date), let range, let new) = edit, !text(.imprint(.entry(.issuedBy))).isEmpty,
            text(here) == text(.masthead(.date))
        else { return edit }
        return .all([edit, .replace(here, range, with: new)])
    }

    /// Brings layout and outline in line with the bulletin after edits.
    mutating func refresh(after edits: [Edit]) {
        if edits.contains(where: \.changesLook), settings.printing(bulletin).look != series.look {
            set(by: settings)
        } else {
            layout.update(to: journaled.draft.bulletin, after: edits)
            printed?.update(to: journaled.draft.bulletin, after: edits)
        }
        proofreader?.follow(edits, in: journaled.draft.bulletin)
        if edits.contains(where: \.isStructural) || draft.bulletin.hasLead != outline.hasLead {
            outline.rebuild(draft.bulletin)
            outlineRow = outline.visibleRow(of: structuralPart, in: draft.bulletin)
        } else {
            for part in edits.flatMap(\.retitled) { outline.retitle(part, in: draft.bulletin) }
            for part in edits.flatMap(\.retold) { outline.retell(part, in: draft.bulletin) }
        }
    }

    /// Sets the issue as the series has it for it now.
    mutating func set(by settings: Series) {
        self.settings = settings
        series = settings.printing(bulletin)
        layout = Layout(bulletin, series: series, measure: printed == nil ? nil : layout.measure)
        printed = printed.map { _ in Layout(bulletin, series: series) }
        outline.set(bulletin, style: series.style)
    }

    /// Proofreads what was typed since; whether something else is known then.
    mutating func catchUp() -> Bool { proofreader?.catchUp(journaled.draft.bulletin).isEmpty == false }

    mutating func undo() -> String? {
        guard let (step, applied) = journaled.undo() else { return nil }
        settle(step.before, applied)
        return step.title
    }

    mutating func redo() -> String? {
        guard let (step, applied) = journaled.redo() else { return nil }
        settle(step.after, applied)
        return step.title
    }

    mutating func settle(_ position: Position?, _ applied: [Edit]) {
        refresh(after: applied)
        anchor = nil
        isMarking = false
        place(position ?? caret.position)
        closeRun()
        count()
    }

    /// Seconds without an edit that end a run of typing.
    static let pause = 2

    /// Ends a run of typing: the next key begins an undo step of its own.
    mutating func closeRun() { journaled.closeStep() }

    /// Nothing has come for a while: what was put off during typing is done.
    mutating func rest() { count() }

    /// Counts what the lines at the foot say.
    mutating func count() {
        summary.issue = WordCount.of(bulletin)
        summary.part = structuralPart
        summary.item = bulletin.item(structuralPart).map { WordCount.of($0) } ?? .zero
    }

    mutating func markSaved(revision: Int, at clock: Clock) {
        journaled.markSaved(revision: revision)
        savedAt = clock.hourAndMinute
        fileTrouble = nil
        closeRun()
        count()
    }

    /// Lays the page out for the room that the screen gives: rows so wide, and so many lines of them; and the outline for
    /// its rows.
    mutating func fit(_ measure: Measure, lines: Int, rows: Int) {
        if layout.measure != measure {
            layout = Layout(draft.bulletin, series: series, measure: measure)
            printed = measure == layout.sheet.page ? nil : Layout(draft.bulletin, series: series)
        }
        height = lines
        caretPoint = layout.point(of: caret.position, atLineEnd: caret.atLineEnd)
        reveal(line(ofRow: caretPoint?.row ?? 0))
        revealOutline(rows: rows)
    }
}

extension Edit {
    /// Whether the issue may print otherwise than it did.
    fileprivate var changesLook: Bool {
        switch self {
        case .look, .become: true
        case .all(let edits): edits.contains(where: \.changesLook)
        default: false
        }
    }

    /// Whether parts or paragraphs come, go or move; otherwise texts change within them.
    var isStructural: Bool {
        switch self {
        case .replace, .paragraphs, .runIn, .masthead, .imprint, .look, .ignore: false
        case .insert, .remove, .move, .note, .become: true
        case .all(let edits): edits.contains(where: \.isStructural)
        }
    }
}
