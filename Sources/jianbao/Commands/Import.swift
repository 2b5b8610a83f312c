import Application
import ArgumentParser
import Bulletins
import Editor
import Formats
import Glibc
import Recognition
import Storage
import SystemPackage

struct Import: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "读入文件，成为新的一期，或一期里的条目。",
        discussion: "图片（png、jpg）加 --into 放在那一期旁边，打开它按 \(Import.pictureKey) 选用。"
            + "写 - 从管道读入：ssh 主机 jianbao import - --into 35 < 来稿.docx")

    private static let pictureKey = "^K Q"

    @Argument(help: ArgumentHelp("要读入的文件；可以写几个，各成一期；- 是从管道读入。", valueName: "文件"), completion: .file())
    var files: [String]

    @Option(help: ArgumentHelp("把条目加到这一期里，而不是新建一期。", valueName: "期号"), completion: .issue)
    var into: String?

    @Option(help: ArgumentHelp("文件的编码：utf-8、gb18030、big5、utf-16le、utf-16be；不写则自动辨认。", valueName: "编码"))
    var encoding: String?

    @Option(help: ArgumentHelp("从管道读入的文件叫什么；图片要写明。", valueName: "文件名"))
    var name: String?

    @OptionGroup var options: ShelfOptions

    func validate() throws {
        if into != nil, files.count > 1 { throw ValidationError("--into 一次只能加进一个文件") }
        if files.contains(Importer.pipe), files.count > 1 { throw ValidationError("从管道（-）一次只能读入一个文件") }
        if name != nil, files != [Importer.pipe] { throw ValidationError("--name 只用于从管道（-）读入") }
    }

    func run() throws {
        let shelf = try options.shelf()
        if shelf.isConfined, files != [Importer.pipe] {
            throw Failure("这个登录不能读这台主机上的文件；请从自己的电脑送来：\(SendLine().text)")
        }
        let series = shelf.readableSeries()
        let encoding = try textEncoding(encoding)
        func importing(_ file: String) -> Importer.Options {
            shelf.importing(FilePath(file), series, encoding: encoding)
        }
        if files.count > 1 { return try createAll(on: shelf, series, importing) }
        let file = files[0]
        let bytes = try read(file, on: shelf)
        let called = name ?? file
        if let kind = PictureFile.ending(of: bytes) {
            try keep(bytes, kind, on: shelf)
        } else if let into {
            try add(bytes, called, to: into, on: shelf, importing(file))
        } else {
            let (path, _, messages) = try create(bytes, called, on: shelf, series, importing(file))
            for message in messages { Output.message(message) }
            Output.results(path)
        }
    }

    /// A picture is kept beside an issue, for whoever puts it into its text.
    private func keep(_ bytes: [UInt8], _ ending: String, on shelf: Shelf) throws {
        guard let into else { throw Failure("图片要放在一期旁边；请加 --into 期号") }
        let called = name ?? (files[0] == Importer.pipe ? "图片.\(ending)" : files[0])
        if let problem = PictureFile.problem(bytes, named: SafeName.of(called)) { throw Failure(problem + "，没有放进来") }
        let issue = try shelf.issue(into).file
        let kept = try describingFailure { try shelf.keep(picture: bytes, named: called, of: issue) }
        Output.message("打开“\(issue.title)”，在要放图的地方按 \(Import.pictureKey)，选“\(kept)”")
        Output.results("\(issue.title)\(Shelf.pictureEnding)/\(kept)")
    }

    private func read(_ file: String, on shelf: Shelf) throws -> [UInt8] {
        if file == Importer.pipe {
            guard isatty(STDIN_FILENO) == 0 else { throw Failure("没有送来文件；请这样写：\(SendLine().text)") }
            return try describingFailure { try shelf.readPipe() }
        }
        return try describingFailure {
            do throws(StorageError) { return try shelf.read(outside: FilePath(file)) } catch {
                guard case .notAFile(let name, .folder) = error else { throw error }
                throw Failure("“\(name)”是文件夹，请写出里面的文件，例如 \(FilePath(file).appending("*.docx").string)")
            }
        }
    }

    /// One issue a file, and a row for each of what came of it; a bad file harms no other.
    private func createAll(
        on shelf: Shelf, _ series: Series, _ importing: (_ file: String) -> Importer.Options
    ) throws {
        var progress = Progress("导入", of: files.count)
        var rows: [String] = []
        var failures = 0
        for file in files {
            let name = FilePath(file).lastComponent?.string ?? file
            do {
                let (path, bulletin, messages) = try create(
                    read(file, on: shelf), file, on: shelf, series, importing(file))
                let made = FilePath(path).lastComponent?.string ?? path
                let asked = messages.count { $0.hasSuffix("请填写") }
                let missing = asked == 0 ? "" : "，\(asked) 项没有读到"
                rows.append("\(name)\t\(made)\t\(bulletin.items.count) 条，\(messages.count) 处请核对\(missing)")
            } catch let failure as Failure {
                failures += 1
                rows.append("\(name)\t没有导入\t\(failure.description)")
            }
            progress.step()
        }
        Output.results(rows.joined(separator: "\n"))
        if failures > 0 { throw Failure("\(files.count) 个文件里有 \(failures) 个没有导入，见上表") }
    }

    private func create(
        _ bytes: [UInt8], _ file: String, on shelf: Shelf, _ series: Series, _ importing: Importer.Options
    ) throws -> (path: String, Bulletin, messages: [String]) {
        let made = try shelf.makeIssue(of: bytes, named: file, series, importing, today: Clock.now.day) { number in
            "书架上已有 \(number)，没有覆盖；要把内容加进那一期，请加 --into \(number)"
        }
        return (made.file.path.string, made.bulletin, made.report.messages(in: made.bulletin) + made.added)
    }

    private func add(
        _ bytes: [UInt8], _ file: String, to reference: String, on shelf: Shelf, _ importing: Importer.Options
    ) throws {
        let loaded = try shelf.issue(reference)
        let (read, report) = try describingFailure { try Importer.fragment(bytes, name: file, options: importing) }
        let names = try describingFailure { try shelf.keep(report.pictures, of: loaded.file) }
        let parts = read.map { $0.renamingPictures(names) }
        var draft = Draft(loaded.bulletin)
        var placement = Placement(
            loaded.bulletin, homes: try describingFailure { try shelf.homes(except: loaded.file) })
        do throws(EditError) { try draft.perform(placement.edit(placing: parts), title: "导入") } catch {
            throw Failure(error.message)
        }
        switch try describingFailure({ try shelf.save(draft.bulletin, to: loaded.file, expecting: loaded.hash) }) {
        case .saved(_, let doubt): if let doubt { Output.message(doubt.message) }
        case .changed: throw Failure("导入时本期被别人改过，没有写入；请再执行一次")
        }
        let called = SafeName.of(FilePath(file).lastComponent ?? "?")
        shelf.keep(
            report.toBeChecked.remarks(in: draft.bulletin).map { Remark("\(called) \($0.message)", at: $0.places) },
            of: loaded.file)
        for message in report.messages(in: draft.bulletin) + places(of: parts, in: draft.bulletin) {
            Output.message(message)
        }
        Output.results(loaded.file.path.string)
    }

    /// Where the items went, a sentence each.
    private func places(of parts: [Part], in bulletin: Bulletin) -> [String] {
        let items = parts.flatMap { part -> [Item] in
            switch part {
            case .item(let item): [item]
            case .subsection(let subsection): subsection.items
            case .section(let section): section.allItems
            case .attachment: []
            }
        }
        let lines = items.prefix(20).compactMap { item -> String? in
            guard let path = bulletin.path(of: item.id) else { return nil }
            let parents = bulletin.ancestors(of: item.id).compactMap { bulletin.part($0)?.title }
            let title = [item.contributor, item.headline].filter { !$0.isEmpty }.joined(separator: "：")
            let name = title.isEmpty ? "没有标题的条目" : "“\(title)”"
            let home = parents.filter { !$0.isEmpty }.joined(separator: "、")
            return "\(name)加在 \(Numbering.place(of: path, in: bulletin))（\(home)）"
        }
        return lines + (items.count > 20 ? ["另有 \(items.count - 20) 条也已加入"] : [])
    }
}
