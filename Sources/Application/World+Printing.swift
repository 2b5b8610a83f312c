import Bulletins
import Editor
import Formats
import Storage

// On paper.
extension World {
    func performPrinting(_ effect: Effect, whenSlow: @escaping (String) -> Void) -> [Event] {
        do {
            switch effect {
            case .listPrinters:
                let printers = try describingFailure { try Printers { whenSlow("正在问有哪些打印机……") } }
                return [.printers(printers.queues, standard: printers.standard)]
            case .print(let bulletin, let series, let queue, let copies):
                return [try print(bulletin, series, on: queue, copies, whenSlow)]
            default: return []
            }
        } catch { return [.failed("\(error)")] }
    }

    private func print(
        _ bulletin: Bulletin, _ series: Series, on queue: String, _ copies: Int,
        _ whenSlow: @escaping (String) -> Void
    ) throws -> Event {
        guard let handle else { return .failed("没有打开的一期") }
        let (shelf, file) = (self.shelf, handle.file)
        return try describingFailure {
            let options = Exporter.Options(picture: { shelf.picture($0, of: file) }) { whenSlow("正在排成页……") }
            let pages = try Exporter.named("pdf").export(bulletin, series: series, options: options)
            let said = try Printers().print(
                pages.bytes, on: queue, copies: copies, title: bulletin.exportName
            ) { whenSlow("正在送去打印……") }
            let warning = bulletin.warningOfConflicts(in: file.title).map { [$0] } ?? []
            let sentences = ["已送到 \(queue)，\(copies) 份"] + (said.isEmpty ? [] : [SafeName.of(said)]) + warning
            return .done((sentences + pages.remarks).joined(separator: "；"))
        }
    }
}
