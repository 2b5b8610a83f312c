internal import CNcurses
internal import Screen

extension Terminal {
    /// Takes what the terminal says of itself; nothing waits for it.
    func take(_ report: Report) {
        switch report {
        case .present: pace.noteAnswer(at: clock())
        case .mode(Mode.synchronizedOutput, _): abilities.synchronizesOutput = true
        case .mode(Mode.metaSendsEscape, isOn: false): borrow(Mode.metaSendsEscape)
        case .mode(Mode.altSendsEscape, isOn: false): borrow(Mode.altSendsEscape)
        case .mode(Mode.sideMargins, _): abilities.hasSideMargins = true
        case .mode: break
        case .attributes(let numbers):
            // The last question: every terminal answers it.
            asked = nil
            if numbers.contains(52) { abilities.takesClipboard = true }
            // The first number is the kind of terminal, and 4 no ability there.
            if numbers.dropFirst().contains(4), abilities.pictures == nil { abilities.pictures = .sixel }
        case .graphics: abilities.pictures = .png
        case .identity(let numbers):
            askForGraphics(TerminalKind(identity: numbers))
            switch TerminalKind(identity: numbers) {
            case .putty:
                abilities.takesClipboard = false
                announcements.append(.centredGlyphs)
            case .vte: abilities.takesClipboard = false
            case .kitty(let minor) where minor <= 26:
                // A column taken out just before a wide character takes that with it.
                motions = nil
                idcok(jianbao_stdscr(), false)
                abilities.takesClipboard = true
            case .kitty: abilities.takesClipboard = true
            case .xterm: abilities.isXterm = true
            case .mlterm, .konsole, .multiplexer, .other: break
            }
        }
    }

    /// Asks whether it takes pictures by kitty's protocol; not those that are known to have none, of which some would
    /// write the question on the screen.
    private func askForGraphics(_ kind: TerminalKind) {
        switch kind {
        case .xterm, .putty, .vte, .mlterm, .multiplexer: break
        case .kitty, .konsole, .other:
            outlet.send(Array("\u{1B}_Gi=31,s=1,v=1,a=q,t=d,f=24;AAAA\u{1B}\\".utf8))
        }
    }

    /// Switches a mode on that was off; it is given back on every way out.
    private func borrow(_ mode: Int) {
        guard !abilities.borrowed.contains(mode) else { return }
        abilities.borrowed.append(mode)
        outlet.send(Modes.setting(mode, true))
        guardFarewell()
    }

    /// What gives the terminal back as it was.
    var farewell: [UInt8] { abilities.borrowed.flatMap { Modes.setting($0, false) } + modes.end }

    /// What the program does should it fall, brought in line with what it has changed.
    func guardFarewell() {
        crashGuard.disarm()
        crashGuard = CrashGuard(descriptor: descriptor, mode: ordinaryMode, farewell: farewell, lastWords: lastWords)
        crashGuard.arm()
    }
}
