import Bulletins
import Screen

extension Session {
    mutating func handle(_ input: Input) {
        isResting = input == .quiet
        refused = nil
        switch input {
        case .key, .text, .paste, .mouse:
            isAwaiting = false
            lesson?.pressed()
        default: break
        }
        switch input {
        case .key, .mouse: isDisplaced = false
        default: break
        }
        switch input {
        case .key(let key): press(key)
        case .text(let text): type(text)
        case .paste(let text): paste(text)
        case .mouse(let mouse): point(mouse)
        case .resize(let size):
            self.size = size
        case .ambiguousWidth(let isWide):
            width.ambiguousIsWide = isWide
        case .centredGlyphs: width.centresGlyphs = true
        case .quiet:
            if let waiting { merge(waiting) }
            rest()
            countOnShelf()
            tellOutcomes()
        case .resumed:
            emit(.display(.redraw))
        case .hangup:
            // The row of a form that was being typed is kept as if it had been left.
            if seriesForm != nil { takeTyped() } else { takeField() }
            emit(.quit)
        }
    }

    /// Whether a letter is an answer or a command here, and not text: of several that come at once, each must be taken
    /// where the ones before it have led.
    package var readsLetters: Bool {
        switch overlays.last {
        case .question?, .card?, .replacement?: true
        case .prompt?, .picker?, .search?: false
        case .fields?: isPrefixed
        case nil: isPrefixed || context == .start
        }
    }

    private mutating func press(_ key: Key) {
        notice = nil
        let key = consumePrefix() ? key.prefixed : key
        if !overlays.isEmpty { return pressOverlay(key) }
        if let command = Keymap.standard.command(for: key, in: context) {
            if command.needsIssue, isOnEmptyShelf { return sayShelfIsEmpty() }
            run(command)
        } else if context == .form, !key.modifiers.contains(.prefixed) {
            pressInForm(key)
        } else if key.modifiers.contains(.prefixed), key.base != .escape {
            say("\(Key.prefix.label) 后面没有 \(key.afterPrefix.label) 这个键")
        }
    }

    /// Whether the prefix key was the last one; of what stands over the screen, only the form of F2 has keys behind it.
    private mutating func consumePrefix() -> Bool {
        defer { isPrefixed = false }
        return isPrefixed && (overlays.isEmpty || context == .fields)
    }

    /// Runs a command, closing the run of typing first unless the command is typing itself.
    package mutating func run(_ command: Command) {
        command.run(&self)
    }

    private mutating func type(_ text: String) {
        if consumePrefix(), text.count == 1, let letter = text.first?.plain {
            return press(Key(.character(letter), .prefixed))
        }
        notice = nil
        if !overlays.isEmpty {
            typeOverlay(text)
            return
        }
        switch context {
        case .page:
            let isMoved = makeRoom()
            edit { desk throws(EditError) in try desk.type(text) }
            if isMoved, notice == nil { say("原来的一条被删了，打的字放进了新的一条") }
            if notice == nil, let warning = warning(ofTyped: text) { say(warning, .alarm) }
        case .outline: onPage { $0.edit { desk throws(EditError) in try desk.type(text) } }
        case .shelf: typeOnShelf(text)
        case .form: typeInForm(text)
        case .start: typeOnStart(text)
        default: break
        }
    }

    /// What goes on where a colleague has taken the text away becomes an item of its own, beside, and none of another's.
    private mutating func makeRoom() -> Bool {
        guard isDisplaced else { return false }
        isDisplaced = false
        edit { desk throws(EditError) in try desk.newItem() }
        return true
    }

    /// What is typed in the outline, behind a Tab that was meant as an indent, goes to the text and is not lost.
    private mutating func onPage(_ insert: (inout Session) -> Void) {
        withDesk { $0.focus = .page }
        _ = makeRoom()
        insert(&self)
        if notice == nil, overlays.isEmpty { say("目录里不打字，已回到版面，字在光标处；\(Command.key("undo")) 去掉") }
    }

    /// What to say where a terminal may have sent a letter for a key with Alt: xterm sends ä for A-d, as it comes.
    ///
    /// It may also have been meant, so the letter stands; but not without a word.
    private func warning(ofTyped text: String) -> String? {
        guard let key = Key(sentAs: text), let command = Keymap.standard.command(for: key, in: context),
            let other = command.keys.first(where: \.arrivesEverywhere)
        else { return nil }
        return
            "进来的是“\(text)”：若按的是 \(key.label)，这个终端把它当字送来了；按 \(Command.key("undo")) 去掉，改按 \(other.label) \(command.title)"
    }

    private mutating func paste(_ text: String) {
        isPrefixed = false
        notice = nil
        if !overlays.isEmpty {
            pasteOverlay(text)
            return
        }
        switch context {
        case .page:
            _ = makeRoom()
            insertPasted(text)
        case .outline: onPage { $0.insertPasted(text) }
        case .shelf: say("书架上贴不了文字：要当一期，存成文件按 \(Command.key("import")) 读；要放进一期，打开它再贴")
        case .form: pasteInForm(text)
        case .start: readPasted(text)
        default: break
        }
    }
}
