import Bulletins

extension Manuscript {
    static func masthead(_ masthead: Masthead) -> [Block] {
        func text(_ field: Field) -> Run { .text(Place(.masthead, field), masthead.text(field) ?? "") }
        func block(_ kind: BlockKind, _ runs: [Run]) -> Block { Block(kind, .masthead, runs) }
        var number: [Run] = [.derived("第"), text(.number), .derived("期")]
        if masthead.serial != nil { number += [.derived("（总第"), text(.serial), .derived("期）")] }
        let inWords = masthead.number == 0 ? "" : ChineseNumeral.text(masthead.number)
        return [
            block(.name, [text(.name)]),
            block(.issueNumber, number),
            block(.officeAndDate, [text(.office), .fill, text(.date)]),
            block(.rule, []),
            block(.title, [text(.title)]),
            block(.issueLine, [.derived("（"), text(.year), .derived("年第\(inWords)期）")]),
            block(.coverage, [text(.coverage)]),
        ]
    }

    /// The heading of a section, a subsection or an item.
    static func heading(_ path: PartPath, _ id: PartID, _ bulletin: Bulletin) -> Block {
        let number = Run.derived(Numbering.number(of: path, in: bulletin))
        switch path {
        case .section(let s):
            return Block(.sectionTitle, id, [number, .text(Place(id, .title), bulletin.sections[s].title)])
        case .subsection(let s, let u):
            let title = bulletin.sections[s].subsections[u].title
            return Block(.subsectionTitle, id, [number, .text(Place(id, .title), title)])
        case .item(_, let subsection, _):
            var runs = [number]
            if let item = bulletin.item(at: path) {
                runs.append(.text(Place(id, .contributor), item.contributor))
                if !item.contributor.isEmpty { runs.append(.derived("：")) }
                runs.append(.text(Place(id, .headline), item.headline))
            }
            return Block(.itemHeading(level: subsection == nil ? 2 : 3), id, runs)
        }
    }

    static func paragraph(_ index: Int, of item: Item) -> Block {
        Block(.paragraph(index), item.id, [.text(Place(item.id, .paragraph(index)), item.paragraphs[index])])
    }

    /// The lines of the imprint that have something to say, between their rules.
    static func imprint(_ imprint: Imprint, notice: Bool) -> [Block] {
        func text(_ field: Field) -> Run { .text(Place(.imprint, field), imprint.text(field) ?? "") }
        func block(_ kind: BlockKind, _ runs: [Run] = []) -> Block { Block(kind, .imprint, runs) }
        let lists = [
            (BlockKind.reportTo, "报：", Field.reportTo), (.sendTo, "送：", .sendTo), (.distributeTo, "发：", .distributeTo),
        ]
        .filter { imprint.text($0.2) != "" }
        .map { block($0.0, [.derived($0.1), text($0.2), .derived("。")]) }
        let copies =
            imprint.copies == nil
            ? [] : [block(.copies, [.fill, .derived("（共印"), text(.copies), .derived("份）")])]
        guard !lists.isEmpty || !copies.isEmpty else { return [] }
        return (notice ? [block(.blankPageNotice, [.derived("（此页无正文）")])] : [])
            + [block(.imprintRule)] + lists + (lists.isEmpty ? [] : [block(.imprintRule)]) + copies
    }
}

extension Bulletin {
    /// The item at a path, without a search and without copying the path's part.
    func item(at path: PartPath) -> Item? {
        switch path {
        case .item(let s, nil, let i): sections[s].items[i]
        case .item(let s, let u?, let i): sections[s].subsections[u].items[i]
        case .section, .subsection: nil
        }
    }
}
