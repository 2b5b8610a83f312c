import Bulletins

extension Passage {
    /// An Arabic number in the text.
    struct Number: Hashable, Sendable {
        let range: Range<Int>
        /// In ten-thousandths, so that 10.3 is exact; `nil` where it is too long to be an amount.
        let tenThousandths: Int?
        /// How many are written.
        let decimals: Int

        var isWhole: Bool { tenThousandths.map { $0.isMultiple(of: 10_000) } ?? false }
        var value: Int? { tenThousandths.map { $0 / 10_000 } }

        /// An amount as it is written, with as many decimals, at most four; with as few as it needs where nobody says.
        static func text(ofTenThousandths amount: Int, decimals: Int? = nil) -> String {
            let (whole, rest) = amount.quotientAndRemainder(dividingBy: 10_000)
            var digits = String(10_000 + rest).dropFirst().prefix(decimals ?? 4)
            while decimals == nil, digits.last == "0" { digits.removeLast() }
            return digits.isEmpty ? "\(whole)" : "\(whole).\(digits)"
        }
    }

    /// The number that begins at `index`: digits, grouped by commas or not, with decimals or without.
    func number(at index: Int) -> Number? {
        guard self[index].isDigit else { return nil }
        var end = index
        var value: Int? = 0
        var decimals = -1
        while true {
            let scalar = self[end]
            if scalar.isDigit {
                if decimals >= 0 { decimals += 1 }
                if decimals <= 4 {
                    let (tens, overflow) = (value ?? 0).multipliedReportingOverflow(by: 10)
                    value =
                        overflow || tens > 1_000_000_000_000 ? nil : value.map { _ in tens + Int(scalar.value - 0x30) }
                }
            } else if scalar == ".", decimals < 0, self[end + 1].isDigit {
                decimals = 0
            } else if scalar == ",", decimals < 0, isGroup(at: end + 1) {
                // 1,200 is one number.
            } else {
                break
            }
            end += 1
        }
        for _ in min(max(decimals, 0), 4)..<4 { value = value.map { $0 * 10 } }
        return Number(range: index..<end, tenThousandths: value, decimals: max(decimals, 0))
    }

    /// The number that ends just before `index`.
    func number(before index: Int) -> Number? {
        guard self[index - 1].isDigit else { return nil }
        var start = index - 1
        while self[start - 1].isDigit || ((self[start - 1] == "." || self[start - 1] == ",") && self[start - 2].isDigit)
        {
            start -= 1
        }
        return number(at: start).flatMap { $0.range.upperBound == index ? $0 : nil }
    }

    private func isGroup(at index: Int) -> Bool {
        (0..<3).allSatisfy { self[index + $0].isDigit } && !self[index + 3].isDigit
    }

    /// The numbers that begin in a range.
    func numbers(in range: Range<Int>) -> ArraySlice<Number> {
        let first = numbers.indices.partitioningIndex { numbers[$0].range.lowerBound >= range.lowerBound }
        return numbers[first...].prefix { $0.range.lowerBound < range.upperBound }
    }

    /// The numbers of a text, from left to right.
    static func numbers(in passage: Passage) -> [Number] {
        var found: [Number] = []
        var index = 0
        while index < passage.count {
            if passage.scalars[index].isDigit, let number = passage.number(at: index) {
                found.append(number)
                index = number.range.upperBound
            } else {
                index += 1
            }
        }
        return found
    }
}
