import CLinux
import Glibc

/// A program started by its path and with fixed arguments: no shell, and a session of its own, which has no terminal to
/// ask on and can be ended as a whole.
package final class Child {
    private let number: pid_t
    /// What it ended with, as a shell says it; `nil` until that was seen.
    private var status: Int32?

    /// The status of one of which nobody can say how it ended.
    private static let unknown: Int32 = -1

    /// - Parameters:
    ///   - folder: where it runs; where this program does when none is said.
    ///   - streams: its open files, from the standard input on; `nil` holds and takes nothing.
    package init(
        _ program: String, _ arguments: [String], environment: [String] = Child.environment, in folder: String? = nil,
        streams: [OpenFile?]
    ) throws(ProcessError) {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        for (stream, file) in zip(Int32(0)..., streams) {
            if let file {
                posix_spawn_file_actions_adddup2(&actions, file.descriptor, stream)
            } else {
                posix_spawn_file_actions_addopen(&actions, stream, "/dev/null", O_RDWR, 0)
            }
        }
        if let folder { posix_spawn_file_actions_addchdir_np(&actions, folder) }
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        posix_spawnattr_setflags(&attributes, Child.newSession)
        let words = ([program] + arguments).map { strdup($0) }
        let variables = environment.map { strdup($0) }
        defer { for word in words + variables { free(word) } }
        guard (words + variables).allSatisfy({ $0 != nil }) else { throw .noMemory }
        var number = pid_t()
        // Of the streams only the numbers are used: an optimized build would close them before.
        let error = withExtendedLifetime(streams) {
            // A script that was written a moment ago may stand open in another child that is just being started.
            for _ in 0..<100 {
                let error = posix_spawn(&number, program, &actions, &attributes, words + [nil], variables + [nil])
                if error != ETXTBSY { return error }
                usleep(1_000)
            }
            return ETXTBSY
        }
        guard error == 0 else { throw .noProgram }
        self.number = number
    }

    /// `POSIX_SPAWN_SETSID` of spawn.h, which the module map leaves out.
    private static let newSession: Int16 = 0x80

    /// The person's own environment.
    package static var environment: [String] {
        var variables: [String] = []
        var next = environ
        while let variable = next.pointee {
            variables.append(String(cString: variable))
            next += 1
        }
        return variables
    }

    /// The same for this program's own children: what a login asked for by ssh was asked of their parent.
    package static var ownEnvironment: [String] { environment.filter { !$0.hasPrefix("SSH_ORIGINAL_COMMAND=") } }

    /// What it ended with; `nil` while it runs.
    package func ended() -> Int32? { status ?? look(WNOHANG) }

    /// Waits until it is over.
    package func wait() -> Int32 { status ?? look(0) ?? Child.unknown }

    /// Ends it, with all that it has started, whatever it is at.
    package func end() {
        guard status == nil else { return }
        kill(-number, SIGKILL)
        // One that a broken disk holds does not hold us.
        for _ in 0..<100 where ended() == nil { usleep(200) }
    }

    private func look(_ options: Int32) -> Int32? {
        var word: Int32 = 0
        while true {
            let found = waitpid(number, &word, options)
            if found == 0 { return nil }
            if found < 0, errno == EINTR { continue }
            let exit = word & 0x7F == 0 ? (word >> 8) & 0xFF : 128 + word & 0x7F
            status = found < 0 ? Child.unknown : exit
            return status
        }
    }

    /// What it has printed, as lines.
    package static func lines(_ bytes: [UInt8]) -> [String] {
        String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
    }

    /// What it has left.
    package struct Result {
        package var status: Int32 = 0
        package var output: [UInt8] = []
        package var errors: [UInt8] = []
        /// It took too long and was ended.
        package var isOverdue = false
        /// No more of it was wanted, and it was ended.
        package var isCut = false

        package var outputLines: [String] { Child.lines(output) }
        package var errorLines: [String] { Child.lines(errors) }
    }
}

/// Why a program was not started.
package enum ProcessError: Error {
    case noProgram
    case noMemory
    case tooManyFiles

    package var reason: String {
        switch self {
        case .noProgram: "没有这个程序"
        case .noMemory: "内存不足"
        case .tooManyFiles: "打开的文件太多"
        }
    }
}
