extension Bulletin {
    /// How many texts stand here that did not stand in the same part of `former`: headlines, titles and paragraphs.
    package func countOfChanges(since former: Bulletin) -> Int {
        let before = former.textsByPart
        return textsByPart.reduce(0) { count, next in
            var left = before[next.key] ?? []
            return count
                + next.value.count { text in
                    guard let index = left.firstIndex(where: { $0.isIdentical(to: text) }) else { return true }
                    left.remove(at: index)
                    return false
                }
        }
    }

    private var textsByPart: [PartID: [String]] {
        var texts: [PartID: [String]] = [:]
        forEachText { place, text in texts[place.part, default: []].append(text) }
        return texts
    }
}
