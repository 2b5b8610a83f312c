import Language

extension Rule {
    static let stateNames = Rule(
        "F30", "国家、机构、职务的名称", .must,
        looksFor: "与词表（state.txt）里的名称只差一个音同形近的字，长名称多一字、少一字，职务的次序不对。",
        why: "国家、国家机关和领导职务的名称一个字也不能错。",
        source: "体例（以宪法、法律和权威文件的写法为准）",
        wrong: "⟦中华人民共合国⟧成立", right: "中华人民共和国成立",
        falseAlarms: "词表可由本单位增补；写出来的本身也是词的不报。", kinds: Kinds.all,
        check: .passage { passage, lexicon in
            marksOfNames(in: passage, lexicon) + lexicon.titleOrders.flatMap { $0.marks(in: passage) }
        })

    static func marksOfNames(in passage: Passage, _ lexicon: Lexicon) -> [Mark] {
        var marks: [Mark] = []
        // One character at most is another, so that the first or the second is as it should be.
        for index in passage.scalars.indices
        where lexicon.stateStarts.mayContain(passage[index]) || lexicon.stateSeconds.mayContain(passage[index + 1]) {
            for number in lexicon.stateNames.indices
            where lexicon.stateNames[number].mayBegin(with: passage[index], passage[index + 1]) {
                let name = lexicon.stateNames[number]
                guard let end = name.nearMiss(at: index, in: passage) else { continue }
                if !marks.contains(where: { $0.range.overlaps(index..<end) }) {
                    marks.append(Mark(index..<end, "应为“\(name.text)”", [name.text]))
                }
                break
            }
        }
        return marks
    }
}

/// A name that is written in one way only.
struct StateName: Sendable {
    let text: String
    let letters: [Unicode.Scalar]
    private let first: Unicode.Scalar
    private let second: Unicode.Scalar

    /// - Parameter text: of two characters or more.
    init(_ text: String) {
        self.text = text
        letters = Array(text.unicodeScalars)
        (first, second) = (letters[0], letters[1])
    }

    /// Whether what begins with two characters may be the name but for one character.
    func mayBegin(with first: Unicode.Scalar, _ second: Unicode.Scalar) -> Bool {
        first == self.first || second == self.second
    }

    /// The end of what stands at an index in place of the name, all but one character of it.
    func nearMiss(at index: Int, in passage: Passage) -> Int? {
        guard mayBegin(with: passage[index], passage[index + 1]) else { return nil }
        var same = 0
        while same < letters.count, passage[index + same] == letters[same] { same += 1 }
        guard same < letters.count, passage[index + same].isHan else { return nil }
        // One character is another.
        let rest = same + 1
        if matches(from: rest, at: index + rest, in: passage), isMistaken(same, at: index, in: passage) {
            return index + letters.count
        }
        guard letters.count >= 6, same > 0 else { return nil }
        func endsWord(_ end: Int) -> Bool { passage.word(at: end - 1).upperBound <= end }
        // One is left out, or one stands twice; 住房城乡建设 is the short form of 住房和城乡建设, and 卫生健康委|会签 lacks
        // no 员.
        if same < letters.count - 1, letters[same] != "和", letters[same] != "员",
            matches(from: same + 1, at: index + same, in: passage),
            endsWord(index + letters.count - 1)
        {
            return index + letters.count - 1
        }
        if passage[index + same] == letters[same - 1], matches(from: same, at: index + same + 1, in: passage),
            endsWord(index + letters.count + 1)
        {
            return index + letters.count + 1
        }
        return nil
    }

    private func matches(from letter: Int, at index: Int, in passage: Passage) -> Bool {
        (letter..<letters.count).allSatisfy { passage[index + $0 - letter] == letters[$0] }
    }

    /// Whether the other character was taken for the right one and is no word with its neighbours: 攻府, not 王府.
    private func isMistaken(_ letter: Int, at index: Int, in passage: Passage) -> Bool {
        let place = index + letter
        guard Confusion.mayBeTaken(passage[place], for: letters[letter]) || Confusion.isUnknown(passage[place]) else {
            return false
        }
        let word = passage.word(at: place)
        if letters.count >= 4 {
            // 人民检查院: the word 检查 does not reach out of it.
            guard word.lowerBound >= index, word.upperBound <= index + letters.count else { return false }
            // 应急管理|不|到位, and 应急管理部
            if letter < letters.count - 1 || word.count > 1 || Confusion.isUnknown(passage[place]) { return true }
        }
        guard word.count == 1 else { return false }
        // A short name is near many words; there the reader must be sure as well.
        let certainty = Misreading.certainty(of: letters[letter], at: place, in: passage.scalars) ?? -.infinity
        let first = letter > 0 ? place - 1 : place
        return certainty >= 1 && !Confusion.haveStoodTogether(passage[first], passage[first + 1])
    }
}

/// Titles of one person in the order in which they are written.
struct TitleOrder: Sendable {
    private let titles: [String]
    private var starts = ScalarFilter()

    init(_ titles: [String]) {
        self.titles = titles
        for title in titles { title.unicodeScalars.first.map { starts.insert($0) } }
    }

    /// Where two or more of the titles stand joined by 、 in another order.
    func marks(in passage: Passage) -> [Mark] {
        var marks: [Mark] = []
        var index = 0
        while index < passage.count {
            guard starts.mayContain(passage[index]) else {
                index += 1
                continue
            }
            let (found, end) = run(at: index, in: passage)
            if found.count >= 2, found != found.sorted(), passage[index - 1] != "、" {
                let right = found.sorted().map { titles[$0] }.joined(separator: "、")
                marks.append(Mark(index..<end, "职务的次序是“\(right)”", [right]))
            }
            index = max(end, index + 1)
        }
        return marks
    }

    private func run(at index: Int, in passage: Passage) -> (found: [Int], end: Int) {
        var found: [Int] = []
        var end = index
        while let title = titles.indices.first(where: { passage.has(titles[$0], at: end) && !found.contains($0) }) {
            found.append(title)
            end += titles[title].unicodeScalars.count
            guard passage[end] == "、" else { break }
            end += 1
        }
        if end > index, passage[end - 1] == "、" { end -= 1 }
        return (found, end)
    }
}
