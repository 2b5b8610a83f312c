import Bulletins
import Processes
import Storage

// What a merge could not decide is known to every host: the commit says it.
extension Synchronizer {
    /// Begins a line of a commit's message that holds a question.
    private static let mark = "Jianbao-Asks: "
    /// A new clone looks back so many commits.
    private static let reach = 2000

    /// A commit's message, with what is asked since the last.
    ///
    /// - Parameter id: the object that the commit has at a path.
    mutating func message(_ sentence: String, _ id: (_ path: String) -> String?) throws(SyncError) -> String {
        let fresh = report.questions[asked...]
        asked = report.questions.count
        if fresh.isEmpty { return sentence }
        let subjects = fresh.map { id($0.subject) }
        let contents = try repository.read(subjects.compactMap { $0 })
        let lines = zip(fresh, subjects).map { question, subject in
            var question = question
            question.own = editor
            // Where the question is read, the answer may have come along already.
            question.seen = subject.flatMap { contents[$0] }.map { "\(ContentHash(of: $0))" } ?? ""
            return Synchronizer.mark + String(decoding: JSONWriter.compact(question.value), as: UTF8.self)
        }
        return ([sentence, ""] + lines).joined(separator: "\n")
    }

    /// Reads what was asked in the commits that came.
    ///
    /// - Parameter start: the head before; `nil` to look further back.
    mutating func readQuestions(since start: String?) throws(SyncError) {
        guard let head = try repository.commit(at: repository.head), head != start else { return }
        if let parent = made[head]?.parent, parent == start { return }
        let log = try repository.git.attempt(
            ["log", "--max-count=\(Synchronizer.reach)", "--format=%B", "--grep=^\(Synchronizer.mark)", head]
                + (start.map { ["^" + $0] } ?? []))
        guard log.status == 0 else { return }
        for line in log.output.split(separator: 0x0A) where line.starts(with: Synchronizer.mark.utf8) {
            guard
                let question = JSON.read(Array(line.dropFirst(Synchronizer.mark.utf8.count)))
                    .flatMap(SyncQuestion.init), question.isOfShelf
            else { continue }
            report.heard.append(question)
        }
    }
}

extension SyncQuestion {
    /// The file that whoever answers changes.
    var subject: String { IssuePictures(around: file)?.issue ?? file }

    /// Whether it is about what may stand on a shelf: a commit may say anything.
    fileprivate var isOfShelf: Bool { [file, second].allSatisfy { $0.isEmpty || SharedKind($0) != nil } }
}
