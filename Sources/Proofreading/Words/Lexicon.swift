package import Bulletins

/// The words that the rules look for, as data.
///
/// ``standard`` is built in (`Lexicon/*.txt` of this target); the office's own files of the same names add to it and
/// take from it. Files are texts here: this room opens none.
package struct Lexicon: Sendable {
    /// The tables of wrong and right words, by the file they come from.
    private(set) var words: [Table: WordTable] = [:]
    /// Fixed phrases that are written in one way only.
    private(set) var phrases: [[Unicode.Scalar]] = []
    private(set) var phraseStarts = ScalarFilter()
    /// Names of one thing, of which an issue uses one.
    private(set) var synonyms: [[String]] = []
    private(set) var leaders: [Leader] = []
    /// New words and names that no rule shall take for slips.
    private(set) var known: [String] = []
    /// Names of the state, its organs and offices, the longest first.
    private(set) var stateNames: [StateName] = []
    private(set) var stateStarts = ScalarFilter()
    private(set) var stateSeconds = ScalarFilter()
    /// Titles that are written in one order.
    private(set) var titleOrders: [TitleOrder] = []
    private var titleEnds = ScalarFilter()
    /// Names and full names of the units of the series; empty where it keeps no table.
    private(set) var units: Set<String> = []

    /// The files of words; each is read by a rule of its own.
    package enum Table: String, CaseIterable, Sendable {
        /// 错字错词.
        case words
        /// 易混词.
        case context
        /// 赘余.
        case redundant
        /// 口语.
        case spoken
        /// 机构旧称.
        case names
        /// 计量单位.
        case units
        /// 机构、职务、提法.
        case terms
    }

    /// A lexicon without a word in it.
    package init() {}

    /// What every office starts from.
    package static let standard: Lexicon = {
        var lexicon = Lexicon()
        for (name, bytes) in Lexicon.embedded {
            let problems = lexicon.add(String(decoding: bytes, as: UTF8.self), from: name)
            precondition(problems.isEmpty, "built-in lexicon: \(problems)")
        }
        return lexicon
    }()

    func table(_ table: Table) -> WordTable { words[table] ?? WordTable(level: .hint) }

    /// Whether the character at an index is part of a word of ``known`` or of the name of a unit or of somebody whom the
    /// series knows.
    func isKnown(around index: Int, in passage: Passage) -> Bool {
        func stands(_ name: String) -> Bool {
            (0..<name.unicodeScalars.count).contains { passage.has(name, at: index - $0) }
        }
        return known.contains(where: stands) || units.contains(where: stands) || leaders.contains { stands($0.name) }
    }

    /// Whether what may be one of ``titleOrders`` is joined to something.
    func mayListTitles(_ passage: Passage) -> Bool {
        passage.scalars.indices.contains {
            passage.scalars[$0] == "、" && titleEnds.mayContain(passage[$0 - 1])
        }
    }

    /// Whether a word of ``known`` holds all of a range.
    func isKnown(_ range: Range<Int>, in passage: Passage) -> Bool {
        known.contains { word in
            let spare = word.unicodeScalars.count - range.count
            return spare >= 0 && (0...spare).contains { passage.has(word, at: range.lowerBound - $0) }
        }
    }

    /// Adds the lines of a file, reports what cannot be read and takes the rest.
    ///
    /// - Parameter name: the file's, with or without `.txt`; it says what kind of words the lines are.
    package mutating func add(_ text: String, from name: String) -> [LexiconProblem] {
        let name = name.hasSuffix(".txt") ? String(name.dropLast(4)) : name
        let lines = text.unicodeScalars.split(omittingEmptySubsequences: false) { $0 == "\n" }
        var problems: [LexiconProblem] = []
        for (index, line) in lines.enumerated() {
            let line = LexiconLine(line)
            guard !line.fields.isEmpty else { continue }
            do throws(LexiconProblem.Reason) {
                try add(line, from: name)
            } catch {
                problems.append(LexiconProblem(file: name + ".txt", line: index + 1, reason: error))
                if error == .unknownFile { break }
            }
        }
        return problems
    }

    /// Takes in the series' units: their names are known, their former ones are put right to the present ones.
    package mutating func add(_ units: [Series.Unit]) {
        for unit in units where !unit.name.isEmpty {
            self.units.formUnion([unit.name, unit.fullName].filter { !$0.isEmpty })
            for old in unit.oldNames where !old.isEmpty {
                words[.names, default: WordTable(level: .hint)].add(
                    WordEntry(
                        wrong: old, rights: [unit.name, unit.fullName].filter { !$0.isEmpty }, level: .advice,
                        note: "“\(old)”已改名为“\(unit.fullName.isEmpty ? unit.name : unit.fullName)”"))
            }
        }
    }

    private mutating func add(_ line: LexiconLine, from name: String) throws(LexiconProblem.Reason) {
        if let table = Table(rawValue: name) {
            // In place: a table that is taken out and put back is copied for every line.
            if let word = try line.cancelled() {
                words[table]?.remove(word)
            } else {
                var entry = try WordEntry(line, level: table.level)
                entry.isTerm = table == .terms
                words[table, default: WordTable(level: table.level)].add(entry)
            }
            return
        }
        switch name {
        case "phrases":
            if let phrase = try line.cancelled() {
                phrases.removeAll { $0.elementsEqual(phrase.unicodeScalars) }
            } else {
                let phrase = Array(line.fields.joined().unicodeScalars)
                phrases.append(phrase)
                if let first = phrase.first { phraseStarts.insert(first) }
                // Out of order any member may come first.
                for member in phrase.split(separator: "、") { phraseStarts.insert(member[member.startIndex]) }
            }
        case "pairs":
            if let word = try line.cancelled() {
                synonyms.removeAll { $0.contains(word) }
            } else {
                synonyms.append(try line.synonyms())
            }
        case "leaders": leaders.append(try Leader(line))
        case "known":
            if let word = try line.cancelled() {
                known.removeAll { $0.isIdentical(to: word) }
            } else {
                known += line.fields
            }
        case "state":
            if let name = try line.cancelled() {
                stateNames.removeAll { $0.text.isIdentical(to: name) }
                titleOrders.removeAll { $0.isOf(name) }
            } else {
                let level = line.fields.last.flatMap { field in Level.allCases.first { $0.title == field } }
                let text = line.fields.dropLast(level == nil ? 0 : 1).joined()
                let parts = text.split(separator: "、").map(String.init)
                if parts.count > 1 {
                    titleOrders.append(TitleOrder(parts, level: level))
                    parts.compactMap(\.unicodeScalars.last).forEach { titleEnds.insert($0) }
                } else if text.unicodeScalars.count >= 2 {
                    let name = StateName(text)
                    stateStarts.insert(name.letters[0])
                    stateSeconds.insert(name.letters[1])
                    let rank = stateNames.firstIndex { $0.text.unicodeScalars.count < text.unicodeScalars.count }
                    stateNames.insert(name, at: rank ?? stateNames.count)
                }
            }
        default: throw .unknownFile
        }
    }
}

extension Lexicon.Table {
    /// The level of an entry that names none.
    fileprivate var level: Level {
        switch self {
        case .words: .must
        case .context, .redundant, .units, .terms: .advice
        case .spoken, .names: .hint
        }
    }
}
