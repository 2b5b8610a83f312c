extension Command {
    /// How the first screen of an empty shelf is gone through.
    static let start: [Command] = [
        Command("start-go", "选定", "Enter", in: [.start], bar: true, "照选中的办法开始") { $0.goOnWithStart() },
        Command("start-up", "上一项", "Up", in: [.start], "选上面一项") { $0.selectStart(by: -1) },
        Command("start-down", "下一项", "Down Tab", in: [.start], bar: true, "选下面一项") { $0.selectStart(by: 1) },
    ]

    static let form: [Command] = [
        Command("form-next", "下一项", "Tab Down", in: [.form], bar: true, "记下这一项，到下一项") { $0.moveInForm(1) },
        Command("form-previous", "上一项", "Up S-Tab", in: [.form], "记下这一项，到上一项") { $0.moveInForm(-1) },
        Command("form-enter", "下一项", "Enter", in: [.form], "到下一项；在栏目、单位的清单里，是再加一个") { $0.enterInForm() },
        Command("form-save", "存好", "C-s", in: [.form], bar: true, "设好刊物；改设置时改一项存一项，不必按") { $0.saveForm() },
        Command("form-undo", "撤销", "C-z", in: [.form], bar: true, "撤销上一步，没有步数限制") { $0.undoInForm() },
        Command("form-redo", "重做", "C-y", in: [.form], "重做撤销的一步") { $0.redoInForm() },
        Command("form-page", "看版面", "F4", in: [.form], bar: true, "窄窗口里，在表和版面之间切换") { session in
            session.togglePage()
        },
        Command("form-remove", "删", "C-d", in: [.form], bar: true, "删这个栏目、单位或行，撤销可找回") { session in
            session.change("这一项不在清单里，删不了；清空就是不用它") { $0.removeElement() }
        },
        Command("form-up", "上移", "A-Up K-Up", in: [.form], "清单里的这一个上移") { session in
            session.change("不能再上移") { $0.moveElement(-1) }
        },
        Command("form-down", "下移", "A-Down K-Down", in: [.form], "清单里的这一个下移") { session in
            session.change("不能再下移") { $0.moveElement(1) }
        },
        Command("form-lower", "变二级", "A-Right K-Right", in: [.form], "栏目变成上面栏目的二级栏目") { session in
            session.change("只有栏目能变成二级栏目，第一个不行") { $0.indentElement(true) }
        },
        Command("form-raise", "变一级", "A-Left K-Left", in: [.form], "二级栏目变成栏目") { session in
            session.change("已经是栏目，或不是栏目") { $0.indentElement(false) }
        },
        Command("form-page-up", "上一屏", "PgUp", in: [.form], "向上十项") { $0.moveInForm(-10) },
        Command("form-page-down", "下一屏", "PgDn", in: [.form], "向下十项") { $0.moveInForm(10) },
        Command("form-leave", "返回", "Esc", in: [.form], bar: true, "回到书架或本期") { $0.leaveForm() },
    ]
}
