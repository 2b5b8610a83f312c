import Bulletins

extension Rule {
    static let undefinedShortTitle = Rule(
        "F14", "简称没有交代", .advice,
        looksFor: "《意见》《通知》《条例》这样的简称，前面没有“以下简称”。",
        why: "只写文种，读者不知道是哪一件。",
        source: "体例（公文用语：使用简称应先用全称并注明）",
        wrong: "为贯彻《关于加快建设统一大市场的意见》，区里召开了会议。⟦《意见》⟧强调，要规范市场秩序。",
        right: "为贯彻《关于加快建设统一大市场的意见》（以下简称《意见》），区里召开了会议。《意见》强调，要规范市场秩序。",
        falseAlarms: "每个条目单独看，上一条里交代过的不算。", kinds: [.paragraph],
        check: .issue { reading, _ in
            reading.items.flatMap { item -> [PlacedMark] in
                var defined: Set<String> = []
                var reported: Set<String> = []
                var full: [(Place, Int, String)] = []
                var marks: [PlacedMark] = []
                for text in item where text.passage.kind == .paragraph {
                    for title in text.passage.titles {
                        let name = text.passage.text(title)
                        guard text.passage.isShortTitle(title) else {
                            full.append((text.place, title.upperBound, name))
                            continue
                        }
                        if text.passage.introducesShortTitle(at: title.lowerBound)
                            || text.passage.hasNumber(after: title.upperBound)
                        {
                            defined.insert(name)
                        } else if !defined.contains(name), reported.insert(name).inserted {
                            marks.append(undefined(name, at: title, in: text, full))
                        }
                    }
                }
                return marks
            }
        })

    /// The last full title that ends in the short one is where it should have been introduced.
    private static func undefined(
        _ name: String, at range: Range<Int>, in text: Reading.Text, _ full: [(Place, Int, String)]
    ) -> PlacedMark {
        let ending = name.dropFirst()
        guard let (place, end, title) = full.last(where: { $0.2.hasSuffix(ending) }) else {
            return PlacedMark(
                text.place, Mark(range, "前面没有写出“\(name)”的全称，请写全称，或先写全称并注明“以下简称\(name)”"))
        }
        let remedy = Finding.Suggestion.remedy(
            "在全称后加“（以下简称\(name)）”", .replace(place, end..<end, with: "（以下简称\(name)）"))
        return PlacedMark(
            text.place, Mark(range, "前面的全称“\(title)”后没有注明“以下简称\(name)”", remedies: [remedy]))
    }
}

extension Passage {
    /// The outermost pairs of 《》, marks included.
    fileprivate var titles: [Range<Int>] {
        var found: [Range<Int>] = []
        var start: Int?
        var depth = 0
        for (index, scalar) in scalars.enumerated() {
            if scalar == "《" {
                if depth == 0 { start = index }
                depth += 1
            } else if scalar == "》", depth > 0 {
                depth -= 1
                if depth == 0, let open = start { found.append(open..<index + 1) }
            }
        }
        return found
    }

    /// Whether a title is nothing but the name of a kind of document: 《意见》, 《条例（草案）》, 《若干措施》.
    fileprivate func isShortTitle(_ title: Range<Int>) -> Bool {
        let start = title.lowerBound + 1
        return Self.kinds.length(in: self, at: start) == end(of: start) { $0 != "（" && $0 != "》" } - start
    }

    fileprivate func introducesShortTitle(at index: Int) -> Bool {
        let start = Swift.max(0, index - 8)
        return contains("简称", in: start..<index) || contains("下称", in: start..<index)
            // 二十届三中全会《决定》 has a name that everybody knows.
            || contains("全会", in: start..<index)
            // 党中央《建议》, “十四五”规划《纲要》: whose it is says which one it is.
            || Self.issuers.stands(in: self, before: index)
    }

    /// `《通知》（新政办〔2023〕12号）` says well enough which one it is.
    fileprivate func hasNumber(after index: Int) -> Bool {
        guard self[index] == "（" else { return false }
        let end = end(of: index) { $0 != "）" }
        return self[end - 1] == "号"
    }

    private static let issuers = WordSet(
        "原 党中央 中央 国务院 规划 中办 国办 省委 市委 区委 县委 省政府 市政府 区政府 县政府 办公厅 办公室 委员会 部门 集团 公司 大会 二十大 十九大 两会 八项规定")
    private static let kinds = WordSet(
        "意见 通知 方案 条例 办法 规定 决定 规划 纲要 细则 措施 计划 公告 报告 通告 通报 决议 指南 规范 标准 规程 导则 清单 目录 若干措施 若干意见 若干规定 实施意见 实施方案 实施办法 实施细则 行动方案 行动计划 工作方案 管理办法 指导意见 暂行办法 暂行规定"
    )
}
