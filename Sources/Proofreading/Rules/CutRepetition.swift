import Bulletins

extension Rule {
    static let cutRepetition = Rule(
        "L02", "接缝处文字重复", .must,
        looksFor: "换页的地方多出一个句号，下一句又把上一句末尾的字重说一遍。",
        why: "从分页的文稿里复制时，接缝处的字会重复，句号是后加的。",
        wrong: "切实解决企业发展的重点难点问题⟦。题⟧，做到访企情、解企忧。",
        right: "切实解决企业发展的重点难点问题，做到访企情、解企忧。",
        falseAlarms: "有意的顶真，如“关键在人。人，是第一资源”，请选择忽略。", kinds: Kinds.prose,
        check: .issue { reading, _ in
            reading.texts.indices.flatMap { index -> [PlacedMark] in
                let text = reading.texts[index]
                guard text.passage.kind == .paragraph else { return [] }
                var found = CutRepetition.inside(text.passage).map { PlacedMark(text.place, mark($0, text.passage)) }
                if index + 1 < reading.texts.count,
                    let cut = CutRepetition.between(text, reading.texts[index + 1])
                {
                    found.append(
                        PlacedMark(
                            text.place,
                            Mark(
                                cut.marked, "下一段开头重复了“\(cut.repeated)”，应并为一段并删去重复的字",
                                remedies: [cut.join], level: cut.isCertain ? nil : .advice)))
                }
                return found
            }
        })

    private static func mark(_ range: Range<Int>, _ passage: Passage) -> Mark {
        let repeated = passage.text(range.lowerBound + 1..<range.upperBound)
        let level: Level? = range.count == 2 ? nil : .advice
        return Mark(range, "“\(repeated)”重复，前面的句号多余", [""], level: level)
    }
}

/// Text that stands on both sides of a cut.
struct CutRepetition {
    /// In the first text: the end mark, or the last character where there is none.
    let marked: Range<Int>
    let repeated: String
    let join: Finding.Suggestion
    /// Whether no sentence can begin with what is repeated.
    let isCertain: Bool

    /// Both halves in one text, as in `问题。题，做到`.
    ///
    /// The range holds the full stop and the second of the two.
    static func inside(_ passage: Passage) -> [Range<Int>] {
        passage.scalars.indices.compactMap { stop in
            guard passage[stop] == "。",
                let length = sharedLength(passage, upTo: stop, passage, from: stop + 1),
                // 可以设副董事长。董事长、副董事长由……
                length == 1 || passage[stop + 1 + length] == "，"
            else { return nil }
            return stop..<stop + 1 + length
        }
    }

    /// One half at the end of a paragraph, the other at the beginning of the next.
    static func between(_ text: Reading.Text, _ next: Reading.Text) -> CutRepetition? {
        guard text.item == next.item, text.passage.kind == .paragraph, next.passage.kind == .paragraph else {
            return nil
        }
        var end = text.passage.start(before: text.passage.count) { $0.isSpace || $0 == "\r" }
        let start = next.passage.end(of: 0) { $0.isSpace }
        let hasStop = text.passage[end - 1] == "。"
        if hasStop { end -= 1 }
        guard let length = sharedLength(text.passage, upTo: end, next.passage, from: start, atMost: hasStop ? 3 : 6),
            hasStop || length >= 2, !hasStop || length == 1 || next.passage[start + length] == "，"
        else { return nil }
        let joined = text.passage.text(0..<end) + next.passage.text(start + length..<next.passage.count)
        guard let remedy = Finding.Suggestion.joining(text.place, next.place, into: joined) else { return nil }
        return CutRepetition(
            marked: hasStop ? end..<end + 1 : end - length..<end, repeated: next.passage.text(start..<start + length),
            join: remedy, isCertain: !hasStop || length == 1)
    }

    /// How many characters before `end` in one text stand again from `start` on in the other, followed by a comma: what
    /// is repeated begins no sentence.
    private static func sharedLength(
        _ a: Passage, upTo end: Int, _ b: Passage, from start: Int, atMost limit: Int = 3
    ) -> Int? {
        for length in stride(from: min(limit, end), through: 1, by: -1) {
            let shared = (0..<length).allSatisfy { offset in
                a[end - length + offset].isHan && a[end - length + offset] == b[start + offset]
            }
            guard shared else { continue }
            let mark = b[start + length]
            guard mark == "，" || mark == "、" || mark == "；" else { continue }
            if length == 1, !a[end - 2].isHan || words.contains(b[start]) { continue }
            if length > 1, isRhetorical(b, start, length) { continue }
            return length
        }
        return nil
    }

    /// Single characters that may begin a sentence of their own.
    private static let words = Set("人事干路钱书水家我你他她它这那其此但而且则即如若故因由对在是有无不党民国".unicodeScalars)

    /// `……是第一要务。发展，就要……`: a word taken up on purpose is followed by what it is or must.
    private static func isRhetorical(_ passage: Passage, _ start: Int, _ length: Int) -> Bool {
        let next = start + length + 1
        return takenUp.stands(in: passage, at: next)
    }

    private static let takenUp = WordSet("是 就 要 不 既 关键 重在 贵在 首先 必须 应 需 离不开 意味着 也 更 才 能 会")
}
