import Bulletins
import Storage

extension SyncState {
    /// What nobody has answered yet, and what is asked anew, here or by another host.
    mutating func add(_ more: [SyncQuestion], _ synchronizer: Synchronizer) {
        for question in more {
            if let index = questions.firstIndex(where: { $0.isSame(as: question) }) {
                // Asked anew, it waits for an answer anew.
                if !question.commit.isEmpty { questions[index].commit = question.commit }
            } else {
                questions.append(question)
            }
        }
        questions.removeAll(where: synchronizer.isAnswered)
    }
}

extension SyncQuestion {
    func isSame(as other: SyncQuestion) -> Bool {
        kind == other.kind && file == other.file && second == other.second && from == other.from
    }
}

extension Synchronizer {
    /// Whether what was advised is done: one of the two is gone, or they no longer stand in each other's way.
    fileprivate func isAnswered(_ question: SyncQuestion) -> Bool {
        let (file, second) = (question.file, question.second)
        if shelf.status(of: file) == nil || !second.isEmpty && shelf.status(of: second) == nil { return true }
        switch question.kind {
        case .removed, .picture: return isChanged(question.subject, since: question.commit)
        case .bothMade:
            guard let first = shelf.bulletin(file)?.masthead, let other = shelf.bulletin(second)?.masthead else {
                return false
            }
            return first.year != other.year || first.number != other.number
                || !first.countedKind.isIdentical(to: other.countedKind)
        case .moved:
            guard let first = shelf.bulletin(file), let other = shelf.bulletin(second) else {
                return false
            }
            return Set(first.items.map(\.id)).isDisjoint(with: other.items.map(\.id))
        case .record:
            guard let value = shelf.bytes(of: file).flatMap({ JSON.read($0) }) else { return false }
            if case .array(let list)? = value[RecordMerge.conflicts] { return list.isEmpty }
            return true
        case .newer, .unreadable: return false
        }
    }
}

extension Shelf {
    fileprivate func bytes(of path: String) -> [UInt8]? { try? contents(of: path) }

    fileprivate func bulletin(_ path: String) -> Bulletin? { bytes(of: path).flatMap(Bulletin.init(readable:)) }
}
