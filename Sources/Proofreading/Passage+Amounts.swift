import Bulletins

extension Passage {
    /// A number with the 万 or 亿 behind it: 1.2亿, 三百二十, 5万余.
    struct Amount {
        /// Without 余 and 多 and without the unit.
        let range: Range<Int>
        /// In ten-thousandths.
        let value: Int
        /// What one counts in the last figure that is written, in ten-thousandths.
        let step: Int
        /// Where the unit begins.
        let end: Int

        /// Half of the last figure where it has been rounded: 1.2亿, not 250.
        var slack: Int { step == 10_000 ? 0 : step / 2 }
    }

    /// The amount that begins at an index, in Arabic or Chinese numerals.
    func amount(at index: Int) -> Amount? {
        if let number = number(at: index) {
            guard let value = number.tenThousandths else { return nil }
            let step = [10_000, 1000, 100, 10, 1][min(number.decimals, 4)]
            return scaled(index..<number.range.upperBound, value, step: step)
        }
        let end = end(of: index) { $0.chineseDigit != nil || "百千两零".unicodeScalars.contains($0) }
        // 五万千伏: what looks like 千 belongs to the unit.
        for last in stride(from: end, to: index, by: -1) {
            let digits = text(index..<last).map { $0 == "两" ? "二" : $0 }
            guard let value = ChineseNumeral.value(of: String(digits)) else { continue }
            return scaled(index..<last, value * 10_000, step: 10_000)
        }
        return nil
    }

    private func scaled(_ range: Range<Int>, _ value: Int, step: Int) -> Amount? {
        var end = range.upperBound
        var (value, step) = (value, step)
        if self[end] == "余" || self[end] == "多" { end += 1 }
        while let factor = self[end] == "万" ? 10_000 : self[end] == "亿" ? 100_000_000 : nil {
            let product = value.multipliedReportingOverflow(by: factor)
            guard !product.overflow else { return nil }
            (value, step, end) = (product.partialValue, step * factor, end + 1)
        }
        if self[end] == "余" || self[end] == "多" { end += 1 }
        return Amount(range: range.lowerBound..<end, value: value, step: step, end: end)
    }

    /// The Arabic amounts in a range that are no part of a date, no 第3 and no year.
    func amounts(in range: Range<Int>) -> [Amount] {
        numbers(in: range).compactMap { number in
            guard number.range.upperBound <= range.upperBound,
                let amount = amount(at: number.range.lowerBound), self[number.range.lowerBound - 1] != "第",
                !"年月日时点号".unicodeScalars.contains(self[amount.end])
            else { return nil }
            return amount
        }
    }

    /// Whether what is counted behind two amounts is the same, as far as can be seen.
    func haveSameUnit(_ a: Amount, _ b: Amount) -> Bool {
        let unit = self[a.end]
        guard unit == self[b.end], unit.isHan || unit == "%" || unit == "‰" else { return false }
        // 平方米 and 平方公里, 公里 and 公顷
        return !"平立公千".unicodeScalars.contains(unit)
            || (1..<3).allSatisfy { self[a.end + $0] == self[b.end + $0] || !self[a.end + $0].isHan }
    }
}
