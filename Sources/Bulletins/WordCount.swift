/// 字数 as Word counts it: Han characters and marks one each, a run of Latin letters or digits one.
package struct WordCount: Equatable, Sendable {
    package var total: Int
    package var withoutMarks: Int

    package static let zero = WordCount(total: 0, withoutMarks: 0)

    package static func + (a: WordCount, b: WordCount) -> WordCount {
        WordCount(total: a.total + b.total, withoutMarks: a.withoutMarks + b.withoutMarks)
    }

    package static func of(_ text: String) -> WordCount {
        var count = WordCount.zero
        var run = Run.none
        for scalar in text.unicodeScalars {
            if (0x4E00...0x9FFF).contains(scalar.value) {
                // Most of a bulletin.
                run = .none
                count.total += 1
                count.withoutMarks += 1
            } else if scalar.isInvisible {
                run = .none
            } else if scalar.isJoined {
                continue
            } else if scalar.value < 0x2000 {
                // A Latin word with its own marks (12.5%, GB/T) is one; marks that stand alone count as one, too.
                if run == .none { count.total += 1 }
                if run != .word, scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
                    count.withoutMarks += 1
                    run = .word
                } else if run == .none {
                    run = .marks
                }
            } else {
                run = .none
                count.total += 1
                if !scalar.isMark { count.withoutMarks += 1 }
            }
        }
        return count
    }

    /// What of a Latin word stands before a character.
    private enum Run { case none, marks, word }
}

extension WordCount {
    /// What counts of an item: its note, headline, contributor and text.
    package static func of(_ item: Item) -> WordCount {
        of(item.paragraphs) + of(item.contributor) + of(item.headline) + (item.note.map { of($0) } ?? .zero)
    }

    package static func of(_ paragraphs: [Paragraph]) -> WordCount {
        paragraphs.reduce(.zero) { count, paragraph in
            if let text = paragraph.plain { return count + of(text) }
            return paragraph.texts.reduce(count) { $0 + of($1.text) }
        }
    }

    static func of(_ note: Note) -> WordCount { of(note.label) + of(note.paragraphs) }

    /// All that an issue says: titles of its sections, its items, notes and attachments.
    package static func of(_ bulletin: Bulletin) -> WordCount {
        let text = bulletin.sections.reduce(.zero) { count, section in
            let items = section.items.reduce(of(section.title)) { $0 + of($1) }
            return section.subsections.reduce(count + items) { count, subsection in
                subsection.items.reduce(count + of(subsection.title)) { $0 + of($1) }
            }
        }
        return bulletin.attachments.reduce(text + (bulletin.note.map { of($0) } ?? .zero)) {
            $0 + of($1.title) + of($1.paragraphs)
        }
    }
}

extension Unicode.Scalar {
    /// Spaces and what has neither picture nor meaning; they part Latin words.
    fileprivate var isInvisible: Bool {
        switch value {
        case 0...0x20, 0x7F...0xA0, 0x2000...0x200F, 0x2028...0x202F, 0x205F...0x206F, 0x3000, 0xFEFF: true
        default: false
        }
    }

    /// Combining marks and choices between pictures of the character before them.
    fileprivate var isJoined: Bool {
        switch value {
        case 0x300...0x36F, 0x20D0...0x20FF, 0x302A...0x302F, 0xFE00...0xFE0F, 0xFE20...0xFE2F, 0xE0100...0xE01EF: true
        default: false
        }
    }

    /// Punctuation and symbols, by the blocks in which Chinese text has them.
    fileprivate var isMark: Bool {
        switch value {
        case 0x2010...0x205E, 0x3001...0x3004, 0x3008...0x3020, 0x3030, 0xFE10...0xFE1F, 0xFE30...0xFE6F,
            0xFF01...0xFF0F, 0xFF1A...0xFF20, 0xFF3B...0xFF40, 0xFF5B...0xFF65, 0xFFE0...0xFFE6:
            true
        default: false
        }
    }
}
