internal import Bulletins
internal import Recognition

extension ImportReport {
    /// Keeps a picture that stands among the text of a file, under a name of its own, and says so.
    ///
    /// - Parameters:
    ///   - shown: what the file calls it; only the name of a picture's file is one.
    ///   - table: a number that no table of the file has.
    /// - Returns: the line that has its place.
    mutating func place(_ file: PictureFile, named shown: String, line: Int, table: Int) -> SourceLine {
        let isName =
            !shown.contains { "/\\".contains($0) }
            && file.kind.endings.contains { shown.lowercased().hasSuffix(".\($0)") }
        var name = isName ? shown : "图\(pictures.count + 1).\(file.kind.endings[0])"
        if let known = pictures.first(where: { $0.bytes == file.bytes }) {
            name = known.name
        } else {
            let wanted = name
            var next = pictures.count + 1
            while pictures.contains(where: { $0.name == name }) {
                name = "\(next)-\(wanted)"
                next += 1
            }
            pictures.append(KeptPicture(name: name, bytes: file.bytes))
        }
        let picture = Picture(name: name, lines: file.lines == Picture(name: "").height ? nil : file.lines)
        add(.understood, line: line, found: "图片", done: "存为“\(name)”，放在本期旁边的文件夹里")
        return SourceLine(
            "［图：\(name)］", number: line, role: .paragraph, row: SourceLine.Row(.picture(picture), table: table))
    }
}

extension [SourceLine] {
    /// The same with no picture between a headline and its text, where it would hide what they are.
    var withPicturesApart: [SourceLine] {
        func isPicture(_ line: SourceLine) -> Bool { line.row?.paragraph?.picture != nil }
        var lines: [SourceLine] = []
        // Those directly below a line that is no sentence, which wait for the text of that.
        var waiting: [SourceLine] = []
        for line in self {
            let isUnderTitle = lines.last.map { $0.row == nil && !Recognizer.isProse($0.text) } ?? false
            let waits =
                isPicture(line)
                ? isUnderTitle || !waiting.isEmpty
                : !waiting.isEmpty && line.row == nil && Recognizer.isCaption(line.text)
            if waits {
                waiting.append(line)
                continue
            }
            let isText = line.row == nil && Recognizer.isProse(line.text)
            lines += isText ? [line] + waiting : waiting + [line]
            waiting = []
        }
        return lines + waiting
    }

    /// Whether text has begun: a picture above it is the masthead's.
    ///
    /// A sentence, a heading with its number or so long a line is none of a masthead.
    var areBehindMasthead: Bool {
        contains {
            $0.text.scalarCount >= 30 || Recognizer.isProse($0.text) || Recognizer.isNumbered($0.text)
        }
    }
}
