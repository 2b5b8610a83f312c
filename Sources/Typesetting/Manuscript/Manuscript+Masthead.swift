import Bulletins

extension Manuscript {
    static func masthead(_ masthead: Masthead) -> [Block] {
        func text(_ field: Masthead.Field) -> Run { .text(.masthead(field), masthead.text(field) ?? "") }
        func block(_ kind: BlockKind, _ runs: [Run]) -> Block { Block(kind, .masthead, runs) }
        func typed(_ slot: FieldSlot) -> [Masthead.Field] {
            Masthead.Entry.all.filter { $0.row.slot == slot && !masthead.values.text($0).isEmpty }.map { .entry($0) }
        }
        var number: [Run] = [.derived("第"), text(.number), .derived("期")]
        if masthead.serial != nil { number += [.derived("（总第"), text(.serial), .derived("期）")] }
        for field in typed(.afterNumber) { number += [.derived("（"), text(field), .derived("）")] }
        let inWords = masthead.number == 0 ? "" : ChineseNumeral.text(masthead.number)
        let (left, right) = (typed(.topLeft), typed(.topRight))
        let marks = (0..<max(left.count, right.count)).map { line in
            let runs = (line < left.count ? [text(left[line])] : []) + [.fill]
            return block(.marks, runs + (line < right.count ? [text(right[line])] : []))
        }
        let issuers = masthead.issuers.indices.map { index in
            let role = masthead.issuers[index].role
            return block(
                .issuer, [text(.role(index))] + (role.isEmpty ? [] : [.derived("：")]) + [text(.issuer(index))])
        }
        return marks
            + [block(.name, [text(.name)]), block(.issueNumber, number)]
            + issuers + [
                block(.officeAndDate, [text(.office), .fill, text(.date)]),
                block(.rule, []),
                block(.title, [text(.title)]),
                block(.issueLine, [.derived("（"), text(.year), .derived("年第\(inWords)期）")]),
                block(.coverage, [text(.coverage)]),
            ]
    }
}
