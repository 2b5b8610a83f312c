import Bulletins
import Testing

/// What holds for any two people's changes of any bulletin.
struct MergePropertyTests {
    private static let seeds = 0..<40
    /// Bulletins for each seed.
    private static let rounds = 20

    private struct Case {
        var base: Bulletin
        var mine: Bulletin
        var theirs: Bulletin
    }

    private static func cases(_ seed: Int) throws -> [Case] {
        var texts = UniqueText(seed: seed)
        return (0..<rounds).map { _ in
            let base = texts.bulletin()
            return Case(base: base, mine: texts.edited(base, 0...16), theirs: texts.edited(base, 0...16))
        }
    }

    @Test(arguments: seeds) func `一边没有改，结果就是另一边`(seed: Int) throws {
        for one in try Self.cases(seed) {
            let left = Merge(base: one.base, mine: one.mine, theirs: one.base)
            #expect(left.bulletin == one.mine && left.conflicts.isEmpty)
            let right = Merge(base: one.base, mine: one.base, theirs: one.theirs)
            #expect(right.bulletin == one.theirs && right.conflicts.isEmpty)
            let same = Merge(base: one.base, mine: one.mine, theirs: one.mine)
            #expect(same.bulletin == one.mine && same.conflicts.isEmpty)
        }
    }

    @Test(arguments: seeds) func `没有人删的字，一个不少；没有人写的字，一个不多`(seed: Int) throws {
        for one in try Self.cases(seed) {
            let merged = Merge(base: one.base, mine: one.mine, theirs: one.theirs).bulletin
            let (base, mine, theirs) = (
                Self.characters(one.base), Self.characters(one.mine), Self.characters(one.theirs)
            )
            let result = Self.characters(merged)
            let mustStay = mine.union(theirs).filter { !base.contains($0) || mine.contains($0) && theirs.contains($0) }
            #expect(mustStay.subtracting(result).isEmpty, "seed \(seed)")
            #expect(result.isSubset(of: mine.union(theirs)), "seed \(seed)")
        }
    }

    @Test(arguments: seeds) func `没有冲突的字，只有一个，不会重复`(seed: Int) throws {
        for one in try Self.cases(seed) {
            let merge = Merge(base: one.base, mine: one.mine, theirs: one.theirs)
            guard merge.conflicts.isEmpty else { continue }
            let all = Self.list(merge.bulletin)
            #expect(Set(all).count == all.count, "seed \(seed)")
        }
    }

    @Test(arguments: seeds) func `谁并谁都一样，除了两说之中哪个在文里`(seed: Int) throws {
        for one in try Self.cases(seed) {
            let here = Merge(base: one.base, mine: one.mine, theirs: one.theirs)
            let there = Merge(base: one.base, mine: one.theirs, theirs: one.mine)
            #expect(Self.settled(here.bulletin) == Self.settled(there.bulletin), "seed \(seed)")
            #expect(Self.marks(here.conflicts) == Self.marks(there.conflicts), "seed \(seed)")
        }
    }

    @Test(arguments: seeds) func `结果存得下，读得回，标识不重复`(seed: Int) throws {
        for one in try Self.cases(seed) {
            let merged = Merge(base: one.base, mine: one.mine, theirs: one.theirs, from: "王").bulletin
            #expect(try Bulletin(json: merged.json) == merged)
        }
    }

    @Test(arguments: seeds) func `每个冲突都找得到地方，怎么定都行得通，定完就没有了`(seed: Int) throws {
        for one in try Self.cases(seed) {
            let merged = Merge(base: one.base, mine: one.mine, theirs: one.theirs).bulletin
            for conflict in merged.conflicts {
                if case .text = conflict.subject { #expect(merged.place(of: conflict) != nil) }
                for choice in ConflictChoice.allCases {
                    var draft = Draft(merged)
                    let edit = try #require(merged.edit(settling: conflict, by: choice))
                    try draft.perform(edit, title: "")
                    #expect(!draft.bulletin.conflicts.contains(conflict))
                }
            }
        }
    }

    @Test func `试的例子里，各种冲突和没有冲突的都有`() throws {
        var found: [String: Int] = [:]
        for seed in Self.seeds {
            for one in try Self.cases(seed) {
                let conflicts = Merge(base: one.base, mine: one.mine, theirs: one.theirs).conflicts
                if conflicts.isEmpty, one.mine != one.base, one.theirs != one.base { found["none", default: 0] += 1 }
                for conflict in conflicts {
                    switch conflict.subject {
                    case .part: found["part", default: 0] += 1
                    case .text(let place) where place.field?.slot?.slot == .text:
                        found[conflict.isDeletion ? "deleted paragraph" : "paragraph", default: 0] += 1
                    case .text(let place): found[place.fieldName, default: 0] += 1
                    case .unknown: found["unknown", default: 0] += 1
                    }
                }
            }
        }
        for kind in [
            "none", "part", "paragraph", "deleted paragraph", "headline", "title", "name", "number", "unknown",
        ] {
            #expect(found[kind, default: 0] >= 3, "\(kind): \(found)")
        }
    }

    /// The characters that stand once in their case, those of conflicts too.
    private static func characters(_ bulletin: Bulletin) -> Set<Unicode.Scalar> { Set(list(bulletin)) }

    static func list(_ bulletin: Bulletin) -> [Unicode.Scalar] {
        var plain = bulletin
        // What is kept stands in its place; the copy in the conflict must not hide its loss.
        for index in plain.conflicts.indices { plain.conflicts[index].kept = [] }
        return String(decoding: plain.json, as: UTF8.self).unicodeScalars.filter { $0.value >= 0x20000 }
    }

    /// With the lesser of the two texts in the place of every conflict.
    private static func settled(_ bulletin: Bulletin) -> Bulletin {
        var result = bulletin
        // From the last paragraph up, so that the places of the others stay.
        let conflicts = bulletin.conflicts.sorted { index($0) > index($1) }
        for conflict in conflicts
        where conflict.other.exactLines.lexicographicallyPrecedes(conflict.kept.exactLines) {
            guard case .text(let place) = conflict.subject, !conflict.other.isEmpty else {
                if case .unknown(_, let key) = conflict.subject { result.unknown[key] = .null }
                continue
            }
            var draft = Draft(result)
            if case .paragraph(let index) = place.field, !conflict.isInside(of: result) {
                _ = try? draft.perform(
                    .paragraphs(conflict.part, index..<index + conflict.kept.count, conflict.other), title: "")
            } else if let old = result.text(at: place) {
                _ = try? draft.perform(.replace(place, 0..<old.scalarCount, with: conflict.other.joined), title: "")
            }
            result = draft.bulletin
        }
        for conflict in conflicts { if case .unknown(_, let key) = conflict.subject { result.unknown[key] = .null } }
        result.conflicts = []
        return result
    }

    private static func index(_ conflict: Conflict) -> Int {
        if case .text(let place) = conflict.subject { place.field?.slot?.paragraph ?? -1 } else { -1 }
    }

    private static func marks(_ conflicts: [Conflict]) -> Set<String> {
        Set(
            conflicts.map { conflict in
                let texts = [conflict.kept, conflict.other].map { Exact($0.flatMap(\.lines).joined(separator: "¶")) }
                    .sorted().map(
                        \.text)
                let subject =
                    switch conflict.subject {
                    case .part: "part"
                    case .text(let place): place.fieldName
                    case .unknown(_, let key): key.text
                    }
                return "\(conflict.part) \(subject) \(texts)"
            })
    }
}

extension Place {
    /// The kind of text, wherever in its body it stands.
    fileprivate var fieldName: String {
        switch field {
        case .paragraph?: "paragraph"
        case .head?: "head"
        case .caption?: "caption"
        case .cell?: "cell"
        default: path.split(separator: "/").dropFirst().joined(separator: "/")
        }
    }
}

extension [Paragraph] {
    fileprivate var joined: String { flatMap(\.lines).joined() }

    fileprivate var exactLines: [Exact<String>] { flatMap(\.lines).map { Exact($0) } }
}

extension Conflict {
    /// Whether it is about the text that a heading runs into.
    fileprivate func isInside(of bulletin: Bulletin) -> Bool {
        guard case .text(let place) = subject, case .paragraph(let index)? = place.field,
            let paragraphs = bulletin.paragraphs(of: place.part), paragraphs.indices.contains(index)
        else { return false }
        return !paragraphs[index].isPlain && (kept + other).allSatisfy(\.isPlain)
    }
}
