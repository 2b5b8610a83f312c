extension Rule {
    static let fixedPhrases = Rule(
        "F18", "固定提法", .advice,
        looksFor: "与词表（phrases.txt）里的固定提法只差一两个字。",
        why: "固定提法要一字不差。",
        source: "体例（以权威文件的原文为准）",
        wrong: "打造⟦市场化、法制化、国际化⟧营商环境", right: "打造市场化、法治化、国际化营商环境",
        falseAlarms: "词表由本单位核对、增补，不保证齐全。", kinds: Kinds.prose,
        check: .passage { passage, lexicon in
            lexicon.phrases.flatMap { phrase in
                passage.scalars.indices.compactMap { start -> Mark? in
                    guard phrase.count >= 6, passage[start] == phrase[0], passage[start + 1] == phrase[1],
                        let end = nearMiss(of: phrase, at: start, in: passage)
                    else { return nil }
                    let right = String(String.UnicodeScalarView(phrase))
                    return Mark(start..<end, "固定提法是“\(right)”，请核对", [right])
                }
            }
        })

    /// The end of what differs from the phrase by a few characters and ends as it does; `nil` where nothing does or
    /// where the phrase itself stands.
    private static func nearMiss(of phrase: [Unicode.Scalar], at start: Int, in passage: Passage) -> Int? {
        let allowed = phrase.count >= 14 ? 3 : phrase.count >= 10 ? 2 : 1
        if phrase.indices.allSatisfy({ passage[start + $0] == phrase[$0] }) { return nil }
        let lengths = (phrase.count - allowed...phrase.count + allowed).sorted {
            abs($0 - phrase.count) < abs($1 - phrase.count)
        }
        for length in lengths {
            let end = start + length
            guard end <= passage.count, passage[end - 1] == phrase[phrase.count - 1],
                passage[end - 2] == phrase[phrase.count - 2],
                distance(passage.scalars[start..<end], phrase) <= allowed
            else { continue }
            return end
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
