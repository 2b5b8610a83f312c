import Application
import ArgumentParser
import Bulletins
import Screen
import Storage
import Sync
import SystemPackage

struct List: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "列出书架上的各期，新的在前。")

    @Flag(help: "以 JSON 输出，供脚本使用。")
    var json = false

    @OptionGroup var options: ShelfOptions

    func run() throws {
        let shelf = try options.shelf()
        let entries = try describingFailure { try shelf.entries() }
        _ = shelf.readableSeries()
        json
            ? Output.json(.array(entries.map { List.value($0, shelf) })) : Output.results(List.table(entries, shelf))
    }

    /// Why an issue cannot be read, and what is to be done.
    private static func reason(_ error: StorageError, _ file: IssueFile, _ shelf: Shelf) -> String {
        guard file.folder == shelf.folder, Synchronizer.areMarks(in: file.name.string, of: shelf) else {
            return error.message
        }
        return "里面有 git 留下的冲突记号；打开它，或执行 jianbao sync，就合并好"
    }

    private static func value(_ entry: Entry, _ shelf: Shelf) -> JSON {
        var members: [JSONKey: JSON] = ["name": .string(entry.file.title), "path": .string(entry.file.path.string)]
        switch entry.content {
        case .issue(let summary):
            members["year"] = .int(summary.year)
            members["number"] = .int(summary.number)
            if !summary.kind.isEmpty { members["kind"] = .string(summary.kind) }
            members["date"] = .string(summary.date)
            members["title"] = .string(summary.title)
            members["items"] = .int(summary.items)
            members["words"] = .int(summary.words)
            members["conflicts"] = .int(summary.conflicts)
            members["state"] = .string("ok")
        case .unreadable(let reason):
            members["state"] = .string("unreadable")
            members["reason"] = .string(List.reason(reason, entry.file, shelf))
        }
        return .object(members)
    }

    private static func table(_ entries: [Entry], _ shelf: Shelf) -> String {
        if entries.isEmpty { return "" }
        return entries.map { entry in
            guard let summary = entry.summary else {
                if case .unreadable(let reason) = entry.content {
                    return "\(padded(entry.file.title, 10))读不出：\(List.reason(reason, entry.file, shelf))"
                }
                return entry.file.title
            }
            return padded(entry.file.title, 10) + padded(summary.date, 16) + padded(summary.title, 36)
                + padded("\(summary.items) 条", 8) + "\(summary.words) 字"
                + (entry.otherNumber.map { "  期号是 \($0)" } ?? "")
                + (summary.conflicts > 0 ? "  待选 \(summary.conflicts) 处" : "")
        }.joined(separator: "\n")
    }

    private static func padded(_ text: String, _ columns: Int) -> String {
        let width = DisplayWidth.narrow.columns(text)
        return text + String(repeating: " ", count: max(1, columns - width))
    }
}
