/// A wrong word, what is right, and where the wrong one is not wrong.
struct WordEntry: Sendable {
    let wrong: [Unicode.Scalar]
    let rights: [String]
    var level: Level
    /// What the editor reads; made from the words where it is empty.
    var note: String
    var conditions: [Condition] = []
    /// The first year in which it is wrong: what was called so before is told so.
    var since: Int?
    /// Whether it is long enough to stand for itself, wherever words part.
    var isTerm = false

    init(wrong: String, rights: [String], level: Level, note: String = "") {
        self.wrong = Array(wrong.unicodeScalars)
        self.rights = rights
        self.level = level
        self.note = note
    }

    /// What must or must not stand beside the word, or in its sentence.
    ///
    /// Chinese has no blanks between words: the wrong
    /// form also arises where two right words meet (发布署名文章), and these conditions tell them apart.
    struct Condition: Sendable {
        let side: Side
        let isWanted: Bool
        let neighbours: [Neighbour]

        enum Side: Sendable { case before, after, sentence }

        init?(_ name: String, _ words: [String]) {
            switch name {
            case "前非": (side, isWanted) = (.before, false)
            case "后非": (side, isWanted) = (.after, false)
            case "前须": (side, isWanted) = (.before, true)
            case "后须": (side, isWanted) = (.after, true)
            case "句中非": (side, isWanted) = (.sentence, false)
            case "句中须": (side, isWanted) = (.sentence, true)
            default: return nil
            }
            neighbours = words.map(Neighbour.init)
        }

        func holds(for range: Range<Int>, in passage: Passage) -> Bool {
            isWanted
                == neighbours.contains { neighbour in
                    switch side {
                    case .before: neighbour.stands(in: passage, before: range.lowerBound)
                    case .after: neighbour.stands(in: passage, at: range.upperBound)
                    case .sentence: neighbour.stands(in: passage, around: range)
                    }
                }
        }
    }

    /// A word, or one of the kinds of character 数字, 字母, 汉字, 标点, and 句首 and 句末 for the ends of the text; an indent
    /// is no part of it.
    enum Neighbour: Sendable {
        case word(String)
        case digit, letter, han, mark, edge

        init(_ text: String) {
            switch text {
            case "数字": self = .digit
            case "字母": self = .letter
            case "汉字": self = .han
            case "标点": self = .mark
            case "句首", "句末": self = .edge
            default: self = .word(text)
            }
        }

        func stands(in passage: Passage, before index: Int) -> Bool {
            if case .word(let word) = self { return passage.has(word, before: index) }
            let isIndented = index > 0 && passage[index - 1].isSpace && passage.end(of: 0) { $0.isSpace } == index
            return fits(isIndented ? .edge : passage[index - 1])
        }

        func stands(in passage: Passage, at index: Int) -> Bool {
            if case .word(let word) = self { return passage.has(word, at: index) }
            return fits(passage[index])
        }

        func stands(in passage: Passage, around range: Range<Int>) -> Bool {
            guard case .word(let word) = self else { return false }
            let sentence = passage.sentence(around: range.lowerBound)
            return passage.contains(word, in: sentence)
        }

        private func fits(_ scalar: Unicode.Scalar) -> Bool {
            switch self {
            case .word: false
            case .digit: scalar.isDigit
            case .letter: scalar.isLetter
            case .han: scalar.isHan
            case .mark: scalar.isChineseMark
            case .edge: scalar == .edge
            }
        }
    }
}

extension WordEntry {
    /// Whether the word stands at `index` and is wrong there.
    func range(in passage: Passage, at index: Int) -> Range<Int>? {
        for offset in wrong.indices where passage[index + offset] != wrong[offset] { return nil }
        let range = index..<index + wrong.count
        guard conditions.allSatisfy({ $0.holds(for: range, in: passage) }), !isInsideRight(range, in: passage),
            isDated(range, in: passage)
        else { return nil }
        if isTerm { return range }
        return mayBeName(range, in: passage) || passage.isSeam(range, of: rights.first ?? "") ? nil : range
    }

    /// Whether the sentence names a year from which on the word is wrong and none before, and quotes no title of then.
    private func isDated(_ range: Range<Int>, in passage: Passage) -> Bool {
        guard let since else { return true }
        let sentence = passage.sentence(around: range.lowerBound)
        let years = passage.numbers(in: sentence).filter { number in
            let end = number.range.upperBound
            // 2019年以前由国家税务局征收
            return number.range.count == 4 && passage[end] == "年" && !passage.has("以前", at: end + 1)
                && passage[end + 1] != "前"
        }.compactMap(\.value)
        guard let first = years.min() else { return false }
        return (since...2099).contains(first) && !passage.isInTitle(range.lowerBound)
    }

    /// Where the right word contains the wrong one (区政务中心 in 红旗区政务中心), it is no mistake.
    private func isInsideRight(_ range: Range<Int>, in passage: Passage) -> Bool {
        rights.contains { right in
            let letters = Array(right.unicodeScalars)
            guard letters.count > wrong.count else { return false }
            return (0...letters.count - wrong.count).contains { offset in
                letters[offset..<offset + wrong.count].elementsEqual(wrong)
                    && passage.has(right, at: range.lowerBound - offset)
            }
        }
    }

    /// 王宏扬 is called so; 中国|宏扬 is no name.
    private func mayBeName(_ range: Range<Int>, in passage: Passage) -> Bool {
        wrong.allSatisfy(\.isHan) && passage.mayBeNameOfOwner(range)
    }

    /// Before a lone character a surname and another may be somebody's name.
    private func mayBeginName(_ range: Range<Int>, in passage: Passage) -> Bool {
        guard range.count == 2, passage[range.lowerBound].isSurname else { return false }
        let next = passage[range.upperBound]
        return next.isHan && !"的了和与是在及或等为已将".unicodeScalars.contains(next)
            && passage.word(at: range.upperBound).count == 1
    }

    func mark(_ range: Range<Int>, in passage: Passage) -> Mark {
        let word = String(String.UnicodeScalarView(wrong))
        let shown = rights.map { "“\($0)”" }.joined(separator: "或")
        let plain = rights == [""] ? "“\(word)”多余" : "“\(word)”应为\(shown)"
        // The title of a document is quoted as it was written then, and nobody's name is changed unasked.
        let isQuoted = passage.isInTitle(range.lowerBound) || mayBeginName(range, in: passage)
        return Mark(
            range, note.isEmpty ? plain : note, rights, level: isQuoted ? min(level, .advice) : level,
            isSure: level == .must && rights.count == 1 && !isQuoted)
    }
}
