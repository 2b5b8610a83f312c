internal import CNcurses
internal import Glibc
package import Screen

/// The terminal at the other end of the line: events in, frames out.
///
/// One at a time and on one thread. It is given back by `close()`, which must be called on every ordinary way out; when
/// the program falls, `CrashGuard` does the same.
package final class Terminal {
    /// What the editor should be told once, in one sentence; nil when all is well.
    package internal(set) var notice: String?
    /// Columns and rows, at the last look.
    package internal(set) var size: Size
    /// How wide characters are drawn, as far as is known: narrow, until the terminal answers.
    package internal(set) var width: DisplayWidth

    let descriptor: Int32
    let signals: Int32
    let modes: Modes
    let palette: Palette
    var crashGuard: CrashGuard
    let typeName: String
    let isInsideTmux: Bool
    let isWidthFixed: Bool
    var motions: Motions?
    /// What the terminal has said that it can do.
    var abilities = Abilities()
    var outlet: Outlet
    var pace = Pace()
    /// Milliseconds, by which the line is paced; tests have a line whose time is their own.
    var clock: () -> Int = { Terminal.now }
    /// Whether the next signal to continue answers a stop of our own.
    var isContinuedByUs = false
    /// Bytes that go out before what ncurses has written last.
    var outgoing: [UInt8] = []
    var decoder = Decoder()
    /// What is on the screen, as far as it was handed to ncurses.
    var shown: [Cell] = []
    /// The last frame, while it is not wholly on the screen.
    var unfinished: Frame?
    /// Where ncurses believes the cursor to be.
    var cursor = Point(column: 0, row: 0)
    var isCursorShown = true
    var isMouseOn = false
    /// Inputs that did not come from the line, to be handed out first.
    var announcements: [Input] = []
    var isLost = false
    var hasToldOfForeignBytes = false
    /// When the terminal was asked what it is like, while it has not answered the last question.
    var asked: Int?
    /// How many milliseconds to wait at the end for answers that are under way.
    var parting = 500
    var shownWidth: DisplayWidth?

    private let screen: OpaquePointer
    private let files: (in: UnsafeMutablePointer<FILE>, out: UnsafeMutablePointer<FILE>)
    /// Where ncurses writes; collected there and sent in one piece.
    private let collector: Int32
    let ordinaryMode: termios
    let lastWords: LastWords
    private let rawMode: termios
    let isIterm: Bool
    private var isOpen = true

    /// Opens the terminal of standard input and output, and says why not before touching it.
    ///
    /// `lastWords` are said should the program fall.
    package convenience init(environment: [String: String], lastWords: LastWords = LastWords()) throws(TerminalError) {
        guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { throw .notATerminal }
        // A description of our own: it can be made not to block without touching the shell's.
        var own = open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY | O_NONBLOCK)
        if own < 0 { own = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3) }
        guard own >= 0 else { throw .system(call: "open", errno: errno) }
        try self.init(descriptor: own, environment: environment, lastWords: lastWords)
    }

    /// Opens the terminal behind a descriptor, which then belongs to it.
    init(descriptor: Int32, environment: [String: String], lastWords: LastWords = LastWords()) throws(TerminalError) {
        var mode = termios()
        guard tcgetattr(descriptor, &mode) == 0 else { throw .notATerminal }
        let type = try TerminalType.find(environment["TERM"])
        notice = try Encoding.settle() ?? type.notice
        jianbao_set_columns { scalar, isWide in
            guard let scalar = Unicode.Scalar(scalar) else { return -1 }
            return Int32(DisplayWidth(ambiguousIsWide: isWide).columns(scalar))
        }
        isIterm = environment["LC_TERMINAL"] == "iTerm2"
        let fixed = ["1": false, "2": true][environment["JIANBAO_AMBIGUOUS"] ?? ""]
        width = DisplayWidth(ambiguousIsWide: fixed ?? false)
        isWidthFixed = fixed != nil
        jianbao_set_ambiguous_wide(width.ambiguousIsWide)

        let inCopy = fcntl(descriptor, F_DUPFD_CLOEXEC, 3)
        let outCopy = fcntl(descriptor, F_DUPFD_CLOEXEC, 3)
        let collector = jianbao_memory_file()
        let signals = jianbao_watch_signals()
        guard inCopy >= 0, outCopy >= 0, collector >= 0, signals >= 0, let input = fdopen(inCopy, "r"),
            let output = fdopen(outCopy, "w")
        else { throw .system(call: "dup", errno: errno) }
        // ncurses looks at the terminal once; from then on it writes into the collector.
        guard let screen = newterm(type.name, output, input) else { throw .unknownType(type.name) }
        guard dup3(collector, outCopy, O_CLOEXEC) >= 0 else { throw .system(call: "dup", errno: errno) }
        // The screen is already ours, but nothing has been written.
        ordinaryMode = mode
        cfmakeraw(&mode)
        rawMode = mode
        self.lastWords = lastWords
        self.descriptor = descriptor
        self.collector = collector
        self.signals = signals
        self.screen = screen
        files = (input, output)
        modes = Modes(type: type.name)
        motions = Motions()
        typeName = type.name
        isInsideTmux = environment["TMUX"].map { !$0.isEmpty } ?? false
        palette = Palette(isColorWanted: (environment["NO_COLOR"] ?? "").isEmpty)
        crashGuard = CrashGuard(
            descriptor: descriptor, mode: ordinaryMode, farewell: modes.end, lastWords: lastWords)
        outlet = Outlet(descriptor: descriptor)
        size = Terminal.measure(descriptor)
        if type.name.hasPrefix("linux") { decoder.firstShiftedFunction = 1 }
        typeahead(-1)
        let window = jianbao_stdscr()
        leaveok(window, false)
        // Scrolled rows would bring something into a last cell that cannot be written.
        idlok(window, modes.fillsCorner)
        scrollok(window, false)
        if isWidthFixed { announcements.append(.ambiguousWidth(isWide: width.ambiguousIsWide)) }
        enter(isFirst: true)
    }

    /// Gives the terminal back as it was.
    package func close() {
        guard isOpen else { return }
        isOpen = false
        leave()
        delscreen(screen)
        fclose(files.in)
        fclose(files.out)
        Glibc.close(collector)
        Glibc.close(descriptor)
    }

    deinit { close() }

    /// Whether a shell waits that would continue this process after a stop.
    package var canSuspend: Bool {
        let parent = getppid()
        return getsid(parent) == getsid(0) && getpgid(parent) != getpgrp()
    }

    /// Gives the terminal back, stops this process until it is continued, and takes the terminal again.
    ///
    /// `.resumed` follows among the events.
    package func suspend() {
        leave()
        isContinuedByUs = true
        jianbao_stop()
        takeBack()
    }

    /// Takes the terminal again after a stop.
    func takeBack() {
        let before = size
        enter(isFirst: false)
        announcements.append(.resumed)
        if size != before { announcements.append(.resize(size)) }
    }

    /// Whether clicks and the wheel are reported; off, the terminal selects text by itself.
    package var isMouseReported: Bool {
        get { isMouseOn }
        set {
            isMouseOn = newValue
            outlet.send(newValue ? modes.mouseOn : modes.mouseOff)
        }
    }

    /// Draws everything anew with the next frame, and asks for the width again: something else wrote on the screen, or
    /// it is another terminal now.
    package func redraw() {
        shown = []
        ask()
    }

    private func ask() {
        guard size.rows >= Sequences.probeRow, !modes.probe.isEmpty else { return }
        outlet.send((isWidthFixed ? [] : modes.probe) + modes.questions)
        asked = Terminal.now
    }

    /// Puts what ncurses has written since the last time behind what shall go out before it.
    func gather() {
        let written = collected()
        outgoing += slipsBehindLatin ? LatinRuns.parted(written) : written
    }

    /// Whether the terminal draws what comes behind a character of Latin-1 at a wrong place; see `LatinRuns`.
    var slipsBehindLatin: Bool { abilities.isXterm && shownWidth?.ambiguousIsWide == true }

    /// Sends all that makes the frame, in one piece.
    ///
    /// - Parameter isTall: whether it is more than one row, which a terminal that can shall show all at once.
    func sendFrame(isTall: Bool) {
        gather()
        if isTall, abilities.synchronizesOutput, !outgoing.isEmpty {
            outgoing =
                Modes.setting(Mode.synchronizedOutput, true) + outgoing
                + Modes.setting(Mode.synchronizedOutput, false)
        }
        if modes.isAnsi, pace.asks(behind: outgoing.count, at: clock()) { outgoing += Pace.question }
        outlet.send(outgoing)
        outgoing = []
    }

    /// Takes what ncurses has written since the last time.
    private func collected() -> [UInt8] {
        let count = Int(lseek(collector, 0, SEEK_CUR))
        guard count > 0 else { return [] }
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            filled = max(0, pread(collector, buffer.baseAddress, count, 0))
        }
        lseek(collector, 0, SEEK_SET)
        return bytes
    }

    func enter(isFirst: Bool) {
        crashGuard.arm()
        var mode = rawMode
        tcsetattr(descriptor, TCSANOW, &mode)
        size = Terminal.measure(descriptor)
        shown = []
        isCursorShown = true
        // The first time, ncurses itself changes to the other screen.
        if isFirst { doupdate() }
        var bytes = isFirst ? collected() : modes.alternate
        bytes += modes.begin
        if isMouseOn { bytes += modes.mouseOn }
        outlet.send(bytes)
        ask()
    }

    private func leave() {
        drainAnswers()
        outlet.drop()
        outlet.send(farewell)
        abilities = Abilities()
        var mode = ordinaryMode
        tcsetattr(descriptor, TCSANOW, &mode)
        crashGuard.disarm()
    }

    /// Waits a moment for answers that are under way, so that they are not typed into what comes after us.
    private func drainAnswers() {
        let start = Terminal.now
        let end = start + parting
        let isOwed = pace.isOwed(at: clock())
        let isRecent = asked.map { start < $0 + 1_000 } ?? false
        while !isLost, Terminal.now < end, (isOwed && pace.isAsking) || (isRecent && asked != nil) {
            var line = [pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)]
            guard Glibc.poll(&line, 1, Int32(max(0, end - Terminal.now))) > 0 else { return }
            var dropped = Events()
            takeBytes(into: &dropped)
        }
    }

    static func measure(_ descriptor: Int32) -> Size {
        var window = winsize()
        guard jianbao_window_size(descriptor, &window) == 0, window.ws_col > 0, window.ws_row > 0 else {
            return Size(columns: 80, rows: 24)
        }
        return Size(columns: Int(window.ws_col), rows: Int(window.ws_row))
    }
}
