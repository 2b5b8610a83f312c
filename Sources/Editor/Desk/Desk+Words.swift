import Bulletins

extension Desk {
    /// To the beginning of the next or previous word; at a text's end to the neighbouring text.
    mutating func moveByWord(_ step: Int, selecting: Bool) {
        let position = caret.position
        let text = text(position.place)
        if step < 0, position.offset == 0 || step > 0 && position.offset == text.scalarCount {
            if let target = step < 0 ? positionBefore(position) : positionAfter(position) {
                move(target, selecting: selecting)
            }
            return
        }
        let offset = step < 0 ? text.wordStart(before: position.offset) : text.wordStart(after: position.offset)
        move(Position(position.place, offset), selecting: selecting)
    }

    func wordRange(at position: Position) -> Range<Int> { text(position.place).wordRange(at: position.offset) }

    /// To the beginning of the next or previous sentence (。！？；).
    mutating func moveBySentence(_ step: Int, selecting: Bool) {
        let position = caret.position
        let starts = text(position.place).sentenceStarts
        if let offset = step < 0
            ? starts.last(where: { $0 < position.offset }) : starts.first(where: { $0 > position.offset })
        {
            move(Position(position.place, offset), selecting: selecting)
        } else if let place = step < 0 ? placeBefore(position.place) : placeAfter(position.place) {
            move(Position(place, step < 0 ? text(place).sentenceStarts.last ?? 0 : 0), selecting: selecting)
        }
    }
}
