import Glibc
import Storage

/// What the files of the shelf were when they were last one with the repository, and what was last read in them.
///
/// It is what tells a change made here from one that came and has not been written yet, so that a sync that dies between
/// two steps is simply gone on with. Lost, it is made anew from the commit that is checked out.
struct BaseTable: Equatable {
    struct Row: Equatable {
        /// The object that the file stands on: what it was when it and the repository were last one.
        var base: String?
        /// The object that is in the file, by its size, time and inode.
        var work: String?
        var size = 0
        var modified = 0
        var inode: UInt64 = 0
        /// It was changed so short a time ago that it may change again and look the same: next time it is read anew.
        var isFresh = false

        func fits(_ status: FileStatus) -> Bool {
            work != nil && size == status.size && modified == status.modified && inode == status.inode
        }

        mutating func saw(_ id: String, _ status: FileStatus) {
            work = id
            size = status.size
            modified = status.modified
            inode = status.inode
            isFresh = status.modified / 1_000_000_000 + 2 > time(nil)
        }
    }

    /// The commit that every base is of; empty where they are of several.
    var head = ""
    /// A commit about to be made the head, in which these files, as they were, have become part: on what they stand if
    /// it was.
    var next = ""
    var nextBases: [String: String?] = [:]
    var rows: [String: Row] = [:]

    private static let name = "base"
    private static let mark = Array("jianbao-sync 1".utf8)

    static func read(of shelf: Shelf) -> BaseTable? {
        guard let bytes = shelf.remembered(name) else { return nil }
        var table = BaseTable()
        var lines = bytes.split(separator: 0, omittingEmptySubsequences: false)[...]
        // The last line says that nothing is missing.
        guard lines.popFirst()?.elementsEqual(mark) ?? false, lines.popLast()?.elementsEqual("end".utf8) ?? false,
            let head = lines.popFirst(), let next = lines.popFirst()
        else { return nil }
        table.head = String(decoding: head, as: UTF8.self)
        table.next = String(decoding: next, as: UTF8.self)
        table.rows.reserveCapacity(lines.count)
        for line in lines {
            let words = line.split(separator: 0x20, maxSplits: 6, omittingEmptySubsequences: false)
            guard words.count == 7, let size: Int = number(words[2]), let modified: Int = number(words[3]),
                let inode: UInt64 = number(words[4])
            else { return nil }
            let path = String(decoding: words[6], as: UTF8.self)
            table.rows[path] = Row(
                base: id(words[0]), work: id(words[1]), size: size, modified: modified, inode: inode)
            if words[5] != [0x3D] { table.nextBases[path] = .some(id(words[5])) }
        }
        return table
    }

    func write(to shelf: Shelf) throws(SyncError) {
        var bytes = BaseTable.mark + [0]
        func put(_ text: String) { bytes.append(contentsOf: text.utf8) }
        put(head)
        bytes.append(0)
        put(next)
        bytes.append(0)
        for (path, row) in rows {
            put(row.base ?? "-")
            put(" ")
            put(row.isFresh ? "-" : row.work ?? "-")
            put(" \(row.size) \(row.modified) \(row.inode) ")
            put(nextBases[path].map { $0 ?? "-" } ?? "=")
            put(" ")
            put(path)
            bytes.append(0)
        }
        put("end")
        do throws(StorageError) { try shelf.remember(bytes, as: BaseTable.name) } catch { throw .storage(error) }
    }

    private static func id(_ word: ArraySlice<UInt8>) -> String? {
        word == [0x2D] ? nil : String(decoding: word, as: UTF8.self)
    }

    /// Files may be dated before 1970, and an inode may use all 64 bits.
    private static func number<Number: FixedWidthInteger>(_ word: ArraySlice<UInt8>) -> Number? {
        Number(String(decoding: word, as: UTF8.self))
    }

    /// The commit that was to become the head has become part of it: the files stand on what they were then.
    mutating func adoptNext() {
        for (path, base) in nextBases { rows[path, default: Row()].base = base }
        forgetNext()
    }

    mutating func forgetNext() {
        next = ""
        nextBases = [:]
    }
}
