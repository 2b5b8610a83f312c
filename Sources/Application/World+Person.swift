import Editor
import Storage

// What whoever works here is called, and likes.
extension World {
    mutating func perform(_ effect: PersonEffect) -> [Event] {
        switch effect {
        case .introduce(let name): return answer { try $0.introduce(name) }
        case .recallSearches: return [.person(.recalledSearches(recents.searches))]
        case .recallBeside: return recents.beside.map { [.person(.recalledBeside($0))] } ?? []
        case .rememberSearch(let query): recents.note(query)
        case .rememberBeside(let beside): recents.note(beside)
        }
        return []
    }

    /// From here the others see this name; an open issue is opened again by it, as nothing was done there yet.
    private mutating func introduce(_ answer: String) throws(StorageError) -> [Event] {
        guard let text = EditorName.cleaned(answer) else { return [] }
        var events: [Event] = []
        do throws(StorageError) { try name.remember(text) } catch { events = [.failed(error.message)] }
        name = EditorName(text: text)
        recents.person = text
        client = shelf.client(of: text, process: process)
        guard let handle, !handle.holdsUnsaved else { return events }
        handle.close(isSaved: true)
        return try open(handle.file) + events
    }
}
