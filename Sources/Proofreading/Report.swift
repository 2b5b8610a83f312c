import Bulletins
import Screen

/// The findings of one issue as `jianbao check` prints them.
///
/// ```
/// 营商环境工作动态/2023-35:五（一）1:2段:57 必改 同比没有说增减 “同比”后缺“增长”或“下降”… → 同比增长29%
///     …限上零售业零售额近10亿元，同比29%。营利性服务业…
///                               ^^^^^^^
/// ```
package struct Report {
    private let reading: Reading
    private let name: String
    private let width: (Unicode.Scalar) -> Int

    /// - Parameters:
    ///   - name: what stands before the place: series and issue, or the file.
    ///   - width: columns that the terminal gives a character.
    package init(
        on reading: Reading, name: String, width: @escaping (Unicode.Scalar) -> Int = { $0.value < 0x1100 ? 1 : 2 }
    ) {
        self.reading = reading
        self.name = name
        self.width = width
    }

    /// All findings and their count, a newline after each line.
    package func text(_ findings: [Finding]) -> String {
        var passages: [Place: Passage] = [:]
        for text in reading.texts { passages[text.place] = text.passage }
        var result = ""
        for finding in findings {
            guard let passage = passages[finding.place] else { continue }
            result += "\(line(finding))\n\(excerpt(finding, passage))\n"
        }
        return result + "\(summary(findings))\n"
    }

    /// `刊/期:条目:段落:列 级别 规则 说明 → 建议`.
    package func line(_ finding: Finding) -> String {
        let rule = Rule.named(finding.rule)?.title ?? finding.rule
        let cures = finding.suggestions.map { $0.isReplacement && $0.text.isEmpty ? "删去" : $0.text }
        let cure = cures.isEmpty ? "" : " → " + cures.joined(separator: " 或 ")
        return "\(name):\(position(finding)) \(finding.level.title) \(finding.rule) \(rule)：\(finding.message)\(cure)"
    }

    /// `必改 3 处，建议 2 处，提示 1 处`.
    package func summary(_ findings: [Finding]) -> String {
        guard !findings.isEmpty else { return "\(name)：没有发现差错" }
        let counts = Level.allCases.reversed().compactMap { level in
            let count = findings.count { $0.level == level }
            return count == 0 ? nil : "\(level.title) \(count) 处"
        }
        return "\(name)：" + counts.joined(separator: "，")
    }

    private func position(_ finding: Finding) -> String {
        let column = finding.range.lowerBound + 1
        if reading.isRaw, case .paragraph(let index) = finding.place.field { return "\(index + 1):\(column)" }
        let part = reading.bulletin.name(of: finding.place)
        let note = finding.place.part.itemOfNote == nil ? "" : "按语"
        return "\(part):\(note)\(finding.place.title):\(column)"
    }

    /// The text around the finding, and marks under it.
    private func excerpt(_ finding: Finding, _ passage: Passage) -> String {
        let lower = max(0, finding.range.lowerBound - 16)
        // A finding as long as its paragraph is shown by its head.
        let end = min(finding.range.upperBound, finding.range.lowerBound + 40)
        let upper = min(
            passage.count, max(end, finding.range.lowerBound + 1) + (end < finding.range.upperBound ? 0 : 12))
        var text = lower > 0 ? "…" : ""
        var marks = lower > 0 ? " " : ""
        if lower > 0, width("…") == 2 { marks += " " }
        for index in lower..<upper {
            // What a terminal would act on, not show, or draw into the one before it is shown as a blank.
            let found = passage[index]
            let scalar = VisibleMark.isReplaced(found) || found.properties.isJoinControl ? " " : found
            text.unicodeScalars.append(scalar)
            let isMarked = finding.range.contains(index)
            marks += String(repeating: isMarked ? "^" : " ", count: width(scalar))
        }
        if finding.range.isEmpty { marks += "^" }
        if upper < passage.count { text += "…" }
        while marks.last == " " { marks.removeLast() }
        return "    \(text)\n    \(marks)"
    }
}

extension Place {
    /// As a person calls it.
    fileprivate var title: String {
        switch self {
        case .masthead(.title): "标题"
        case .masthead(.entry(let entry)): entry.row.label
        case .masthead: "主办单位"
        case .imprint(.entry(let entry)): entry.row.label
        case .imprint(.line(let label)), .imprint(.person(let label)): label.text
        case .closing(let entry): entry.row.label
        case .part(_, .title), .part(_, .headline): "标题"
        case .part(_, .head(let index)): "\(index + 1)段小标题"
        case .part(_, .contributor): "来稿单位"
        case .part(_, .source): "出处"
        case .part(_, .paragraph(let index)): "\(index + 1)段"
        case .part(_, .caption(let index)): "\(index + 1)段题注"
        case .part(_, .cell(let index, let row, let column)): "\(index + 1)段表\(row + 1)行\(column + 1)列"
        }
    }
}
