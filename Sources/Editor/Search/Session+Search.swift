import Bulletins
import Screen

extension Session {
    /// C-f: the search line opens; what is selected is looked for.
    mutating func openSearch() {
        guard let desk else { return }
        beginSearch(at: desk)
        finder.purpose = .find
        overlays.append(.search)
        search()
    }

    /// Notes where the caret is, and takes what is selected for what is looked for.
    mutating func beginSearch(at desk: Desk) {
        askRecentSearches()
        finder.origin = desk.caret.position
        finder.focus = desk.focus
        finder.line.select()
        if let selection = desk.selection, selection.start.place == selection.end.place {
            finder.line = TextLine(desk.text(of: selection), isSelected: true)
            finder.isExpression = false
            finder.origin = selection.start
        }
        self.desk?.anchor = nil
        // What is found is on the page, which a narrow window shows or not.
        self.desk?.focus = .page
    }

    /// Enter in the search line.
    mutating func acceptSearch() {
        switch finder.purpose {
        case .everywhere: searchShelf()
        case .replace: askReplacement()
        case .find:
            leaveSearch(accepting: true)
            overlays.removeLast()
        }
    }

    /// Looks again for what is typed, from where the search began.
    mutating func search() {
        guard let desk, finder.purpose != .everywhere else { return finder.read() }
        finder.look(in: desk)
        let origin = finder.origin ?? desk.caret.position
        finder.current = finder.matches.isEmpty ? nil : desk.firstMatch(from: origin, in: finder.matches) ?? 0
        showCurrent()
    }

    private mutating func showCurrent() {
        if let current = finder.current {
            desk?.anchor = nil
            desk?.place(finder.matches[current].start)
        } else if let origin = finder.origin {
            desk?.place(origin)
        }
    }

    /// F3: to the next match, or the one before, round the end.
    mutating func step(_ step: Int) {
        guard let desk else { return }
        guard !finder.line.text.isEmpty else { return openSearch() }
        finder.look(in: desk)
        let count = finder.matches.count
        guard count > 0 else {
            say(finder.problem ?? "没有找到“\(finder.line.text)”", finder.problem == nil ? .plain : .alarm)
            return
        }
        let here = desk.caret.position
        let next = desk.firstMatch(from: here, in: finder.matches) ?? count
        if step < 0 {
            finder.current = (next + count - 1) % count
        } else {
            let isHere = next < count && finder.matches[next].start == here
            finder.current = (next + (isHere ? 1 : 0)) % count
        }
        // In the search line the caret's way back is where the search began.
        if overlays.isEmpty, desk.trail.last != here { self.desk?.trail.append(here) }
        showCurrent()
        if let current = finder.current { say("\(current + 1)/\(count)") }
    }

    /// The search line closes; the caret stays at the match, or goes back to where it was.
    mutating func leaveSearch(accepting: Bool) {
        noteSearch()
        if accepting {
            if let origin = finder.origin, finder.current != nil { desk?.trail.append(origin) }
            if let problem = finder.problem {
                say(problem, .alarm)
            } else if !finder.line.text.isEmpty, finder.matches.isEmpty {
                say("没有找到“\(finder.line.text)”")
            }
        } else {
            if let origin = finder.origin { desk?.place(origin) }
            desk?.focus = finder.focus
            finder.clear()
        }
        finder.origin = nil
    }
}

extension Desk {
    /// The first of the matches, which are in printed order, that is not before a position.
    func firstMatch(from position: Position, in matches: [Match]) -> Int? {
        let first = matches.indices.partitioningIndex { !isBefore(matches[$0].start, position) }
        return first < matches.count ? first : nil
    }
}
