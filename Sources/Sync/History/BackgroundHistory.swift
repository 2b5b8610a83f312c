import Glibc
import Processes
package import Storage
import SystemPackage

/// The reading of git's history while somebody works: a program of its own, so that no key ever waits for it.
package final class BackgroundHistory {
    private let program: String
    private var child: Child?
    /// Those whom nobody listens to any more, and who are about to end.
    private var abandoned: [Child] = []
    /// What the child prints, and what it complains of.
    private var output: OpenFile?
    private var errors: OpenFile?
    private var isOfOne = false
    private var bytes: [UInt8] = []

    /// So many states are read for a list.
    private static let limit = 500

    package init(program: String) { self.program = program }

    deinit { stop() }

    /// To be polled; something comes there when there is news.
    package var descriptor: Int32? { output?.descriptor }

    package enum News: Equatable {
        /// Further states, the newest first, and whether these were the last.
        case found([CommittedVersion], isOver: Bool)
        /// The one text that was asked for.
        case text([UInt8])
        case failed(String)
    }

    /// Begins to read the states of an issue.
    ///
    /// - Returns: whether there may be some.
    package func list(_ issue: IssueFile, of shelf: Shelf) -> Bool {
        stop()
        guard History.isKept(of: issue, in: shelf) else { return false }
        isOfOne = false
        return start(["--lines", "\(BackgroundHistory.limit)"], issue, shelf)
    }

    /// Begins to read the text of one of them.
    package func read(_ content: String, of issue: IssueFile, in shelf: Shelf) -> Bool {
        stop()
        isOfOne = true
        return start(["--text", content], issue, shelf)
    }

    /// Nobody waits for it any more; the program sees that by itself.
    package func stop() {
        if let child { abandoned.append(child) }
        (child, output, errors, bytes) = (nil, nil, nil, [])
        abandoned.removeAll { $0.ended() != nil }
    }

    /// Takes what has come; to be called when the descriptor is ready, or there is time.
    package func work() -> News? {
        guard let output else { return nil }
        var chunk = [UInt8](repeating: 0, count: 65_536)
        var isOver = false
        while !isOver {
            let count = Glibc.read(output.descriptor, &chunk, chunk.count)
            if count < 0, errno == EINTR { continue }
            if count < 0 { break }
            isOver = count == 0
            bytes += chunk[..<count]
        }
        if isOver, let reason = failure() {
            stop()
            return .failed(reason)
        }
        if isOfOne {
            guard isOver else { return nil }
            defer { stop() }
            return .text(bytes)
        }
        let end = bytes.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
        let found = bytes[..<end].split(separator: 0x0A).compactMap(CommittedVersion.init(line:))
        bytes.removeSubrange(..<end)
        if isOver { stop() } else if found.isEmpty { return nil }
        return .found(found, isOver: isOver)
    }

    private func start(_ arguments: [String], _ issue: IssueFile, _ shelf: Shelf) -> Bool {
        let words = ["versions", issue.path.absolute.string] + arguments + ["--data", shelf.folder.absolute.string]
        guard let pipe = try? OpenFile.pipe(), fcntl(pipe.reading.descriptor, F_SETFL, O_NONBLOCK) == 0,
            let errors = try? OpenFile.inMemory(),
            let child = try? Child(
                program, words, environment: Child.ownEnvironment, in: "/", streams: [nil, pipe.writing, errors])
        else { return false }
        (self.child, output, self.errors) = (child, pipe.reading, errors)
        return true
    }

    /// What the child, which has closed its output, complained of where it did not end well.
    private func failure() -> String? {
        guard let child, child.wait() != 0 else { return nil }
        return Child.lines(errors?.contents ?? []).last ?? ""
    }
}
