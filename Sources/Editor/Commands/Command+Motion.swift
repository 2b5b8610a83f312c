import Bulletins

extension Command {
    /// A motion and its twin with Shift, which selects.
    private static func motion(
        _ id: String, _ title: String, _ key: String, _ help: String,
        _ move: @escaping @Sendable (inout Desk, _ selecting: Bool) -> Void
    ) -> [Command] {
        let shifted = key.split(separator: " ").map { key in
            let parts = key.split(separator: "-")
            return (parts.dropLast() + ["S", parts[parts.count - 1]]).joined(separator: "-")
        }.joined(separator: " ")
        return [
            Command(id, title, key, in: [.page], help) { session in
                session.withDesk { move(&$0, $0.isMarking) }
            },
            Command("selecting-\(id)", "选" + title, shifted, in: [.page], "选中：" + help) { session in
                session.withDesk { move(&$0, true) }
            },
        ]
    }

    static let motion: [Command] = [
        motion("left", "左一字", "Left", "光标左移一字") { desk, selecting in
            if !selecting, let selection = desk.selection { return desk.move(selection.start, selecting: false) }
            if let target = desk.positionBefore(desk.caret.position) { desk.move(target, selecting: selecting) }
        },
        motion("right", "右一字", "Right", "光标右移一字") { desk, selecting in
            if !selecting, let selection = desk.selection { return desk.move(selection.end, selecting: false) }
            if let target = desk.positionAfter(desk.caret.position) { desk.move(target, selecting: selecting) }
        },
        motion("up", "上一行", "Up", "光标上移一行") { $0.moveByRows(-1, selecting: $1) },
        motion("down", "下一行", "Down", "光标下移一行") { $0.moveByRows(1, selecting: $1) },
        motion("word-left", "前一词", "C-Left", "到前一个词") { $0.moveByWord(-1, selecting: $1) },
        motion("word-right", "后一词", "C-Right", "到后一个词") { $0.moveByWord(1, selecting: $1) },
        motion("row-start", "行首", "Home", "到行首，再按到段首") { $0.moveToRowStart(selecting: $1) },
        motion("row-end", "行尾", "End", "到行尾，再按到段末") { $0.moveToRowEnd(selecting: $1) },
        motion("page-up", "上一屏", "PgUp", "上翻一屏") { $0.moveByRows(2 - $0.height, selecting: $1) },
        motion("page-down", "下一屏", "PgDn", "下翻一屏") { $0.moveByRows($0.height - 2, selecting: $1) },
        motion("paragraph-up", "上一段", "C-Up", "到上一段段首") { $0.moveToParagraph(-1, selecting: $1) },
        motion("paragraph-down", "下一段", "C-Down", "到下一段段首") { $0.moveToParagraph(1, selecting: $1) },
        motion("start", "文首", "C-Home K-Home", "到全文开头") { $0.moveToEnd(-1, selecting: $1) },
        motion("end", "文末", "C-End K-End", "到全文末尾") { $0.moveToEnd(1, selecting: $1) },
        [
            Command("sentence-left", "前一句", "A-, K-,", in: [.page], "到前一句句首") { session in
                session.withDesk { $0.moveBySentence(-1, selecting: $0.isMarking) }
            },
            Command("sentence-right", "后一句", "A-. K-.", in: [.page], "到后一句句首") { session in
                session.withDesk { $0.moveBySentence(1, selecting: $0.isMarking) }
            },
            Command("item-up", "上一条", "C-PgUp A-PgUp K-PgUp", in: Context.bulletin, "到上一条") { session in
                session.withDesk { $0.moveToItem(-1) }
            },
            Command("item-down", "下一条", "C-PgDn A-PgDn K-PgDn", in: Context.bulletin, "到下一条") { session in
                session.withDesk { $0.moveToItem(1) }
            },
            Command("back", "返回原处", "C-b", in: Context.bulletin, "回到跳转之前的地方") { session in
                var isBack = false
                session.withDesk { isBack = $0.goBack() }
                if !isBack { session.say("没有可返回的地方") }
            },
        ],
    ].flatMap { $0 }

    static let selection: [Command] = [
        Command("mark", "起选", "C-t", in: [.page], "从这里选起：再移动光标就是选中，再按一次不选") { $0.toggleMark() },
        Command("select-all", "全选", "C-a", in: [.page], "选中本段；再按选本条，再按选全文") { session in
            session.withDesk { $0.widenSelection() }
        },
        Command("deselect", "取消", "Esc", in: [.page], "取消选中和查找标记；只看版面时，叫回目录和提示行；正在导出、打印时，停下它") { $0.deselect() },
    ]
}

extension Session {
    /// Esc on the page: nothing is selected, marked or compared any more; where nothing was, what A-z hid is back,
    /// or what goes on beside the editor is stopped.
    mutating func deselect() {
        let isAnything =
            desk.map { $0.anchor != nil || $0.isMarking || $0.comparison != nil } ?? false
            || !finder.line.text.isEmpty
        withDesk { desk in
            desk.anchor = nil
            desk.isMarking = false
            desk.comparison = nil
        }
        finder = Finder()
        guard !isAnything else { return }
        if settings.isZen { settings.isZen = false } else { stopJobs() }
    }

    /// C-t: motions select without Shift, which some terminals keep to themselves.
    mutating func toggleMark() {
        withDesk { desk in
            desk.isMarking.toggle()
            if !desk.isMarking { desk.anchor = nil }
        }
        if desk?.isMarking ?? false { say("从这里选起：移动光标选中，再按 \(Command.key("mark")) 或 Esc 不选") }
    }

    mutating func withDesk(_ act: (inout Desk) -> Void) {
        guard var desk = self.desk.take() else { return }
        act(&desk)
        self.desk = desk
    }
}
