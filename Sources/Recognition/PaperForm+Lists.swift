internal import Bulletins

// What was used of what units sent: a list under each, and no text.
extension PaperForm {
    /// `东湖区` or `区发改局（12条）` above titles and nothing else, unit after unit: each is an item, and the titles, whatever
    /// sign says what became of them, are its lines.
    mutating func takeLists() {
        let units = body.filter(isListHead)
        guard units.count >= 2 else { return }
        let lists = units.map { unit in
            (unit + 1..<body.upperBound).prefix { isListed($0) && !units.contains($0) }
        }
        // One behind the other, but for what parts sections.
        let areLists =
            lists.allSatisfy { !$0.isEmpty } && lists.joined().count > units.count
            && zip(lists, units.dropFirst()).allSatisfy { list, next in
                list.last == next - 1
                    || list.last == next - 2 && NumberMark.split(text(next - 1))?.mark.kind == .section
            }
        guard areLists else { return }
        for (unit, list) in zip(units, lists) {
            lines[unit] = lines[unit].with(.item)
            for index in list { lines[index] = lines[index].with(.paragraph) }
        }
        report.add(
            .understood, line: lines[units[0]].number, found: "“\(text(units[0]))”等 \(units.count) 个单位下面只有标题",
            done: "各当作一条，标题是它的正文，请核对")
    }

    private func isListHead(_ index: Int) -> Bool {
        let line = lines[index]
        // 1．返乡青年办起稻田咖啡馆 ends as a unit does.
        guard line.role == nil, line.row == nil, line.text.scalarCount <= 16, NumberMark.split(line.text) == nil else {
            return false
        }
        let name = line.text.prefix { !"（(".contains($0) }
        let count = line.text.dropFirst(name.count)
        return Signed.isUnit(String(name), units)
            && (count.isEmpty || count.contains { $0.isNumber } && "条篇则）)".contains(count.last ?? " "))
    }

    private func isListed(_ index: Int) -> Bool {
        let line = lines[index]
        guard line.role == nil, line.row == nil, (4...46).contains(line.text.scalarCount) else { return false }
        let kind = NumberMark.split(line.text)?.mark.kind
        return kind != .section && kind != .subsection && !LineForm.contains(line.text, "。；！？：:")
            && !MastheadPiece(line.text).isDate
    }
}
