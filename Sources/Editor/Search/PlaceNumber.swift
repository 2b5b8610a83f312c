import Bulletins

/// A place as a person types it: `四（一）2`, `4.1.2`, `五1`, `四一2`.
struct PlaceNumber: Equatable {
    /// Of the section, of what stands directly under it, and of the item under that; one to three, each from 1.
    let numbers: [Int]

    private static let marks: Set<Character> = ["(", ")", ".", "、", ",", "，", "-", "—", "·", "/", " ", "\t", "。"]
    private static let numerals: Set<Character> = Set("一二三四五六七八九十百零〇")

    /// `nil` for what is no number of a place.
    init?(_ typed: String) {
        var numbers: [Int] = []
        var digits = ""
        var numeral = ""
        func flush() -> Bool {
            if !digits.isEmpty {
                guard let value = Int(digits), value > 0 else { return false }
                numbers.append(value)
            }
            if !numeral.isEmpty {
                if let value = ChineseNumeral.value(of: numeral) {
                    numbers.append(value)
                } else {
                    // 四一 is no number, but a section and what stands in it.
                    let each = numeral.compactMap { ChineseNumeral.value(of: String($0)) }
                    guard each.count == numeral.count else { return false }
                    numbers += each
                }
            }
            digits = ""
            numeral = ""
            return true
        }
        for character in typed.map(\.plain) {
            if character.isASCII, character.isNumber {
                if !numeral.isEmpty, !flush() { return nil }
                digits.append(character)
            } else if PlaceNumber.numerals.contains(character) {
                if !digits.isEmpty, !flush() { return nil }
                numeral.append(character)
            } else {
                guard PlaceNumber.marks.contains(character), flush() else { return nil }
            }
        }
        guard flush(), (1...3).contains(numbers.count), numbers.allSatisfy({ $0 > 0 }) else { return nil }
        self.numbers = numbers
    }

    /// Where that is; `nil` where the issue has no such place.
    func path(in bulletin: Bulletin) -> PartPath? {
        let s = numbers[0] - 1
        guard bulletin.sections.indices.contains(s) else { return nil }
        guard numbers.count > 1 else { return .section(s) }
        let section = bulletin.sections[s]
        // A section's items are counted before its subsections.
        let second = numbers[1] - 1
        if numbers.count == 2, section.items.indices.contains(second) {
            return .item(section: s, subsection: nil, second)
        }
        let u = second - section.items.count
        guard section.subsections.indices.contains(u) else { return nil }
        guard numbers.count > 2 else { return .subsection(section: s, u) }
        let i = numbers[2] - 1
        return section.subsections[u].items.indices.contains(i) ? .item(section: s, subsection: u, i) : nil
    }
}
