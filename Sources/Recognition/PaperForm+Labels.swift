internal import Bulletins

// Short lines that say what stands beside them, and are no headings.
extension PaperForm {
    /// `临泽论坛　浏览：12034　跟帖：163`, `发布时间：…`: what a page says of an entry.
    static func isFigures(_ text: String) -> Bool {
        let words = ["浏览", "跟帖", "点击", "阅读", "转发", "评论", "点赞", "发帖", "播放", "发布时间", "回复"]
        // 跟帖233条 counts beside another; alone it may be news: 网上回复留言20条.
        func count(_ units: String) -> Int {
            words.count { word in
                guard let found = text.firstRange(of: word) else { return false }
                let rest = text[found.upperBound...].prefix(6)
                return rest.contains { $0.isNumber } && rest.contains { units.contains($0) }
            }
        }
        // 江岸论坛　　浏览32016　　跟帖417.
        let counts = words.compactMap { word -> String.Index? in
            guard let found = text.firstRange(of: word) else { return nil }
            return text[found.upperBound...].first?.isNumber == true ? found.lowerBound : nil
        }
        if counts.count > 1, LineForm.hasColumns(text), let first = counts.min(),
            case let site = String(text[..<first]).trimmingBlanks(),
            site.scalarCount <= 6
                || site.scalarCount <= 20
                    && ["网", "论坛", "吧", "板", "栏目", "平台", "微博", "公众号", "客户端"].contains(where: site.hasSuffix)
        {
            return true
        }
        let usual = count("：: 量数人次")
        return usual >= 1 && count("：: 量数人次条") >= 2 || usual == 1 && LineForm.contains(text, "：:")
    }

    /// `图1　…`, `表2 …`.
    static func isCaption(_ text: String) -> Bool {
        if text.hasPrefix("图为") || text.hasPrefix("（图为") { return true }
        guard let first = text.unicodeScalars.first, "图表".unicodeScalars.contains(first) else { return false }
        let rest = text.unicodeScalars.dropFirst().drop(while: \.isBlank)
        return rest.first.map { $0.properties.numericType != nil || "：:".unicodeScalars.contains($0) } ?? false
    }

    static let labels = ["编者按", "按语", "附件", "附：", "附:", "注：", "注:", "来源", "来源：", "备注", "说明："]

    static func isLabel(_ text: String) -> Bool {
        let bare = text.removingBlanks()
        return labels.contains { label in
            let isClosed = label.hasSuffix("：") || label.hasSuffix(":")
            return bare.isIdentical(to: label) || isClosed && bare.hasPrefix(label)
                || bare.hasPrefix(label + "：") || bare.hasPrefix(label + ":")
        }
            || ImprintReader.isImprint(text)
    }

    /// `投资方：宁波恒舒科技` under a headline that is counted, as it stands under another; `督查时间：10月4日` above them all.
    func isDatum(_ index: Int) -> Bool {
        guard let label = PaperForm.label(text(index)), !Signed.isUnit(label, units) else { return false }
        let whose = ["督查", "督导", "检查", "会议", "活动", "培训", "调研", "比赛", "演练", "走访", ""]
        if whose.contains(where: { label == $0 + "时间" }) { return text(index).contains(where: \.isNumber) }
        if whose.contains(where: { label == $0 + "地点" }) { return true }
        func isUnderNumber(_ at: Int) -> Bool { at > body.lowerBound && NumberMark.split(text(at - 1)) != nil }
        guard isUnderNumber(index) else { return false }
        // One label comes again, and what has another there is no headline either.
        let labels = body.filter(isUnderNumber).compactMap { PaperForm.label(text($0)) }
        return Set(labels).count < labels.count
    }

    /// What stands before the colon of a short line.
    private static func label(_ text: String) -> String? {
        guard LineForm.isLabelled(text), text.scalarCount <= 30 else { return nil }
        return text.split(maxSplits: 1, whereSeparator: { "：:".contains($0) }).first.map { String($0).removingBlanks() }
    }

    // MARK: What an issue is about

    /// `食品安全专刊`, `高考录取专辑`: what an issue is about.
    static func isTheme(_ text: String) -> Bool {
        (4...12).contains(text.scalarCount) && text.unicodeScalars.allSatisfy(\.properties.isIdeographic)
            && themes.contains(where: text.hasSuffix)
    }

    /// Words in which that ends.
    static let themes = ["专刊", "专辑", "专号", "特刊"]

    /// Above a text it is the headline of that.
    static func isThemeLine(_ index: Int, _ lines: [SourceLine]) -> Bool {
        let text = lines[index].text
        // 今日要点：全市用电负荷刷新纪录.
        let isSaid = ["本期", "今日", "本周"].contains(where: text.hasPrefix) && LineForm.isLabelled(text)
        guard lines[index].role == nil, isSaid || isTheme(text), !LineForm.isProse(text), index + 1 < lines.count else {
            return false
        }
        // 编者按 of the whole issue, with a headline behind it.
        if isTheme(text), IssueNote.split(lines[index + 1].text) != nil {
            return index + 2 < lines.count && isHeadline(lines[index + 2].text)
                && !isNumberedHeading(lines[index + 2].text)
        }
        return !LineForm.isProse(lines[index + 1].text) && IssueNote.split(lines[index + 1].text) == nil
    }
}
