import Glibc

/// Runs a program to its end and keeps what it printed, both streams together.
enum Process {
    static func run(_ arguments: [String]) -> (status: Int32, output: String)? {
        var pipe: [Int32] = [0, 0]
        guard let program = arguments.first, Glibc.pipe(&pipe) == 0 else { return nil }
        defer { close(pipe[0]) }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_adddup2(&actions, pipe[1], 1)
        posix_spawn_file_actions_adddup2(&actions, pipe[1], 2)
        posix_spawn_file_actions_addclose(&actions, pipe[0])
        var words: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
        defer { words.forEach { free($0) } }
        var process = pid_t()
        let status = posix_spawnp(&process, program, &actions, nil, &words, environ)
        close(pipe[1])
        guard status == 0 else { return nil }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = read(pipe[0], &buffer, buffer.count)
            if count < 0, errno == EINTR { continue }
            if count <= 0 { break }
            bytes += buffer[..<count]
        }
        var ended: Int32 = 0
        waitpid(process, &ended, 0)
        return ((ended >> 8) & 0xFF, String(decoding: bytes, as: UTF8.self))
    }
}
