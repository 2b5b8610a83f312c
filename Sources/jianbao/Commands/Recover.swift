import Application
import ArgumentParser
import Bulletins
import Editor
import Storage

struct Recover: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "列出没有存盘的改动和放在一边的，恢复它们，或放到一边。",
        discussion: "不带选项只列出。打开那一期时，编辑界面也会问。")

    @Argument(help: ArgumentHelp("期号；不写则列出书架上的全部。", valueName: "期号"), completion: .issue)
    var issue: String?

    @Flag(help: "全部恢复，存盘。")
    var take = false

    @Option(help: ArgumentHelp("只恢复前几处，其余放到一边。", valueName: "几处"))
    var first: Int?

    @Flag(help: "放到一边，不恢复，也不删除。")
    var aside = false

    @Flag(help: "取回放在一边的，存盘；可以和 --first 一起用。")
    var fromAside = false

    @OptionGroup var options: ShelfOptions

    func run() throws {
        let shelf = try options.shelf()
        let file = try issue.map { reference in try describingFailure { try shelf.file(for: reference) } }
        if aside, take || fromAside || first != nil { throw Failure("--aside 不能和恢复的选项一起用") }
        let isActing = take || first != nil || aside || fromAside
        if isActing, file == nil { throw Failure("请写明期号，例如 jianbao recover 35 --take") }
        let left = shelf.recoveries(of: file)
        let asides = shelf.asides(of: file)
        let recoveries = !isActing ? left + asides : fromAside ? asides : left
        // Before the machine is stopped one looks here.
        let now = isActing ? [] : shelf.unsavedNow(of: file)
        for recovery in now { Output.message("\(describe(recovery))，正有人在编，还没有存盘") }
        if recoveries.isEmpty {
            Output.message(fromAside ? "没有放在一边的改动" : now.isEmpty ? "没有未存盘的改动" : "没有程序断了以后留下的改动")
        }
        for recovery in recoveries {
            if aside {
                try describingFailure { try shelf.setAside(recovery) }
                Output.message("\(describe(recovery))：已放到一边")
            } else if isActing {
                try recover(recovery, on: shelf)
            } else {
                Output.results(describe(recovery))
            }
        }
    }

    private func recover(_ recovery: Recovery, on shelf: Shelf) throws {
        let client = Client()
        let recovered = try describingFailure { try shelf.recover(recovery, first: first, as: client) }
        let handle = IssueHandle(recovered, of: recovery.issue, in: shelf, as: client)
        // What was not saved is put aside again, where --from-aside finds it.
        var isSaved = false
        defer { handle.close(isSaved: isSaved) }
        switch try describingFailure({ try handle.save(recovered.draft, isRecreating: recovered.loaded == nil) }) {
        case .saved(_, let doubt):
            isSaved = true
            if let doubt { Output.message(doubt.message) }
            let clashes = recovered.conflicts.count
            let rest = first.map { $0 < recovery.count ? "前 \($0) 处，其余放在一边" : "" } ?? ""
            let both = clashes == 0 ? "" : "，有 \(clashes) 处两人同改，打开后按 \(Command.key("conflicts")) 选定"
            Output.message("\(describe(recovery))：已恢复并存盘\(rest)\(both)")
        case .changed: throw Failure("“\(recovery.issue.title)”刚被别人改过，没有存；改动放在一边，请加 --from-aside 再执行一次")
        }
    }

    private func describe(_ recovery: Recovery) -> String {
        let when = recovery.lastTime.map { "，最后一处 \(Clock(seconds: $0, offset: Clock.now.offset).full)" } ?? ""
        let torn = recovery.isWhole ? "" : "，末尾有损坏"
        let moved = recovery.fits ? "" : "，文件后来又改过"
        let aside = recovery.isAside ? "，放在一边的" : ""
        return "\(recovery.issue.title)\t\(recovery.client.editor)\t\(recovery.count) 处\(when)\(torn)\(moved)\(aside)"
    }
}

extension Clock {
    /// `2023年10月8日 14:32`, local.
    var full: String { "\(day?.printed ?? "") \(hourAndMinute)" }
}
