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
    mutating func message(_ sentence: String) -> String {
        let fresh = report.questions[asked...]
        asked = report.questions.count
        if fresh.isEmpty { return sentence }
        let lines = fresh.map { question in
            var question = question
            question.own = editor
            return Synchronizer.mark + String(decoding: JSONWriter.compact(question.value), as: UTF8.self)
        }
        return ([sentence, ""] + lines).joined(separator: "\n")
    }

    /// Reads what was asked in the commits that came, and those of one's own: a question has its commit from here.
    ///
    /// - Parameter start: up to where it was read; `nil` to look further back.
    /// - Returns: up to where it is read now.
    mutating func readQuestions(since start: String?) throws(SyncError) -> String? {
        guard let head = try repository.commit(at: repository.head), head != start else { return start }
        if let parent = made[head]?.parent, parent == start, report.questions.isEmpty { return head }
        let log = try repository.git.attempt(
            [
                "log", "--reverse", "--max-count=\(Synchronizer.reach)", "--format=%H%x00%B%x00",
                "--grep=^\(Synchronizer.mark)", head,
            ] + (start.map { ["^" + $0] } ?? []))
        guard log.status == 0 else { return nil }
        let fields = log.output.split(separator: 0, omittingEmptySubsequences: false)
        for index in stride(from: 0, to: fields.count - 1, by: 2) {
            let commit = String(decoding: fields[index].drop { $0 == 0x0A }, as: UTF8.self)
            for line in fields[index + 1].split(separator: 0x0A) where line.starts(with: Synchronizer.mark.utf8) {
                guard
                    var question = JSON.read(Array(line.dropFirst(Synchronizer.mark.utf8.count)))
                        .flatMap(SyncQuestion.init), question.isOfShelf
                else { continue }
                question.commit = commit
                report.heard.append(question)
            }
        }
        return head
    }

    /// Whether a file was changed by somebody who had the commit; what comes in of older work was not.
    func isChanged(_ path: String, since commit: String) -> Bool {
        guard !commit.isEmpty, let head = try? repository.commit(at: repository.head) else { return false }
        let result = try? repository.git.attempt([
            "rev-list", "--max-count=1", "--no-merges", "--full-history", "--ancestry-path", head, "^" + commit, "--",
            path,
        ])
        return result?.status == 0 && result?.output.isEmpty == false
    }
}

extension SyncQuestion {
    /// The file that whoever answers changes.
    var subject: String { IssuePictures(around: file)?.issue ?? file }

    /// Whether it is about what may stand on a shelf: a commit may say anything.
    fileprivate var isOfShelf: Bool { [file, second].allSatisfy { $0.isEmpty || SharedKind($0) != nil } }
}
