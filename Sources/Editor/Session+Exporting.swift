package import Bulletins
import Proofreading

extension Session {
    /// C-e: in which format.
    mutating func chooseFormat() {
        guard desk != nil else { return }
        show(
            Picker(
                "导出为",
                rows: formats.map { format in
                    Picker.Row(format.title, detail: format.name) { $0.askExportName(format) }
                }))
    }

    /// Under which name; and what is left to do before the paper goes out.
    private mutating func askExportName(_ format: ExportFormat) {
        withDesk { $0.proofread() }
        guard let desk else { return }
        let left = desk.unfinished
        let label = left.isEmpty ? "导出的文件名" : "还有 \(left.joined(separator: "、"))；文件名"
        ask(
            Prompt(label, text: desk.bulletin.exportName) { session, typed in
                let name = typed.asFileName
                session.export(format.name, name: name.isEmpty ? desk.bulletin.exportName : name, isForced: false)
            })
    }

    mutating func export(_ format: String, name: String, isForced: Bool) {
        guard let desk else { return }
        emit(.export(desk.bulletin, desk.series, format: format, name: name, isForced: isForced))
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

extension Desk {
    /// What should be settled before the paper goes out: `3 处必改`.
    fileprivate var unfinished: [String] {
        let counts = [
            (findings.count { $0.level == .must }, "处必改"), (bulletin.conflicts.count, "处待选"),
            (bulletin.items.count { $0.headline.isEmpty && !$0.runsIn }, "个空标题"),
        ]
        return counts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    }
}

extension Bulletin {
    /// `营商环境工作动态第35期`: what readers know the paper by.
    package var exportName: String {
        let name = masthead.name.isEmpty ? "简报" : masthead.name
        return (name + "第\(masthead.number)期").asFileName
    }
}

extension String {
    /// Without what would make it a path.
    fileprivate var asFileName: String { filter { $0 != "/" && !$0.isNewline } }
}
