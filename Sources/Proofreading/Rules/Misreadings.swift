import Language

extension Rule {
    static let misreadings = Rule(
        "W10", "读来不顺的字", .advice,
        looksFor: "在公文里几乎不会出现在这里、换成音同形近的一个字就通顺的字。",
        why: "拼音选错字、看错字、认错字，单看每个字都对，连起来读才知道不对。",
        source: "由法律法规、政府工作报告、国务院文件统计的字与字的搭配；只作参考",
        wrong: "要进一步完善考核评价⟦机智⟧，压实工作责任", right: "要进一步完善考核评价机制，压实工作责任",
        falseAlarms: "人名、单位名、词表（known.txt）里的新词、书名号和整个放在引号里的词不报；本期别处也这样写的不报；新词、地名可能误报，没有十分把握的只作提示。",
        kinds: Kinds.prose,
        check: .passage { passage, lexicon in
            let misreadings = Misreading.all(in: passage.scalars, atLeast: leastCertainty).filter {
                // 的, 地 and 得 have a rule of their own, and what makes a word as it is needs more.
                !Misreading.particles.contains(passage[$0.index]) && !Misreading.particles.contains($0.meant)
                    && ($0.certainty >= leastInWord || passage.word(at: $0.index).count == 1)
            }
            if misreadings.isEmpty { return [] }
            // What the lists of words say is said once.
            let said =
                [Lexicon.Table.words, .context].flatMap { lexicon.table($0).marks(in: passage) }
                + marksOfNames(in: passage, lexicon) + marksOfSlips(in: passage, lexicon)
            let known = said.map(\.range)
            return misreadings.compactMap { misreading in
                let word = shown(misreading, in: passage)
                guard !known.contains(where: { $0.contains(misreading.index) }), !isName(misreading.index, in: passage),
                    !lexicon.isKnown(around: misreading.index, in: passage)
                else { return nil }
                var meant = passage.scalars[word]
                meant[misreading.index] = misreading.meant
                let right = String(String.UnicodeScalarView(meant))
                let isClear = misreading.certainty >= clear
                return Mark(
                    word, "“\(passage.text(word))”\(isClear ? "很可能是" : "疑为")“\(right)”", [right],
                    level: isClear ? .advice : .hint, isFamiliarWhenRepeated: true)
            }
        })

    /// The word that is meant, where it makes one; else the character and what stands beside it.
    private static func shown(_ misreading: Misreading, in passage: Passage) -> Range<Int> {
        var scalars = passage.scalars
        scalars[misreading.index] = misreading.meant
        let run = passage.hanRun(around: misreading.index)
        let word = Parting(scalars[run]).word(at: misreading.index - run.lowerBound).shifted(by: run.lowerBound)
        return word.count <= 4 ? word : misreading.index..<misreading.index + 1
    }

    private static func isName(_ index: Int, in passage: Passage) -> Bool {
        let (before, after) = (passage[index - 1], passage[index + 1])
        if passage.isInTitle(index) || before == "·" || after == "·" { return true }
        if before.isTransliterating && after.isTransliterating { return true }
        // One and two characters from here may be somebody's name.
        return [index..<index + 1, index..<index + 2, index - 1..<index + 1, index - 1..<index + 2].contains {
            $0.lowerBound >= 0 && $0.upperBound <= passage.count && passage.mayBeName($0)
        } || isQuotedWord(index, in: passage)
    }

    /// Coinages stand in quotation marks: “链群”, “豫事办”.
    private static func isQuotedWord(_ index: Int, in passage: Passage) -> Bool {
        let open = passage.start(before: index) { $0.isHan || $0.isAlphanumeric }
        let close = passage.end(of: index) { $0.isHan || $0.isAlphanumeric }
        return close - open <= 6 && passage.isQuotedAlone(open..<close)
    }

    /// Even odds; below them more is guessed than read.
    private static let leastCertainty = 0.0
    private static let leastInWord = 1.0
    /// Seven to one; on published prose it was wrong once in two hundred thousand characters.
    private static let clear = 2.0
}
