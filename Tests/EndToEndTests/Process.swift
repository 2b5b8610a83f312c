import Glibc

/// Runs a program to its end and keeps what it printed, both streams together.
enum Process {
    static func run(_ arguments: [String]) -> (status: Int32, output: String)? {
        // A file, not a pipe: a server that the program leaves running would hold a pipe open.
        var template = Array("/tmp/jianbao-output-XXXXXX".utf8CString)
        let file = mkstemp(&template)
        guard let program = arguments.first, file >= 0 else { return nil }
        unlink(template)
        defer { close(file) }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_adddup2(&actions, file, 1)
        posix_spawn_file_actions_adddup2(&actions, file, 2)
        // Threads of the test runner block signals; what they start must not.
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var none = sigset_t()
        sigemptyset(&none)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
        var words: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
        defer { words.forEach { free($0) } }
        var process = pid_t()
        let status = posix_spawnp(&process, program, &actions, &attributes, &words, environ)
        guard status == 0 else { return nil }
        var ended: Int32 = 0
        waitpid(process, &ended, 0)
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = pread(file, &buffer, buffer.count, off_t(bytes.count))
            if count <= 0 { break }
            bytes += buffer[..<count]
        }
        return ((ended >> 8) & 0xFF, String(decoding: bytes, as: UTF8.self))
    }
}
