import Bulletins

extension Bulletin {
    /// As it is when an editor has chosen; `nil` where there was nothing to choose.
    func settled(_ conflict: Conflict, _ choice: ConflictChoice) -> Bulletin? {
        guard let edit = edit(settling: conflict, by: choice) else { return nil }
        var draft = Draft(self)
        do throws(EditError) { try draft.perform(edit, title: "") } catch { return nil }
        return draft.bulletin
    }
}
