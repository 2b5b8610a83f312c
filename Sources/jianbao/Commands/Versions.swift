import Application
import ArgumentParser
import Bulletins
import Editor
import Glibc
import Storage
import Sync
import Typesetting

struct Versions: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "列出旧版，或换回一版。",
        discussion: "每次保存留下前一版，版次是数；书架在 git 里的，还有各台主机送来的，版次是 git 的编号，如 9f3a2c1。")

    @Argument(help: ArgumentHelp("期号：2023-35、35，或 JSON 文件的路径。", valueName: "期号"), completion: .issue)
    var issue: String

    @Option(help: ArgumentHelp("换回这一版；现在的一版也会留作旧版。", valueName: "版次"))
    var restore: VersionName?

    @Option(help: ArgumentHelp("把这一版打成文字看看。", valueName: "版次"))
    var show: VersionName?

    /// For the editor, which reads the history by this: so many states, as they are found.
    @Option(help: .hidden)
    var lines: Int?

    /// The same: the text that is in an object.
    @Option(help: .hidden)
    var text: String?

    @OptionGroup var options: ShelfOptions

    /// So many states of the history are listed.
    private static let limit = 1000

    func validate() throws {
        if show != nil, restore != nil { throw ValidationError("--show 和 --restore 一次只能用一个：先看，再换回") }
    }

    func run() throws {
        let shelf = try options.shelf()
        let file = try describingFailure { try shelf.file(for: issue) }
        if let lines {
            try printLines(lines, of: file, in: shelf)
        } else if let text {
            Output.bytes(try describingFailure { try History(of: file, in: shelf).load(text) })
        } else if let show {
            let bulletin = try bulletin(show, of: file, in: shelf)
            Output.results(PageText.text(of: bulletin, series: shelf.readableSeries(printing: bulletin)))
        } else if let restore {
            let bulletin = try bulletin(restore, of: file, in: shelf)
            switch try describingFailure({ try shelf.restore(bulletin, as: file) }) {
            case .saved(_, let doubt):
                if let doubt { Output.message(doubt.message) }
                Output.message("“\(file.title)”已换回" + (restore.isCommit ? " \(restore) 这一版" : "第 \(restore) 版"))
            case .changed: throw Failure("“\(file.title)”刚被别人改过，没有换回；请再执行一次")
            }
        } else {
            try list(file, in: shelf)
        }
    }

    /// A version by the name that the list gives it.
    private func bulletin(_ name: VersionName, of file: IssueFile, in shelf: Shelf) throws -> Bulletin {
        if let number = name.number, !name.isCommit || shelf.versions(of: file).contains(where: { $0.number == number })
        {
            return try describingFailure { try shelf.load(shelf.version(number, of: file)) }
        }
        let bytes = try describingFailure { () throws(SyncError) -> [UInt8]? in
            guard History.isKept(of: file, in: shelf) else { return nil }
            let history = try History(of: file, in: shelf)
            return try history.version(name.text).map { version throws(SyncError) in try history.load(version.content) }
        }
        guard let bytes else { throw Failure("“\(file.title)”没有旧版 \(name)；请用 jianbao versions 查看") }
        do throws(BulletinFileError) { return try Bulletin(json: bytes) } catch {
            throw Failure(
                StorageError.unreadable(name: "\(file.title) 旧版 \(name)", reason: error.message(in: bytes)).message)
        }
    }

    private func list(_ file: IssueFile, in shelf: Shelf) throws {
        var list = VersionList(shelf.keptVersions(of: file))
        if History.isKept(of: file, in: shelf) {
            var found: [CommittedVersion] = []
            do throws(SyncError) {
                try History(of: file, in: shelf).read(limit: Versions.limit) { version in
                    found.append(version)
                    return true
                }
            } catch {
                // The kept copies are there all the same.
                Output.message("git 里的旧版取不来：\(error.message)")
            }
            list.add(found, number: (try? shelf.load(file))?.bulletin.masthead.number)
            if found.count >= Versions.limit { Output.message("git 里还有更早的，没有列出") }
        }
        let versions = list.versions
        if versions.isEmpty { return Output.message("“\(file.title)”还没有旧版；改了再存，前一版就留下") }
        let details = KeptVersion.details(of: versions, offset: Clock.now.offset, withYear: true)
        Output.results(zip(versions, details).map(Versions.line).joined(separator: "\n"))
    }

    /// What `--show` takes, when that was, and whose it is where that is known.
    private static func line(_ version: KeptVersion, _ detail: String) -> String {
        let name =
            switch version.reference {
            case .copy(let number): "\(number)"
            case .committed: String((version.origin?.commit ?? "").prefix(VersionName.digits))
            }
        let who = version.origin.map { "\t\($0.words)\t\($0.sentence)" } ?? ""
        return "\(name)\t\(detail)\(who)" + (version.isPresent ? "\t现在的就是" : "")
    }

    private func printLines(_ limit: Int, of file: IssueFile, in shelf: Shelf) throws {
        // Reading the history takes long; whoever edits on this machine must not notice.
        _ = nice(10)
        try describingFailure {
            try History(of: file, in: shelf).read(limit: limit, for: STDOUT_FILENO) { version in
                Output.bytes(version.line)
                return true
            }
        }
    }
}

/// How a person calls a version: the number of a kept copy, or the beginning of a commit's name.
struct VersionName: ExpressibleByArgument, CustomStringConvertible {
    let text: String

    /// So many digits of a commit's name are shown; fewer name none.
    static let digits = 7

    init?(argument: String) {
        let isNumber =
            (1..<VersionName.digits).contains(argument.utf8.count) && argument.allSatisfy(VersionName.isDigit)
        let isName =
            (VersionName.digits...64).contains(argument.utf8.count)
            && argument.allSatisfy { $0.isASCII && $0.isHexDigit && !$0.isUppercase }
        guard isNumber || isName else { return nil }
        text = argument
    }

    var number: Int? { text.allSatisfy(VersionName.isDigit) ? Int(text) : nil }
    var isCommit: Bool { text.utf8.count >= VersionName.digits }
    var description: String { text }

    private static func isDigit(_ character: Character) -> Bool { character.isASCII && character.isNumber }
}
