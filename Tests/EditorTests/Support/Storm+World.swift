import Bulletins
import Proofreading
import Recognition
import Screen

@testable import Editor

extension Storm {
    /// What nobody at the keys asked for.
    mutating func news() -> Event {
        switch random.number(0...9) {
        case 0: return .issue(.present(random.one(of: [[], ["王芳"], ["王芳", "李强\u{1B}[2J"]])))
        case 1: return .issue(.trouble(random.one(of: [nil, "磁盘已满，请清出空间再保存"])))
        case 2: return .failed("没有这一期")
        case 3: return .done("已导出 2024-07.docx")
        case 4: return .input(.resumed)
        case 5:
            return .shelf(.listed(random.one(of: [[], Sample.entries, Array(Sample.entries.reversed())]), name: "动态"))
        case 6 where session.desk != nil:
            return random.one(of: [.issue(.gone), .issue(.damaged("“2024-07.json”第3行第1列：这里应有逗号"))])
        case 7 where session.desk != nil:
            return .issue(
                .unsaved(
                    Unsaved(
                        reference: 0, editor: "王芳", time: 1_709_533_000,
                        edits: [.init("输入", text: "甲", time: 1_709_532_000), .init("分段")],
                        fits: random.number(0...1) == 0)))
        default:
            guard session.desk != nil else { return .shelf(.listed([], name: "")) }
            othersSave()
            return .issue(.incoming(incoming))
        }
    }

    /// Somebody else saves the issue.
    private mutating func othersSave() {
        var draft = Draft(file)
        for _ in 0..<random.number(1...4) {
            // An edit that does not fit is one that the other did not make.
            _ = try? draft.perform(random.edit(of: draft.bulletin), title: "")
        }
        file = draft.bulletin
    }

    private var incoming: Incoming { Incoming(.file(hash: ""), base: known, file, from: "王芳") }

    /// The world, which now and then has its troubles.
    mutating func answer(_ effect: Effect) {
        switch effect {
        case .issue(.journal(let change)): journal.append(change)
        case .issue(.open), .shelf(.newIssue):
            let next = Sample.series.bulletin(year: 2024, number: 8, date: Day(iso: "2024-03-11"))
            open(random.one(of: [Sample.bulletin, Sample.everyKind, next, file]))
        case .issue(.save(let draft, _)): save(draft)
        case .issue(.merged(let incoming, let change, _)):
            known = incoming.bulletin
            journal.append(change)
        case .issue(.recover(_, let count)):
            var draft = Draft(file)
            for _ in 0..<(count ?? 3) { _ = try? draft.perform(random.edit(of: draft.bulletin), title: "恢复") }
            draft.markUnsaved()
            open(draft)
        case .issue(.listVersions):
            take(.issue(.versions([KeptVersion(number: 2, time: 1_709_500_000), KeptVersion(number: 1, time: 0)])))
        case .issue(.readVersion(_, let name)):
            take(.issue(.version(random.one(of: [Sample.bulletin, file]), name: name)))
        case .person(.recallSearches):
            take(.person(.recalledSearches([SearchQuery("企业"), SearchQuery("(", isExpression: true)])))
        case .series(.readKnowledge): take(.series(.knowledge(Archive(), nil)))
        case .shelf(.read): take(.shelf(.listed(Sample.entries, name: Sample.series.name)))
        case .output(.listPrinters): take(.output(.printers(["Laser", "Copier"], standard: "Laser")))
        case .files(.listFiles(let folder, _)):
            let entries = ["来稿.docx", "来稿二.txt", "旧刊/"].map { FileListing.Entry(name: $0) }
            take(.shelf(.files(FileListing(folder: folder ?? "来稿/", entries: entries))))
        case .files(.listExports):
            take(
                .shelf(
                    .exports([ExportedFile(name: "动态.docx", place: "/简报/动态.docx", time: 0, fetch: "scp 一 .")], of: "7"))
            )
        case .files(.importIssue):
            open(Sample.bulletin)
            take(.issue(.importedIssue(ImportReport(), ["没有刊名"])))
        case .issue(.importFile):
            let item = Item(id: .random(using: &random), headline: random.typed(), paragraphs: [.plain(random.typed())])
            var report = ImportReport()
            if random.one(of: [true, false]) {
                report.add(.joined, place: Place(item.id, .paragraph(0)), found: "没有说完的一段", done: "接成一段")
            }
            take(.issue(.imported([.item(item)], report)))
        case .output(.export(_, _, let format, let name, let isForced)):
            take(
                isForced
                    ? .output(.exported(["已导出到 \(name)"]))
                    : .output(.exportExists(format: format, name: name + ".docx")))
        default: break
        }
    }

    private mutating func save(_ draft: Draft) {
        if random.number(0...4) == 0 { return take(.issue(.saveFailed("磁盘已满"))) }
        // Somebody else was faster.
        if file != known { return take(.issue(.incoming(incoming))) }
        file = draft.bulletin
        known = file
        take(.issue(.saved(revision: draft.revision)))
    }
}
