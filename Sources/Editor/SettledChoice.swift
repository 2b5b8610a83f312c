import Bulletins

/// A choice between two wordings that another made: the one whose wording was set aside is told, with both texts.
struct SettledChoice: Equatable, Sendable {
    let place: Place
    /// `五（二）1`, where it is in a numbered part.
    let name: String
    let used: String
    let unused: String
}

extension Bulletin {
    /// What another has settled since `former`, where a wording was set aside by it.
    func choices(since former: Bulletin) -> [SettledChoice] {
        former.conflicts.filter { conflict in
            // Its paragraph may have moved.
            !conflicts.contains {
                $0.part == conflict.part && $0.kept == conflict.kept && $0.other == conflict.other
            }
        }.compactMap { settled($0, of: former) }
    }

    /// How a conflict of `former` ended here; `nil` where both texts stand, or the part stays that one had deleted.
    private func settled(_ conflict: Conflict, of former: Bulletin) -> SettledChoice? {
        let (kept, other) = (conflict.kept.flatMap(\.lines), conflict.other.flatMap(\.lines))
        switch conflict.subject {
        case .unknown: return nil
        case .part(let part):
            guard path(of: part) == nil, note(part) == nil else { return nil }
            // A part is kept whole where it stood.
            let gone = kept.isEmpty ? former.lines(of: part) : kept
            return gone.isEmpty
                ? nil
                : SettledChoice(
                    place: Place(part, .headline), name: "", used: "", unused: gone.joined(separator: "\n"))
        case .text(let place):
            let standing: [String] = paragraphs(of: place.part, at: place) ?? text(at: place).map { [$0] } ?? []
            func stands(_ texts: [String]) -> Bool {
                !texts.isEmpty && texts.allSatisfy { text in standing.contains { $0.contains(text) } }
            }
            let name = self.path(of: place.part).map { Numbering.place(of: $0, in: self) } ?? ""
            func choice(_ used: [String], _ unused: [String]) -> SettledChoice {
                SettledChoice(
                    place: place, name: name, used: used.joined(separator: "\n"),
                    unused: unused.joined(separator: "\n"))
            }
            switch (stands(kept), stands(other)) {
            case (true, true): return nil
            case (true, false) where other.isEmpty: return nil
            case (true, false): return choice(kept, other)
            case (false, true): return choice(other, kept)
            case (false, false) where other.isEmpty: return choice([], kept)
            // Somebody wrote on in it since.
            case (false, false): return choice([text(at: place) ?? ""], kept + other)
            }
        }
    }

    /// What a part and those in it say, a line a text.
    private func lines(of part: PartID) -> [String] {
        let ids = Set(self.part(part)?.ids ?? [part])
        var lines: [String] = []
        forEachText { place, text in if ids.contains(place.part), !text.isEmpty { lines.append(text) } }
        return lines
    }

    private func paragraphs(of part: PartID, at place: Place) -> [String]? {
        guard case .paragraph = place.field else { return nil }
        return paragraphs(of: part)?.flatMap(\.lines)
    }
}

extension Session {
    /// Takes note of what another has settled: it is said at once, and stands at the foot until it was looked at.
    ///
    /// - Returns: whether there was anything.
    mutating func note(_ choices: [SettledChoice], by who: String) -> Bool {
        guard let last = choices.last else { return false }
        settled.append(contentsOf: choices)
        unseenChoices += choices.count
        let key = Command.key("conflicts")
        let (used, unused) = (Session.quoted(last.used), Session.quoted(last.unused))
        let which = last.used.isEmpty ? "删去了\(unused)" : "用\(used)，没有用\(unused)"
        let more = choices.count > 1 ? "，共 \(choices.count) 处" : ""
        say("\(who)选定了写法：\(which)\(more)；按 \(key) 看全文", .alarm)
        return true
    }

    /// F8, when nothing waits for a choice: what others chose, whole, the newest first; again for the one before.
    mutating func showSettled() {
        guard !settled.isEmpty, desk != nil else { return say("没有两人同改的地方") }
        let choice = settled.removeLast()
        settled.insert(choice, at: 0)
        unseenChoices = max(0, unseenChoices - 1)
        var details: [String] = choice.used.isEmpty ? ["同事选定：删去"] : ["同事选定，用的是："]
        details += choice.used.split(whereSeparator: \.isNewline).map { "  " + $0 }
        details += [choice.used.isEmpty ? "删去的是：" : "没有用的是："]
        details += choice.unused.split(whereSeparator: \.isNewline).map { "  " + $0 }
        let place = choice.name.isEmpty ? "" : "（\(choice.name)）"
        ask(
            Question(
                "同事选定的写法\(place)",
                answers: [
                    Answer("复制没有用的那一种", letter: "c", chinese: "复") { session in
                        session.clippings.add(Clipping(text: choice.unused, fragment: nil))
                        session.emit(.display(.copy(choice.unused)))
                        session.say("已复制没有用的那一种，\(Command.key("paste")) 粘贴")
                    },
                    Answer("到那一处", letter: "g", chinese: "到") { session in
                        guard session.desk?.bulletin.text(at: choice.place) != nil else {
                            return session.say("那一处已经不在了")
                        }
                        session.withDesk { $0.jump(to: Position(choice.place, 0)) }
                    },
                ], details: details, acceptsEnter: false))
    }

    /// In quotes, cut where it is long.
    private static func quoted(_ text: String) -> String {
        let line = text.split(whereSeparator: \.isNewline).joined(separator: " / ")
        return line.count > 16 ? "“\(line.prefix(15))…”" : "“\(line)”"
    }
}
