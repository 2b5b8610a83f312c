import Bulletins
import Screen

extension Session {
    /// A question that stands there unanswered is not asked twice.
    mutating func ask(_ question: Question) {
        overlays.removeAll { if case .question(let old) = $0 { old.text == question.text } else { false } }
        overlays.append(.question(question))
    }
    mutating func ask(_ prompt: Prompt) { overlays.append(.prompt(prompt)) }
    mutating func show(_ picker: Picker) { overlays.append(.picker(picker)) }

    /// A key while something stands over the screen: what the table of commands has for it there, else what a line that
    /// is typed makes of it.
    mutating func pressOverlay(_ key: Key) {
        guard let overlay = overlays.last else { return }
        if case .question(let question) = overlay, let command = question.command(for: key) {
            overlays.removeLast()
            run(command)
        } else if let command = Keymap.standard.command(for: key, in: overlay.context) {
            run(command)
        } else if case .fields = overlay, !key.modifiers.contains(.prefixed) {
            pressFields(key)
        } else if case .card(let card) = overlay {
            leave(card, by: key == Key("C-c") ? "c" : "")
        } else {
            editLine { $0.press(key) }
        }
    }

    /// Changes the line that is typed into what stands over the screen; `edit` says whether it did.
    mutating func editLine(_ edit: (inout TextLine) -> Bool) {
        switch overlays.last {
        case .prompt(var prompt)?:
            if edit(&prompt.line) { overlays[overlays.count - 1] = .prompt(prompt) }
        case .picker(var picker)?:
            guard edit(&picker.query) else { return }
            picker.isTyping = true
            picker.filter()
            overlays[overlays.count - 1] = .picker(picker)
            listTypedFolder()
        case .search?: if edit(&finder.line) { search() }
        case .fields?, .question?, .replacement?, .card?, nil: break
        }
    }

    /// Text pasted into what stands over the screen: a line takes it; else it waits to be pasted on the page.
    mutating func pasteOverlay(_ text: String) {
        switch overlays.last {
        case .picker(let picker)? where picker.takesPapers && text.contains(where: \.isNewline): readPasted(text)
        case .question?, .card?, .replacement?: clippings.add(Clipping(text: text, fragment: nil))
        default: typeOverlay(text.split(whereSeparator: \.isNewline).joined())
        }
    }

    mutating func typeOverlay(_ text: String) {
        switch overlays.last {
        case .fields?: typeFields(text)
        case .question(let question)?:
            if let chosen = question.answer(to: text) {
                answer(chosen)
            } else if question.isRefusal(text) {
                leaveOverlay()
            }
        case .replacement?:
            // In any width.
            if let character = text.first?.plain { pressOverlay(Key(.character(character))) }
        case .card(let card)?: leave(card, by: text)
        case .prompt?, .picker?, .search?, nil:
            editLine { line in
                line.insert(text)
                return true
            }
        }
    }

    /// Any key goes on; `c` takes along what the card has to be copied, `t` shows it as one line, unfolded, and `s` sends
    /// the file.
    private mutating func leave(_ card: Card, by text: String) {
        let key = text.first?.plain
        if let line = card.copied, key == "t" { return emit(.display(.showPlain(line))) }
        overlays.removeLast()
        if let file = card.file, key == "s" { return emit(.output(.send(file))) }
        guard let line = card.copied, key == "c" else { return }
        clippings.add(Clipping(text: line, fragment: nil))
        emit(.display(.copy(line)))
        say(Card.copiedSentence)
    }

    mutating func leaveOverlay() {
        switch overlays.last {
        case .search?, .replacement?: leaveSearch(accepting: false)
        case .fields?: return leaveFields()
        case .picker(let picker)? where picker.isFirst: emit(.quit)
        case .picker(let picker)? where picker.isReport: report = picker
        // No shelf was chosen yet: there is nothing to go back to but the choice.
        case .prompt? where desk == nil && shelf.isLoading && overlays.count == 1: emit(.shelf(.listShelves))
        default: break
        }
        if !overlays.isEmpty { overlays.removeLast() }
        afterSave = nil
        destination = nil
    }

    private mutating func answer(_ answer: Answer) {
        overlays.removeLast()
        answer.run(&self)
    }

    mutating func acceptPrompt() {
        guard case .prompt(let prompt)? = overlays.popLast() else { return }
        prompt.accept(&self, prompt.line.text)
    }

    mutating func acceptRow() {
        guard case .picker(let picker)? = overlays.last, let row = picker.current else { return }
        if !picker.stays { overlays.removeLast() }
        // A name may be mistyped.
        if picker.files != nil { refused = .picker(picker) }
        if picker.isReport {
            report = picker
            report?.move(1)
        }
        row.run(&self)
    }

    mutating func acceptFirstAnswer() {
        guard case .question(let question)? = overlays.last, question.acceptsEnter else { return }
        if let refusal = question.refusal {
            overlays.removeLast()
            say(refusal)
        } else if let first = question.answers.first {
            answer(first)
        }
    }

    /// So many rows down, or up where that is negative, in a list to choose from or of places to be replaced.
    mutating func moveInList(_ step: Int) {
        guard case .picker(var picker)? = overlays.last else { return changeReplacement { $0.move(step) } }
        picker.move(step)
        overlays[overlays.count - 1] = .picker(picker)
    }
}
