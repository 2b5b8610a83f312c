@testable import Terminal

/// A terminal at the far end of a slow line, in steps of ten milliseconds that take no time.
///
/// What the program writes waits at the near end, as it would in a server's buffers.
struct SlowLine {
    private(set) var emulator: Emulator
    /// Bytes that have crossed the line.
    private(set) var crossed = 0
    private let line: PseudoTerminal
    /// Bytes a step, and steps from end to end.
    private let rate: Double
    private let delay: Int
    private var budget = 0.0
    /// The time at both ends.
    let time = LineTime()
    private var step = 0
    private var coming: [(step: Int, bytes: [UInt8])] = []
    private var going: [(step: Int, bytes: [UInt8])] = []

    /// Ten bits go for a byte.
    init(_ line: PseudoTerminal, emulator: Emulator, bitsPerSecond: Int = 9_600, milliseconds: Int = 300) {
        self.line = line
        self.emulator = emulator
        rate = Double(bitsPerSecond) / 10 / 100
        delay = milliseconds / 10
    }

    /// Types at the far end.
    mutating func type(_ text: String) { going.append((step + delay, Array(text.utf8))) }

    /// Whether something is on its way.
    var isBusy: Bool { !coming.isEmpty || !going.isEmpty }

    /// Lets ten milliseconds pass; returns whether anything moved.
    @discardableResult
    mutating func pass() -> Bool {
        step += 1
        time.milliseconds += 10
        budget = min(budget + rate, rate * 5)
        while let first = going.first, first.step <= step { line.type(going.removeFirst().bytes) }
        let bytes = budget >= 1 ? line.received(upTo: Int(budget)) : []
        budget -= Double(bytes.count)
        if !bytes.isEmpty { coming.append((step + delay, bytes)) }
        crossed += bytes.count
        while let first = coming.first, first.step <= step { emulator.feed(coming.removeFirst().bytes) }
        let answers = emulator.takeAnswers()
        if !answers.isEmpty { going.append((step + delay, answers)) }
        return isBusy || !bytes.isEmpty
    }
}

/// A time that stands still but for the steps of a line.
final class LineTime {
    var milliseconds = 0
}
