extension Series {
    /// The format that this version writes; a file without the field has the first.
    package static let format = 1

    /// What the file says of its format; above ``format`` the series is read only.
    package var writtenFormat: Int {
        unknown["format"]?.integer ?? Series.format
    }

    package var isReadOnly: Bool { writtenFormat > Series.format }

    /// Two people's versions as one; what both changed differently waits for a choice, see ``conflicts``.
    package static func merged(base: Series, mine: Series, theirs: Series, from: String) -> Series {
        if theirs == base || mine == theirs { return mine }
        if mine == base { return theirs }
        return Series(
            merged: RecordMerge(base: base.value, mine: mine.value, theirs: theirs.value, from: from).merged)
    }

    /// This series with the change from `old` to `new` in it; what was changed since stands.
    package func changed(from old: Series, to new: Series) -> Series {
        if self == old { return new }
        return Series(merged: RecordMerge(base: old.value, mine: value, theirs: new.value, from: nil).merged)
    }

    private init(merged value: JSON) { self = Series.reading(JSONWriter.pretty(value)).series }
}

extension Imprint {
    /// This imprint with the change from `old` to `new` in it; what it has of its own stands.
    package func changed(from old: Imprint, to new: Imprint) -> Imprint {
        let merge = RecordMerge(base: old.value, mine: value, theirs: new.value, from: nil)
        return (try? Imprint(merge.merged, path: [])) ?? self
    }
}

extension Series {
    /// A value that two people changed at the same time; one stands, both are here.
    package struct Conflict: Equatable, Sendable {
        /// The fields and names that lead to the value: `sections`, `他山之石`, `title`.
        package var path: [String]
        /// What stands there now: a third may have written it since.
        package var present: JSON?
        package var other: JSON?
        /// Who made the other; empty where nobody knows.
        package var from: String
    }

    /// What waits for a choice.
    package var conflicts: [Conflict] {
        guard case .array(let list)? = unknown[RecordMerge.conflicts] else { return [] }
        let value = value
        return list.map { entry in
            guard case .object(let members) = entry else { return Conflict(path: [], from: "") }
            func text(_ key: JSONKey) -> String {
                if case .string(let text)? = members[key] { text } else { "" }
            }
            let path = text("field").split(separator: ".").map(String.init)
            return Conflict(
                path: path, present: value.value(at: path[...]), other: members["other"], from: text("from"))
        }
    }

    /// The series with the conflict at an index decided.
    package func resolving(_ index: Int, takingOther: Bool) -> Series {
        guard case .object(var members) = value, case .array(var list)? = members[RecordMerge.conflicts],
            list.indices.contains(index)
        else { return self }
        let known = conflicts
        let conflict = known[index]
        // Of three writings there are several choices: what another would put there stands there then.
        let standing = takingOther ? conflict.other : conflict.present
        list = list.enumerated().compactMap { other, entry in
            let isMade = known[other].path == conflict.path && known[other].other == standing
            return other == index || isMade ? nil : entry
        }
        members[RecordMerge.conflicts] = list.isEmpty ? nil : .array(list)
        let rest = JSON.object(members)
        return Series(merged: takingOther ? rest.setting(conflict.other, at: conflict.path[...]) : rest)
    }
}

extension JSON {
    /// What stands at a path of fields and names of elements.
    fileprivate func value(at path: ArraySlice<String>) -> JSON? {
        guard let step = path.first else { return self }
        switch self {
        case .object(let members): return members[JSONKey(step)]?.value(at: path.dropFirst())
        case .array(let elements): return elements.first { $0.isElement(step) }?.value(at: path.dropFirst())
        default: return nil
        }
    }

    private func isElement(_ name: String) -> Bool {
        if case .object(let members) = self { RecordMerge.name(of: members)?.text == name } else { false }
    }

    /// With the value at a path of fields and names of elements put there or, for `nil`, taken away; a path that leads
    /// nowhere changes nothing.
    fileprivate func setting(_ new: JSON?, at path: ArraySlice<String>) -> JSON {
        guard let step = path.first else { return new ?? self }
        let rest = path.dropFirst()
        switch self {
        case .object(var members):
            let key = JSONKey(step)
            if rest.isEmpty {
                members[key] = new
            } else if let old = members[key] {
                members[key] = old.setting(new, at: rest)
            }
            return .object(members)
        case .array(var elements):
            guard let index = elements.firstIndex(where: { $0.isElement(step) }) else { return self }
            if rest.isEmpty, new == nil {
                elements.remove(at: index)
            } else {
                elements[index] = elements[index].setting(new, at: rest)
            }
            return .array(elements)
        default: return self
        }
    }
}
