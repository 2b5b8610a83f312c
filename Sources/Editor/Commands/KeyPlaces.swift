import Bulletins
import Screen

/// Where the keys of a help line stand: as many as fit, each whole; help and the ways out always do.
///
/// What is drawn and what a click hits are read off the same places.
struct KeyPlaces {
    /// By the keys' indices among those that were asked for.
    let columns: [(index: Int, columns: Range<Int>)]

    /// - Parameter room: the columns of the screen.
    init(_ keys: [(key: String, title: String)], room: Int, _ width: DisplayWidth) {
        let widths = keys.map { width.extent($0.key.isEmpty ? $0.title : "\($0.key) \($0.title)") }
        let isKept = keys.map { KeyPlaces.kept.contains($0.key) }
        // The corner of the screen stays free: many terminals cannot fill it.
        let room = room - 2
        let needed = widths.reduce(-KeyPlaces.gap) { $0 + $1 + KeyPlaces.gap }
        var left = Int.max
        if needed > room {
            left = room + KeyPlaces.gap
            for (index, width) in widths.enumerated() where isKept[index] { left -= width + KeyPlaces.gap }
        }
        var column = 1
        var places: [(Int, Range<Int>)] = []
        for (index, width) in widths.enumerated() {
            if !isKept[index] {
                left -= width + KeyPlaces.gap
                if left < 0 {
                    left = 0
                    continue
                }
            }
            places.append((index, column..<column + width))
            column += width + KeyPlaces.gap
        }
        columns = places
    }

    /// Blank columns between two keys.
    static let gap = 2

    /// The keys that somebody who is lost looks for.
    private static let kept: Set<String> = ["Esc", Command.key("help"), Command.key("quit")]
}
