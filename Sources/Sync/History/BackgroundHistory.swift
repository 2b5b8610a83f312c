import CLinux
import Glibc
package import Storage
import SystemPackage

/// The reading of git's history while somebody works: a program of its own, so that no key ever waits for it.
package final class BackgroundHistory {
    private let program: String
    private var child: pid_t?
    /// Those whom nobody listens to any more, and who are about to end.
    private var abandoned: [pid_t] = []
    /// What the child prints, and what it complains of.
    private var output: Int32 = -1
    private var errors: Int32 = -1
    private var isOfOne = false
    private var bytes: [UInt8] = []

    /// So many states are read for a list.
    private static let limit = 500

    package init(program: String) { self.program = program }

    deinit { stop() }

    /// To be polled; something comes there when there is news.
    package var descriptor: Int32? { output >= 0 ? output : nil }

    /// What was read.
    package enum News: Equatable {
        /// Further states, the newest first, and whether these were the last.
        case found([CommittedVersion], isOver: Bool)
        /// The one text that was asked for.
        case text([UInt8])
        /// Why no more can be read.
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
        for file in [output, errors] where file >= 0 { close(file) }
        (output, errors, bytes) = (-1, -1, [])
        if let child { abandoned.append(child) }
        child = nil
        abandoned.removeAll { waitpid($0, nil, WNOHANG) != 0 }
    }

    /// Takes what has come; to be called when the descriptor is ready, or there is time.
    package func work() -> News? {
        guard output >= 0 else { return nil }
        var chunk = [UInt8](repeating: 0, count: 65_536)
        var isOver = false
        while !isOver {
            let count = Glibc.read(output, &chunk, chunk.count)
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
        var ends: [Int32] = [-1, -1]
        let null = open("/dev/null", O_RDWR | O_CLOEXEC)
        let errors = memfd_create("errors", Child.closing)
        defer { for file in [null, ends[1]] where file >= 0 { close(file) } }
        guard null >= 0, errors >= 0, pipe2(&ends, O_CLOEXEC) == 0 else {
            if errors >= 0 { close(errors) }
            return false
        }
        let words = ["versions", issue.path.absolute.string] + arguments + ["--data", shelf.folder.absolute.string]
        child = Child.start(program, words, Child.ownEnvironment, "/", streams: [null, ends[1], errors])
        guard child != nil, fcntl(ends[0], F_SETFL, O_NONBLOCK) == 0 else {
            close(ends[0])
            close(errors)
            return false
        }
        (output, self.errors) = (ends[0], errors)
        return true
    }

    /// What the child, which has closed its output, complained of where it did not end well.
    private func failure() -> String? {
        guard let child else { return nil }
        var status: Int32 = 0
        while waitpid(child, &status, 0) < 0 { guard errno == EINTR else { break } }
        self.child = nil
        guard status != 0 else { return nil }
        var text = [UInt8](repeating: 0, count: 4096)
        let count = pread(errors, &text, text.count, 0)
        return String(decoding: text[..<max(0, count)], as: UTF8.self).split(separator: "\n").last.map(String.init)
            ?? ""
    }
}
