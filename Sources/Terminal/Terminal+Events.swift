internal import CNcurses
internal import Glibc
package import Screen

/// What came while the program waited.
package struct Events: Hashable, Sendable {
    package var inputs: [Input] = []
    /// The watched descriptors that have something to read.
    package var ready: [Int32] = []
}

extension Terminal {
    /// Waits until something comes and takes all that is there; `.quiet` where nothing came for so many milliseconds.
    ///
    /// Without a time it waits for ever. After `.hangup` nothing more comes from the line: each call returns it again,
    /// so that a loop ends.
    package func events(timeout: Int?, watching: [Int32] = []) -> Events {
        var events = Events()
        let start = Terminal.now
        while true {
            events.inputs += announcements
            announcements = []
            if isLost { events.inputs.append(.hangup) }
            let isReturning = !events.inputs.isEmpty || !events.ready.isEmpty
            if isReturning, isLost { return events }
            if !isReturning { finishFrame() }
            let moment = Terminal.now
            let quiet = timeout.map { start + $0 }
            let time = clock()
            let held = unfinished == nil ? nil : pace.holdsUntil(at: time).map { moment + $0 - time }
            let next = [decoder.deadline, quiet, held].compactMap { $0 }.min()
            let wait = isReturning ? 0 : next.map { max(0, $0 - moment) } ?? -1
            let came = poll(wait, watching, into: &events)
            events.inputs += decoder.expire(at: Terminal.now)
            if events.inputs.isEmpty { finishFrame() }
            if isReturning, !came { return events }
            if events.inputs.isEmpty, events.ready.isEmpty, let quiet, Terminal.now >= quiet,
                announcements.isEmpty, !isLost
            {
                events.inputs.append(.quiet)
                return events
            }
            if events.inputs.count > Terminal.batch { return events }
            // What came meant nothing, but a frame may have been put off for it.
            if came, events == Events(), announcements.isEmpty, !hasPendingInput { return events }
        }
    }

    /// Whether something has come that was not taken yet, so that a frame shown now would be old at once.
    package var hasPendingInput: Bool {
        !announcements.isEmpty || isLost || isReadable
    }

    private var isReadable: Bool {
        var line = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        return Glibc.poll(&line, 1, 0) > 0
    }

    /// So many inputs are handed out before the screen is shown again.
    private static let batch = 4_096
    /// So many bytes are taken in one go.
    private static let gulp = 1 << 20
    /// What a terminal's line discipline hands out at most; a shorter piece is all that is there.
    private static let piece = 4_095

    /// Milliseconds of a steady clock.
    static var now: Int {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return time.tv_sec * 1_000 + time.tv_nsec / 1_000_000
    }

    /// Waits so many milliseconds and takes what came; returns whether anything did.
    private func poll(_ wait: Int, _ watching: [Int32], into events: inout Events) -> Bool {
        let line = Int16(POLLIN) | (outlet.isClear ? 0 : Int16(POLLOUT))
        var descriptors = [
            pollfd(fd: descriptor, events: line, revents: 0), pollfd(fd: signals, events: Int16(POLLIN), revents: 0),
        ]
        descriptors += watching.filter { !events.ready.contains($0) }
            .map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
        let count = Glibc.poll(&descriptors, nfds_t(descriptors.count), Int32(clamping: wait))
        guard count > 0 else { return false }
        var came = false
        if descriptors[1].revents != 0 { came = takeSignals() || came }
        if descriptors[0].revents & Int16(POLLOUT) != 0 {
            outlet.flush()
            if outlet.isBroken { isLost = true }
        }
        if descriptors[0].revents & ~Int16(POLLOUT) != 0 { came = takeBytes(into: &events) || came }
        for watched in descriptors.dropFirst(2) where watched.revents != 0 {
            events.ready.append(watched.fd)
            came = true
        }
        return came || isLost
    }

    /// Takes the bytes that are there; returns whether any were.
    @discardableResult
    func takeBytes(into events: inout Events) -> Bool {
        var bytes: [UInt8] = []
        var isMore = true
        while isMore, bytes.count < Terminal.gulp {
            isMore = withUnsafeTemporaryAllocation(of: UInt8.self, capacity: Terminal.piece) { piece in
                let count = read(descriptor, piece.baseAddress, piece.count)
                if count > 0 {
                    bytes += piece.prefix(count)
                } else if count == 0 || (errno != EAGAIN && errno != EINTR) {
                    isLost = true
                }
                return count == piece.count && isReadable
            }
        }
        let inputs = decoder.feed(bytes, at: Terminal.now)
        for report in decoder.takeReports() { take(report) }
        if decoder.hasMetForeignBytes, !hasToldOfForeignBytes {
            hasToldOfForeignBytes = true
            notice = "收到的输入不是 UTF-8，已略去；请把终端的字符集设为 UTF-8。"
        }
        for case .ambiguousWidth(let isWide) in inputs {
            width.ambiguousIsWide = isWide
        }
        events.inputs += isWidthFixed ? inputs.filter { !$0.isWidth } : inputs
        return !bytes.isEmpty
    }

    private func takeSignals() -> Bool {
        var numbers = [UInt8](repeating: 0, count: 4_096)
        let count = read(signals, &numbers, numbers.count)
        guard count > 0 else { return false }
        let came = Set(numbers[..<count].map { Int32($0) })
        if !came.isDisjoint(with: [SIGHUP, SIGTERM, SIGINT, SIGQUIT]) { isLost = true }
        if came.contains(SIGTSTP) {
            suspend()
        } else if came.contains(SIGCONT), !isContinuedByUs {
            // Stopped and continued from outside; the shell may have set the terminal's mode.
            takeBack()
        }
        if came.contains(SIGCONT) { isContinuedByUs = false }
        if came.contains(SIGWINCH) {
            size = Terminal.measure(descriptor)
            announcements.append(.resize(size))
        }
        return true
    }
}

extension Input {
    fileprivate var isWidth: Bool {
        if case .ambiguousWidth = self { return true }
        return false
    }
}
