import Bulletins
import Editor
import Storage

// What others do to the shelf while somebody looks at it.
extension World {
    /// What is known of the shelf on the screen, so that it is read again only when there is something to see: looking
    /// costs two folders, however many issues there are.
    struct ShelfSight {
        /// When an issue came, went or was saved last.
        let change: Int?
        /// When an issue was exported last.
        let export: Int?
        /// Who is in which.
        let people: [String: [String]]
        /// Seconds, of the last look.
        var look: Int
    }

    /// Seconds between two looks.
    private static let beat = 3

    /// - Returns: nothing, or the shelf as it is now.
    mutating func seeShelf(at second: Int) -> [Event] {
        guard handle == nil, listing == nil, let seen = shelfSight, second - seen.look >= World.beat else { return [] }
        let now = sight(at: second)
        // Kept before reading, so that a folder that cannot be read is said once.
        shelfSight = now
        let exported: [Event] = now.export == seen.export ? [] : [.shelf(.exported)]
        return exported
            + (now.change == seen.change && now.people == seen.people ? [] : answer { [try $0.readShelf()] })
    }

    func sight(at second: Int) -> ShelfSight {
        ShelfSight(change: shelf.lastChange, export: shelf.lastExport, people: people, look: second)
    }

    /// Who is in which issue, by the names of the files.
    var people: [String: [String]] {
        Dictionary(grouping: shelf.present(), by: \.issue).mapValues { $0.map(\.client.editor) }
    }
}
