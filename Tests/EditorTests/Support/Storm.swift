import Bulletins
import Screen

@testable import Editor

/// A person who presses anything, and a world that answers anything: keys, texts, pastes, the mouse, resizing, saves that
/// fail, others who save.
struct Storm {
    var session: Session
    var random: Randomness
    var onlooker = Onlooker()
    /// What happened since the issue was opened, for the report and to shrink it.
    private(set) var trace: [String] = []
    /// What the issue's file holds, and what it held when the session last read or wrote it.
    var file = Sample.bulletin
    var known = Sample.bulletin
    /// The issue as it was opened, and all that the journal was given since.
    private(set) var opened = Draft(Sample.bulletin)
    var journal: [Draft.Change] = []

    init(seed: Int) {
        random = Randomness(seed: UInt64(seed))
        session = Session(
            size: Size(columns: 80, rows: 24), clock: Clock(seconds: 1_709_533_920, offset: 8 * 3600),
            formats: [ExportFormat(name: "docx", title: "Word")])
        take(.shelf(.listed(Sample.entries, name: Sample.series.name)))
        if random.number(0...3) > 0 { open(random.number(0...1) == 0 ? Sample.bulletin : Sample.everyKind) }
    }

    /// Something happens.
    mutating func step() {
        take(event())
    }

    private mutating func event() -> Event {
        switch random.number(0...99) {
        case 0..<44: return .input(.key(random.key()))
        case 44..<72: return .input(.text(random.typed()))
        case 72..<75: return .input(.paste(random.pasted()))
        case 75..<86: return .input(.mouse(random.mouse(on: session.size)))
        case 86..<89: return .input(.resize(random.size()))
        case 89: return .input(.ambiguousWidth(isWide: random.number(0...1) == 0))
        case 90..<95: return .input(.quiet)
        default: return news()
        }
    }

    mutating func open(_ bulletin: Bulletin) {
        file = bulletin
        known = bulletin
        open(Draft(bulletin))
    }

    mutating func open(_ draft: Draft) {
        opened = draft
        journal = []
        trace = []
        let ids = Randomness(seed: random.next())
        take(.issue(.opened(OpenIssue(reference: "2024-07.json", draft: draft, series: Sample.series))))
        session.withDesk { $0.ids = ids }
    }

    mutating func take(_ event: Event) {
        trace.append(Storm.name(event))
        if trace.count > 60 { trace.removeFirst() }
        for effect in session.update(event) { answer(effect) }
    }

    private static func name(_ event: Event) -> String {
        switch event {
        case .input(.key(let key)): key.label
        case .input(.text(let text)): text.debugDescription
        case .input(.paste(let text)): "粘贴\(text.debugDescription)"
        case .input(.mouse(let mouse)): "\(mouse.action)×\(mouse.clicks)@\(mouse.at.column),\(mouse.at.row)"
        case .input(.resize(let size)): "\(size.columns)×\(size.rows)"
        case .input(let input): "\(input)"
        case .issue(.opened): "打开"
        case .issue(.incoming): "他人保存"
        case .shelf(.listed): "书架"
        default: String("\(event)".prefix(40))
        }
    }
}
