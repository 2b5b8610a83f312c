internal import Glibc

/// A program beside this one, with files for its three streams: it can neither wait for us nor we for it.
///
/// It is ended, with all that it has started, when it takes too long, and when nobody holds it any more.
package final class ChildProcess {
    package struct Result {
        var status: Int32
        var output: [UInt8]
        var errors: [UInt8]

        var outputLines: [String] {
            String(decoding: output, as: UTF8.self).split(separator: "\n").map(String.init)
        }
    }

    /// How long a program may take, and what is said of one that takes longer.
    struct Limit {
        let milliseconds: Int
        let error: ExportError
    }

    private let program: String
    private let limit: Limit
    private let end: Int
    /// Whether it goes on to its end when this program goes.
    private let outlives: Bool
    private let output: File
    private let errors: File
    /// Until it is over.
    private var child: pid_t?
    /// The reading end of a pipe that the program inherits, and that is closed when it is no more.
    private var life: Int32 = -1

    /// Milliseconds after which a person should be told that it goes on.
    private static let patience = 500
    /// Milliseconds between looks at a program that has closed the pipe and still runs.
    private static let look: Int32 = 50

    /// Starts it.
    init(
        _ program: String, _ arguments: [String] = [], input: [UInt8], within limit: Limit, outlives: Bool = false
    ) throws(ExportError) {
        let source = try File()
        output = try File()
        errors = try File()
        try source.fill(with: input)
        self.program = program
        self.limit = limit
        self.outlives = outlives
        end = ChildProcess.now + limit.milliseconds
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { throw .failed("打开的文件太多") }
        defer { close(ends[1]) }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        life = ends[0]
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        for (stream, file) in [source, output, errors].enumerated() {
            posix_spawn_file_actions_adddup2(&actions, file.descriptor, Int32(stream))
        }
        posix_spawn_file_actions_adddup2(&actions, ends[1], 3)
        // A session of its own is ended as a whole, and has no terminal to ask on.
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        posix_spawnattr_setflags(&attributes, ChildProcess.newSession)
        // No shell: the program is named by its path, and nothing of a document but its name is an argument.
        let words = ([program] + arguments).map { strdup($0) }
        defer { for word in words { free(word) } }
        guard words.allSatisfy({ $0 != nil }) else { throw .failed("内存不足") }
        var child = pid_t()
        guard posix_spawn(&child, program, &actions, &attributes, words + [nil], environ) == 0 else {
            throw .noProgram
        }
        self.child = child
    }

    deinit {
        if !outlives { stop() }
        if life >= 0 { close(life) }
    }

    /// `POSIX_SPAWN_SETSID` of spawn.h, which the module map leaves out.
    private static let newSession: Int16 = 0x80

    /// To be polled: something comes there when it is over.
    package var descriptor: Int32? { life >= 0 ? life : nil }

    /// Ends it, whatever it is at.
    package func stop() {
        guard let child else { return }
        self.child = nil
        kill(-child, SIGKILL)
        // One that a broken disk holds does not hold us.
        var status: Int32 = 0
        for _ in 0..<100 where waitpid(child, &status, WNOHANG) == 0 { usleep(200) }
    }

    /// What it has left; `nil` while it runs.
    ///
    /// - Throws: that it took too long, and was ended.
    func result() throws(ExportError) -> Result? {
        guard let child else { throw .failed("\(program) 已经停下") }
        var status: Int32 = 0
        let waited = waitpid(child, &status, WNOHANG)
        if waited == child {
            self.child = nil
            let exit = status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + status & 0x7F
            return Result(status: exit, output: output.contents, errors: errors.contents)
        }
        guard waited == 0 || errno == EINTR else { throw .failed("等不到 \(program) 结束") }
        if ChildProcess.now >= end {
            stop()
            throw limit.error
        }
        forgetClosedPipe()
        return nil
    }

    /// Waits until it is over.
    func awaitResult(whenSlow: () -> Void) throws(ExportError) -> Result {
        var told = ChildProcess.now + ChildProcess.patience
        while true {
            if let result = try result() { return result }
            if ChildProcess.now >= told {
                whenSlow()
                told = .max
            }
            let next = min(told, end) - ChildProcess.now
            var watched = pollfd(fd: life, events: Int16(POLLIN), revents: 0)
            poll(&watched, 1, life < 0 ? ChildProcess.look : Int32(clamping: max(1, next)))
        }
    }

    /// The pipe closes a moment before the program can be waited for; one that has closed it and runs on is looked at
    /// now and then, and nobody is woken by the pipe for ever.
    private func forgetClosedPipe() {
        var watched = pollfd(fd: life, events: Int16(POLLIN), revents: 0)
        guard life >= 0, poll(&watched, 1, 0) > 0 else { return }
        closures += 1
        if closures > ChildProcess.closuresOfTheDying {
            close(life)
            life = -1
        } else {
            usleep(200)
        }
    }

    private var closures = 0
    private static let closuresOfTheDying = 100

    private static var now: Int {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return time.tv_sec * 1_000 + time.tv_nsec / 1_000_000
    }
}

/// A file without a name, gone when nobody holds it.
private final class File {
    private let file: UnsafeMutablePointer<FILE>

    init() throws(ExportError) {
        guard let file = tmpfile() else { throw .failed("无法建立临时文件") }
        self.file = file
        // Other programs that are started meanwhile have nothing to do with it.
        _ = fcntl(fileno(file), F_SETFD, FD_CLOEXEC)
    }

    deinit { fclose(file) }

    var descriptor: Int32 { fileno(file) }

    func fill(with bytes: [UInt8]) throws(ExportError) {
        guard fwrite(bytes, 1, bytes.count, file) == bytes.count, fflush(file) == 0 else {
            throw .failed("写不下临时文件，请检查磁盘空间")
        }
        rewind(file)
    }

    var contents: [UInt8] {
        rewind(file)
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 65_536)
        while case let count = fread(&chunk, 1, chunk.count, file), count > 0 { bytes += chunk[..<count] }
        return bytes
    }
}
