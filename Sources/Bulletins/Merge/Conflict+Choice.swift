/// What an editor makes of a conflict.
package enum ConflictChoice: Sendable, CaseIterable {
    /// What stands, stands.
    case kept
    /// What the other made of it takes its place; for a deletion, it goes.
    case other
    /// Both stand, the other's after it.
    case both
}

extension Conflict {
    /// Whether both texts can stand in the place, one after the other: a number or a date is one.
    package var canKeepBoth: Bool {
        guard case .text(let field) = subject else { return false }
        return !isDeletion && (!field.isParsed || field.isList)
    }
}

extension Field {
    fileprivate var isList: Bool { [.reportTo, .sendTo, .distributeTo].contains(self) }
}

extension Bulletin {
    /// Where a conflict stands now; `nil` for a part that is gone, or for one as a whole.
    ///
    /// Its paragraph is found again by what it says, wherever it has been moved in its item and however it was edited
    /// since.
    package func place(of conflict: Conflict) -> Place? {
        guard case .text(let field) = conflict.subject else { return nil }
        guard case .paragraph(let index) = field else {
            let place = Place(conflict.part, field)
            return text(at: place) == nil ? nil : place
        }
        guard let paragraphs = item(conflict.part)?.paragraphs, !paragraphs.isEmpty else { return nil }
        let anchor = conflict.kept.first ?? ""
        let found = paragraphs.indices.min { a, b in
            func order(_ i: Int) -> (Int, Int) { (-likeness(paragraphs[i], anchor), abs(i - index)) }
            return order(a) < order(b)
        }
        return found.map { Place(conflict.part, .paragraph($0)) }
    }

    /// The edit that settles a conflict; `nil` where there is nothing to settle.
    package func edit(settling conflict: Conflict, by choice: ConflictChoice) -> Edit? {
        guard let index = conflicts.firstIndex(of: conflict) else { return nil }
        var settled = self
        settled.conflicts.remove(at: index)
        if choice != .kept {
            do throws(EditError) { try settled.take(conflict, in: self, keepingBoth: choice == .both) } catch {
                return nil
            }
        }
        return .become(settled)
    }

    private mutating func take(
        _ conflict: Conflict, in present: Bulletin, keepingBoth isBoth: Bool
    ) throws(EditError) {
        switch conflict.subject {
        case .part:
            if !isBoth { _ = try apply(.remove(conflict.part)) }
        case .unknown(let key):
            guard !isBoth else { return }
            let value = conflict.other.first.flatMap { text -> JSON? in
                do throws(JSONError) { return try JSONReader.read(Array(text.utf8)) } catch { return nil }
            }
            setUnknown(value, key, of: conflict.part)
        case .text:
            guard let place = present.place(of: conflict) else { return }
            guard case .paragraph(let first) = place.field, let item = present.item(place.part) else {
                let other = conflict.other.first ?? ""
                guard isBoth, let text = present.text(at: place), !text.isEmpty, !other.isEmpty else {
                    return try setText(other, at: place)
                }
                let mark = place.field.isList ? "，" : conflict.canKeepBoth ? "；" : ""
                return try setText(text + mark + other, at: place)
            }
            let end = min(first + max(1, conflict.kept.count), item.paragraphs.count)
            _ = try apply(.paragraphs(place.part, (isBoth ? end : first)..<end, conflict.other))
        }
    }

    private mutating func setUnknown(_ value: JSON?, _ key: JSONKey, of id: PartID) {
        switch id {
        case .masthead where masthead.unknown[key] != nil: masthead.unknown[key] = value
        case .masthead: unknown[key] = value
        case .imprint: imprint.unknown[key] = value
        default:
            switch path(of: id) {
            case .section(let s)?: sections[s].unknown[key] = value
            case .subsection(let s, let u)?: sections[s].subsections[u].unknown[key] = value
            case .item?: path(of: id).map { changeItem(at: $0) { $0.unknown[key] = value } }
            case nil: return
            }
        }
    }

    /// How much two texts have in common: all of it is the highest, then by the characters that are in both.
    private func likeness(_ a: String, _ b: String) -> Int {
        if a.isIdentical(to: b) { return Int.max }
        var counts: [Unicode.Scalar: Int] = [:]
        for scalar in b.unicodeScalars { counts[scalar, default: 0] += 1 }
        var common = 0
        for scalar in a.unicodeScalars where counts[scalar, default: 0] > 0 {
            counts[scalar, default: 0] -= 1
            common += 1
        }
        return common * 1000 / max(1, max(a.scalarCount, b.scalarCount))
    }
}
