/// Two people's versions of a JSON object that is no issue, as `series.json`, made one.
///
/// By field, and lists by what names their elements. What this version does not know is merged like the rest.
///
/// A value that both changed differently stands as mine has it, and both are kept in the object's `conflicts`.
package struct RecordMerge {
    package private(set) var merged: JSON
    package private(set) var clashes: [Clash] = []

    package struct Clash: Equatable {
        package var field: String
        package var kept: JSON?
        package var other: JSON?
    }

    package static let conflicts: JSONKey = "conflicts"
    /// By which the elements of a list are known.
    static let names: [JSONKey] = ["id", "name", "title"]

    /// - Parameter from: who made `theirs`; `nil` where a clash is nobody's to decide, and mine stands.
    package init(base: JSON, mine: JSON, theirs: JSON, from: String?) {
        merged = mine
        guard let value = merge([], base, mine, theirs) else { return }
        merged = value
        guard let from, case .object(var members) = merged, !clashes.isEmpty else { return }
        var kept: [JSON] = []
        if case .array(let list)? = members[RecordMerge.conflicts] { kept = list }
        for clash in clashes {
            var fields: [JSONKey: JSON] = ["field": .string(clash.field), "from": .string(from)]
            fields["kept"] = clash.kept
            fields["other"] = clash.other
            if !kept.contains(.object(fields)) { kept.append(.object(fields)) }
        }
        members[RecordMerge.conflicts] = .array(kept)
        merged = .object(members)
    }

    private mutating func merge(_ path: [String], _ base: JSON?, _ mine: JSON?, _ theirs: JSON?) -> JSON? {
        if mine == theirs || theirs == base { return mine }
        if mine == base { return theirs }
        switch (mine, theirs) {
        case (.object(let ours)?, .object(let others)?):
            var old: [JSONKey: JSON] = [:]
            if case .object(let members)? = base { old = members }
            var result: [JSONKey: JSON] = [:]
            for key in Set(ours.keys).union(others.keys).sorted() {
                result[key] = merge(path + [key.text], old[key], ours[key], others[key])
            }
            return .object(result)
        case (.array(let ours)?, .array(let others)?):
            var old: [JSON] = []
            if case .array(let elements)? = base { old = elements }
            return list(path, old, ours, others)
        default: break
        }
        clashes.append(
            Clash(field: path.joined(separator: "."), kept: mine ?? theirs, other: mine == nil ? nil : theirs))
        // What one deleted and the other changed stays.
        return mine ?? theirs
    }

    private mutating func list(_ path: [String], _ base: [JSON], _ mine: [JSON], _ theirs: [JSON]) -> JSON {
        let named = [base, mine, theirs].map(RecordMerge.byName)
        guard let old = named[0], let ours = named[1], let others = named[2] else {
            return .array(
                UnionMerge.merged(base: base.map(Key.init), mine: mine.map(Key.init), theirs: theirs.map(Key.init)).map(
                    \.value))
        }
        var values: [Exact<String>: JSON] = [:]
        for name in Set(ours.names).union(others.names).sorted() {
            values[name] = merge(path + [name.text], old.values[name], ours.values[name], others.values[name])
        }
        let order = UnionMerge.merged(base: old.names, mine: ours.names, theirs: others.names)
        // One that one took away and the other changed stays, at the end.
        let rest = values.keys.filter { !order.contains($0) }.sorted()
        return .array((order + rest).compactMap { values[$0] })
    }

    private typealias Named = (names: [Exact<String>], values: [Exact<String>: JSON])

    /// The elements by their names; `nil` where one has none, or two the same.
    private static func byName(_ list: [JSON]) -> Named? {
        var result: Named = ([], [:])
        for element in list {
            guard case .object(let members) = element,
                let name = RecordMerge.name(of: members),
                result.values[name] == nil
            else { return nil }
            result.names.append(name)
            result.values[name] = element
        }
        return result
    }

    static func name(of members: [JSONKey: JSON]) -> Exact<String>? {
        for key in names { if case .string(let text)? = members[key] { return Exact(text) } }
        return nil
    }

    /// A JSON value as an element of a set.
    private struct Key: Hashable {
        let value: JSON
        let text: [UInt8]

        init(_ value: JSON) {
            self.value = value
            text = JSONWriter.compact(value)
        }

        static func == (a: Key, b: Key) -> Bool { a.text == b.text }
        func hash(into hasher: inout Hasher) { hasher.combine(text) }
    }
}
