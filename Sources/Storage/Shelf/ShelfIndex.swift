import Bulletins
import SystemPackage

/// What the list says of every file, remembered under the file's name, size, time and inode.
///
/// It is derived: a damaged or missing one costs a listing the reading of the files, nothing else.
struct ShelfIndex {
    struct Key: Hashable {
        var size: Int
        var modified: Int
        var inode: UInt64
    }

    private struct Row {
        var key: Key
        var content: Entry.Content
    }

    private var rows: [String: Row] = [:]

    subscript(name: String, key: Key) -> Entry.Content? {
        guard let row = rows[name], row.key == key else { return nil }
        return row.content
    }

    var count: Int { rows.count }

    init() {}

    init(_ rows: [(name: String, key: Key, content: Entry.Content)]) {
        self.rows.reserveCapacity(rows.count)
        for row in rows { self.rows[row.name] = Row(key: row.key, content: row.content) }
    }

    /// By name, so that the same shelf gives the same index.
    var sorted: [(name: String, entry: (key: Key, content: Entry.Content))] {
        rows.sorted { $0.key < $1.key }.map { (name: $0.key, entry: (key: $0.value.key, content: $0.value.content)) }
    }
}

extension ShelfIndex.Key {
    init(_ status: FileStatus) { self.init(size: status.size, modified: status.modified, inode: status.inode) }
}
