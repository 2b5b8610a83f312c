internal import Glibc

/// A program run to its end, with files for its three streams: it can neither wait for us nor we for it.
enum ChildProcess {
    struct Result {
        var status: Int32
        var output: [UInt8]
        var errors: [UInt8]
    }

    /// Milliseconds after which a person should be told that it goes on.
    private static let patience: Int32 = 500

    static func run(
        _ program: String, _ arguments: [String] = [], input: [UInt8], whenSlow: () -> Void = {}
    ) throws(ExportError) -> Result {
        guard let source = tmpfile(), let output = tmpfile(), let errors = tmpfile() else {
            throw .failed("无法建立临时文件")
        }
        defer { for file in [source, output, errors] { fclose(file) } }
        guard fwrite(input, 1, input.count, source) == input.count, fflush(source) == 0 else {
            throw .failed("写不下临时文件，请检查磁盘空间")
        }
        rewind(source)
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        for (stream, file) in [source, output, errors].enumerated() {
            posix_spawn_file_actions_adddup2(&actions, fileno(file), Int32(stream))
        }
        // The program inherits the writing end, which is closed when it is no more.
        var life: [Int32] = [-1, -1]
        let isWatched = pipe(&life) == 0
        defer { if isWatched { close(life[0]) } }
        // No shell: the program is named by its path, and nothing of a document but its name is an argument.
        let words = ([program] + arguments).map { strdup($0) }
        defer { for word in words { free(word) } }
        guard words.allSatisfy({ $0 != nil }) else { throw .failed("内存不足") }
        var child = pid_t()
        let started = posix_spawn(&child, program, &actions, nil, words + [nil], environ) == 0
        if isWatched { close(life[1]) }
        guard started else { throw .noProgram }
        if isWatched { awaitEnd(life[0], whenSlow) }
        var status: Int32 = 0
        while waitpid(child, &status, 0) < 0 {
            guard errno == EINTR else { throw .failed("等不到 \(program) 结束") }
        }
        let exit = status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + status & 0x7F
        return Result(status: exit, output: contents(output), errors: contents(errors))
    }

    private static func awaitEnd(_ file: Int32, _ whenSlow: () -> Void) {
        var watched = pollfd(fd: file, events: Int16(POLLIN), revents: 0)
        if poll(&watched, 1, patience) == 0 { whenSlow() }
    }

    private static func contents(_ file: UnsafeMutablePointer<FILE>) -> [UInt8] {
        rewind(file)
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 65_536)
        while case let count = fread(&chunk, 1, chunk.count, file), count > 0 { bytes += chunk[..<count] }
        return bytes
    }
}
