internal import Bulletins
import Language

extension Rule {
    static let stateNames = Rule(
        "F30", "国家、机构、职务的名称", .must,
        looksFor: "与词表（state.txt）里的名称只差一个音同形近的字，长名称多一字、少一字，职务、机关的次序不对。",
        why: "国家、国家机关和领导职务的名称一个字也不能错。",
        source: "体例（以宪法、法律和权威文件的写法为准）",
        wrong: "⟦中华人民共合国⟧成立", right: "中华人民共和国成立",
        falseAlarms: "词表可由本单位增补；写出来的本身也是词的不报。", kinds: Kinds.all,
        check: .passage { passage, lexicon in
            let orders = lexicon.mayListTitles(passage) ? lexicon.titleOrders : []
            return marksOfNames(in: passage, lexicon) + orders.flatMap { $0.marks(in: passage) }
        })

    static func marksOfNames(in passage: Passage, _ lexicon: Lexicon) -> [Mark] {
        var marks: [Mark] = []
        // The first or the second is as it should be, or the second stands where the first was left out.
        for index in passage.scalars.indices
        where lexicon.stateStarts.mayContain(passage[index]) || lexicon.stateSeconds.mayContain(passage[index + 1])
            || lexicon.stateSeconds.mayContain(passage[index])
        {
            // By its place: a name that is copied out of the list costs more than the look at it.
            for number in lexicon.stateNames.indices
            where lexicon.stateNames[number].mayBegin(with: passage[index], passage[index + 1])
                || lexicon.stateNames[number].mayGoOn(with: passage[index], passage[index + 1])
            {
                let name = lexicon.stateNames[number]
                guard let end = name.nearMiss(at: index, in: passage) ?? name.beheaded(at: index, in: passage),
                    // 国家税务局 was an organ of its own.
                    !lexicon.table(.names).contains(passage.scalars[index..<end])
                else { continue }
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
    private let third: Unicode.Scalar

    /// - Parameter text: of two characters or more.
    init(_ text: String) {
        self.text = text
        letters = Array(text.unicodeScalars)
        (first, second, third) = (letters[0], letters[1], letters.count > 2 ? letters[2] : .edge)
    }

    /// Whether what begins with two characters may be the name but for one character.
    func mayBegin(with first: Unicode.Scalar, _ second: Unicode.Scalar) -> Bool {
        first == self.first || second == self.second
    }

    /// Whether what begins with two characters may be the name without its first.
    func mayGoOn(with second: Unicode.Scalar, _ third: Unicode.Scalar) -> Bool {
        second == self.second && third == self.third
    }

    /// The end of what stands at an index in place of the name: one character is another, left out or there twice; in a long
    /// name two may be others.
    func nearMiss(at index: Int, in passage: Passage) -> Int? {
        guard mayBegin(with: passage[index], passage[index + 1]) else { return nil }
        var wrong: [Int] = []
        for letter in letters.indices where passage[index + letter] != letters[letter] {
            wrong.append(letter)
            if wrong.count > 2 { break }
        }
        guard let same = wrong.first else { return repeatedEnd(at: index, in: passage) }
        if wrong.count == 1 || wrong.count == 2 && letters.count >= 7,
            wrong.allSatisfy({ passage[index + $0].isHan && isMistaken($0, at: index, in: passage) })
        {
            return index + letters.count
        }
        if letters.count >= 8, isOtherwise(wrong, at: index, in: passage) { return index + letters.count }
        return lengthened(same, at: index, in: passage) ?? shortened(same, at: index, in: passage)
    }

    /// In a long name another character within it, or its words in another order: 国家市场管理监督总局; who writes 与 for 和 may
    /// mean an office of a university.
    private func isOtherwise(_ wrong: [Int], at index: Int, in passage: Passage) -> Bool {
        if wrong.count == 1, let letter = wrong.first {
            return (2..<letters.count - 2).contains(letter) && letters[letter] != "和" && passage[index + letter].isHan
                && passage[index + letter].chineseDigit == nil
        }
        let found = passage.scalars[index..<min(passage.count, index + letters.count)]
        return found.last == letters.last && found.sorted() == letters.sorted()
    }

    /// One is left out; 住房城乡建设 is the short form of 住房和城乡建设, and 卫生健康委|会签 lacks no 员.
    private func shortened(_ letter: Int, at index: Int, in passage: Passage) -> Int? {
        let end = index + letters.count - 1
        guard letters.count >= 6, letter > 0, letters[letter] != "和", letters[letter] != "员",
            letter < letters.count - 1 || needsEnd, matches(from: letter + 1, at: index + letter, in: passage),
            endsWord(end, in: passage)
        else { return nil }
        return end
    }

    /// One stands twice, or 与 where nothing joins: 国家卫生与健康委员会.
    private func lengthened(_ letter: Int, at index: Int, in passage: Passage) -> Int? {
        let end = index + letters.count + 1
        guard letters.count >= 6, letter > 0,
            passage[index + letter] == letters[letter - 1]
                || letters.count >= 8 && letters.last == "会" && "与及".unicodeScalars.contains(passage[index + letter]),
            matches(from: letter, at: index + letter + 1, in: passage), endsWord(end, in: passage)
        else { return nil }
        return end
    }

    private func endsWord(_ end: Int, in passage: Passage) -> Bool { passage.word(at: end - 1).upperBound <= end }

    /// 中华人民共和|成立, 最高人民法|发布: what is left is no word at its end; 人民代表|大走访 is.
    private var needsEnd: Bool {
        let rest = Array(letters.dropLast())
        if rest.suffix(2).elementsEqual("共和".unicodeScalars) { return true }
        return Parting(rest).word(at: rest.count - 1).count == 1 && (rest.last != "大" || rest.count >= 7)
    }

    /// 中华人民共和国|国|成立, but 中华人民共和国|国家标准 and 代表大会|会议.
    private func repeatedEnd(at index: Int, in passage: Passage) -> Int? {
        let end = index + letters.count
        guard letters.count >= 6, let last = letters.last, passage[end] == last, passage.word(at: end).count == 1 else {
            return nil
        }
        let next = passage[end + 1]
        let isOver = last == "国" || last == "会" && (!next.isHan || "召闭举通审".unicodeScalars.contains(next))
        return isOver ? end + 1 : nil
    }

    /// The end of what stands at an index where the first of the name is left out: 华人民共和国; not 我国|人民代表大会.
    func beheaded(at index: Int, in passage: Passage) -> Int? {
        let before = passage[index - 1]
        guard letters.count >= 7, "中全".unicodeScalars.contains(letters[0]), before != letters[0],
            matches(from: 1, at: index, in: passage), !foreign.contains(before),
            passage.word(at: index).lowerBound == index, endsWord(index + letters.count - 1, in: passage)
        else { return nil }
        return index + letters.count - 1
    }

    /// Whether nothing else goes on from what is before the last character: 国务院总|理, 国家主|席, 中华人民共和|国.
    private var isBound: Bool {
        letters.dropLast().suffix(2).elementsEqual("共和".unicodeScalars) || letters.last.map(posts.contains) ?? false
    }

    private func matches(from letter: Int, at index: Int, in passage: Passage) -> Bool {
        (letter..<letters.count).allSatisfy { passage[index + $0 - letter] == letters[$0] }
    }

    /// Whether the other character was taken for the right one and is no word with its neighbours: 攻府, not 王府.
    private func isMistaken(_ letter: Int, at index: Int, in passage: Passage) -> Bool {
        let place = index + letter
        let isClosed = letter == letters.count - 1 && letters.dropLast().suffix(2).elementsEqual("共和".unicodeScalars)
        guard
            isClosed || Confusion.mayBeTaken(passage[place], for: letters[letter])
                || Confusion.lookAlike(passage[place], letters[letter]) || Confusion.isUnknown(passage[place])
        else { return false }
        // 中华人民共和围, 国务院总里: what is left needs its last character, and the other is no word's.
        if letter == letters.count - 1, letters.count >= 4, isBound,
            passage.word(at: place).count == 1, !going.contains(passage[place])
        {
            return true
        }
        // 退役军人事务|所 is another organ, 人民|法援 no 法院.
        if letters.count >= 4, letter == letters.count - 1, !Confusion.isUnknown(passage[place]),
            letters.count < 6 || organs.contains(passage[place])
        {
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
    private let level: Level?

    /// - Parameter level: the rule's own where `nil`.
    init(_ titles: [String], level: Level?) {
        self.titles = titles
        self.level = level
        for title in titles { title.unicodeScalars.first.map { starts.insert($0) } }
    }

    /// Whether it is that line of the list: `党中央、国务院`.
    func isOf(_ line: String) -> Bool { titles.joined(separator: "、").isIdentical(to: line) }

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
            if found.count >= 2, found != found.sorted(), passage[index - 1] != "、", passage[index - 1] != "副",
                isWhole(found, end, in: passage)
            {
                let right = found.sorted().map { titles[$0] }.joined(separator: "、")
                marks.append(Mark(index..<end, "次序是“\(right)”", [right], level: level))
            }
            index = max(end, index + 1)
        }
        return marks
    }

    /// Whether the last of those found goes on as no other does: 县政府、县委|组织部; and whether posts that are but advised
    /// are one person's, whose name follows: 县长、县委副书记|任副组长 are two.
    private func isWhole(_ found: [Int], _ end: Int, in passage: Passage) -> Bool {
        let next = passage[end]
        let isPost = found.contains { titles[$0].unicodeScalars.last.map(posts.contains) ?? false }
        if isPost { return level == nil || next.isSurname && !"任于和向时".unicodeScalars.contains(next) }
        return !next.isHan || going.contains(next)
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

/// 我国|人民代表大会: whose it is.
private let foreign = Set("我各该本贵两他".unicodeScalars)
/// The last characters of what organs are called.
private let organs = Set("局部委厅署处所站队办院会室".unicodeScalars)
/// The last characters of what a person is.
private let posts = Set("长记席理员".unicodeScalars)
/// What an organ does, and what joins it to others.
private let going = Set("作高提号强坚部的和与及对在把将也都高印联召决出发先分共各要".unicodeScalars)
