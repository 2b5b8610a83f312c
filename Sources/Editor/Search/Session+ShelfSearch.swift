import Bulletins

extension Session {
    /// C-f on the shelf: a line to type what to look for in all issues; what no title has is looked for in the texts.
    mutating func openShelfSearch() {
        if let desk { beginSearch(at: desk) } else { askRecentSearches() }
        if desk == nil, shelf.entries.isEmpty, !shelf.filter.isEmpty {
            finder.line = TextLine(shelf.filter.text, isSelected: true)
        }
        finder.purpose = .everywhere
        overlays.append(.search)
        search()
    }

    /// Enter in that line.
    mutating func searchShelf() {
        finder.read()
        if let problem = finder.problem {
            say(problem, .alarm)
            return
        }
        overlays.removeLast()
        noteSearch()
        if !finder.line.text.isEmpty { emit(.shelf(.search(finder.query))) }
    }

    /// What was found, to choose from.
    mutating func show(_ search: ShelfSearch) {
        guard !search.places.isEmpty else {
            say("各期里都没有“\(search.query.text)”")
            return
        }
        var rows: [Picker.Row] = []
        for place in search.places {
            let (text, emphasis) = place.excerpt.line(after: place.name + "  ")
            rows.append(
                Picker.Row(text, detail: place.issue, keywords: place.issue, emphasis: emphasis) { session in
                    session.open(place.reference, at: place.position, seeking: search.query)
                })
        }
        let issues = Set(search.places.map(\.reference)).count
        let count = "“\(search.query.text)”：\(issues) 期里 \(search.places.count) 处"
        show(Picker(search.isCut ? count + "，只列到这里；写得具体些就能列全" : count, rows: rows))
    }

    /// Opens an issue at a place, with what was looked for marked in it.
    mutating func open(_ reference: String, at position: Position, seeking query: SearchQuery) {
        destination = Destination(reference: reference, position: position, query: query)
        if desk?.reference == reference { arrive(in: reference) } else { goToIssue(reference) }
    }

    /// Goes where the issue that was just opened was opened for.
    mutating func arrive(in reference: String) {
        guard let destination else { return }
        self.destination = nil
        guard destination.reference == reference else { return }
        withDesk { $0.jump(to: destination.position) }
        finder.seek(destination.query)
    }

    /// Where to go in an issue that is being opened.
    struct Destination: Sendable {
        let reference: String
        let position: Position
        let query: SearchQuery
    }
}
