import Bulletins
package import Screen
import Typesetting

/// Everything the editor knows while it runs.
///
/// One value, changed in one place: ``update(_:at:)``.
package struct Session: Sendable {
    package internal(set) var size: Size
    package internal(set) var width: DisplayWidth
    package internal(set) var clock: Clock
    package internal(set) var shelf = ShelfList()
    /// The open issue; `nil` on the shelf.
    package internal(set) var desk: Desk?
    /// The settings of the series, over shelf or issue.
    package internal(set) var seriesForm: SeriesForm?
    /// How far the lesson is, while its issue is open.
    package internal(set) var lesson: Lesson?
    /// What an empty shelf asks.
    package internal(set) var start: StartScreen?
    /// What stands over the screen; the last gets the keys.
    package internal(set) var overlays: [Overlay] = []
    package internal(set) var notice: Notice?
    /// A trouble that lasts, shown until it is over.
    package internal(set) var trouble: String?
    /// How far the shelf is one with the other hosts; `nil` where it is not synced.
    package internal(set) var sync: SyncStatus?
    /// What goes on beside the editor: `正在导出`.
    package internal(set) var working: [String] = []
    /// What came of it while somebody typed, to be told when he pauses.
    var pendingOutcomes: [Event] = []
    /// Whether nothing was done since the last of it was asked for: whoever asked waits for what comes of it.
    var isAwaiting = false
    var clippings = Clippings()
    /// Whether the part with the caret was taken away by another, and no key was pressed since: what is typed now is
    /// meant for what is gone.
    var isDisplaced = false
    /// What the last import or paste left to check in the open issue, with what was settled of it.
    var report: Picker?
    /// What is pasted as soon as the files of its pictures have come.
    var bringing: Clipping.Fragment?
    /// In which subsections units stood in the issues before.
    var homes: [String: String] = [:]
    var finder = Finder()
    var searches = RecentSearches()
    /// Whether the program was started for the issue, so that it ends with it; until one goes to the shelf.
    var isOfOneIssue = false
    /// What the others call whoever works here; empty where nobody said.
    var editor = ""
    /// The choices that came up while the issue was open: who merged the two texts, and so wrote what stands there; `nil`
    /// where that was here.
    var conflictOrigins: [(conflict: Conflict, by: String?)] = []
    /// What others have settled in the open issue, those not looked at last.
    var settled: [SettledChoice] = []
    var unseenChoices = 0
    /// Whether the last export left the red head out, against what the series says.
    var turnsHead = false
    /// Where the last export went, as it was typed; empty for the shelf's own folder.
    var exportFolder = ""
    /// The issue of the shelf of which a preview was asked last.
    var askedPreview: String?
    /// Whether the world was asked what the editor likes to see at the right of the page.
    var hasRecalledBeside = false
    /// What is open again, with what was typed, where the world refuses that.
    var refused: Overlay?
    /// Where to go in the issue that is being opened.
    var destination: Destination?
    var settings = Settings()
    /// Where the caret was in the issues that were closed in this client.
    var carets: [String: Position] = [:]
    /// Whether the prefix key was pressed and the key that it leads in is awaited.
    var isPrefixed = false
    /// What remains to be done when the save that was asked for succeeds.
    var afterSave: AfterSave?
    /// Whether the world was asked to save and has not answered.
    var isSaving = false
    /// What the save that is under way met, for the sentence that says it is done.
    var savingNotice: Notice?
    /// Whether nothing has come since the last pause.
    var isResting = false
    /// What another saved, where it waits for a pause.
    var waiting: Incoming?
    var effects: [Effect] = []
    /// What the world keeps of a row that is being typed.
    var keptRow: TypedRow?
    /// And of a series that is being made.
    var keptSeries: UnfinishedSeries?

    /// The formats in which an issue can be written, in their order.
    let formats: [ExportFormat]

    package init(
        size: Size, width: DisplayWidth = .narrow, clock: Clock = Clock(), formats: [ExportFormat] = [],
        isLinear: Bool = false
    ) {
        settings.isLinear = isLinear
        self.formats = formats
        self.size = size
        self.width = width
        self.clock = clock
    }

    enum AfterSave: Equatable, Sendable { case close, quit, open(String) }

    /// Where the keys go now.
    package var context: Context {
        if let overlay = overlays.last { return overlay.context }
        if seriesForm != nil { return .form }
        guard let desk else { return start == nil ? .shelf : .start }
        return desk.focus == .page ? .page : .outline
    }

    /// Whether one is on a shelf without an issue, where nothing can be done to one.
    package var isOnEmptyShelf: Bool { context == .shelf && shelf.isEmpty }

    /// Takes an event and says what the world must do.
    ///
    /// The only door through which the session changes.
    package mutating func update(_ event: Event, at clock: Clock? = nil) -> [Effect] {
        if let clock { self.clock = clock }
        effects = []
        switch event {
        case .input(let input):
            let stood = desk.map { (issue: $0.reference, part: $0.part) }
            handle(input)
            // Most keys leave the caret in its part.
            if let stood, let desk, desk.reference == stood.issue, desk.part != stood.part, !desk.bulletin.isReadOnly {
                edit { desk throws(EditError) in try desk.leave(stood.part) }
            }
        default: handle(event)
        }
        tellJournal()
        keepTypedRow()
        keepUnfinished()
        settle()
        return effects
    }

    /// Does what an echo does not wait for; whether the screen may look different then.
    package mutating func catchUp() -> Bool { desk?.catchUp() ?? false }

    mutating func emit(_ effect: Effect) {
        tellJournal()
        effects.append(effect)
    }

    /// What was done to the draft goes out before anything else is asked of the world, and before the next frame.
    mutating func tellJournal() {
        for change in desk?.journaled.takeUnjournaled() ?? [] { effects.append(.issue(.journal(change))) }
    }

    mutating func say(_ text: String, _ level: Notice.Level = .plain) { notice = Notice(text, level) }

    /// Where things stand on the screen now.
    var areas: Areas {
        guard let desk else { return Areas(size: size, isZen: false, focus: .page) }
        return Areas(
            size: size, isZen: settings.isZen, isLinear: settings.isLinear, focus: desk.focus,
            paper: desk.layout.sheet.page, beside: settings.beside, listRows: listRows)
    }

    /// Rows above the foot that a list takes from the page.
    private var listRows: Int {
        guard case .replacement(let replacement)? = overlays.last else {
            return lesson == nil ? 0 : min(Lesson.rows(of: size), max(0, size.rows - 8))
        }
        return replacement.rows(of: max(0, size.rows - 3))
    }

    /// Brings what is shown in line with what has changed.
    private mutating func settle() {
        followLesson()
        let areas = areas
        shelf.reveal(rows: areas.body.count - 2)
        previewSelected()
        let wasNarrow = desk?.printed != nil
        recallBeside()
        desk?.fit(areas.measure, lines: areas.lines, rows: areas.body.count)
        settleFields()
        if let form = seriesForm {
            let height = FormAreas(size, form).body.count
            withForm { $0.fit(rows: height) }
        }
        let isNarrow = desk?.printed != nil
        if isNarrow, !wasNarrow, notice == nil { say(Session.narrowNotice) }
        if !isNarrow, notice?.text == Session.narrowNotice { notice = nil }
    }

    private static let narrowNotice = "窗口不足28字：按窗口折行，划线的字是印出时一行的末尾"
}

extension Session {
    /// Lets the desk change the bulletin; says what went wrong.
    mutating func edit(_ change: (inout Desk) throws(EditError) -> Void) {
        guard var desk = self.desk.take() else { return }
        desk.now = clock.seconds
        do throws(EditError) { try change(&desk) } catch {
            say(error.message, .alarm)
        }
        self.desk = desk
    }
}
