import Bulletins

extension Command {
    static let body: [Command] = [
        Command("heading", "小标题", "K-h", in: [.page], "这一段改为小标题；再按是下一级小标题，再按变回正文") { session in
            session.restructure("光标要在正文的段落里") { desk throws(EditError) in try desk.cycleHeading() }
        },
        Command("run-in", "连文标题", "K-j", in: [.page], "光标前的字（在段首是第一句）成为接排的标题；再按独立成行") { session in
            let isHeadline = session.desk?.caret.position.place.field == .headline
            session.restructure(
                isHeadline ? "光标在条目的标题里：让它接着正文排，用“标题接文”（\(Command.key("palette")) 里找）" : "光标要在正文的段落里，标题后面要有正文"
            ) { desk throws(EditError) in try desk.runHeadingIn() }
        },
        Command("item-run-in", "标题接文", in: [.page], "条目的标题与第一段接排，或分开；简讯不写标题，序号自己接着正文") { session in
            guard let desk = session.desk, let item = desk.bulletin.item(desk.part) else {
                return session.say("光标要在条目里")
            }
            session.edit { desk throws(EditError) in
                try desk.perform(.runIn(item.id, !item.runsIn), "标题接文", caret: desk.caret.position)
            }
        },
        Command("note", "编者按", "K-o", in: Context.bulletin, "给这一条（在版头里是给全期）写编者按，已有就到那里") { session in
            session.edit { desk throws(EditError) in try desk.goToNote() }
        },
        Command("picture", "图片", "K-q", in: [.page], "在这一段之后放一幅图片（png、jpg），复制到本期旁边的文件夹") {
            $0.askForPicture()
        },
        Command("picture-height", "图高", in: [.page], "光标在图题里：改图片占几行") { $0.askForPictureHeight() },
        Command("attachment", "附件", "K-p", in: Context.bulletin, "在文末加一个附件，另页印出") { session in
            session.edit { desk throws(EditError) in try desk.newAttachment() }
        },
    ]
}
