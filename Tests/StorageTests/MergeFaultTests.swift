import Bulletins
import Glibc
import Storage
import SystemPackage
import TestDisks
import TestSupport
import Testing

/// Typing, another's save, the merge, a save of both, typing on — on a disk that fails or stops at the n-th call.
///
/// Whatever happens, the next start has what was acknowledged of ours, and the other's text, which was on disk.
struct MergeFaultTests: ClientShelf {
    private static let place = Place(PartID("i1"), .paragraph(0))
    private static let base = sample()
    private static let letters = ["春", "夏", "秋", "冬"]
    private static let theirTitle = "别人的题目"

    /// Another machine's program, whose disk does not fail.
    private static func othersSave(_ disk: MemoryDisk) throws {
        let shelf = shelf(on: disk)
        let file = try issue(shelf)
        let loaded = try shelf.load(file)
        var theirs = loaded.bulletin
        theirs.sections[1].title = theirTitle
        _ = try shelf.save(theirs, to: file, expecting: loaded.hash)
    }

    /// How far a client came, in letters.
    private struct Progress {
        var acknowledged = 0
        var synced = 0
        var hasOther = false
        var isSaved = false
    }

    private static func sit(
        _ disk: MemoryDisk, on calls: any SystemCalls, _ isAlive: () -> Bool = { true }
    ) throws -> Progress {
        let shelf = shelf(on: calls)
        var progress = Progress()
        guard let handle = try? IssueHandle(issue(shelf), in: shelf, as: .dead()) else { return progress }
        var draft = handle.opened
        func type(_ index: Int) throws {
            handle.record([try draft.type(letters[index], at: place, index)])
            if isAlive(), handle.trouble == nil { progress.acknowledged = index + 1 }
        }
        func merge(_ theirs: Loaded) throws {
            let merge = handle.merge(theirs, into: draft.bulletin)
            #expect(merge.conflicts.isEmpty)
            draft.adopt(merge.bulletin, saved: theirs.bulletin)
            handle.merged(theirs, by: .adopt(merge.bulletin), draft.history)
        }
        try type(0)
        try type(1)
        handle.pause()
        if isAlive(), handle.trouble == nil { progress.synced = 2 }
        try othersSave(disk)
        progress.hasOther = true
        if case .changed(let theirs, _) = handle.look() { try merge(theirs) }
        try type(2)
        for _ in 0..<2 {
            switch try? handle.save(draft) {
            case .saved(_, let doubt)?:
                progress.isSaved = isAlive()
                if isAlive(), doubt == nil { progress.synced = 3 }
            case .changed(let theirs?)?:
                try merge(theirs)
                continue
            case .changed(nil)?, nil: break
            }
            break
        }
        try type(3)
        return progress
    }

    private static func check(_ disk: MemoryDisk, _ progress: Progress, atLeast count: Int, _ comment: Comment) throws {
        let shelf = shelf(on: disk)
        let file = try shelf.load(issue(shelf)).bulletin
        #expect((file.sections[1].title == theirTitle) == progress.hasOther, comment)
        if progress.isSaved { #expect(file.text(at: place)?.hasPrefix("春夏秋") ?? false, comment) }
        var text = file
        if let recovery = shelf.recoveries().last { text = try shelf.recover(recovery, as: .alive()).draft.bulletin }
        #expect((text.sections[1].title == theirTitle) == progress.hasOther, comment)
        let paragraph = text.text(at: place) ?? ""
        let kept = paragraph.prefix { letters.contains(String($0)) }
        #expect(paragraph == letters.prefix(kept.count).joined() + "第一段。", comment)
        #expect(kept.count >= count, comment)
        #expect(text.conflicts.isEmpty, comment)
    }

    private static func calls() throws -> Int {
        let disk = try disk()
        let faulty = FaultyDisk(disk)
        let progress = try sit(disk, on: faulty)
        #expect(progress.acknowledged == 4 && progress.synced == 3 && progress.hasOther && progress.isSaved)
        return faulty.count
    }

    @Test func `进程死在第 n 个操作前：自己的字和别人的都在`() throws {
        for n in 1...(try Self.calls()) {
            let disk = try Self.disk()
            let faulty = FaultyDisk(disk, .stop(n))
            let progress = try Self.sit(disk, on: faulty) { !faulty.isStopped }
            disk.killProcesses()
            try Self.check(disk, progress, atLeast: progress.acknowledged, "stop at \(n)")
        }
    }

    @Test func `在第 n 个操作前断电：同步过的和别人存的都在`() throws {
        var chance = SeededGenerator(seed: 6)
        for n in 1...(try Self.calls()) + 1 {
            for _ in 0..<Effort.count(1, full: 40) {
                let disk = try Self.disk()
                let faulty = FaultyDisk(disk, .stop(n))
                let progress = try Self.sit(disk, on: faulty) { !faulty.isStopped }
                disk.cutPower(&chance)
                try Self.check(disk, progress, atLeast: progress.synced, "power cut at \(n)")
            }
        }
    }

    /// Together the kinds of errors meet every call.
    @Test(arguments: [(1, Errno.ioError), (2, .noSpace), (3, .readOnlyFileSystem)])
    func `第 n 个操作出错，一次或者一直：没有说出毛病的字和别人的都在`(first: Int, errno: Errno) throws {
        for n in stride(from: Effort.count(first, full: 1), through: try Self.calls(), by: Effort.count(3, full: 1)) {
            for fault in [FaultyDisk.Fault.once(n, errno), .always(n, errno)] {
                let disk = try Self.disk()
                let progress = try Self.sit(disk, on: FaultyDisk(disk, fault))
                disk.killProcesses()
                try Self.check(disk, progress, atLeast: progress.acknowledged, "\(fault)")
            }
        }
    }
}
