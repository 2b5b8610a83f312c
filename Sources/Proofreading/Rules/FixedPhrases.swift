extension Rule {
    static let fixedPhrases = Rule(
        "F18", "固定提法", .advice,
        looksFor: "与词表（phrases.txt）里的固定提法只差一两个字，或者几项的次序不同。",
        why: "固定提法要一字不差。",
        source: "体例（以权威文件的原文为准）",
        wrong: "打造⟦市场化、法制化、国际化⟧营商环境", right: "打造市场化、法治化、国际化营商环境",
        falseAlarms: "词表由本单位核对、增补，不保证齐全。", kinds: Kinds.prose,
        check: .passage { passage, lexicon in
            passage.scalars.indices.compactMap { start -> Mark? in
                guard lexicon.phraseStarts.mayContain(passage.scalars[start]) else { return nil }
                for phrase in lexicon.phrases where isMember(start, in: passage) && phrase.contains("、") {
                    guard let end = reordered(phrase, at: start, in: passage) else { continue }
                    let right = String(String.UnicodeScalarView(phrase))
                    return Mark(start..<end, "固定的次序是“\(right)”，请核对", [right])
                }
                for phrase in lexicon.phrases where phrase.count >= 6 && phrase[0] == passage.scalars[start] {
                    guard phrase[1] == passage[start + 1], let end = nearMiss(of: phrase, at: start, in: passage) else {
                        continue
                    }
                    let right = String(String.UnicodeScalarView(phrase))
                    return Mark(start..<end, "固定提法是“\(right)”，请核对", [right])
                }
                return nil
            }
        })

    /// Whether what begins there is the first of several short members.
    private static func isMember(_ start: Int, in passage: Passage) -> Bool {
        passage[start - 1] != "、" && (start + 1..<start + 8).contains { passage[$0] == "、" }
    }

    /// The end of a list that has every member of the phrase and no other, in another order.
    private static func reordered(_ phrase: [Unicode.Scalar], at start: Int, in passage: Passage) -> Int? {
        let members = phrase.split(separator: "、")
        var found: [Int] = []
        var index = start
        while found.count < members.count {
            guard
                let next = members.indices.first(where: { number in
                    !found.contains(number)
                        && members[number].indices.allSatisfy {
                            passage[index + $0 - members[number].startIndex] == members[number][$0]
                        }
                })
            else { return nil }
            found.append(next)
            index += members[next].count
            if found.count < members.count {
                guard passage[index] == "、" else { return nil }
                index += 1
            }
        }
        return found == found.sorted() || passage[index] == "、" ? nil : index
    }

    /// The end of what differs from the phrase by a few characters and ends as it does; `nil` where nothing does, where
    /// the phrase itself stands, or where the difference is in the marks or a whole word.
    private static func nearMiss(of phrase: [Unicode.Scalar], at start: Int, in passage: Passage) -> Int? {
        if phrase.indices.allSatisfy({ passage[start + $0] == phrase[$0] }) { return nil }
        let letters = phrase.filter(\.isHan)
        let allowed = letters.count >= 14 ? 3 : 1
        let lengths = (phrase.count - allowed...phrase.count + allowed).sorted {
            abs($0 - phrase.count) < abs($1 - phrase.count)
        }
        for length in lengths {
            let end = start + length
            guard end <= passage.count, passage[end - 1] == phrase[phrase.count - 1],
                passage[end - 2] == phrase[phrase.count - 2]
            else { continue }
            let found = passage.scalars[start..<end]
            let marks = found.filter { !$0.isHan }
            guard marks.count <= phrase.count - letters.count else { continue }
            let difference = distance(found.filter(\.isHan)[...], letters)
            // Without its marks the phrase is written as well: 市场化法治化国际化.
            if difference <= allowed, difference > 0 || length == phrase.count { return end }
        }
        return nil
    }

    /// Insertions, deletions and changes that turn one into the other (Levenshtein).
    private static func distance(_ a: ArraySlice<Unicode.Scalar>, _ b: [Unicode.Scalar]) -> Int {
        var row = Array(0...b.count)
        for (i, left) in a.enumerated() {
            var diagonal = row[0]
            row[0] = i + 1
            for (j, right) in b.enumerated() {
                let cost = left == right ? diagonal : diagonal + 1
                diagonal = row[j + 1]
                row[j + 1] = min(cost, row[j] + 1, row[j + 1] + 1)
            }
        }
        return row[b.count]
    }
}
