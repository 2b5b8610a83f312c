import Bulletins

extension Session {
    /// The versions that saves have kept, in a list; what to do with one comes after.
    mutating func show(_ versions: [KeptVersion]) {
        guard !versions.isEmpty else {
            say("还没有旧版：每次保存都会留下前一版")
            return
        }
        show(
            Picker(
                "旧版",
                rows: zip(versions, KeptVersion.details(of: versions, offset: clock.offset)).map { version, detail in
                    Picker.Row("第 \(version.number) 版", detail: detail) { $0.emit(.readVersion(version.number)) }
                }))
    }

    /// What to do with a version: see on the page what has changed since, bring back the item, or all of it.
    mutating func offer(_ version: Bulletin, number: Int) {
        guard let desk else { return }
        var rows = [
            Picker.Row("在版面上标出此后改了什么", detail: "Esc 去掉标记") { session in
                session.desk?.comparison = Comparison(bulletin: version, title: "与第 \(number) 版对照")
                session.say("标出的是此后加的字；光标在改过的地方，下面显示原文")
            }
        ]
        if let item = version.item(desk.part) {
            rows.append(
                Picker.Row("只换回光标所在的条目") { session in
                    session.edit { desk throws(EditError) in try desk.bringBack(item, number) }
                })
        }
        rows.append(
            Picker.Row("整期换回这一版", detail: "撤销可找回") { session in
                session.edit { desk throws(EditError) in
                    try desk.perform(.become(version), "换回第 \(number) 版", caret: desk.caret.position)
                }
                if session.notice == nil {
                    session.say("整期已换回第 \(number) 版，还没有存盘；\(Command.key("undo")) 可找回", .good)
                }
            })
        show(Picker("第 \(number) 版", rows: rows))
    }
}

extension Desk {
    /// An item as it was, at its present place.
    mutating func bringBack(_ item: Item, _ number: Int) throws(EditError) {
        guard let location = bulletin.location(of: item.id) else { return }
        try perform(
            .all([.remove(item.id), .insert(.item(item), at: location)]), "条目换回第 \(number) 版",
            caret: Position(item.id, .headline))
    }
}
