import Bulletins

// A part that one moves to another issue while the other changes it where it was.
extension Synchronizer {
    /// Asks about the items of a merged issue that a side has in another one by now: they stand in both.
    func moved(
        _ clash: Clash, _ content: [UInt8]?, _ texts: (base: [UInt8]?, mine: [UInt8]?, theirs: [UInt8]?), _ sides: Sides
    ) throws(SyncError) -> SyncQuestion? {
        guard SharedKind(clash.path) == .issue, let merged = content.flatMap(Bulletin.init(readable:)),
            let former = texts.base.flatMap(Bulletin.init(readable:))
        else { return nil }
        let kept = Set(former.items.map(\.id)).intersection(merged.items.map(\.id))
        for (text, files, remover) in [
            (texts.mine, sides.mine, SyncQuestion.Side.own), (texts.theirs, sides.theirs, .other),
        ] {
            guard let own = text.flatMap(Bulletin.init(readable:)) else { continue }
            let gone = kept.subtracting(own.items.map(\.id))
            if gone.isEmpty { continue }
            let changed = files.filter {
                SharedKind($0.key) == .issue && $0.key != clash.path && sides.base($0.key) != $0.value
            }
            let contents = try repository.read(Array(Set(changed.values)))
            let other = changed.keys.sorted().first { name in
                let there = changed[name].flatMap { contents[$0] }.flatMap(Bulletin.init(readable:))
                return there?.items.contains { gone.contains($0.id) } ?? false
            }
            guard let other else { continue }
            var question = SyncQuestion(.moved, clash.path, second: other, from: clash.from)
            question.remover = remover
            return question
        }
        return nil
    }
}
