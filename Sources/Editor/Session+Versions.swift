import Bulletins

extension Session {
    /// The versions that saves have kept and that git's history has, in a list; what to do with one comes after.
    ///
    /// - Parameters:
    ///   - isMore: whether the list was shown already, and is to be longer, if it still stands there.
    ///   - isReading: whether the history is still being read.
    mutating func show(_ versions: [KeptVersion], isMore: Bool, isReading: Bool) {
        let years = Set(versions.map { Clock(seconds: $0.time, offset: clock.offset).day?.year })
        let details = KeptVersion.details(
            of: versions, offset: clock.offset, withYear: !years.subtracting([clock.day?.year]).isEmpty)
        let rows = zip(versions, details).map { $0.row($1, offset: clock.offset) }
        let title = isReading ? "旧版（正在取更早的和别处的……）" : "旧版"
        if isMore {
            guard case .picker(var picker)? = overlays.last, picker.use == .versions else { return }
            if rows.isEmpty, !isReading {
                overlays.removeLast()
            } else {
                picker.replace(title, rows)
                overlays[overlays.count - 1] = .picker(picker)
                return
            }
        }
        guard !rows.isEmpty || isReading else {
            say("还没有旧版：每次保存都会留下前一版")
            return
        }
        var picker = Picker(title, rows: rows)
        picker.use = .versions
        show(picker)
    }

    /// What was chosen is being fetched; whoever does not want to wait leaves.
    mutating func awaitVersion(_ name: String) {
        var picker = Picker("正在取\(name)……", rows: [])
        picker.use = .awaited
        show(picker)
    }

    /// - Returns: whether somebody still waits for what was to be fetched.
    mutating func endWaiting() -> Bool {
        guard case .picker(let picker)? = overlays.last, picker.use == .awaited else { return false }
        overlays.removeLast()
        return true
    }

    /// What to do with a version: see on the page what has changed since, bring back the item, or all of it.
    mutating func offer(_ version: Bulletin, name: String) {
        guard let desk else { return }
        let removed = desk.bulletin.partsRemoved(since: version)
        let more = removed.isEmpty ? "" : "；此后整个删去的 \(removed.count) 处不在版面上，要取回再按 \(Command.key("versions"))"
        var rows = [
            Picker.Row("在版面上标出此后改了什么", detail: "Esc 去掉标记") { session in
                session.desk?.comparison = Comparison(bulletin: version, title: "与\(name)对照")
                session.say("标出的是此后加的字；光标在改过的地方，下面显示原文" + more)
            }
        ]
        if let item = version.item(desk.structuralPart) {
            rows.append(
                Picker.Row("只换回光标所在的条目") { session in
                    session.edit { desk throws(EditError) in try desk.bringBack(item, name) }
                })
        }
        for (part, location) in removed {
            rows.append(
                Picker.Row("取回此后删去的“\(part.spokenTitle)”") { session in
                    session.edit { desk throws(EditError) in
                        try desk.perform(.insert(part, at: location), "取回", caret: part.beginning)
                    }
                })
        }
        rows.append(
            Picker.Row("整期换回这一版", detail: "撤销可找回") { session in
                session.edit { desk throws(EditError) in
                    try desk.perform(.become(version), "换回\(name)", caret: desk.caret.position)
                }
                if session.notice == nil {
                    session.say("整期已换回\(name)，还没有存盘；\(Command.key("undo")) 可找回", .good)
                }
            })
        show(Picker(name, rows: rows))
    }
}

extension Desk {
    /// An item as it was, at its present place.
    mutating func bringBack(_ item: Item, _ name: String) throws(EditError) {
        guard let location = bulletin.location(of: item.id) else { return }
        try perform(
            .all([.remove(item.id), .insert(.item(item), at: location)]), "条目换回\(name)",
            caret: Position(item.id, .headline))
    }
}

extension Part {
    /// What it is called in a sentence: what stands in its heading, or how its text begins.
    fileprivate var spokenTitle: String {
        if case .item(let item) = self, item.headline.isEmpty {
            return item.paragraphs.lazy.map(\.text).first { !$0.isEmpty } ?? "〔无标题〕"
        }
        return heading
    }

    fileprivate var beginning: Position { Position(id, kind == .item ? .headline : .title) }
}
