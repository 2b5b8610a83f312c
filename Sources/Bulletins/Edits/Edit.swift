/// One change of a bulletin, as data: it can be applied, inverted, written to the journal and sent to a merge.
package enum Edit: Equatable, Sendable {
    /// In the text at a place, the characters of the range become `with`.
    case replace(Place, Range<Int>, with: String)
    /// In an item, the paragraphs of the range become others.
    case paragraphs(PartID, Range<Int>, [String])
    case insert(Part, at: Location)
    case remove(PartID)
    /// The location counts as if the part had been taken out first.
    case move(PartID, to: Location)
    /// The findings that are let stand.
    case ignore([String])
    /// The whole bulletin becomes another: an import, a merge, an older version.
    case become(Bulletin)
    /// Several, in order, as one.
    case all([Edit])
}

extension Bulletin {
    /// Applies the edit and returns its inverse.
    ///
    /// Throws with nothing changed.
    mutating func apply(_ edit: Edit) throws(EditError) -> Edit {
        switch edit {
        case .replace(let place, let range, let text):
            guard let old = self.text(at: place) else { throw .noSuchPlace(place) }
            guard range.upperBound <= old.scalarCount else { throw .outOfRange(place, range) }
            try setText(old.replacingScalars(range, with: text), at: place)
            // A number or date may print what was typed in another way; then the whole text is the inverse.
            let new = self.text(at: place) ?? ""
            if new.scalarCount == old.scalarCount - range.count + text.scalarCount {
                return .replace(
                    place, range.lowerBound..<range.lowerBound + text.scalarCount, with: old.scalars(range))
            }
            return .replace(place, 0..<new.scalarCount, with: old)

        case .paragraphs(let id, let range, let texts):
            guard let path = path(of: id), case .item(let item) = part(at: path) else { throw .noSuchPart(id) }
            guard range.upperBound <= item.paragraphs.count else {
                throw .outOfRange(Place(id, .paragraph(range.lowerBound)), range)
            }
            changeItem(at: path) { $0.paragraphs.replaceSubrange(range, with: texts) }
            return .paragraphs(id, range.lowerBound..<range.lowerBound + texts.count, Array(item.paragraphs[range]))

        case .insert(let part, let location):
            let present = Set(ids).union([.masthead, .imprint])
            let added = part.ids
            for id in added where present.contains(id) { throw .duplicateID(id) }
            guard Set(added).count == added.count else { throw .duplicateID(part.id) }
            try put(part, at: location)
            return .remove(part.id)

        case .remove(let id):
            guard let path = path(of: id) else { throw .noSuchPart(id) }
            let location = location(of: path)
            return .insert(take(path), at: location)

        case .move(let id, let location):
            guard let path = path(of: id) else { throw .noSuchPart(id) }
            let old = self.location(of: path)
            let part = take(path)
            do throws(EditError) {
                try put(part, at: location)
            } catch {
                try put(part, at: old)
                throw error
            }
            return .move(id, to: old)

        case .ignore(let findings):
            defer { ignored = findings }
            return .ignore(ignored)

        case .become(let other):
            defer { self = other }
            return .become(self)

        case .all(let edits):
            var inverses: [Edit] = []
            do throws(EditError) {
                for edit in edits { inverses.append(try apply(edit)) }
            } catch {
                for inverse in inverses.reversed() { _ = try apply(inverse) }
                throw error
            }
            return .all(inverses.reversed())
        }
    }
}
