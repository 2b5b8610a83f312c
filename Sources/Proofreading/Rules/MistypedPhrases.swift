import Language

extension Rule {
    static let mistypedPhrases = Rule(
        "W09", "打错的成语和词语", .advice,
        looksFor: "与成语、常用的词组和词只差一个音同或形近的字。",
        why: "拼音输入时选错了字。",
        source: "《现代汉语词典》",
        wrong: "领导干部要⟦以身做则⟧", right: "领导干部要以身作则",
        falseAlarms: "写出来的本身也是成语、词，或两半都是词的不报；人名和整个放在引号里的不报。", kinds: Kinds.prose,
        check: .passage { passage, lexicon in marksOfSlips(in: passage, lexicon) })

    static func marksOfSlips(in passage: Passage, _ lexicon: Lexicon) -> [Mark] {
        let slips =
            phrases(in: passage).map { (slip: $0, level: nil as Level?) }
            + words(in: passage).compactMap { slip in
                let certainty = certainty(of: slip, in: passage)
                if let certainty, certainty < leastCertainty(of: slip, in: passage) { return nil }
                // Two characters alone are often a name or an abbreviation (湘村, 津融) unless the model agrees.
                return (slip, certainty ?? leastOfAdvice >= leastOfAdvice ? nil : .hint)
            }
        if slips.isEmpty { return [] }
        // What the lists of words say is said once.
        var known = [Lexicon.Table.words, .context].flatMap { lexicon.table($0).marks(in: passage) }.map(\.range)
        return slips.compactMap { slip, level in
            guard !known.contains(where: { $0.overlaps(slip.range) }), !passage.isQuotedAlone(slip.range),
                !passage.isInTitle(slip.range.lowerBound)
            else { return nil }
            known.append(slip.range)
            let says = level == .hint ? "疑为" : "应为"
            return Mark(slip.range, "“\(passage.text(slip.range))”\(says)“\(slip.right)”", [slip.right], level: level)
        }
    }

    /// What the model thinks of a slip of one character; the list of words gives way to it, while four characters of an
    /// idiom are surer than it is.
    private static func certainty(of slip: Phrases.Slip, in passage: Passage) -> Double? {
        let changed = zip(slip.range, slip.right.unicodeScalars).filter { passage[$0] != $1 }
        guard changed.count == 1, let (index, meant) = changed.first else { return nil }
        return Misreading.certainty(of: meant, at: index, in: passage.scalars)
    }

    /// What only sounds like it needs three to one (坚行 is no slip for 践行); what also looks like it is more easily taken
    /// for it: 走仿, 巡罗.
    private static func leastCertainty(of slip: Phrases.Slip, in passage: Passage) -> Double {
        let isAlike = zip(slip.range, slip.right.unicodeScalars).allSatisfy {
            passage[$0] == $1 || Confusion.lookAlike(passage[$0], $1)
        }
        return isAlike ? -3.2 : 1
    }

    /// On a million characters of published prose none above it was wrong.
    private static let leastOfAdvice = 3.5

    /// In 全会精|神入人心 the word 精神 reaches out of the four characters.
    private static func phrases(in passage: Passage) -> [Phrases.Slip] {
        Phrases.slips(in: passage.scalars).filter { slip in
            let word = passage.word(at: slip.index)
            return slip.range.lowerBound <= word.lowerBound && word.upperBound <= slip.range.upperBound
        }
    }

    /// Both characters stand alone between words, and with the right one they are a word: 履行|职|则.
    private static func words(in passage: Passage) -> [Phrases.Slip] {
        Phrases.nearPairs(in: passage.scalars).filter { slip in
            guard passage.word(at: slip.range.lowerBound).count == 1,
                passage.word(at: slip.range.lowerBound + 1).count == 1
            else { return false }
            let isGrammar = slip.range.contains { grammatical.contains(passage[$0]) }
            if isCounting(slip.range, in: passage) { return false }
            return passage.saves(slip.right, at: slip.range) >= (isGrammar ? leastSavingOfGrammar : leastSaving)
                && !isInName(slip.range, in: passage)
        }
    }

    /// 程立峰, 陈清莉, 纪尧姆: a surname and two characters more, or what spells a foreign name.
    private static func isInName(_ range: Range<Int>, in passage: Passage) -> Bool {
        func isAlone(_ index: Int) -> Bool { passage[index].isHan && passage.word(at: index).count == 1 }
        let (before, after) = (range.lowerBound - 1, range.upperBound)
        return passage.mayBeName(range) || passage[before] == "·" || passage[after] == "·"
            || passage[before].isTransliterating || passage[after].isTransliterating
            || passage[before].isSurname && isAlone(before)
            || passage[range.lowerBound].isSurname && isAlone(after)
    }

    /// 逐件查原因: what counts things stands behind 逐, 每 or a number.
    private static func isCounting(_ range: Range<Int>, in passage: Passage) -> Bool {
        let before = passage[range.lowerBound - 1]
        return before.isDigit || before.chineseDigit != nil || "逐每几两数各这那多余百千万".unicodeScalars.contains(before)
    }

    /// In half-units of -ln p.
    private static let leastSaving = 12
    private static let leastSavingOfGrammar = 22
    /// They stand alone between any two words: 是|践行, 之|责.
    private static let grammatical = Set("是之的为只因在与和及等指其被把将不再也都还就又所以于各该此据未到了上下中里来去过着得后前时又从向对".unicodeScalars)
}

extension Passage {
    /// How much likelier the surroundings of a range are with other characters in it; nothing where a word of them would
    /// reach out of it.
    fileprivate func saves(_ right: String, at range: Range<Int>) -> Int {
        let before = start(before: range.lowerBound) { $0.isHan }
        let after = end(of: range.upperBound) { $0.isHan }
        let lower = max(before, range.lowerBound - 6)
        let upper = min(after, range.upperBound + 6)
        let letters = Array(right.unicodeScalars)
        let mended = Parting(scalars[lower..<range.lowerBound] + letters + scalars[range.upperBound..<upper])
        let start = range.lowerBound - lower
        guard mended.word(at: start) == start..<start + letters.count else { return 0 }
        return Parting(scalars[lower..<upper]).cost - mended.cost
    }
}
