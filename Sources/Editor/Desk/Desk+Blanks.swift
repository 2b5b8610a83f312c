import Bulletins

// Notes and attachments that were made and not written into.
extension Desk {
    /// Takes one out; undo brings it back, with the caret in it.
    fileprivate mutating func removeBlank(_ id: PartID) throws(EditError) {
        let here = caret
        closeRun()
        let hasText = bulletin.paragraphs(of: id)?.isEmpty == false && bulletin.note(id) != nil
        caret = Caret(Position(id, hasText ? .paragraph(0) : .title))
        defer { closeRun() }
        do throws(EditError) {
            try perform(.removing(blank: id), "去掉空的\(bulletin.note(id) == nil ? "附件" : "编者按")", caret: here.position)
        } catch {
            caret = here
            throw error
        }
    }

    /// The caret has left a part: nothing remains of it where nothing was written.
    ///
    /// Not while somebody goes through what was undone: what can be done again would be lost.
    mutating func leave(_ part: PartID) throws(EditError) {
        guard self.part != part, anchor == nil, draft.history.future.isEmpty, bulletin.isBlank(part) else { return }
        try removeBlank(part)
    }

    /// Before the issue is written to its file.
    mutating func removeBlanks() throws(EditError) {
        if bulletin.isBlank(part) { try removePart(part) }
        for id in bulletin.blanks { try removeBlank(id) }
    }
}
