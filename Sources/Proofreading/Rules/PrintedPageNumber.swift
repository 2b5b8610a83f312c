import Bulletins

extension Rule {
    static let printedPageNumber = Rule(
        "L13", "混入的页码", .advice,
        looksFor: "单独成段的页码，如“— 3 —”“- 3 -”“第3页”。",
        why: "页码由程序编排，从别处复制来的页码会留在正文里。",
        source: "GB/T 9704—2012 7.5",
        wrong: "⟦— 3 —⟧", right: "各单位要认真抓好落实。",
        falseAlarms: "只看单独成段的。", kinds: [.paragraph, .line],
        check: .issue { reading, _ in
            reading.texts.compactMap { text in
                guard text.passage.kind == .paragraph || text.passage.kind == .line,
                    case .paragraph(let index) = text.place.field, isPageNumber(text.passage)
                else { return nil }
                return PlacedMark(
                    text.place,
                    Mark(
                        0..<text.passage.count, "这是混入正文的页码，请删去",
                        remedies: [.removing(index, of: text.place.part)]))
            }
        })

    static func isPageNumber(_ passage: Passage) -> Bool {
        let start = passage.end(of: 0) { $0.isSpace }
        let end = passage.start(before: passage.count) { $0.isSpace }
        guard start < end, end - start <= 12 else { return false }
        func isDash(_ scalar: Unicode.Scalar) -> Bool { ["—", "-", "–", "－", "─"].contains(scalar) }
        let isDashed = isDash(passage[start]) && isDash(passage[end - 1])
        let isNamed = passage[start] == "第" && passage[end - 1] == "页"
        guard isDashed || isNamed, end - start >= 3 else { return false }
        let inside = passage.scalars[start + 1..<end - 1]
        return inside.contains(where: \.isDigit) && inside.allSatisfy { $0.isDigit || $0.isSpace || isDash($0) }
    }
}
