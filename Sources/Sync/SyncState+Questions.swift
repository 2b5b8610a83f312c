import Bulletins
import Storage

extension SyncState {
    /// What nobody has answered yet, and what is asked anew, here or by another host.
    mutating func add(_ more: [SyncQuestion], of shelf: Shelf) {
        for question in more where !questions.contains(where: { $0.isSame(as: question) }) {
            questions.append(question)
        }
        questions = questions.compactMap { question in
            var question = question
            if question.isAnswered(on: shelf) { return nil }
            if question.seen.isEmpty { question.seen = shelf.hash(of: question.subject) }
            return question
        }
    }
}

extension SyncQuestion {
    func isSame(as other: SyncQuestion) -> Bool {
        kind == other.kind && file == other.file && second == other.second && from == other.from
    }

    /// Whether what was advised is done: one of the two is gone, or they no longer stand in each other's way.
    fileprivate func isAnswered(on shelf: Shelf) -> Bool {
        if shelf.status(of: file) == nil || !second.isEmpty && shelf.status(of: second) == nil { return true }
        switch kind {
        case .removed, .picture: return !seen.isEmpty && seen != shelf.hash(of: subject)
        case .bothMade:
            guard let first = shelf.bulletin(file)?.masthead, let other = shelf.bulletin(second)?.masthead else {
                return false
            }
            return first.year != other.year || first.number != other.number
                || !first.countedKind.isIdentical(to: other.countedKind)
        case .record:
            guard let value = shelf.bytes(of: file).flatMap({ JSON.read($0) }) else { return false }
            if case .array(let list)? = value[RecordMerge.conflicts] { return list.isEmpty }
            return true
        case .newer, .unreadable: return false
        }
    }
}

extension Shelf {
    fileprivate func bytes(of path: String) -> [UInt8]? {
        do throws(StorageError) { return try contents(of: path) } catch { return nil }
    }

    fileprivate func bulletin(_ path: String) -> Bulletin? { bytes(of: path).flatMap(Bulletin.init(readable:)) }

    fileprivate func hash(of path: String) -> String { bytes(of: path).map { "\(ContentHash(of: $0))" } ?? "" }
}
