import Bulletins
import Glibc
import Storage
import SystemPackage
import TestDisks
import TestSupport
import Testing

/// A whole client — typing, syncing, saving, typing on — on a disk that fails or stops at the n-th call, for every n.
///
/// What was acknowledged (appended, and no trouble said) must be there after any death of the process; what was synced,
/// after any power cut.
struct CrashedClientTests: ClientShelf {
    private static let place = Place(PartID("i1"), .paragraph(0))
    private static let base = sample()
    private static let baseHash = ContentHash(of: base.json)

    /// The texts after each edit, the first before any.
    private static let states: [Bulletin] = letters.indices.reduce(into: [base]) { states, index in
        var draft = Draft(states[index])
        do {
            _ = try draft.type(letters[index], at: place, index)
        } catch {
            Issue.record(error)
        }
        states.append(draft.bulletin)
    }
    private static let letters = ["春", "夏", "秋", "冬", "东", "南", "西", "北"]

    /// How far a client came: in edits.
    private struct Progress {
        var acknowledged = 0
        var synced = 0
        var troubles: [String] = []
    }

    /// - Parameter isAlive: whether the world still stands; what a dead process believes counts for nothing.
    private static func sit(on calls: any SystemCalls, _ isAlive: () -> Bool = { true }) throws -> Progress {
        let shelf = shelf(on: calls)
        let issue = try issue(shelf)
        var hash = baseHash
        let journal = Journal(of: issue, in: shelf, base: base, hash: hash, by: .dead())
        var draft = Draft(base)
        var progress = Progress()
        for (index, letter) in letters.enumerated() {
            journal.append([try draft.type(letter, at: place, index)])
            if isAlive(), journal.trouble == nil { progress.acknowledged = index + 1 }
            if index == 1 || index == 3 || index == 6 {
                journal.sync()
                if isAlive(), journal.trouble == nil { progress.synced = index + 1 }
            }
            if let trouble = journal.trouble { progress.troubles.append(trouble.message) }
            if index == 4 {
                let outcome = try? shelf.save(draft.bulletin, to: issue, expecting: hash, journal: journal)
                if case .saved(let new, let doubt)? = outcome {
                    hash = new
                    if isAlive(), doubt == nil { progress.synced = index + 1 }
                }
            }
        }
        return progress
    }

    /// The text that the next start has, recovered where there is something to recover.
    private static func nextStart(_ disk: any SystemCalls) throws -> Bulletin {
        let shelf = shelf(on: disk)
        let found = shelf.recoveries()
        guard let recovery = found.last else { return try shelf.load(issue(shelf)).bulletin }
        return try shelf.recover(recovery, as: .alive()).draft.bulletin
    }

    private static func check(_ text: Bulletin, atLeast count: Int, _ comment: Comment) {
        let index = states.firstIndex(of: text)
        #expect(index != nil, comment)
        if let index { #expect(index >= count, comment) }
    }

    private static func calls() throws -> Int {
        let faulty = FaultyDisk(try disk())
        let progress = try sit(on: faulty)
        #expect(progress.acknowledged == letters.count && progress.synced == 7 && progress.troubles.isEmpty)
        return faulty.count
    }

    @Test func `没有故障时，什么都在`() throws {
        let disk = try Self.disk()
        _ = try Self.sit(on: disk)
        disk.killProcesses()
        #expect(try Self.shelf(on: disk).load(Self.issue(Self.shelf(on: disk))).bulletin == Self.states[5])
        #expect(try Self.nextStart(disk) == Self.states[8])
    }

    @Test func `进程死在第 n 个操作前：打过的字一个不丢，一个不多`() throws {
        for n in 1...(try Self.calls()) {
            let disk = try Self.disk()
            let faulty = FaultyDisk(disk, .stop(n))
            let progress = try Self.sit(on: faulty) { !faulty.isStopped }
            disk.killProcesses()
            Self.check(try Self.nextStart(disk), atLeast: progress.acknowledged, "stop at \(n)")
        }
    }

    @Test func `在第 n 个操作前断电：同步过的字一个不丢`() throws {
        var chance = SeededGenerator(seed: 3)
        for n in 1...(try Self.calls()) + 1 {
            for _ in 0..<Effort.count(2, full: 40) {
                let disk = try Self.disk()
                let faulty = FaultyDisk(disk, .stop(n))
                let progress = try Self.sit(on: faulty) { !faulty.isStopped }
                disk.cutPower(&chance)
                Self.check(try Self.nextStart(disk), atLeast: progress.synced, "power cut at \(n)")
            }
        }
    }

    /// Together the kinds of errors meet every call.
    @Test(arguments: [(1, Errno.ioError), (2, .noSpace), (3, .readOnlyFileSystem)])
    func `第 n 个操作出错一次：没有说出毛病的字都在，后来就好了`(first: Int, errno: Errno) throws {
        for n in stride(from: Effort.count(first, full: 1), through: try Self.calls(), by: Effort.count(3, full: 1)) {
            let disk = try Self.disk()
            let progress = try Self.sit(on: FaultyDisk(disk, .once(n, errno)))
            disk.killProcesses()
            #expect(progress.acknowledged == Self.letters.count, "\(n)")
            Self.check(try Self.nextStart(disk), atLeast: progress.acknowledged, "\(errno) at \(n)")
        }
    }

    @Test(arguments: [(1, Errno.ioError), (2, .noSpace)])
    func `从第 n 个操作起一直出错：没有说出毛病的字都在`(first: Int, errno: Errno) throws {
        for n in stride(from: Effort.count(first, full: 1), through: try Self.calls(), by: Effort.count(2, full: 1)) {
            let disk = try Self.disk()
            let progress = try Self.sit(on: FaultyDisk(disk, .always(n, errno)))
            disk.killProcesses()
            Self.check(try Self.nextStart(disk), atLeast: progress.acknowledged, "\(errno) from \(n)")
        }
    }

    @Test func `恢复到一半又死：再恢复，还是那些字`() throws {
        let disk = try Self.disk()
        _ = try Self.sit(on: disk)
        disk.killProcesses()
        let counting = FaultyDisk(disk.copy())
        #expect(try Self.nextStart(counting) == Self.states[8])
        for n in 1...counting.count {
            let disk = disk.copy()
            _ = try? Self.nextStart(FaultyDisk(disk, .stop(n)))
            disk.killProcesses()
            #expect(try Self.nextStartOfAll(disk) == Self.states[8], "stop at \(n)")
        }
    }

    @Test func `恢复到一半断电：再恢复，还是那些字`() throws {
        var chance = SeededGenerator(seed: 4)
        let disk = try Self.disk()
        let progress = try Self.sit(on: disk)
        disk.killProcesses()
        let counting = FaultyDisk(disk.copy())
        _ = try Self.nextStart(counting)
        for n in 1...counting.count {
            for _ in 0..<Effort.count(2, full: 40) {
                let disk = disk.copy()
                _ = try? Self.nextStart(FaultyDisk(disk, .stop(n)))
                disk.cutPower(&chance)
                Self.check(try Self.nextStartOfAll(disk), atLeast: progress.synced, "power cut at \(n)")
            }
        }
    }

    @Test func `存盘时版本留存：说存好了，以前的就在旧版里，断电也在`() throws {
        var chance = SeededGenerator(seed: 5)
        for n in 1...(try Self.calls()) + 1 {
            let disk = try Self.disk()
            let faulty = FaultyDisk(disk, .stop(n))
            let progress = try Self.sit(on: faulty) { !faulty.isStopped }
            disk.cutPower(&chance)
            let shelf = Self.shelf(on: disk)
            let issue = try Self.issue(shelf)
            let versions = try shelf.versions(of: issue).map { try shelf.load($0) }
            #expect(versions.allSatisfy { $0 == Self.base }, "\(n)")
            if progress.synced >= 5 { #expect(versions == [Self.base], "\(n)") }
            // Whatever was left behind, saving works, in one step and under one name.
            let text = try shelf.load(issue)
            _ = try shelf.save(Self.states[8], to: issue, expecting: text.hash)
            #expect(try disk.stat(issue.path).links == 1, "\(n)")
        }
    }

    /// As the next start after a recovery that was cut short: the crashed recoverer's client is dead too.
    private static func nextStartOfAll(_ disk: MemoryDisk) throws -> Bulletin {
        var host = Host.test()
        host.start = { _ in nil }
        let shelf = Shelf(folder: folder, elsewhere: "/state", disk: Disk(disk), host: host)
        guard let recovery = shelf.recoveries().last else { return try shelf.load(issue(shelf)).bulletin }
        return try shelf.recover(recovery, as: .alive()).draft.bulletin
    }
}
