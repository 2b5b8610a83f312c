package import Bulletins
import Proofreading

extension Session {
    /// C-e: in which format, or on which paper.
    mutating func chooseFormat() {
        guard let desk else { return }
        var rows = formats.map { format in
            Picker.Row(format.title, detail: format.name, keywords: format.name) { $0.askExportName(format) }
        }
        if let pdf = formats.first(where: { $0.name == "pdf" }) {
            let head = desk.series.style.isPreprinted ? "带红头" : "套打（不印红头）"
            rows.append(
                Picker.Row("\(pdf.title)，\(head)", detail: pdf.name) { $0.askExportName(pdf, turnsHead: true) })
            rows.append(
                Picker.Row("打印…", detail: "选打印机", keywords: Vocabulary.words["print"] ?? "") { $0.askToPrint() })
        }
        rows.append(
            Picker.Row("导出过的文件…", detail: "在哪里，怎么取回") { $0.emit(.files(.listExports(reference: desk.reference))) })
        show(Picker("导出为", rows: rows))
    }

    /// Under which name and in which folder; and what is left to do before the paper goes out.
    ///
    /// - Parameter turnsHead: the red head is left out, or printed where the series leaves it out.
    private mutating func askExportName(_ format: ExportFormat, turnsHead: Bool = false) {
        withDesk { $0.proofread() }
        guard let desk else { return }
        let which = !turnsHead ? "" : desk.series.style.isPreprinted ? "（红头）" : "（套打）"
        let name = desk.bulletin.exportName + which
        let label = desk.label("导出的文件名", short: "文件名")
        ask(
            Session.exportPrompt(label, text: exportFolder + name, name) { session, place in
                session.turnsHead = turnsHead
                session.export(format.name, name: place, isForced: false)
            })
    }

    /// Stays open with what was typed where nothing can be written there.
    private static func exportPrompt(
        _ label: String, text: String, _ name: String, _ export: @escaping @Sendable (inout Session, String) -> Void
    ) -> Prompt {
        Prompt(label, text: text) { session, typed in
            session.refused = .prompt(exportPrompt(label, text: typed, name, export))
            let place = typed.filter { !$0.isNewline }
            // A folder alone, or nothing, is not yet a file.
            export(&session, place.isEmpty || place.hasSuffix("/") ? place + name : place)
        }
    }

    /// What was exported is written; in that folder the next one goes, as it was typed.
    mutating func learnExported(_ lines: [String], _ folder: String, _ file: String?) {
        lesson?.exported()
        exportFolder = folder
        guard lines.count > 1 else { return say(lines.first ?? "", .good) }
        // The line that fetches it is the last.
        overlays.append(.card(Card(title: "已导出", lines: lines, copied: lines.last, file: file)))
    }

    mutating func export(_ format: String, name: String, isForced: Bool) {
        guard let desk else { return }
        let series = desk.series.printed(turnsHead: turnsHead)
        emit(.output(.export(desk.bulletin, series, format: format, name: name, isForced: isForced)))
        isAwaiting = true
        lesson?.isExporting = true
    }

    mutating func askToOverwrite(_ name: String, format: String) {
        ask(
            Question(
                "“\(name)”已经有了。",
                answers: [
                    Answer("覆盖", letter: "y", chinese: "是") { $0.export(format, name: name, isForced: true) }
                ],
                acceptsEnter: false))
    }
}

// On paper, by the printers of the server.
extension Session {
    mutating func askToPrint() {
        guard desk != nil else { return }
        var picker = Picker(Session.printerList, rows: [Picker.Row(heading: "正在问有哪些打印机…")])
        picker.use = .printers
        show(picker)
        emit(.output(.listPrinters))
    }

    private static let printerList = "打印到哪里"

    /// Closes the list that waits for the printers; whether it stood there.
    @discardableResult
    mutating func leavePrinterList() -> Bool {
        guard case .picker(let picker)? = overlays.last, picker.use == .printers else { return false }
        overlays.removeLast()
        return true
    }

    /// Asks for the queue, and whether the red head is printed or is on the paper already.
    mutating func choose(from queues: [String], standard: String?) {
        // The list was left before the printers answered.
        guard leavePrinterList(), let desk else { return }
        let other = desk.series.style.isPreprinted ? "带红头" : "套打（不印红头）"
        func row(_ queue: String, turnsHead: Bool) -> Picker.Row {
            Picker.Row(
                turnsHead ? "\(queue)，\(other)" : queue, detail: queue == standard && !turnsHead ? "默认" : ""
            ) { $0.askCopies(on: queue, turnsHead: turnsHead) }
        }
        show(
            Picker(
                Session.printerList,
                rows: queues.map { row($0, turnsHead: false) } + queues.map { row($0, turnsHead: true) }))
    }

    private mutating func askCopies(on queue: String, turnsHead: Bool, text: String? = nil) {
        withDesk { $0.proofread() }
        guard let desk else { return }
        ask(
            Prompt(desk.label("印几份", short: "印几份"), text: text ?? "1", isSelected: true) { session, typed in
                guard let copies = Int(String(typed.map(\.halfWidth)).filter { $0 != " " }), (1...999).contains(copies)
                else {
                    session.askCopies(on: queue, turnsHead: turnsHead, text: typed)
                    return session.say("“\(typed)”不是 1 到 999 的数字，没有打印", .alarm)
                }
                guard let desk = session.desk else { return }
                let series = desk.series.printed(turnsHead: turnsHead)
                session.emit(.output(.print(desk.bulletin, series, queue: queue, copies: copies)))
                session.isAwaiting = true
            })
    }
}

extension Series {
    /// The series as a paper is printed by it: the red head left out, or printed where it usually is not.
    fileprivate func printed(turnsHead: Bool) -> Series {
        guard turnsHead else { return self }
        var series = self
        series.style.preprinted = !style.isPreprinted
        return series
    }
}

extension Desk {
    /// A label that says first what is left to do.
    fileprivate func label(_ label: String, short: String) -> String {
        let left = unfinished
        return left.isEmpty ? label : "还有 \(left.joined(separator: "、"))；\(short)"
    }

    /// What should be settled before the paper goes out: `3 处必改`.
    fileprivate var unfinished: [String] {
        let counts = [
            (findings.count { $0.level == .must }, "处必改"), (bulletin.conflicts.count, "处待选"),
            (bulletin.items.count { $0.headline.isEmpty && !$0.runsIn }, "个空标题"),
            (bulletin.sections.count { $0.items.isEmpty && $0.subsections.isEmpty }, "个空栏目"),
        ]
        return counts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    }
}

extension Bulletin {
    /// `营商环境工作动态第35期`: what readers know the paper by.
    package var exportName: String {
        let name = masthead.name.isEmpty ? "简报" : masthead.name
        return (name + masthead.spokenNumber).asFileName
    }
}

extension Masthead {
    /// How people speak of an issue, whatever form the series prints: `第35期`, `专报第1期`, `总第376期`; of a paper that counts
    /// nothing, its date.
    package var spokenNumber: String {
        if number == 0, let serial { return "\(kind)总第\(serial)期" }
        return number == 0 && !date.printed.isEmpty ? kind + date.printed : "\(kind)第\(number)期"
    }
}

extension String {
    /// Without slashes and line ends, which no file name has.
    fileprivate var asFileName: String { filter { $0 != "/" && !$0.isNewline } }
}
