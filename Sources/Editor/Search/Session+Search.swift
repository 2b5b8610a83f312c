import Bulletins
import Screen

extension Session {
    /// C-f: the search line opens; what is selected is looked for.
    mutating func openSearch() {
        guard let desk else { return }
        finder.origin = desk.caret.position
        if let selection = desk.selection, selection.start.place == selection.end.place {
            finder.line = TextLine(desk.text(of: selection))
        }
        overlays.append(.search)
        search()
    }

    mutating func typeSearch(_ text: String) {
        finder.line.insert(text)
        search()
    }

    mutating func pressSearch(_ key: Key) {
        switch (key.base, key.modifiers) {
        case (.enter, []):
            leaveSearch(accepting: true)
            overlays.removeLast()
        case (.down, []), (.function(3), []): step(1)
        case (.up, []), (.function(3), .shift): step(-1)
        case (.character("w"), .alt):
            finder.isExact.toggle()
            search()
        default: if finder.line.press(key) { search() }
        }
    }

    /// Looks again for what is typed, from where the search began.
    private mutating func search() {
        guard let desk else { return }
        finder.matches = Finder.matches(of: finder.line.text, in: desk, isExact: finder.isExact)
        let origin = finder.origin ?? desk.caret.position
        finder.current =
            finder.matches.firstIndex { !desk.isBefore(Position($0.place, $0.range.lowerBound), origin) }
            ?? (finder.matches.isEmpty ? nil : 0)
        showCurrent()
    }

    private mutating func showCurrent() {
        if let current = finder.current {
            let match = finder.matches[current]
            desk?.anchor = nil
            desk?.place(Position(match.place, match.range.lowerBound))
        } else if let origin = finder.origin {
            desk?.place(origin)
        }
    }

    /// F3: to the next match, or the one before, round the end.
    mutating func step(_ step: Int) {
        guard let desk, finder.isActive else { return openSearch() }
        finder.matches = Finder.matches(of: finder.line.text, in: desk, isExact: finder.isExact)
        guard !finder.matches.isEmpty else {
            say("没有找到“\(finder.line.text)”")
            return
        }
        let here = desk.caret.position
        let count = finder.matches.count
        if step > 0 {
            finder.current =
                finder.matches.firstIndex { desk.isBefore(here, Position($0.place, $0.range.lowerBound)) } ?? 0
        } else {
            finder.current =
                finder.matches.lastIndex { desk.isBefore(Position($0.place, $0.range.lowerBound), here) } ?? count - 1
        }
        showCurrent()
        if let current = finder.current { say("\(current + 1)/\(count)") }
    }

    mutating func leaveSearch(accepting: Bool) {
        if accepting {
            if let origin = finder.origin, finder.current != nil { desk?.trail.append(origin) }
            if finder.isActive, finder.matches.isEmpty { say("没有找到“\(finder.line.text)”") }
        } else {
            if let origin = finder.origin { desk?.place(origin) }
            finder.line = TextLine()
            finder.matches = []
        }
        finder.origin = nil
    }
}
