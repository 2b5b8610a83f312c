import Language

extension Rule {
    static let misreadings = Rule(
        "W10", "读来不顺的字", .advice,
        looksFor: "在公文里几乎不会出现在这里、换成音同形近的一个字就通顺的字；拿得准的多字、漏字；固定的词组漏了一个字，或者两个字颠倒了。",
        why: "拼音选错字、看错字、认错字，单看每个字都对，连起来读才知道不对。",
        source: "由法律法规、政府工作报告、国务院文件统计的字与字的搭配；只作参考",
        wrong: "要进一步完善考核评价⟦机智⟧，压实工作责任", right: "要进一步完善考核评价机制，压实工作责任",
        falseAlarms:
            "人名、单位名、词表（known.txt）里的新词、书名号和整个放在引号里的词不报；本期别处、以前各期也这样写的不报，除非很有把握；“本刊不查”记住的不报；新词、地名可能误报，没有十分把握的只作提示。词组漏字以后仍然通顺的（贯彻实施、党组书记）不报。",
        kinds: Kinds.prose,
        check: .passage { passage, lexicon in
            let (all, miscounts) = Misreading.all(in: passage.scalars, atLeast: leastCertainty)
            let misreadings = all.filter {
                if isRelation($0, in: passage) || isAlone($0.index, in: passage) { return false }
                // What makes a word as it is needs more, and so do verbs that headlines use alone.
                return $0.certainty >= clear
                    || !shortVerbs.contains(passage[$0.index])
                        && ($0.certainty >= leastInWord || passage.word(at: $0.index).count == 1)
            }
            let broken = BrokenPhrase.all(in: passage.scalars).map { mistyped($0, in: passage) }
            if misreadings.isEmpty, miscounts.isEmpty, broken.isEmpty { return [] }
            // What the lists of words say is said once.
            let said =
                [Lexicon.Table.words, .context].flatMap { lexicon.table($0).marks(in: passage) }
                + marksOfNames(in: passage, lexicon) + marksOfSlips(in: passage, lexicon)
            let known = said.map(\.range)
            func isUnknown(_ index: Int) -> Bool {
                !known.contains { $0.contains(index) } && !lexicon.isKnown(around: index, in: passage)
            }
            let phrases = broken.filter { phrase in
                !known.contains { $0.overlaps(phrase.range) } && mayBeMended(phrase, in: passage, lexicon)
            }
            let read = runs(
                of: misreadings.filter {
                    isUnknown($0.index) && !isMeant($0.index, in: passage, isClear: $0.certainty >= clear)
                }
            )
            // Where a phrase lacks a character, no other stands for one of those that are left.
            .filter { run in
                run.count > 1
                    || !phrases.contains { $0.kind != .mistyped && $0.range.contains(run[run.startIndex].index) }
            }
            .map { mark($0, in: passage) }
            let counted = miscounts.filter { miscount in
                (miscount.missing == nil ? [miscount.index] : [miscount.index, miscount.index - 1]).allSatisfy {
                    isUnknown($0) && !isMeant($0, in: passage)
                }
            }
            .map { mark($0, in: passage) }
            let marks = read + counted
            return marks
                + phrases.map { mark($0, in: passage) }.filter { phrase in
                    !marks.contains { $0.range.overlaps(phrase.range) }
                }
        })

    /// 贯彻实党的方针 lacks 落, 询查 is the wrong way round.
    private static func mark(_ phrase: BrokenPhrase, in passage: Passage) -> Mark {
        let what =
            switch phrase.kind {
            case .lacking: "漏了字，"
            case .swapped: "的字颠倒了，"
            case .mistyped: ""
            }
        return Mark(
            phrase.range, "“\(passage.text(phrase.range))”\(what)应为“\(phrase.right)”", [phrase.right],
            isFamiliarWhenRepeated: phrase.range.count == 2)
    }

    /// 乡村振信 lacks no 兴 before 信, which stands for it.
    private static func mistyped(_ phrase: BrokenPhrase, in passage: Passage) -> BrokenPhrase {
        let next = phrase.range.upperBound
        guard phrase.kind == .lacking, let last = phrase.right.unicodeScalars.last, passage[next].isHan,
            passage.has(String(phrase.right.dropLast()), at: phrase.range.lowerBound),
            passage.word(at: next).count == 1, Confusion.mayBeTaken(passage[next], for: last)
        else { return phrase }
        return BrokenPhrase(range: phrase.range.lowerBound..<next + 1, right: phrase.right, kind: .mistyped)
    }

    private static func mayBeMended(_ phrase: BrokenPhrase, in passage: Passage, _ lexicon: Lexicon) -> Bool {
        !passage.isQuotedAlone(phrase.range) && !passage.isInTitle(phrase.range.lowerBound)
            && !phrase.range.contains { lexicon.isKnown(around: $0, in: passage) }
            && (phrase.range.count > 2 || !passage.mayBeName(phrase.range))
    }

    /// Misreadings side by side, which are one.
    private static func runs(of misreadings: [Misreading]) -> [ArraySlice<Misreading>] {
        var starts = misreadings.indices.filter { $0 == 0 || misreadings[$0 - 1].index + 1 != misreadings[$0].index }
        starts.append(misreadings.count)
        return zip(starts, starts.dropFirst()).map { misreadings[$0..<$1] }
    }

    private static func mark(_ misreadings: ArraySlice<Misreading>, in passage: Passage) -> Mark {
        var meant = passage.scalars
        for misreading in misreadings { meant[misreading.index] = misreading.meant }
        let range = shown(misreadings, meant, in: passage)
        let right = String(String.UnicodeScalarView(meant[range]))
        let isClear = misreadings.contains { $0.certainty >= clear }
        return Mark(
            range, "“\(passage.text(range))”\(isClear ? "很可能是" : "疑为")“\(right)”", [right],
            level: isClear ? .advice : .hint,
            isFamiliarWhenRepeated: !misreadings.contains { $0.certainty >= leastOfRepeated })
    }

    /// In 优化营环境 the words around the gap, and those that they become; in 优化营可商环境 the character that goes.
    private static func mark(_ miscount: Miscount, in passage: Passage) -> Mark {
        let isClear = miscount.certainty >= clearMiscount
        let level: Level = isClear ? .advice : .hint
        let index = miscount.index
        guard let missing = miscount.missing else {
            return Mark(
                index..<index + 1, "“\(passage[index])”\(isClear ? "多半" : "可能")是多出的字", [""], level: level,
                isFamiliarWhenRepeated: true)
        }
        let run = passage.hanRun(around: index)
        var meant = Array(passage.scalars[run])
        let place = index - run.lowerBound
        meant.insert(missing, at: place)
        let parting = Parting(meant)
        let word = parting.word(at: place)
        // 公|服务: what stands on either side of the gap is shown as well.
        let lower = word.lowerBound < place ? word.lowerBound : parting.word(at: place - 1).lowerBound
        let upper = word.upperBound > place + 1 ? word.upperBound : parting.word(at: place + 1).upperBound
        let range = lower + run.lowerBound..<upper - 1 + run.lowerBound
        let right = passage.text(range.lowerBound..<index) + String(missing) + passage.text(index..<range.upperBound)
        return Mark(
            range, "“\(passage.text(range))”\(isClear ? "多半" : "可能")漏了字，应为“\(right)”", [right], level: level,
            isFamiliarWhenRepeated: true)
    }

    /// The words that are meant, where the misreadings make some; else the characters alone.
    private static func shown(
        _ misreadings: ArraySlice<Misreading>, _ meant: [Unicode.Scalar], in passage: Passage
    ) -> Range<Int> {
        let (first, last) = (misreadings[misreadings.startIndex].index, misreadings[misreadings.endIndex - 1].index)
        let run = passage.hanRun(around: first)
        let parting = Parting(meant[run])
        let lower = parting.word(at: first - run.lowerBound).shifted(by: run.lowerBound)
        let upper = parting.word(at: last - run.lowerBound).shifted(by: run.lowerBound)
        let words = lower.lowerBound..<upper.upperBound
        return words.count <= max(4, last - first + 1) ? words : first..<last + 1
    }

    private static func isMeant(_ index: Int, in passage: Passage, isClear: Bool = false) -> Bool {
        let (before, after) = (passage[index - 1], passage[index + 1])
        if passage.isInTitle(index) || before == "·" || after == "·" { return true }
        if before.isTransliterating && after.isTransliterating { return true }
        if stands(passage[index], inParallelTo: index, in: passage) { return true }
        // One and two characters from here may be somebody's name.
        return [index..<index + 1, index..<index + 2, index - 1..<index + 1, index - 1..<index + 2].contains {
            $0.lowerBound >= 0 && $0.upperBound <= passage.count && passage.mayBeNameOfOwner($0)
                || passage.isPlace($0, mayBegin: !isClear)
        } || isQuotedWord(index, in: passage)
    }

    /// 执法讲公平公正，对外讲开放包容: the clause before or behind has it at the same place.
    private static func stands(
        _ scalar: Unicode.Scalar, inParallelTo index: Int, in passage: Passage
    ) -> Bool {
        let clause = passage.clause(around: index)
        let offset = index - clause.lowerBound
        return [clause.lowerBound - 2, clause.upperBound + 1].contains { neighbour in
            guard passage.scalars.indices.contains(neighbour) else { return false }
            let other = passage.clause(around: neighbour)
            return offset < other.count && passage[other.lowerBound + offset] == scalar
        }
    }

    /// Coinages stand in quotation marks: “链群”, “豫事办”.
    private static func isQuotedWord(_ index: Int, in passage: Passage) -> Bool {
        let open = passage.start(before: index) { $0.isHan || $0.isAlphanumeric }
        let close = passage.end(of: index) { $0.isHan || $0.isAlphanumeric }
        return close - open <= 6 && passage.isQuotedAlone(open..<close)
    }

    /// Four to one; below them more is guessed than read.
    private static let leastCertainty = 1.3
    private static let leastInWord = 1.6
    /// 欧中, 葡中: of two countries either may come first, and 中 is no slip for the other.
    private static func isRelation(_ misreading: Misreading, in passage: Passage) -> Bool {
        let index = misreading.index
        return (misreading.meant == "中" || passage[index] == "中")
            && (countries.contains(misreading.meant) || countries.contains(passage[index]))
            && [passage[index - 1], passage[index + 1]].contains(misreading.meant)
    }

    /// 1.甲。 is read with nothing; 乙企业 is any, and 办的是实事 has its verb.
    private static func isAlone(_ index: Int, in passage: Passage) -> Bool {
        passage.hanRun(around: index).count == 1 || "甲乙丙丁".unicodeScalars.contains(passage[index])
            || passage[index] == "是" && passage[index - 1] == "的"
    }

    private static let countries = Set("日美俄英法德欧韩朝印越泰葡西意加澳新巴埃非乌土蒙缅老柬菲希塞波匈捷瑞奥荷丹挪芬".unicodeScalars)
    private static let shortVerbs = Set("获近达占系将赴乘邀晤访".unicodeScalars)
    private static let clearMiscount = 2.5
    /// Fifty to one, by sentences with planted errors; in prose errors are rarer.
    private static let clear = 4.0
    /// What is surer is no name, however often it is written: 整盾 for 整顿.
    private static let leastOfRepeated = 5.0
}
