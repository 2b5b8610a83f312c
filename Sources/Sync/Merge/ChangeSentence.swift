import Bulletins

/// What changed on the shelf, in a sentence: `第35期：改 3 条，移 1 条`.
enum ChangeSentence {
    /// So many issues are sentences one by one.
    private static let limit = 3

    static func of(_ changes: [(path: String, old: [UInt8]?, new: [UInt8]?)]) -> String {
        let sentences = changes.prefix(limit).map { one($0.path, $0.old, $0.new) }
        return sentences.joined(separator: "；") + (changes.count > limit ? "；等 \(changes.count) 处" : "")
    }

    private static func one(_ path: String, _ old: [UInt8]?, _ new: [UInt8]?) -> String {
        guard SharedKind(path) == .issue, let present = (new ?? old).flatMap(Bulletin.init(readable:)) else {
            let act = old == nil ? "加入" : new == nil ? "移走" : "改"
            return path == "series.json" ? "刊的设置：\(act)" : "\(path)：\(act)"
        }
        let name = present.masthead.number > 0 ? "第\(present.masthead.number)期" : path
        guard new != nil else { return "\(name)：移走" }
        guard let former = old.flatMap(Bulletin.init(readable:)) else {
            return "\(name)：新建，\(present.items.count) 条"
        }
        return "\(name)：" + difference(former, present)
    }

    private static func difference(_ old: Bulletin, _ new: Bulletin) -> String {
        let (before, after) = (placed(old), placed(new))
        let kept = after.filter { before[$0.key] != nil }
        let counts = [
            ("加", after.count - kept.count), ("删", before.count - kept.count),
            ("改", kept.count { before[$0.key]?.item != $0.value.item }),
            ("移", kept.count { before[$0.key]?.parent != $0.value.parent } + reordered(old, new)),
        ]
        var words = counts.filter { $0.1 > 0 }.map { "\($0.0) \($0.1) 条" }
        if old.masthead != new.masthead { words.append("改版头") }
        if old.imprint != new.imprint { words.append("改版记") }
        if new.conflicts.count != old.conflicts.count {
            words.append(new.conflicts.isEmpty ? "待选都选定了" : "待选 \(new.conflicts.count) 处")
        }
        return words.isEmpty ? "改" : words.joined(separator: "，")
    }

    private static func placed(_ bulletin: Bulletin) -> [PartID: (item: Item, parent: PartID)] {
        var result: [PartID: (item: Item, parent: PartID)] = [:]
        for section in bulletin.sections {
            for item in section.items { result[item.id] = (item, section.id) }
            for subsection in section.subsections {
                for item in subsection.items { result[item.id] = (item, subsection.id) }
            }
        }
        return result
    }

    /// How many items stand before one that they stood behind.
    private static func reordered(_ old: Bulletin, _ new: Bulletin) -> Int {
        let (before, after) = (placed(old), placed(new))
        func order(_ bulletin: Bulletin) -> [PartID] {
            bulletin.items.map(\.id).filter { before[$0] != nil && before[$0]?.parent == after[$0]?.parent }
        }
        return order(new).difference(from: order(old)).insertions.count
    }
}
