import Application
import ArgumentParser
import Bulletins
import Formats
import Glibc
import Storage
import SystemPackage

struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "写成别的格式：接管道时写到标准输出，否则写成文件。")

    @Argument(help: ArgumentHelp("期号：2023-35、35，或 JSON 文件的路径。", valueName: "期号"), completion: .issue)
    var issue: String

    @Option(
        name: .customLong("to"),
        help: ArgumentHelp(
            "格式：" + Exporter.all.map { "\($0.name)（\($0.title)）" }.joined(separator: "、") + "。", valueName: "格式"),
        completion: .format)
    var format: String

    @Option(name: .shortAndLong, help: ArgumentHelp("写到这个文件；- 是标准输出。", valueName: "文件"), completion: .file())
    var output: String?

    @Option(help: ArgumentHelp("文字格式的编码：utf-8 或 gb18030。", valueName: "编码"))
    var encoding: String?

    @Flag(help: "覆盖已有的文件。")
    var force = false

    @OptionGroup var options: ShelfOptions

    func run() throws {
        let shelf = try options.shelf()
        let exporter = try exporter()
        let encoding = try outputEncoding(exporter)
        let loaded = try shelf.issue(issue)
        let series = shelf.readableSeries(printing: loaded.bulletin)
        var isSaid = false
        let exporting = Exporter.Options(
            encoding: encoding, picture: { shelf.picture($0, of: loaded.file) },
            pictureFolder: loaded.file.pictureFolder
        ) {
            guard isatty(STDERR_FILENO) == 1 else { return }
            isSaid = true
            Output.status("正在导出 \(exporter.title)……")
        }
        let written = try describingFailure {
            defer { if isSaid { Output.status("") } }
            return try exporter.export(loaded.bulletin, series: series, options: exporting)
        }
        for remark in written.remarks { Output.message(remark) }
        if let warning = loaded.bulletin.warningOfConflicts(in: loaded.file.title) { Output.message(warning) }
        if output == "-" || output == nil && isatty(STDOUT_FILENO) == 0 {
            Output.bytes(written.bytes)
            return
        }
        if shelf.isConfined { throw Failure("这个登录只能把文件导出到标准输出：jianbao export \(issue) --to \(format) > 文件") }
        let path = FilePath(output ?? "\(loaded.file.title).\(exporter.fileExtension)")
        if let own = shelf.ownFile(at: path) {
            throw Failure("“\(own)”是书架自己的文件，导出的不能写在它的位置，没有写；请换一个文件名")
        }
        try describingFailure {
            do throws(StorageError) { try shelf.write(written.bytes, outside: path, isForced: force) } catch {
                guard case .alreadyExists(let name) = error else { throw error }
                throw Failure(
                    path.isFolder
                        ? "“\(name)”是文件夹，没有写；请在 --output 里写出文件名" : "“\(name)”已经有了，没有覆盖；请换一个文件名，或加 --force 覆盖")
            }
        }
        Output.results(path.string)
    }

    private func exporter() throws -> Exporter {
        do throws(ExportError) { return try Exporter.named(format) } catch { throw ValidationError(error.message) }
    }

    /// Only plain text has an encoding to choose; what old programs cannot read is not written.
    private func outputEncoding(_ exporter: Exporter) throws -> TextEncoding {
        guard let encoding = try textEncoding(encoding) else { return .utf8 }
        guard exporter.takesEncoding else {
            throw ValidationError("--encoding 只用于 --to text，\(exporter.title)没有编码可选")
        }
        guard encoding != .big5 else { throw ValidationError("不能写成 Big5，可用 utf-8、gb18030、utf-16le、utf-16be") }
        return encoding
    }
}

/// The encoding of that name; `nil` where none is named.
func textEncoding(_ name: String?) throws -> TextEncoding? {
    guard let name else { return nil }
    guard let encoding = TextEncoding(named: name) else {
        throw ValidationError("不认识编码“\(name)”，可用 utf-8、gb18030、big5（只读）、utf-16le、utf-16be")
    }
    return encoding
}
