extension Rule {
    static let chineseZero = Rule(
        "N01", "汉字年份的“〇”", .must,
        looksFor: "汉字年份里用 0、○、O、零 代替“〇”。",
        why: "汉字年份里的零写作“〇”。",
        source: "GB/T 15835—2011 5.2.3",
        wrong: "二⟦○⟧二三年印发", right: "二〇二三年印发",
        falseAlarms: "只看四个字的年份。", isSure: true,
        onlyWith: "0○OＯo零◯０",
        check: .passage { passage, _ in
            passage.occurrences(of: "年").flatMap { year -> [Mark] in
                let digits = year - 4..<year
                guard digits.lowerBound >= 0, passage[digits.lowerBound] == "一" || passage[digits.lowerBound] == "二",
                    !isDigit(passage[digits.lowerBound - 1]), digits.allSatisfy({ isDigit(passage[$0]) })
                else { return [] }
                return digits.filter { zeros.contains(passage[$0]) }.map {
                    Mark($0..<$0 + 1, "汉字年份里的零写作“〇”", ["〇"])
                }
            }
        })

    private static let zeros: Set<Unicode.Scalar> = ["0", "○", "O", "Ｏ", "o", "零", "◯", "０"]

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "〇" || zeros.contains(scalar) || (scalar.chineseDigit.map { $0 < 10 } ?? false)
    }
}
