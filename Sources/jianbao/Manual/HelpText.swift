import Glibc
import Screen
import Typesetting

/// The help of a command, read from what the argument parser says of it, to be set again by columns.
///
/// The parser counts characters where a terminal counts columns, so its own lines of Chinese do not fit.
struct HelpText {
    struct Entry: Equatable {
        /// `--data <文件夹>`.
        let name: String
        let text: String
    }

    struct Section: Equatable {
        let title: String
        var entries: [Entry] = []
    }

    /// What stands before the first section: what the command is for, and how it is called.
    private(set) var introduction: [String] = []
    private(set) var sections: [Section] = []
    /// What stands behind the last one.
    private(set) var postscript: [String] = []

    /// Wide enough that the parser breaks no line by itself.
    static let unbroken = 10_000

    /// Reads a message of the parser, in Chinese already.
    init(_ message: String) {
        for line in message.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasSuffix("："), line.first != " " {
                sections.append(Section(title: String(line.dropLast())))
            } else if sections.isEmpty {
                introduction.append(String(line))
            } else if line.hasPrefix("   "), let last = sections[sections.count - 1].entries.popLast() {
                // A name too long for its column has its text on a line of its own.
                let text = last.text + line.drop { $0 == " " }
                sections[sections.count - 1].entries.append(Entry(name: last.name, text: text))
            } else if let entry = HelpText.entry(line) {
                sections[sections.count - 1].entries.append(entry)
            } else if !line.isEmpty {
                postscript.append(line.drop { $0 == " " }.description)
            }
        }
    }

    private static func entry(_ line: Substring) -> Entry? {
        let words = line.drop { $0 == " " }
        guard line.hasPrefix("  "), !words.isEmpty else { return nil }
        guard let gap = words.firstRange(of: "  ") else {
            return words.contains("：") ? nil : Entry(name: String(words), text: "")
        }
        return Entry(
            name: String(words[..<gap.lowerBound]), text: words[gap.upperBound...].drop { $0 == " " }.description)
    }

    /// The columns that names take.
    private static let nameColumns = 24

    /// The whole on so many columns.
    func text(columns: Int) -> String {
        var lines = introduction.flatMap { line in
            // What does not fit of how it is called goes on under its beginning.
            let indent = line.hasPrefix("用法：") ? 6 : 0
            let broken = HelpText.wrapped(line, columns: columns - indent)
            return broken.prefix(1) + broken.dropFirst().map { String(repeating: " ", count: indent) + $0 }
        }
        for section in sections {
            lines += (lines.last == "" ? [] : [""]) + [section.title + "："]
            for entry in section.entries { lines += HelpText.set(entry, columns: columns) }
        }
        if !postscript.isEmpty { lines += [""] + postscript.map { "  " + $0 } }
        return lines.joined(separator: "\n")
    }

    private static func set(_ entry: Entry, columns: Int) -> [String] {
        let width = DisplayWidth.narrow.columns(entry.name)
        let texts = wrapped(entry.text, columns: columns - nameColumns - 4)
        let blank = String(repeating: " ", count: nameColumns + 4)
        var lines = texts.map { $0.isEmpty ? "" : blank + $0 }
        if width <= nameColumns, let first = texts.first {
            lines[0] =
                "  " + entry.name + String(repeating: " ", count: first.isEmpty ? 0 : nameColumns + 2 - width) + first
        } else {
            lines.insert("  " + entry.name, at: 0)
        }
        return lines
    }

    /// Breaks a text into lines of so many columns, no mark at the head of a line, no word in two.
    static func wrapped(_ text: String, columns: Int) -> [String] {
        var lines: [String] = []
        var line = ""
        var used = 0
        /// Where the line may be broken last.
        var chance = line.startIndex
        for character in text {
            let width = DisplayWidth.narrow.columns(String(character))
            if used + width > columns, chance > line.startIndex {
                let end = line[..<chance].lastIndex { $0 != " " }.map { line.index(after: $0) } ?? chance
                lines.append(String(line[..<end]))
                line = String(line[chance...].drop { $0 == " " })
                used = DisplayWidth.narrow.columns(line)
                chance = line.startIndex
            }
            let isLatin = character.isASCII && character != " "
            let mayFollow = !(isLatin && line.last.map { $0.isASCII && $0 != " " } ?? false)
            if mayFollow, line.last != "<", character != ">", !ForbiddenMarks.atLineStart.contains(character),
                !(line.last.map(ForbiddenMarks.atLineEnd.contains) ?? false)
            {
                chance = line.endIndex
            }
            line.append(character)
            used += width
        }
        return lines + [line]
    }

    /// The columns of the terminal that reads the results; 80 where there is none.
    static var columns: Int {
        var window = winsize()
        guard isatty(STDOUT_FILENO) == 1, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &window) == 0, window.ws_col > 40
        else {
            return 80
        }
        return min(Int(window.ws_col), 100)
    }
}
