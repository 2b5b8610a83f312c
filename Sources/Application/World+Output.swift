import Bulletins
import Editor
import Formats
import Storage
import SystemPackage

// What leaves the editor.
extension World {
    mutating func perform(_ effect: OutputEffect) -> [Event] {
        switch effect {
        case .export(let bulletin, let series, let format, let name, let isForced):
            return begin("正在导出", onStop: "导出停下了，没有写出文件") { world in
                try world.export(bulletin, series, format, name, isForced: isForced)
            }
        case .send(let path): return answer { try $0.send(path) }
        case .listPrinters:
            // Whoever asked looks at the list that will have them; no head need say so.
            return begin(nil, onStop: "") { _ in
                try Printers.list().map { [.output(.printers($0.queues, standard: $0.standard))] }
            }
        case .print(let bulletin, let series, let queue, let copies):
            return begin("正在打印", onStop: "打印停下了；已经送出去的，要到打印机上取消") { world in
                try world.print(bulletin, series, on: queue, copies)
            }
        case .proof(let bulletin, let series, let view): return proof(bulletin, series, view)
        case .showProof(let picture, let view): return show(picture, view)
        case .stopJobs: return stopJobs()
        }
    }

    /// Brings an exported file to the editor's own computer, through the terminal.
    private func send(_ path: String) throws(StorageError) -> [Event] {
        let path = FilePath(path)
        let isSent = display.send(try shelf.read(outside: path), named: path.lastComponent?.string ?? "")
        return [isSent ? .done("“\(path.shownName)”送过去了，终端会问存不存") : .failed("“\(path.shownName)”太大，没有送；请用取回的那一行")]
    }

    private func print(
        _ bulletin: Bulletin, _ series: Series, on queue: String, _ copies: Int
    ) throws -> Deferred<[Event]> {
        guard let handle else { return .done([.failed("没有打开的一期")]) }
        let warning = bulletin.warningOfConflicts(in: handle.file.title).map { [$0] } ?? []
        return try Exporter.named("pdf").begin(bulletin, series: series, options: exporting(handle.file))
            .then { pages throws(ExportError) in
                try Printers.print(pages.bytes, on: queue, copies: copies, title: bulletin.exportName)
                    .map { said in
                        let sentences = ["已送到 \(queue)，\(copies) 份"] + (said.isEmpty ? [] : [SafeName.of(said)])
                        return [.done((sentences + warning + pages.remarks).joined(separator: "；"))]
                    }
            }
    }
}
