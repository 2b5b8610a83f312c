internal import Bulletins

/// The name of the bulletin with its number, as pages repeat them at their head: `法院信息 2023 年第 17 期`.
enum RunningHeads {
    /// Which of the lines are nothing but that, behind the masthead that says both for the first time.
    static func indices(_ lines: [SourceLine]) -> Set<Int> {
        let head = lines.prefix(12).prefix { !LineForm.isProse($0.text) }
        let parts = head.flatMap { MastheadReader.parts($0.text) }
        let names = parts.filter(MastheadReader.namesBulletin).map(squeezed)
        // 总第71期 behind it is not repeated on every page.
        let numbers = parts.filter(MastheadReader.isIssueNumber).flatMap { part in
            let number = squeezed(part)
            // 第二十八期 at the head is 第28期 on every page.
            let digits = IssueNumberScanner.number(of: part).map { ["第\($0)期"] } ?? []
            return [number, String(number.prefix { $0 != "期" }) + "期"] + digits
        }
        // 第 7 期 at the head is 2020年第7期 on every page.
        let years = Set(
            parts.compactMap { part -> String? in
                guard case .date(let date) = MastheadPiece(part) else { return nil }
                return MastheadPiece.year(of: date).map { "\($0)年" }
            })
        let dated = numbers.flatMap { number in number.contains("年") ? [number] : [number] + years.map { $0 + number } }
        let heads = Set(names.flatMap { name in dated.flatMap { [name + $0, $0 + name] } })
        // A line of the masthead, word for word, with the number of the issue in it.
        let said = Set(head.filter { MastheadReader.isIssueNumber($0.text) && $0.hasColumns }.map { squeezed($0.text) })
        let again = lines.indices.dropFirst(head.count).filter {
            lines[$0].role == nil && lines[$0].hasColumns && said.contains(squeezed(lines[$0].text))
        }
        let numbered = numbered(lines, names: names, behind: head.count).union(again)
        guard !heads.isEmpty else { return numbered }
        return numbered.union(
            lines.indices.dropFirst(head.count).filter { index in
                let text = lines[index].text
                guard lines[index].role == nil, text.scalarCount <= 50 else { return false }
                let bare = squeezed(text)
                // A page number may stand at either end.
                return heads.contains { head in
                    (bare.hasPrefix(head) || bare.hasSuffix(head)) && bare.utf8.count - head.utf8.count <= 3
                }
            })
    }

    /// The name beside the number of the page, `巡察工作动态　　　- 2 -`, twice or more; and beside something short, directly above
    /// or below a page number, `永宁法院　　　　审判执行动态`.
    private static func numbered(_ lines: [SourceLine], names: [String], behind head: Int) -> Set<Int> {
        func isNumber(_ text: String) -> Bool { PageFurniture.isPageNumber(text.removingBlanks()) }
        var withNumber: Set<Int> = []
        var besideNumber: Set<Int> = []
        for index in lines.indices.dropFirst(head) where lines[index].role == nil && lines[index].text.scalarCount <= 80
        {
            let columns = LineForm.columns(of: lines[index].text)
            guard columns.count > 1, columns.contains(where: { names.contains(squeezed($0)) }) else { continue }
            if columns.allSatisfy({ names.contains(squeezed($0)) || isNumber($0) }) { withNumber.insert(index) }
            let isBeside = [index - 1, index + 1].contains { lines.indices.contains($0) && isNumber(lines[$0].text) }
            if isBeside, columns.count <= 3, columns.allSatisfy({ $0.scalarCount <= 16 }) { besideNumber.insert(index) }
        }
        return withNumber.count > 1 ? withNumber.union(besideNumber) : besideNumber
    }

    /// Letters and digits alone.
    private static func squeezed(_ text: String) -> String {
        String(
            String.UnicodeScalarView(
                text.unicodeScalars.filter {
                    $0.properties.isIdeographic || $0.properties.isAlphabetic || $0.properties.numericType != nil
                }))
    }
}
