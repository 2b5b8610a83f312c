extension Reader {
    /// The characters beside a misreading that are wrong as well, seen once it is mended: 全面推进乡村 in 全面推劲香村.
    func neighbours(of misreading: Misreading, atLeast certainty: Double) -> [Misreading] {
        guard let place = run.indices.firstIndex(of: misreading.index) else { return [] }
        let reader = mended(misreading.meant, at: place)
        return [place - 1, place + 1].filter(run.indices.indices.contains).compactMap {
            reader.best(at: $0).flatMap { $0.certainty >= certainty ? $0 : nil }
        }
    }

    /// Two characters side by side that are both wrong, so that each hides the other: 言辞 for 延迟.
    ///
    /// Where nothing around two characters was ever seen, candidates for both are looked for that make a word; each has
    /// to be sure beside the other.
    func twins(at place: Int, atLeast certainty: Double) -> [Misreading] {
        let index = run.indices[place]
        guard place + 1 < run.indices.count, run.indices[place + 1] == index + 1, isUnseen(place), isUnseen(place + 1)
        else { return [] }
        let offered = (model.candidates(for: scalars[index]), model.candidates(for: scalars[index + 1]))
        guard !offered.0.isEmpty, !offered.1.isEmpty, let (first, second) = likeliestWord(of: offered, at: place) else {
            return []
        }
        guard let left = mended(second, at: place + 1).certainty(of: first, at: place), left >= certainty,
            let right = mended(first, at: place).certainty(of: second, at: place + 1), right >= certainty
        else { return [] }
        let both = min(left, right) - Reader.oddsOfTwo
        return [
            Misreading(index: index, meant: first, certainty: both),
            Misreading(index: index + 1, meant: second, certainty: both),
        ]
    }

    /// Whether none of the triples in which it stands was seen, and hardly its pairs.
    private func isUnseen(_ place: Int) -> Bool {
        let around = written(at: place)
        return around.seen == 0 && around.pairs.0 <= Reader.mostOfSlips && around.pairs.1 <= Reader.mostOfSlips
    }

    /// Of all candidates for two characters the pair that is a word and was seen most between its neighbours.
    private func likeliestWord(
        of offered: (UnsafeBufferPointer<UInt16>, UnsafeBufferPointer<UInt16>), at place: Int
    ) -> (Unicode.Scalar, Unicode.Scalar)? {
        let (s, middle) = (run.symbols, place + 2)
        let (left, right) = (s[middle - 1], s[middle + 2])
        var best: (Unicode.Scalar, Unicode.Scalar)?
        var most = 0.0
        SymbolSet.with { firsts in
            firsts.insert(offered.0)
            SymbolSet.with { seconds in
                seconds.insert(offered.1)
                model.forEachPair(of: left) { first, onLeft in
                    guard firsts.contains(first) else { return }
                    model.forEachPair(of: first) { second, pair in
                        guard seconds.contains(second), model.level(of: pair) >= Reader.leastPair else { return }
                        let inner = model.sight(onLeft, first, pair, second)
                        let outer = model.sight(pair, second, model.pair(second, right), right)
                        guard inner.triple > 0 || outer.triple > 0, inner.probability * outer.probability > most,
                            let a = model.scalar(of: first), let b = model.scalar(of: second), WordList.isWord([a, b])
                        else { return }
                        most = inner.probability * outer.probability
                        best = (a, b)
                    }
                }
            }
        }
        return best
    }

    /// Among so many texts a slip is seen a few times.
    private static let mostOfSlips = 4
    /// Some fifty occurrences.
    private static let leastPair = 6
    /// Two at once are rarer than one.
    private static let oddsOfTwo = 2.0

    /// The character before it once more, in place of any other: 空间间划 for 空间规划.
    func repeated(at place: Int) -> Misreading? {
        let (s, at) = (run.symbols, place + 2)
        guard s[at] == s[at - 1], let around = pairs[at - 2], written(at: place).seen == 0,
            areHan(place - 1..<place + 1)
        else { return nil }
        let seen = model.symbolsSeen(
            behind: around, s[at - 1], before: s[at + 1], leastTriple: Reader.leastTriple, leastPair: Reader.leastPair)
        return seen.compactMap { symbol in
            guard let scalar = model.scalar(of: Int(symbol)), scalar.isHan,
                let certainty = certainty(of: scalar, at: place)
            else { return nil }
            return Misreading(index: run.indices[place], meant: scalar, certainty: certainty - Reader.oddsOfRepetition)
        }
        .max { $0.certainty < $1.certainty }
    }

    private static let leastTriple = 3
    /// What is typed twice stands there too often, or as somebody is called, for anything to be certain.
    private static let oddsOfRepetition = 1.0
}
