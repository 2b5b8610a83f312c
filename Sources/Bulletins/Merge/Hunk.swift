/// One change of a sequence: the elements of `range` became `text`.
struct Hunk<Element: Hashable & Sendable>: Equatable {
    var range: Range<Int>
    var text: [Element]

    /// A gap of this many unchanged elements or fewer between two changes of one person is part of the change.
    ///
    /// What is equal there is so by chance, as 的 and ， are in any two sentences. Where nothing went, nothing is by
    /// chance: what somebody inserted at two points stays two insertions, and another's between them has its place.
    private static var chance: Int { 3 }
    /// Longer changes are taken whole: finding out what is equal in them costs the product of their lengths.
    private static var limit: Int { 3000 }

    /// What turned `base` into `other`, in order, never touching each other.
    ///
    /// - Parameter parts: elements that part the sequence; changes on both sides of one are never taken together.
    static func changes(from base: [Element], to other: [Element], parts: Element? = nil) -> [Hunk] {
        let (range, replacement) = base.difference(to: other)
        let (old, new) = (Array(base[range]), Array(other[replacement]))
        if old.isEmpty, new.isEmpty { return [] }
        guard !old.isEmpty, !new.isEmpty, old.count + new.count <= limit else { return [Hunk(range: range, text: new)] }
        return joined(hunks(old, new, offset: range.lowerBound), base: base, parts: parts)
    }

    /// The shortest list of changes, by the standard library's difference.
    private static func hunks(_ old: [Element], _ new: [Element], offset: Int) -> [Hunk] {
        var isRemoved = [Bool](repeating: false, count: old.count)
        var isInserted = [Bool](repeating: false, count: new.count)
        for change in new.difference(from: old) {
            switch change {
            case .remove(let index, _, _): isRemoved[index] = true
            case .insert(let index, _, _): isInserted[index] = true
            }
        }
        var result: [Hunk] = []
        var i = 0
        var j = 0
        while i < old.count || j < new.count {
            let from = (i, j)
            while i < old.count, isRemoved[i] { i += 1 }
            while j < new.count, isInserted[j] { j += 1 }
            if (i, j) != from {
                result.append(Hunk(range: offset + from.0..<offset + i, text: Array(new[from.1..<j])))
            } else {
                i += 1
                j += 1
            }
        }
        return result
    }

    /// The changes with those taken together that stand so close that what is between them is equal by chance.
    private static func joined(_ hunks: [Hunk], base: [Element], parts: Element?) -> [Hunk] {
        var result: [Hunk] = []
        for hunk in hunks {
            if let last = result.last {
                let gap = base[last.range.upperBound..<hunk.range.lowerBound]
                let isInsertion = last.range.isEmpty && hunk.range.isEmpty
                if !isInsertion, gap.count <= chance, !gap.contains(where: { $0 == parts }) {
                    result[result.count - 1] = Hunk(
                        range: last.range.lowerBound..<hunk.range.upperBound, text: last.text + gap + hunk.text)
                    continue
                }
            }
            result.append(hunk)
        }
        return result
    }

    /// The elements of a range of `base` after the changes that lie in it.
    static func applied(_ hunks: [Hunk], to base: [Element], in range: Range<Int>) -> [Element] {
        var result: [Element] = []
        var at = range.lowerBound
        for hunk in hunks {
            result += base[at..<hunk.range.lowerBound]
            result += hunk.text
            at = hunk.range.upperBound
        }
        return result + base[at..<range.upperBound]
    }
}

extension String {
    /// What became what on the way to another text, in characters (Unicode scalars) of either.
    package func changes(to other: String) -> [(old: Range<Int>, new: Range<Int>)] {
        var shift = 0
        return Hunk.changes(from: Array(unicodeScalars), to: Array(other.unicodeScalars)).map { hunk in
            let start = hunk.range.lowerBound + shift
            shift += hunk.text.count - hunk.range.count
            return (hunk.range, start..<start + hunk.text.count)
        }
    }
}
