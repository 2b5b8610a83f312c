extension Rule {
    static let invisibleCharacters = Rule(
        "P27", "看不见的字符", .must,
        looksFor: "不换行空格、零宽空格、制表符、字节序标记等看不见的字符，以及替换符“\u{FFFD}”。",
        why: "看不见的字符会打乱排版、检索和字数。",
        wrong: "营商⟦\u{200B}⟧环境", right: "营商环境",
        falseAlarms: "段首的两个全角空格是缩进，不报；西文单词之间的不换行空格改为普通空格；两段字之间的制表符只作提示。", isSure: true, kinds: Kinds.all,
        onlyWith: invisible,
        check: .passage { passage, _ in
            var marks: [Mark] = []
            var index = 0
            while index < passage.count {
                let end = isInEmoji(index, in: passage) ? index : passage.end(of: index, while: isInvisible)
                // A carriage return at the very end belongs to the line ends of the file.
                if end > index, !(end == passage.count && end == index + 1 && passage[index] == "\r") {
                    let isBetweenWords =
                        passage[index - 1].isAlphanumeric && passage[end].isAlphanumeric
                        && passage.scalars[index..<end].contains { $0 == "\u{A0}" || $0 == "\t" }
                    // A tab may part the columns of a table or of a form; only a person can tell.
                    let mayPart = index > 0 && end < passage.count && passage.scalars[index..<end].contains("\t")
                    if mayPart, passage.kind == .line {
                        index = end
                        continue
                    }
                    let message = mayPart ? "这里有制表符，请改为空格、分行，或做成表格" : "这里有看不见的字符"
                    marks.append(
                        Mark(
                            index..<end, message, [isBetweenWords ? " " : mayPart ? "　" : ""],
                            level: mayPart ? .hint : nil, isSure: mayPart ? false : nil))
                } else if passage[index] == "\u{FFFD}" {
                    marks.append(Mark(index..<index + 1, "这里原来的字已丢失，请对照原稿补上"))
                }
                index = max(end, index + 1)
            }
            return marks
        })

    /// The joiner that makes one picture of several.
    private static func isInEmoji(_ index: Int, in passage: Passage) -> Bool {
        guard passage[index] == "\u{200D}" else { return false }
        return [passage[index - 1], passage[index + 1]].allSatisfy {
            $0.properties.isEmoji || $0.properties.isVariationSelector
        }
    }

    private static let invisible = Rule.characters(
        0...0x1F, 0x7F...0xA0, 0xAD...0xAD, 0x200B...0x200F, 0x2028...0x202F, 0x2060...0x206F, 0xFEFF...0xFEFF,
        0xFFFD...0xFFFD)

    private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0...0x1F, 0x7F...0xA0, 0xAD, 0x200B...0x200F, 0x2028...0x202F, 0x2060...0x206F, 0xFEFF: true
        default: false
        }
    }
}
