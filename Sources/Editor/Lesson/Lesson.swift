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

        /// Where to look when nothing was counted.
        fileprivate var hint: String {
            let way =
                switch self {
                case .type: "光标要在版面里，\(Command.key("switch")) 在目录和版面之间换；打在哪里都行，两个字就算。"
                case .move:
                    "光标要在条目里；\(Command.key("move-up")) 按不出的终端，改按 \(Command.sureKey("move-up"))。"
                case .mend: "卡片开着时按 Enter 才改；在第二条里自己删去多的那个逗号也行。"
                case .save: "存好了右上角写“已存”；没有改过，就没有可存的。"
                case .export: "选好格式按 Enter，问文件名时再按一次 Enter。"
                }
            return "还没有算上：" + way
        }
    }

    /// In whatever order they were done.
    private(set) var done: Set<Step> = []
    /// Whether an export was asked for.
    var isExporting = false
    /// Keys since a step was done last.
    private var keys = 0
    /// The fewest characters that the issue had: what is deleted does not count against what is typed.
    private var fewest = Lesson.bulletin.characters
    private var order = Lesson.bulletin.items.map(\.id)
    /// Whether there was something to save.
    private var wasChanged = false

    package init() {}

    /// Rows of the screen that say what is to be done: a bar and two lines, which a narrow screen breaks.
    static func rows(of size: Size) -> Int { size.columns < 80 ? 5 : 3 }

    /// The first that is still to be done; `nil` when all are.
    var step: Step? { Step.allCases.first { !done.contains($0) } }

    /// Where to look, once somebody has tried for a while and nothing was counted.
    var hint: String? { keys < Lesson.patience ? nil : step?.hint }

    /// Keys after which there is a hint.
    private static let patience = 25

    mutating func pressed() { keys += 1 }

    /// Looks what was done since, anywhere in the issue; whether a step was.
    mutating func advance(_ bulletin: Bulletin, isSaved: Bool) -> Bool {
        let before = done
        let characters = bulletin.characters
        if characters >= fewest + 2 { done.insert(.type) }
        fewest = min(fewest, characters)
        let items = bulletin.items
        let now = items.map(\.id)
        if order.filter(now.contains) != now.filter(order.contains) { done.insert(.move) }
        order = now
        let second = items.first { $0.id == Lesson.second }?.paragraphs ?? []
        if !second.contains(where: { $0.plain?.contains(Lesson.fault) == true }) { done.insert(.mend) }
        if isSaved, wasChanged { done.insert(.save) }
        wasChanged = wasChanged || !isSaved
        return note(before)
    }

    /// What was exported is written.
    mutating func exported() {
        let before = done
        if isExporting { done.insert(.export) }
        _ = note(before)
    }

    private mutating func note(_ before: Set<Step>) -> Bool {
        if done != before { keys = 0 }
        return done != before
    }

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

extension Bulletin {
    /// How many there are in all its texts.
    fileprivate var characters: Int {
        var count = 0
        forEachText { _, text in count += text.scalarCount }
        return count
    }
}
