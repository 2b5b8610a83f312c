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

    /// A key while something stands over the screen.
    ///
    /// Esc always leaves.
    mutating func pressOverlay(_ key: Key) -> Bool {
        guard let overlay = overlays.last else { return false }
        // What a bad line leaves on the screen lies over a list or a card, too.
        if let redraw = Command["redraw"], redraw.keys.contains(key) {
            run(redraw)
            return true
        }
        if key == Key(.escape) {
            leaveOverlay()
            return true
        }
        switch overlay {
        case .prompt(var prompt):
            if key == Key(.enter) {
                overlays.removeLast()
                prompt.accept(&self, prompt.line.text)
            } else if prompt.line.press(key) {
                overlays[overlays.count - 1] = .prompt(prompt)
            }
        case .picker(var picker): pressPicker(&picker, key)
        case .question(let question):
            if let act = question.keys[key] {
                overlays.removeLast()
                act(&self)
            } else if key == Key(.enter), question.acceptsEnter, let first = question.answers.first {
                answer(first)
            }
        case .search: pressSearch(key)
        case .replacement(let replacement): pressReplacement(replacement, key)
        case .card: overlays.removeLast()
        }
        return true
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
        case .prompt(var prompt)?:
            prompt.line.insert(text)
            overlays[overlays.count - 1] = .prompt(prompt)
        case .picker(var picker)?:
            picker.query.insert(text)
            picker.filter()
            overlays[overlays.count - 1] = .picker(picker)
        case .question(let question)?:
            if let chosen = question.answer(to: text) {
                answer(chosen)
            } else if question.isRefusal(text) {
                leaveOverlay()
            }
        case .search?: typeSearch(text)
        case .replacement(let replacement)?: typeReplacement(replacement, text)
        case .card?: overlays.removeLast()
        case nil: break
        }
    }

    private mutating func leaveOverlay() {
        switch overlays.last {
        case .search?, .replacement?: leaveSearch(accepting: false)
        case .picker(let picker)? where picker.isFirst: emit(.quit)
        // No shelf was chosen yet: there is nothing to go back to but the choice.
        case .prompt? where desk == nil && shelf.isLoading && overlays.count == 1: emit(.listShelves)
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

    private mutating func pressPicker(_ picker: inout Picker, _ key: Key) {
        switch (key.base, key.modifiers) {
        case (.enter, []):
            guard let row = picker.current else { return }
            if !picker.stays { overlays.removeLast() }
            row.run(&self)
            return
        case (.up, []), (.tab, .shift): picker.move(-1)
        case (.down, []), (.tab, []): picker.move(1)
        case (.pageUp, []): picker.move(-10)
        case (.pageDown, []): picker.move(10)
        default: if picker.query.press(key) { picker.filter() }
        }
        overlays[overlays.count - 1] = .picker(picker)
    }
}
