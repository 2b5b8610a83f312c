/// A line of a lexicon, taken apart at its blanks; what follows `#` is for people.
struct LexiconLine {
    var fields: [String]

    init(_ line: Substring.UnicodeScalarView) {
        let text = line.prefix { $0 != "#" }
        fields = text.split { $0.isSpace || $0 == "\t" || $0 == "\r" || $0 == "\u{FEFF}" }.map { String($0) }
    }

    /// The word of a line `不查 词`, which takes a built-in entry out.
    func cancelled() throws(LexiconProblem.Reason) -> String? {
        guard fields.first == "不查" else { return nil }
        guard fields.count == 2 else { throw .emptyWord }
        return fields[1]
    }

    /// `甲 = 乙 = 丙`.
    func synonyms() throws(LexiconProblem.Reason) -> [String] {
        let names = fields.joined().split(separator: "=").map(String.init)
        guard names.count >= 2, Set(names).count == names.count else { throw .notAPair }
        return names
    }
}

extension Leader {
    /// `姓名 职务 次序 起—止`; the days as 2023-01-15, either may be left out.
    init(_ line: LexiconLine) throws(LexiconProblem.Reason) {
        guard (3...4).contains(line.fields.count), let rank = Int(line.fields[2]) else { throw .notALeader }
        var days: [Substring] = []
        if line.fields.count == 4 {
            days = line.fields[3].split(separator: "—", omittingEmptySubsequences: false)
            guard days.count == 2 else { throw .notALeader }
        }
        let from = try Leader.day(days.first)
        let to = try Leader.day(days.last)
        self.init(name: line.fields[0], post: line.fields[1], rank: rank, from: from, to: to)
    }
}

extension WordEntry {
    /// `错 → 对/或对 建议 前非:甲/乙 后须:丙 句中年份:2019 说明:……`.
    init(_ line: LexiconLine, level: Level) throws(LexiconProblem.Reason) {
        guard let arrow = line.fields.firstIndex(where: { $0 == "→" || $0 == "->" }) else { throw .noArrow }
        let wrong = line.fields[..<arrow].joined(separator: " ")
        let rest = line.fields[(arrow + 1)...]
        guard !wrong.isEmpty, let right = rest.first, !right.unicodeScalars.contains(where: \.isColon) else {
            throw .emptyWord
        }
        let rights = right.unicodeScalars.split(separator: "/").map {
            $0.elementsEqual("无".unicodeScalars) ? "" : String($0)
        }
        guard !rights.isEmpty else { throw .emptyWord }
        if rights.contains(wrong) { throw .sameWord }
        self.init(wrong: wrong, rights: rights, level: level)
        for field in rest.dropFirst() {
            if let level = Level.allCases.first(where: { $0.title == field }) {
                self.level = level
            } else {
                try read(field)
            }
        }
    }

    private mutating func read(_ field: String) throws(LexiconProblem.Reason) {
        let letters = field.unicodeScalars
        guard let colon = letters.firstIndex(where: \.isColon) else { throw .unknownField(field) }
        let value = letters[letters.index(after: colon)...]
        guard !value.isEmpty else { throw .unknownField(field) }
        if field[..<colon] == "说明" {
            note = String(value)
        } else if field[..<colon] == "句中年份", let year = Int(String(value)) {
            since = year
        } else if let condition = Condition(String(field[..<colon]), value.split(separator: "/").map { String($0) }) {
            conditions.append(condition)
        } else {
            throw .unknownField(field)
        }
    }
}

extension Unicode.Scalar {
    fileprivate var isColon: Bool { self == ":" || self == "：" }
}
