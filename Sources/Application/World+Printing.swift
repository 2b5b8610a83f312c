import Bulletins
import Editor
import Formats
import Storage

// On paper.
extension World {
    mutating func performPrinting(_ effect: Effect) -> [Event] {
        switch effect {
        case .listPrinters:
            // Whoever asked looks at the list that will have them; no head need say so.
            return begin(nil, onStop: "") { _ in
                try Printers.list().map { [.printers($0.queues, standard: $0.standard)] }
            }
        case .print(let bulletin, let series, let queue, let copies):
            return begin("正在打印", onStop: "打印停下了；已经送出去的，要到打印机上取消") { world in
                try world.print(bulletin, series, on: queue, copies)
            }
        default: return []
        }
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
