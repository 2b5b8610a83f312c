import Bulletins

@testable import Proofreading

extension Reading {
    /// The lines of a raw text after the sure edits, and those edits.
    func mended(by proofreader: Proofreader) throws -> (lines: [String], edits: [Edit]) {
        let edits = proofreader.fixes(in: self)
        var draft = Draft(bulletin)
        try draft.perform(.all(edits), title: "校对")
        return (draft.bulletin.items.flatMap(\.paragraphs.texts), edits)
    }
}
