import Glibc

extension Child {
    /// Runs a program to its end, and never longer than it may take.
    ///
    /// - Parameters:
    ///   - milliseconds: after which it is ended, with all that it has started.
    ///   - reader: a file to which what it prints goes on; it is ended where nobody reads there any more.
    ///   - take: gets what it prints as it comes, instead of the result, and says whether more is wanted.
    package static func run(
        _ program: String, _ arguments: [String], environment: [String] = Child.environment, in folder: String,
        input: [UInt8] = [], within milliseconds: Int, for reader: Int32? = nil,
        taking take: ((ArraySlice<UInt8>) -> Bool)? = nil
    ) throws(ProcessError) -> Result {
        let (child, output, errors) = try start(program, arguments, environment, folder, input)
        var result = Result()
        withExtendedLifetime((output, errors)) {
            result.drain(
                output.descriptor, errors.descriptor, until: SteadyClock.milliseconds + milliseconds, for: reader,
                taking: take)
        }
        if result.isOverdue || result.isCut { child.end() }
        result.status = child.wait()
        return result
    }

    /// Leaves the writing ends of the pipes to the child alone, so that they close when it is over.
    private static func start(
        _ program: String, _ arguments: [String], _ environment: [String], _ folder: String, _ input: [UInt8]
    ) throws(ProcessError) -> (Child, output: OpenFile, errors: OpenFile) {
        let output = try OpenFile.pipe()
        let errors = try OpenFile.pipe()
        let child = try Child(
            program, arguments, environment: environment, in: folder,
            streams: [try .inMemory(input), output.writing, errors.writing])
        return (child, output.reading, errors.reading)
    }
}

extension Child.Result {
    /// Reads both streams to their ends, or for as long as that may take.
    fileprivate mutating func drain(
        _ output: Int32, _ errors: Int32, until end: Int, for reader: Int32?,
        taking take: ((ArraySlice<UInt8>) -> Bool)?
    ) {
        var chunk = [UInt8](repeating: 0, count: 65_536)
        var open = [output, errors]
        while !open.isEmpty {
            let left = end - SteadyClock.milliseconds
            // No events are asked of the reader: poll reports by itself that it has gone.
            var watched =
                open.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
                + (reader.map { [pollfd(fd: $0, events: 0, revents: 0)] } ?? [])
            let ready = left > 0 ? poll(&watched, nfds_t(watched.count), Int32(clamping: left)) : -1
            if left <= 0 || ready < 0 && errno != EINTR {
                isOverdue = true
                return
            }
            guard ready > 0 else { continue }
            for file in watched where file.revents != 0 {
                isCut = file.fd == reader
                if isCut { return }
                let count = read(file.fd, &chunk, chunk.count)
                if count < 0, errno == EINTR { continue }
                guard count > 0 else {
                    open.removeAll { $0 == file.fd }
                    continue
                }
                if file.fd == errors {
                    self.errors += chunk[..<count]
                } else if let take {
                    isCut = !take(chunk[..<count])
                    if isCut { return }
                } else {
                    self.output += chunk[..<count]
                }
            }
        }
    }
}
