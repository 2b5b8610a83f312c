internal import Bulletins
internal import Screen

/// The printed blocks of a web page that we wrote with marks.
enum PaperWebLines {
    /// `nil` for a page without marks or one that is not as we wrote it, which is read as any other.
    static func read(_ text: String) -> [PrintedLine]? {
        guard text.contains(HTMLBlock.textMark), let section = section(of: text) else { return nil }
        return section.elements.compactMap(line)
    }

    /// The pictures of a page in its text, each by the name in its frame; `nil` for the bytes of a damaged one.
    static func pictures(_ text: String) -> [(name: String, bytes: [UInt8]?)] {
        guard let section = section(of: text) else { return [] }
        return section.elements.filter { $0[HTMLBlock.mark] == "picture" }.compactMap { element in
            guard let image = element.first("img"), let source = image["src"] else { return nil }
            let data = source.firstRange(of: ";base64,").flatMap { Base64.bytes(of: source[$0.upperBound...]) }
            return (PaperReader.pictureName(image["alt"] ?? ""), data)
        }
    }

    private static func section(of text: String) -> XMLElement? {
        text.firstRange(of: "<html").flatMap { try? XMLReader.read(Array(text[$0.lowerBound...].utf8)) }?
            .first("body")?.first("section")
    }

    private static func line(_ element: XMLElement) -> PrintedLine? {
        guard let kind = element[HTMLBlock.mark] else { return nil }
        if kind == "table" { return table(element) }
        var line = PrintedLine(kind: kind)
        line.level = element[HTMLBlock.levelMark].flatMap { Int($0) } ?? 0
        for node in element.children {
            switch node {
            case .text(let text): line.texts.append((nil, text))
            case .element(let inner) where inner.name == "img": line.texts.append((nil, inner["alt"] ?? ""))
            case .element(let inner):
                // A stretch has a space in it where styles are lost.
                guard let mark = inner[HTMLBlock.textMark] else {
                    if inner["style"]?.hasPrefix("flex") != true { line.texts.append((nil, inner.text)) }
                    continue
                }
                if let last = line.texts.last, last.mark == mark {
                    line.texts[line.texts.count - 1].text += inner.text
                } else {
                    line.texts.append((mark, inner.text))
                }
            }
        }
        return line
    }

    private static func table(_ element: XMLElement) -> PrintedLine {
        var line = PrintedLine(kind: "table")
        func read(_ parent: XMLElement, isHead: Bool) {
            for element in parent.elements {
                switch element.name {
                case "thead": read(element, isHead: true)
                case "tbody": read(element, isHead: isHead)
                case "tr":
                    if isHead { line.heads += 1 }
                    line.rows.append(
                        element.elements.map { cell in
                            PrintedLine.Cell(
                                text: cell.text, across: cell["colspan"].flatMap { Int($0) } ?? 1,
                                down: cell["rowspan"].flatMap { Int($0) } ?? 1)
                        })
                default: break
                }
            }
        }
        read(element, isHead: false)
        return line
    }
}
