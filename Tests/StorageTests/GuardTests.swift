import Bulletins
import Glibc
import Storage
import SystemPackage
import TestDisks
import TestSupport
import Testing

/// What protects two saves at one instant, and a journal on a disk that fails: each guard has a test here that fails
/// without it.
struct GuardTests: ClientShelf {
    private static let places = [Place(PartID("i1"), .paragraph(0)), Place(PartID("i2"), .paragraph(0))]
    private static let letters = ["春", "秋"]

    /// Opens, types a letter, and saves until it is saved, with what the other saved.
    private static func work(_ process: Int, on calls: any SystemCalls) {
        let shelf = shelf(on: calls)
        do {
            let session = try IssueHandle(issue(shelf), in: shelf, as: .alive(letters[process]))
            var draft = session.opened
            session.record([try draft.type(letters[process], at: places[process], 0)])
            for _ in 0..<5 {
                switch try session.save(draft) {
                case .saved:
                    session.close(isSaved: true)
                    return
                case .changed(let theirs?):
                    let merge = session.merge(theirs, into: draft.bulletin)
                    #expect(merge.conflicts.isEmpty)
                    draft.adopt(merge.bulletin, saved: theirs.bulletin)
                    session.merged(theirs, by: .adopt(merge.bulletin), draft.history)
                case .changed(nil): Issue.record("the file is gone")
                }
            }
            Issue.record("never saved")
        } catch {
            Issue.record(error)
        }
    }

    /// How many calls one process makes by itself.
    private static func calls() throws -> Int {
        let faulty = FaultyDisk(try disk())
        work(0, on: faulty)
        return faulty.count
    }

    private static func check(_ plan: [Int]) throws {
        let disk = try disk()
        Interleaving.run(plan, on: disk, { work(0, on: $0) }, { work(1, on: $0) })
        let left = try Bulletin(json: try #require(disk.bytes(folder.appending("2023-35.json"))))
        for (place, letter) in zip(places, letters) {
            #expect(left.text(at: place)?.hasPrefix(letter) == true, "\(letter) is lost with \(plan)")
        }
        #expect(shelf(on: disk).recoveries().isEmpty)
    }

    @Test func `一个人存到第 n 个操作，另一个人从头存完：谁的字也不丢`() throws {
        for first in 0...(try Self.calls()) { try Self.check([first]) }
    }

    @Test func `两个人轮流走到任意一步，各断一次：谁的字也不丢`() throws {
        let count = try Self.calls()
        for first in stride(from: 0, through: count, by: Effort.count(5, full: 1)) {
            for second in stride(from: first % 7, through: count, by: Effort.count(11, full: 1)) {
                try Self.check([first, second])
            }
        }
    }

    @Test func `同步换上别处的稿，或移走一期，同时有人存：只成一个，存上的字都在`() throws {
        final class Outcome: @unchecked Sendable { var isExchanged = false, isSaved = false }
        var theirs = sample()
        theirs.masthead.title = "别处改的"
        let (old, mine) = (ContentHash(of: sample().json), sample(text: "存的。"))
        func save(on calls: any SystemCalls) -> Bool {
            let shelf = Self.shelf(on: calls)
            guard let file = try? Self.issue(shelf), case .saved? = try? shelf.save(mine, to: file, expecting: old)
            else { return false }
            return true
        }
        for bytes in [theirs.json, nil] {
            func exchange(on calls: any SystemCalls) -> Bool {
                (try? Self.shelf(on: calls).exchange("2023-35.json", for: bytes, expecting: old)) ?? false
            }
            let (exchanging, saving) = (FaultyDisk(try Self.disk()), FaultyDisk(try Self.disk()))
            #expect(exchange(on: exchanging) && save(on: saving))
            for isSaverFirst in [false, true] {
                for first in 0...(isSaverFirst ? saving : exchanging).count {
                    let (disk, outcome) = (try Self.disk(), Outcome())
                    let exchanger = { (calls: any SystemCalls) in outcome.isExchanged = exchange(on: calls) }
                    let saver = { (calls: any SystemCalls) in outcome.isSaved = save(on: calls) }
                    let (one, other) = isSaverFirst ? (saver, exchanger) : (exchanger, saver)
                    Interleaving.run([first], on: disk, one, other)
                    #expect(outcome.isExchanged != outcome.isSaved, "\(isSaverFirst) \(first)")
                    let left = disk.bytes(Self.folder.appending("2023-35.json"))
                    #expect(left == (outcome.isSaved ? mine.json : bytes), "\(isSaverFirst) \(first)")
                }
            }
        }
    }

    @Test func `新稿换上了，磁盘没有确认，恢复稿就留着：断电以后字都在`() throws {
        func session(_ calls: any SystemCalls) throws -> StorageError? {
            let shelf = Self.shelf(on: calls)
            let journal = try Journal(
                of: Self.issue(shelf), in: shelf, base: sample(), hash: ContentHash(of: sample().json), by: .dead())
            var draft = Draft(sample())
            journal.append([try draft.type("春", at: Self.places[0], 0)])
            journal.sync()
            let outcome = try shelf.save(
                draft.bulletin, to: Self.issue(shelf), expecting: ContentHash(of: sample().json), journal: journal)
            guard case .saved(_, let doubt) = outcome else { return nil }
            return doubt
        }
        let counted = FaultyDisk(try Self.disk())
        _ = try session(counted)
        var doubts = 0
        for n in 1...counted.count {
            for seed in 0..<Effort.count(24, full: 200) {
                let disk = try Self.disk()
                guard case .unconfirmed? = try? session(FaultyDisk(disk, .once(n, .ioError))) else { break }
                doubts += 1
                var chance = SeededGenerator(seed: seed)
                disk.cutPower(&chance)
                let shelf = Self.shelf(on: disk)
                let file = try Self.issue(shelf)
                let text: Bulletin
                if let left = shelf.recoveries().first {
                    text = try shelf.recover(left, as: .alive()).draft.bulletin
                } else {
                    text = try shelf.load(file).bulletin
                }
                #expect(text.text(at: Self.places[0])?.hasPrefix("春") == true, "\(n), \(seed)")
            }
        }
        #expect(doubts > 0)
    }

    @Test func `别人刚建好文件夹、还没落盘就死了：同步过的恢复稿断电以后也在`() throws {
        func other(_ calls: any SystemCalls) {
            _ = try? IssueHandle(Self.issue(Self.shelf(on: calls)), in: Self.shelf(on: calls), as: .dead("李"))
        }
        let counted = FaultyDisk(try Self.disk())
        other(counted)
        for n in 1...counted.count {
            for seed in 0..<Effort.count(8, full: 100) {
                let disk = try Self.disk()
                other(FaultyDisk(disk, .stop(n)))
                let shelf = Self.shelf(on: disk)
                let journal = try Journal(
                    of: Self.issue(shelf), in: shelf, base: sample(), hash: ContentHash(of: sample().json),
                    by: .dead())
                var draft = Draft(sample())
                journal.append([try draft.type("春", at: Self.places[0], 0)])
                journal.sync()
                #expect(journal.trouble == nil)
                var chance = SeededGenerator(seed: seed)
                disk.cutPower(&chance)
                #expect(Self.shelf(on: disk).recoveries().map(\.count) == [1], "\(n), \(seed)")
            }
        }
    }

    @Test func `磁盘写满时只写了半行，腾出空间再写：以后的字都恢复得出来`() throws {
        for space in stride(from: 1, to: 400, by: Effort.count(7, full: 1)) {
            let disk = try Self.disk()
            let shelf = Self.shelf(on: disk)
            let journal = try Journal(
                of: Self.issue(shelf), in: shelf, base: sample(), hash: ContentHash(of: sample().json), by: .dead())
            var draft = Draft(sample())
            journal.append([try draft.type("春", at: Self.places[0], 0)])
            disk.space = space
            journal.append([try draft.type("夏", at: Self.places[0], 1, joins: false)])
            journal.append([try draft.type("秋", at: Self.places[0], 2, joins: false)])
            disk.space = nil
            journal.append([try draft.type("冬", at: Self.places[0], 3, joins: false)])
            #expect(journal.trouble == nil)
            disk.killProcesses()
            let left = try #require(Self.shelf(on: disk).recoveries().first)
            #expect(left.isWhole && left.count == 4, "\(space)")
        }
    }

    @Test func `说存好了，又断电：没有什么要问的`() throws {
        for seed in 0..<Effort.count(60, full: 600) {
            let disk = try Self.disk()
            let shelf = Self.shelf(on: disk)
            let hash = ContentHash(of: sample().json)
            let journal = try Journal(of: Self.issue(shelf), in: shelf, base: sample(), hash: hash, by: .dead())
            var draft = Draft(sample())
            journal.append([try draft.type("春", at: Self.places[0], 0)])
            journal.sync()
            let outcome = try shelf.save(draft.bulletin, to: Self.issue(shelf), expecting: hash, journal: journal)
            #expect(outcome == .saved(ContentHash(of: draft.bulletin.json), doubt: nil))
            var chance = SeededGenerator(seed: seed)
            disk.cutPower(&chance)
            #expect(Self.shelf(on: disk).recoveries().isEmpty, "\(seed)")
        }
    }
}
