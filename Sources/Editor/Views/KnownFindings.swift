import Bulletins
import Proofreading

/// What the proofreader says of the texts of a frame, asked for once a text.
///
/// The rows of a page are drawn in the order of their texts, so only the last text is kept at hand.
struct KnownFindings {
    private var place: Place?
    private var found: [Finding] = []

    /// The finding that covers the character before which the position is.
    mutating func at(_ position: Position, on desk: Desk) -> Finding? {
        if position.place != place {
            place = position.place
            found = desk.proofreader?.findings(at: position.place, text: desk.text(position.place)) ?? []
        }
        return found.last { $0.covers(position.offset) }
    }
}
