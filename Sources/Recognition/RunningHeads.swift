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
        guard !heads.isEmpty else { return [] }
        return Set(
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

    /// Letters and digits alone.
    private static func squeezed(_ text: String) -> String {
        String(
            String.UnicodeScalarView(
                text.unicodeScalars.filter {
                    $0.properties.isIdeographic || $0.properties.isAlphabetic || $0.properties.numericType != nil
                }))
    }
}
