package import Editor
import Formats
import Screen
package import Storage
package import Sync
package import SystemPackage

/// The one loop of the program: events in, effects out, a frame.
package struct Loop {
    private let display: any Display
    private let clock: () -> Clock
    private var world: World
    var session: Session
    private var renderer = Renderer()
    private var isOver = false
    /// Whether the last thing that came was a pause, and whether what a pause finishes is done.
    private var isQuiet = false
    private var isResting = false
    /// Whether there are several shelves, and the first thing is to choose one.
    private let hasChoice: Bool

    /// Milliseconds without input after which what was put off is done.
    private static let rest = 400
    /// Milliseconds between looks at the disk while nothing is typed, for what others save where no watch hears it: on
    /// network folders.
    private static let watch = 900

    /// - Parameters:
    ///   - process: the number of this process, by which others see whether it lives.
    ///   - program: the path of jianbao, which reads git's history beside the editor.
    ///   - syncing: of a shelf; `nil` where it is not synced with other hosts.
    ///   - isLinear: drawn for programs that read the screen aloud.
    ///   - sample: the folder of the shelf that is shown to whoever wants to look first.
    package init(
        display: any Display, library: Library, sample: FilePath? = nil, name: EditorName = .find(),
        process: Int? = nil, isLinear: Bool = false, program: String = "",
        syncing: @escaping (Shelf) -> BackgroundSync? = { _ in nil },
        clock: @escaping () -> Clock = { .now }
    ) {
        self.display = display
        self.clock = clock
        world = World(
            library: library, sample: sample, display: display, name: name, process: process, program: program,
            syncing: syncing, clock: clock)
        hasChoice = library.start == nil
        session = Session(
            size: display.size, width: display.width, clock: clock(),
            formats: Exporter.all.map { ExportFormat(name: $0.name, title: $0.title) }, isLinear: isLinear)
    }

    /// Runs until the editor quits or the line is gone.
    ///
    /// - Parameters:
    ///   - sentence: what is to be said first.
    ///   - papers: old papers of which the series is to be made, instead.
    package mutating func run(
        opening file: IssueFile?, saying sentence: String? = nil, settingUpFrom papers: [String]? = nil
    ) {
        start(opening: file, saying: sentence, settingUpFrom: papers)
        while !isOver { turn() }
        for event in world.pause(at: clock().seconds, isPause: true) { handle(event) }
    }

    /// What comes before the first frame.
    mutating func start(
        opening file: IssueFile?, saying sentence: String? = nil, settingUpFrom papers: [String]? = nil
    ) {
        display.isMouseReported = true
        if let file {
            handle(.issue(.startedForIssue))
            perform([.issue(.open(reference: file.path.string))])
        } else if hasChoice {
            perform([.shelf(.listShelves)])
        } else {
            perform([.shelf(.read)])
            if let papers { perform([papers.isEmpty ? .series(.read) : .series(.readPapers(papers))]) }
        }
        for notice in [display.notice, sentence].compactMap({ $0 }) { handle(.done(notice)) }
        if let name = world.unknownName { handle(.person(.nameless(account: name))) }
    }

    /// A frame, what is done between frames, and what comes next.
    mutating func turn() {
        if !display.hasPendingInput {
            display.show(renderer.frame(of: session))
            // The proofreader reads what was typed when it stands there, and not before a next key.
            if !display.hasPendingInput, session.catchUp() { display.show(renderer.frame(of: session)) }
        }
        // After the frame, so that no echo waits for the disk; what it tells comes onto the screen before the wait.
        let news = world.work(isIdle: !display.hasPendingInput) + world.pause(at: clock().seconds, isPause: isQuiet)
        if !news.isEmpty {
            for event in news { handle(event) }
            isQuiet = false
            return
        }
        var events = display.inputs(
            timeout: world.isBusy ? 0 : isResting ? Loop.watch : Loop.rest, watching: world.watched)
        if !events.ready.isEmpty { for event in world.poll() { handle(event) } }
        // While there is work, nobody has waited for a pause.
        if world.isBusy { events.inputs.removeAll { $0 == .quiet } }
        isQuiet = events.inputs == [.quiet]
        // The first pause finishes what was put off; after it only the disk is looked at.
        if !(isQuiet && isResting) {
            for input in events.inputs where !isOver { take(input) }
        }
        if !events.inputs.isEmpty { isResting = isQuiet }
    }

    /// A slow line, or a busy disk, brings in one piece what was typed letter by letter.
    private mutating func take(_ input: Input) {
        guard case .text(let text) = input else { return handle(.input(input)) }
        var rest = Substring(text)
        while !isOver, session.readsLetters, let letter = rest.popFirst() {
            handle(.input(.text(String(letter))))
        }
        if !isOver, !rest.isEmpty { handle(.input(.text(String(rest)))) }
    }

    private mutating func handle(_ event: Event) {
        perform(session.update(event, at: clock()))
    }

    /// Performs effects and hears what comes of them, until nothing more comes.
    private mutating func perform(_ effects: [Effect]) {
        for effect in effects {
            if case .quit = effect { isOver = true }
            if case .issue(.journal) = effect {
                // Every key asks for this, and it is never slow: nothing is copied for a frame that will not come.
                for event in world.perform(effect, whenSlow: { _ in }) { handle(event) }
                continue
            }
            let events = world.perform(effect) { [display, renderer, session] message in
                var renderer = renderer
                display.show(renderer.frame(of: session, saying: message))
            }
            for event in events { handle(event) }
        }
    }
}
