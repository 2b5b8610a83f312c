package import Bulletins
import Screen

/// 入门: an issue that is edited while it teaches, a step at a time.
package struct Lesson: Equatable, Sendable {
    enum Step: Int, CaseIterable, Sendable {
        case type, move, mend, save, export

        var title: String {
            switch self {
            case .type: "打字"
            case .move: "移动"
            case .mend: "改差错"
            case .save: "保存"
            case .export: "导出"
            }
        }

        /// What is to be done, and what there is to know.
        var lines: [String] {
            switch self {
            case .type: ["光标在第一条的末尾：接着打一句话，随便写什么。", "右边就是印出来的样子，换行、编号、分页都自己来；左边是目录。"]
            case .move:
                [
                    "按 ↓ 到第二条里，再按 \(Command.key("move-up"))，把它移到第一条前面。",
                    "编号自己改了。移错了按 \(Command.key("undo"))，想退多少步退多少步。",
                ]
            case .mend:
                [
                    "文中有一处差错，画着线：按 \(Command.key("next-finding")) 到那里，再按 Enter 照建议改。",
                    "有的只是建议，不改也行：卡片上写着别的答法。",
                ]
            case .save: ["按 \(Command.key("save")) 保存。", "每打一个字都随手记下了，断线、断电也不丢；保存是写成文件，给同事看。"]
            case .export:
                ["按 \(Command.key("export"))，选 Word，文件名照它给的，再按 Enter。", "导出好了会说放在哪里；从别的电脑登录的，还给出取回它的那一行。"]
            }
        }
    }

    /// `nil` when all is done.
    private(set) var step: Step? = .type
    /// Whether the export of the last step was asked for.
    var isExporting = false

    package init() {}

    /// Rows of the screen that say what is to be done: a bar and two lines, which a narrow screen breaks.
    static func rows(of size: Size) -> Int { size.columns < 80 ? 5 : 3 }

    /// Goes on where the step is done; whether it was.
    mutating func advance(_ bulletin: Bulletin, isSaved: Bool) -> Bool {
        let items = bulletin.items
        func text(_ id: PartID) -> String { items.first { $0.id == id }?.paragraphs.first?.plain ?? "" }
        let isDone =
            switch step {
            case .type: text(Lesson.first).scalarCount >= Lesson.sentence.scalarCount + 4
            case .move: items.first?.id == Lesson.second
            case .mend: !text(Lesson.second).contains(Lesson.fault)
            case .save: isSaved
            case .export, nil: false
            }
        if isDone { finish() }
        return isDone
    }

    /// What was exported is written.
    mutating func exported() { if step == .export, isExporting { step = nil } }

    private mutating func finish() { step = step.flatMap { Step(rawValue: $0.rawValue + 1) } }

    // MARK: - The issue

    private static let first = PartID("lesson-1")
    private static let second = PartID("lesson-2")
    private static let sentence = "区税务局把办税事项搬到网上，网上办税率达到96%。"
    private static let fault = "，，"

    package static let series = Series(
        name: "练习简报", office: "练习办公室", sections: [Series.StandingSection(title: "工作动态")])

    package static let bulletin = Bulletin(
        masthead: Masthead(
            name: series.name, year: 2024, number: 1, office: series.office, date: DateText("2024年3月4日")),
        sections: [
            Section(
                id: PartID("lesson"),
                title: "工作动态",
                items: [
                    Item(id: first, headline: "网上办税更方便", paragraphs: [.plain(sentence)]),
                    Item(
                        id: second, headline: "街道走访送服务",
                        paragraphs: [.plain("东街街道走访36家企业\(fault)收集问题21件，已办结19件。")]),
                ])
        ])

    /// Where the caret stands at first.
    static let start = Position(Place(first, .paragraph(0)), sentence.scalarCount)
}
