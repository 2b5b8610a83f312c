import Bulletins
import Language

extension Desk {
    /// To the beginning of the next or previous word; from a text's end to the neighbouring text.
    mutating func moveByWord(_ step: Int, selecting: Bool) {
        if let target = position(ofWord: step, from: caret.position) { move(target, selecting: selecting) }
    }

    /// Where the next or previous word begins.
    private func position(ofWord step: Int, from position: Position) -> Position? {
        let text = text(position.place)
        if step < 0 {
            if position.offset == 0 { return positionBefore(position) }
            return Position(position.place, Words.previous(before: position.offset, in: text))
        }
        if position.offset >= text.scalarCount { return positionAfter(position) }
        return Position(position.place, Words.next(after: position.offset, in: text))
    }

    func wordRange(at position: Position) -> Range<Int> { Words.range(at: position.offset, in: text(position.place)) }

    /// To the beginning of the next or previous sentence (。！？；).
    mutating func moveBySentence(_ step: Int, selecting: Bool) {
        let position = caret.position
        let text = text(position.place)
        if step < 0 {
            if position.offset > 0 {
                move(
                    Position(position.place, Sentences.previous(before: position.offset, in: text)),
                    selecting: selecting)
            } else if let place = placeBefore(position.place) {
                let before = self.text(place)
                move(
                    Position(place, Sentences.previous(before: before.scalarCount, in: before)), selecting: selecting)
            }
            return
        }
        let next = Sentences.next(after: position.offset, in: text)
        if next < text.scalarCount {
            move(Position(position.place, next), selecting: selecting)
        } else if let place = placeAfter(position.place) {
            move(Position(place, 0), selecting: selecting)
        } else {
            move(Position(position.place, text.scalarCount), selecting: selecting)
        }
    }

    /// Deletes from the caret to the beginning of the word before or behind, within the text.
    mutating func deleteWord(_ step: Int) throws(EditError) {
        if anchor != nil { return try deleteSelection(joins: false) }
        let position = caret.position
        guard let target = self.position(ofWord: step, from: position), target.place == position.place else {
            return try step < 0 ? deleteBackward() : deleteForward()
        }
        closeRun()
        try erase(
            position.place, min(position.offset, target.offset)..<max(position.offset, target.offset), "删词")
        closeRun()
    }
}
