import Editor
import Formats
import Screen
import Storage
import Terminal
import SystemPackage

/// The one loop of the program: events in, effects out, a frame.
struct Loop {
    let terminal: Terminal
    var world: World
    private var session: Session
    private var isOver = false

    /// Milliseconds without input after which what was put off is done.
    private static let rest = 400

    init(terminal: Terminal, world: World) {
        self.terminal = terminal
        self.world = world
        session = Session(
            size: terminal.size, width: terminal.width, clock: .now,
            formats: Exporter.all.map { ExportFormat(name: $0.name, title: $0.title) })
    }

    /// Runs until the editor quits or the line is gone.
    mutating func run(opening file: IssueFile?) {
        terminal.isMouseReported = true
        if let file {
            perform([.open(reference: file.path.string)])
        } else {
            perform([.readShelf])
        }
        if let notice = terminal.notice { take(.done(notice)) }
        var isResting = false
        while !isOver {
            if !terminal.hasPendingInput { terminal.show(session.frame()) }
            let events = terminal.events(timeout: isResting ? nil : Loop.rest)
            isResting = events.inputs == [.quiet]
            for input in events.inputs where !isOver { take(.input(input)) }
            for event in world.sync(at: Clock.now.seconds, isPause: isResting || isOver) { take(event) }
        }
    }

    private mutating func take(_ event: Event) {
        perform(session.update(event, at: .now))
    }

    /// Performs effects and hears what comes of them, until nothing more comes.
    private mutating func perform(_ effects: [Effect]) {
        for effect in effects {
            if case .quit = effect { isOver = true }
            for event in world.perform(effect, terminal) { take(event) }
        }
    }
}
