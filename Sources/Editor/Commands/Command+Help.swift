import Bulletins
import Screen

extension Command {
    static let help: [Command] = [
        Command("palette", "命令", "C-p", in: Context.screens, bar: true, "按名称找命令、栏目和条目") { $0.showPalette() },
        Command("help", "帮助", "F1 K-k", in: Context.screens, bar: true, "这里可用的键，再是其余的") { $0.showHelp() },
        Command("prefix", "后续键", "C-k", in: Context.screens.union([.fields]), "再按一键，代替按不出的 Alt 键；^K N 就是 A-N") {
            $0.isPrefixed = true
        },
        Command("tour", "入门", in: [.shelf, .start, .outline, .page], "五步，三分钟：打字、移动、改差错、保存、导出，边做边会；打开着一期时是六句话") {
            $0.startLesson()
        },
        Command("zen", "只看版面", "A-z K-z", in: Context.bulletin, "收起目录和提示行，只留版面") { session in
            session.settings.isZen.toggle()
            session.withDesk { $0.focus = .page }
            session.say(session.settings.isZen ? "只看版面：目录和上下几行收起了，Esc 叫回来" : "目录和上下几行回来了")
        },
        Command("focus", "只亮本条", "A-f K-f", in: Context.bulletin, "光标所在条目以外都变淡") { session in
            session.settings.isFocused.toggle()
        },
        Command("beside", "并排", "A-2 K-2", in: Context.bulletin, "160 列以上的窗口：页的右边接着下一屏，或是差错清单，或不放；下次还是这样") {
            $0.turnBeside()
        },
        Command("linear", "读屏", in: Context.screens, "给读屏软件用：一次只画一样东西，清单占满屏，选中的一行前有记号") { session in
            session.settings.isLinear.toggle()
            session.say(session.settings.isLinear ? "读屏的画法开了；设 ACCESSIBLE=1 就一开始是这样" : "读屏的画法关了")
        },
        Command("mouse", "鼠标", in: Context.screens, "开关鼠标；关上后由终端自己选字") { session in
            session.settings.isMouseOn.toggle()
            session.emit(.display(.mouse(isOn: session.settings.isMouseOn)))
            session.say(session.settings.isMouseOn ? "鼠标已开；按住 Shift 仍由终端选字" : "鼠标已关")
        },
        Command("redraw", "重画", "C-l", in: Context.everywhere, "整屏重画") { $0.emit(.display(.redraw)) },
        Command("suspend", "挂起", in: Context.screens, "回到命令行，fg 再回来") { $0.emit(.display(.suspend)) },
        Command("quit", "退出", "C-q", in: Context.screens, bar: true, "回到来处（书架或命令行），有未存的会先问") { $0.quit() },
    ]
}

extension Session {
    /// Every key by its theme, those of here first; typing filters, and looking never executes.
    mutating func showHelp() {
        if case .picker(let picker)? = overlays.last, picker.showsKeysFirst { return }
        let here = context
        func rows(_ commands: [Command]) -> [Picker.Row] {
            commands.filter { !$0.isTwin }.map { command in
                let keys = command.keys.map(\.typedLabel).joined(separator: " ")
                return Picker.Row(command.title, detail: keys, note: command.help, keywords: command.keywords) {
                    session in
                    let how = keys.isEmpty ? "在 \(Command.key("palette")) 里选它" : "按 \(keys)"
                    session.say("\(command.title)：\(command.help)；在\(command.places)里\(how)")
                }
            }
        }
        // What stands over the screen has keys of several themes.
        let own = Context.screens.contains(here) ? [] : [Command.Theme(title: "这里", commands: commandsOverScreen)]
        let themes = own + Command.themes(from: here)
        // Under a question that came meanwhile, help is not gone back to.
        overlays.removeAll { if case .picker(let picker) = $0 { picker.showsKeysFirst } else { false } }
        show(
            Picker(
                "帮助：打字查找，Enter 看说明，Esc 返回",
                rows: themes.flatMap { [Picker.Row(heading: $0.title)] + rows($0.commands) }, showsKeysFirst: true,
                answers: Vocabulary.rows(for:)))
    }

    /// What works in what stands over the screen, with the commands of the page that a question lets through.
    private var commandsOverScreen: [Command] {
        let own = Command.all.filter { $0.contexts.contains(context) && $0.contexts != Context.everywhere }
        guard case .question(let question)? = overlays.last else { return own }
        return question.commands + own
    }
}
