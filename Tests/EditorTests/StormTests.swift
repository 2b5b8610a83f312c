import Glibc
import Testing

@testable import Editor

/// Anything may be pressed, pasted, clicked and resized: nothing traps, no screen is torn, nothing is lost.
@Suite struct StormTests {
    /// With the events of each, more than a hundred thousand; `STORM=88` is that one alone.
    private static let seeds = getenv("STORM").flatMap { Int(String(cString: $0)) }.map { $0..<$0 + 1 } ?? 0..<200
    private static let events = 520
    /// Whether every frame is held beside a fresh one, by `STORM=all`; else those of every eighth run, and every eighth of
    /// the others: what is drawn wrong stays wrong for a while.
    private static let isFull = getenv("STORM") != nil

    @Test(arguments: seeds) func `乱按一通`(seed: Int) {
        var storm = Storm(seed: seed)
        for event in 1...StormTests.events {
            storm.step()
            let isHeld = StormTests.isFull || seed.isMultiple(of: 8) || event.isMultiple(of: 8)
            var faults = storm.faultsOfTheCaret + storm.faultsOfTheFrame(isHeld: isHeld)
            if event.isMultiple(of: 8) { faults += storm.faultsOfTheScreen }
            if event.isMultiple(of: 10), storm.isTrapped { faults.append("Esc 出不来") }
            if event.isMultiple(of: 65) {
                faults += storm.faultsOfThePage + storm.faultsOfTheJournal
            }
            if !faults.isEmpty {
                Issue.record("\(event)：\(faults.prefix(3))\n\(storm.trace.joined(separator: " "))")
                return
            }
        }
    }
}
