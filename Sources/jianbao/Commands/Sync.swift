import Application
import ArgumentParser
import Editor
import Processes
import Storage
import Sync
import SystemPackage

struct SyncShelf: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sync", abstract: "和别的主机上的书架同步：记下、取来、合并、送出。",
        discussion: "第一次先用 --setup 设好地址；以后编辑界面会自己同步，也可以由 cron 或 systemd 定时执行。")

    @Option(help: ArgumentHelp("设好同步：地址是 git 仓库，ssh://、https:// 或文件夹的路径。", valueName: "地址"))
    var setup: String?

    @Flag(help: "一下子少了的那许多期，确实是移走的。")
    var removed = false

    @Flag(help: "只看上次同步得怎样。")
    var status = false

    @Flag(help: .hidden)
    var quiet = false

    /// For the editor that leaves: behind a sync that runs, and may have missed what was saved last.
    @Flag(help: .hidden)
    var after = false

    /// Seconds for which whoever typed it waits for another sync, his editor's own as often as not.
    private static let patience = 60

    @OptionGroup var options: ShelfOptions

    func run() throws {
        let shelf = try options.shelf()
        let host = Host.this.name
        let editor = EditorName.find().text
        if status {
            guard Setup.isSyncing(shelf) else {
                throw Failure(SyncError.notSetUp.message(isConfined: shelf.isConfined))
            }
            guard let state = SyncState.read(of: shelf) else {
                return Output.message("设好了，还没有同步过；执行 jianbao sync，或打开编辑界面，就同步")
            }
            Output.results(state.text(at: Clock.now.seconds))
            return
        }
        if let setup {
            var steps = Setup(shelf, editor: editor, host: host, program: ProgramPath.own)
            defer { for step in steps.steps { Output.message(step) } }
            try describingFailure { try steps.run(setup) }
        }
        if !shelf.isConfined {
            let isNew = try describingFailure {
                try Setup.registerIfNeeded(shelf, editor: editor, host: host, program: ProgramPath.own)
            }
            if isNew, !quiet { Output.message("登记了合并程序") }
        }
        let report: Synchronizer.Report
        do throws(SyncError) {
            report = try Synchronizer.sync(
                shelf, editor: editor, host: host, now: Clock.now.seconds, isRemovalMeant: removed,
                patience: after ? 120 : quiet ? 0 : SyncShelf.patience)
        } catch {
            // Whoever runs it in the background tries again by himself.
            if quiet, error == .busy { return }
            throw Failure(error.message(isConfined: shelf.isConfined))
        }
        if quiet { return }
        for line in report.lines { Output.message(line) }
    }
}

struct MergeFiles: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "merge", abstract: "把一期的两种改法合成一份，供 git 合并时调用；结果写进“本处”。",
        discussion: "jianbao sync --setup 会把它登记给 git，一般不用手打。")

    @Argument(help: ArgumentHelp("两边分开以前的那一份。", valueName: "原来"), completion: .file())
    var base: String

    @Argument(help: ArgumentHelp("这边的一份，结果也写在这里。", valueName: "本处"), completion: .file())
    var ours: String

    @Argument(help: ArgumentHelp("那边的一份。", valueName: "那边"), completion: .file())
    var theirs: String

    @Argument(help: ArgumentHelp("它在书架上的名字。", valueName: "名字"))
    var path: String?

    func run() throws {
        if Login.isConfined { throw Failure("这个登录不能合并文件") }
        let shelf = Shelf(folder: ".", elsewhere: "/nonexistent")
        let merged = try describingFailure {
            try MergeDriver(
                base: shelf.read(outside: FilePath(base)), mine: shelf.read(outside: FilePath(ours)),
                theirs: shelf.read(outside: FilePath(theirs)), path: path ?? ours)
        }
        try describingFailure { try shelf.write(merged.content, outside: FilePath(ours), isForced: true) }
        if let notice = merged.notice { Output.message(notice) }
    }
}
