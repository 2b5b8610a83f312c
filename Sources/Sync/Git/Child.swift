import CLinux
import Glibc

/// A program run to its end with fixed arguments: no shell, no terminal to ask on, and never longer than it may take.
enum Child {
    struct Result {
        var status: Int32
        var output: [UInt8]
        var errors: [UInt8]
        /// It took too long and was ended.
        var isOverdue = false
        /// No more of it was wanted, and it was ended.
        var isCut = false
    }

    /// - Parameters:
    ///   - folder: where it runs.
    ///   - milliseconds: after which it is ended, with all that it has started.
    ///   - reader: a file to which what it prints goes on; it is ended where nobody reads there any more.
    ///   - take: gets what it prints as it comes, instead of the result, and says whether more is wanted.
    static func run(
        _ program: String, _ arguments: [String], environment: [String], in folder: String, input: [UInt8] = [],
        within milliseconds: Int, for reader: Int32? = nil, taking take: ((ArraySlice<UInt8>) -> Bool)? = nil
    ) throws(SyncError) -> Result {
        // A file in memory: neither can we wait for a program that does not read, nor it for us.
        let source = memfd_create("input", Child.closing)
        guard source >= 0 else { throw .machine("内存不足") }
        defer { close(source) }
        guard Child.fill(source, with: input) else { throw .machine("内存不足") }
        var output: [Int32] = [-1, -1]
        var errors: [Int32] = [-1, -1]
        guard pipe2(&output, O_CLOEXEC) == 0 else { throw .machine("打开的文件太多") }
        guard pipe2(&errors, O_CLOEXEC) == 0 else {
            for end in output { close(end) }
            throw .machine("打开的文件太多")
        }
        defer { for end in [output[0], errors[0]] { close(end) } }
        let child = Child.start(
            program, arguments, environment, folder, streams: [source, output[1], errors[1]])
        close(output[1])
        close(errors[1])
        guard let child else { throw .noGit }
        var result = Result(status: 0, output: [], errors: [])
        let end = Child.drain(output[0], errors[0], into: &result, within: milliseconds, for: reader, taking: take)
        result.isOverdue = end == .overdue
        result.isCut = end == .cut
        if end != .whole { _ = kill(-child, SIGKILL) }
        var status: Int32 = 0
        while waitpid(child, &status, 0) < 0 { guard errno == EINTR else { throw .machine("等不到 git 结束") } }
        result.status = status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + status & 0x7F
        return result
    }

    static func start(
        _ program: String, _ arguments: [String], _ environment: [String], _ folder: String, streams: [Int32]
    ) -> pid_t? {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        for (stream, file) in streams.enumerated() {
            posix_spawn_file_actions_adddup2(&actions, file, Int32(stream))
        }
        posix_spawn_file_actions_addchdir_np(&actions, folder)
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        // A session of its own has no terminal on which a password could be asked for.
        posix_spawnattr_setflags(&attributes, Child.newSession)
        var words = ([program] + arguments).map { strdup($0) } + [nil]
        var variables = environment.map { strdup($0) } + [nil]
        defer { for word in words + variables { free(word) } }
        var child = pid_t()
        return posix_spawn(&child, program, &actions, &attributes, &words, &variables) == 0 ? child : nil
    }

    /// `MFD_CLOEXEC` of sys/mman.h.
    static let closing: UInt32 = 1
    /// `POSIX_SPAWN_SETSID` of spawn.h, which the module map leaves out.
    private static let newSession: Int16 = 0x80

    /// The person's own environment.
    static var environment: [String] {
        var variables: [String] = []
        var next = environ
        while let variable = next.pointee {
            variables.append(String(cString: variable))
            next += 1
        }
        return variables
    }

    /// The same for this program's own children: what a login asked for by ssh was asked of its parent.
    static var ownEnvironment: [String] { environment.filter { !$0.hasPrefix("SSH_ORIGINAL_COMMAND=") } }

    private static func fill(_ file: Int32, with bytes: [UInt8]) -> Bool {
        var done = 0
        while done < bytes.count {
            let count = bytes.withUnsafeBytes { write(file, $0.baseAddress.map { $0 + done }, bytes.count - done) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return false }
            done += count
        }
        return lseek(file, 0, SEEK_SET) == 0
    }

    private enum End { case whole, cut, overdue }

    /// Reads both streams to their ends, or for as long as that may take.
    private static func drain(
        _ output: Int32, _ errors: Int32, into result: inout Result, within milliseconds: Int, for reader: Int32?,
        taking take: ((ArraySlice<UInt8>) -> Bool)?
    ) -> End {
        let end = Child.now + milliseconds
        var chunk = [UInt8](repeating: 0, count: 65_536)
        var open = [output, errors]
        while !open.isEmpty {
            let left = end - Child.now
            guard left > 0 else { return .overdue }
            // Of the reader only that it is gone is asked.
            var watched =
                open.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
                + (reader.map { [pollfd(fd: $0, events: 0, revents: 0)] } ?? [])
            let ready = poll(&watched, nfds_t(watched.count), Int32(clamping: left))
            if ready < 0, errno != EINTR { return .overdue }
            guard ready > 0 else { continue }
            for file in watched where file.revents != 0 {
                if file.fd == reader { return .cut }
                let count = read(file.fd, &chunk, chunk.count)
                if count < 0, errno == EINTR { continue }
                guard count > 0 else {
                    open.removeAll { $0 == file.fd }
                    continue
                }
                if file.fd == errors {
                    result.errors += chunk[..<count]
                } else if let take {
                    guard take(chunk[..<count]) else { return .cut }
                } else {
                    result.output += chunk[..<count]
                }
            }
        }
        return .whole
    }

    private static var now: Int {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
    }
}
