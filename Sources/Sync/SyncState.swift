import Bulletins
package import Storage

/// How far the shelf is one with the others, as the last sync left it; every editor of the shelf reads it.
package struct SyncState: Equatable, Sendable {
    /// When the shelf and the other side were last one, in seconds since 1970.
    package var synced: Int?
    /// When that was last tried.
    package var tried = 0
    /// Why the last try came to nothing, in a few words and as a sentence; empty when it did not.
    package var trouble = ""
    package var sentence = ""
    /// Whether it will not pass by itself, as a line does that is cut for a moment.
    var isRefused = false
    /// How many files the other side does not have as they are here.
    package var waiting = 0
    package var questions: [SyncQuestion] = []
    /// The commit up to which the questions of all hosts were read; empty for none.
    var heard = ""

    package init() {}

    private static let name = "state"

    package static func read(of shelf: Shelf) -> SyncState? {
        guard let value = shelf.remembered(name).flatMap({ JSON.read($0) }) else { return nil }
        var state = SyncState()
        state.synced = value["synced"]?.integer
        state.tried = value["tried"]?.integer ?? 0
        state.trouble = value["trouble"]?.text ?? ""
        state.sentence = value["sentence"]?.text ?? ""
        state.isRefused = value["refused"] == .bool(true)
        state.waiting = value["waiting"]?.integer ?? 0
        state.heard = value["heard"]?.text ?? ""
        if case .array(let list)? = value["questions"] { state.questions = list.compactMap(SyncQuestion.init) }
        return state
    }

    /// The same after a sync that came to nothing of which nobody else knows.
    func refused(_ complaint: String) -> SyncState {
        var state = self
        state.trouble = "没有做成"
        state.sentence = String(complaint.trimmingPrefix("错误："))
        state.isRefused = true
        return state
    }

    func write(to shelf: Shelf) throws(StorageError) {
        var fields: [JSONKey: JSON] = [
            "tried": .int(tried), "trouble": .string(trouble), "sentence": .string(sentence), "waiting": .int(waiting),
            "questions": .array(questions.map(\.value)), "heard": .string(heard),
        ]
        if isRefused { fields["refused"] = .bool(true) }
        fields["synced"] = synced.map(JSON.int)
        try shelf.remember(JSONWriter.pretty(.object(fields)), as: SyncState.name)
    }
}
