internal import Bulletins

// Sections by their numbers, where no 一、 makes them.
extension PaperForm {
    /// `⒉ 巡逻防控` above plain headlines, `2)　设备运行` above texts: where nothing else makes sections, numbers with short
    /// titles that hold others, or say what a section is, do as signs do.
    mutating func raiseNumbers() {
        func isNumber(_ index: Int, _ kind: NumberMark.Kind) -> Bool { form(index) == .number(kind) }
        let holdsOthers = headings.keys.contains { index in
            isNumber(index, .section) || isNumber(index, .subsection) || lines[index].role != nil
        }
        guard !holdsOthers else { return }
        for kind in [NumberMark.Kind.item, .bracketed] {
            let found = headings.keys.sorted().filter { isNumber($0, kind) }
            let values = found.compactMap { NumberMark.split(text($0))?.mark.value }
            guard found.count >= 2, values == Array(1...found.count), found.allSatisfy({ length($0) <= 8 }) else {
                continue
            }
            // What stands above the first is an item of which they are parts.
            guard headings.keys.min() == found[0] else { continue }
            let holders = found.filter { index in
                isContainer(index) && (form(index + 1) == .plain || form(index + 1)?.isSetApart == true)
            }
            let areWords =
                kind == .bracketed && found.count >= 3 && headings.count == found.count
                && found.allSatisfy { index in
                    let title = headings[index]?.title ?? ""
                    return (PaperForm.sectionWords + ["情况", "运行", "安排"]).contains(where: title.hasSuffix)
                }
            guard holders.count * 2 > found.count || areWords else { continue }
            // With any sign they are settled as signs are; their text keeps its number.
            for index in found { headings[index]?.form = .mark("⒈") }
        }
    }

    /// Words in which the names of sections end.
    private static let sectionWords = ["情", "工作", "动态", "形势", "趋势", "预报", "提示", "信息"]

    /// （一）雨情, （二）水情, （三）工情险情 above texts, and no other headings: sections.
    mutating func settleCountedWords(_ order: [Int]) {
        guard order.count >= 3,
            order.allSatisfy({ index in
                // 加强领导 is what was done.
                let title = headings[index]?.title ?? ""
                return form(index) == .number(.subsection) && (2...5).contains(length(index)) && !isContainer(index)
                    && PaperForm.sectionWords.contains(where: title.hasSuffix)
            })
        else { return }
        for index in order {
            headings[index]?.form = .plain
            roles[index] = .section
        }
    }
}
