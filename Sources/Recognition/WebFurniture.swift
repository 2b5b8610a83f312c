internal import Bulletins

/// What pages of the web put around a text: where one is, `首页 > 工作简讯`, and what one may do there, `【打印本页】【关闭窗口】`.
enum WebFurniture {
    static func isOne(_ text: String) -> Bool {
        // Few lines begin so, and every line of a paste is asked.
        guard text.scalarCount <= 80, let first = text.unicodeScalars.first else { return false }
        // 颍西县卫生局　版权所有.
        guard starts.contains(first) else { return isOwner(text) }
        return isPath(text) || isMenu(text) || isNeighbour(text) || areButtons(text) || isMeta(text)
            || isFooter(text)
    }

    private static let readers = [
        "浏览次数", "浏览量", "浏览", "阅读次数", "阅读量", "阅读", "点击次数", "点击数", "点击量", "点击", "访问次数", "访问量", "字体", "字号", "人气",
    ]
    private static let origins = [
        "发布时间", "发布日期", "发表时间", "更新时间", "时间", "日期", "来源", "信息来源", "文章来源", "稿件来源", "作者", "编辑", "责任编辑", "发布机构", "发布人",
    ]

    /// `发布时间：2024-09-05 16:42　来源：县应急管理局　浏览次数：218　字体：[大 中 小]`.
    private static func isMeta(_ text: String) -> Bool {
        guard origins.contains(where: text.hasPrefix) || readers.contains(where: text.hasPrefix),
            !LineForm.contains(text, "。，；")
        else { return false }
        let labels = text.unicodeScalars.split { $0.isBlank || "[【｜|".unicodeScalars.contains($0) }.compactMap {
            word -> String? in
            word.firstIndex { "：:".unicodeScalars.contains($0) }.map { String(word[..<$0]) }
        }
        return labels.contains(where: readers.contains) && labels.contains(where: origins.contains)
    }

    /// `颍西县卫生局　版权所有　2006-2008`: an office, and nothing behind it but years.
    private static func isOwner(_ text: String) -> Bool {
        guard let mark = text.firstRange(of: "版权所有"), case let rest = text[mark.upperBound...],
            rest.allSatisfy({ $0.isNumber || $0.isWhitespace || "-—–~～年©".contains($0) })
        else { return false }
        return Signed.isUnit(String(text[..<mark.lowerBound]).trimmingBlanks(), [])
    }

    /// `点击数：218`; beside other lines of a page it is one.
    static func isReaders(_ text: String) -> Bool {
        guard let label = readers.first(where: text.hasPrefix) else { return false }
        let rest = text.dropFirst(label.count).drop { $0.isWhitespace }
        guard let colon = rest.first, "：:".contains(colon) else { return false }
        var count = rest.dropFirst().filter { !$0.isWhitespace }
        // 点击量：1206　　收藏.
        if let button = buttons.first(where: count.hasSuffix) { count.removeLast(button.count) }
        // 浏览次数：216【打印】【关闭】.
        if let open = count.firstIndex(of: "【"), areButtons(String(count[open...])) { count.removeSubrange(open...) }
        return !count.isEmpty && count.allSatisfy { $0.isNumber || $0 == "次" }
    }

    /// The day on which a page says that it was published.
    static func day(_ text: String) -> String? {
        guard isMeta(text) else { return nil }
        return LineForm.columns(of: text).first { MastheadPiece($0).isDate }
    }

    /// The office that a page says it comes from.
    static func office(_ text: String) -> String? {
        guard isMeta(text) else { return nil }
        return LineForm.columns(of: text).lazy.compactMap { column in
            let halves = column.split(maxSplits: 1) { "：:".contains($0) }.map { String($0).trimmingBlanks() }
            return halves.count == 2 && origins.contains(halves[0]) && MastheadReader.isOffice(halves[1])
                ? halves[1] : nil
        }.first
    }

    /// The names of other pages, above where this one is.
    static func menu(_ lines: [SourceLine]) -> Range<Int> {
        let levels = lines.indices.prefix(40).filter { lines[$0].look.level == 1 }
        // A page without a path: what stands above its only first heading, which the menu names too.
        let title = levels.first { title in
            levels.count == 1 && title > 2 && lines[..<title].contains { $0.text == lines[title].text }
        }
        guard let end = lines.indices.prefix(40).first(where: { isPath(lines[$0].text) }) ?? title,
            lines[..<end].allSatisfy({ line in
                line.row == nil
                    && (isOne(line.text) || line.text.scalarCount <= 12 && MastheadPiece(line.text) == .other)
            })
        else { return 0..<0 }
        return 0..<end
    }

    /// `相关链接` and the pages named below it, at the end of a page.
    static func links(_ lines: [SourceLine]) -> Range<Int> {
        guard
            let start = lines.indices.suffix(12).first(where: {
                ["相关链接", "相关新闻", "相关文章", "相关阅读", "友情链接"].contains(lines[$0].text.removingBlanks())
            }), lines[..<start].contains(where: { ImprintReader.isImprint($0.text) }),
            lines[start...].allSatisfy({ $0.text.scalarCount <= 30 && !LineForm.isProse($0.text) || isOne($0.text) })
        else { return 0..<0 }
        return start..<lines.count
    }

    private static let marks = ["ICP备", "公网安备", "网站标识码", "备案号", "版权所有", "Copyright", "技术支持"]

    /// `主办：…　备案号：…　网站标识码：…`.
    private static func isFooter(_ text: String) -> Bool {
        (marks.contains(where: text.contains) || isOwnerBehindSign(text)) && !LineForm.contains(text, "。；")
    }

    /// `©汉江大学工会　地址：…`, `© 2024`.
    private static func isOwnerBehindSign(_ text: String) -> Bool {
        guard text.hasPrefix("©"), let owner = text.dropFirst().split(whereSeparator: \.isWhitespace).first else {
            return false
        }
        return owner.allSatisfy(\.isNumber) || Signed.isUnit(String(owner), [])
    }

    private static let places = ["当前位置", "您的位置", "你的位置", "您现在的位置", "您当前的位置", "所在位置", "网站首页", "首页"]
    private static let neighbours = ["上一篇", "下一篇", "上一条", "下一条"]
    private static let buttons: Set<String> = [
        "打印", "打印本页", "打印此页", "打印文章", "打印页面", "关闭", "关闭窗口", "关闭本页", "关闭页面", "返回", "返回顶部", "返回列表", "返回首页", "返回上页",
        "回到顶部", "收藏",
        "加入收藏", "收藏本页", "分享", "分享到", "我要纠错", "纠错", "顶部", "上一页", "下一页", "首页", "末页", "尾页", "字号", "字体", "字体大小", "字号大中小",
        "字体大中小",
        "无障碍", "无障碍浏览", "无障碍阅读", "长者模式", "适老版", "关怀版", "简体", "繁体", "简繁", "登录", "注册", "RSS", "English",
        "微信", "微博", "扫一扫", "朗读", "我要打印", "推荐给朋友", "设为首页", "联系我们", "网站地图",
    ]
    private static let sizes: Set<String> = ["大", "中", "小", "大中小", "特大", "默认", "A+", "A-", "T", "简", "繁"]
    private static let starts = Set(
        (places + neighbours + buttons + sizes + readers + origins + [
            "【", "[", "［", "(", "主办", "版权", "备案", "网站", "地址", "技术", "Copyright", "©",
        ]).compactMap(
            \.unicodeScalars.first))

    /// `首页　本院概况　检务公开` in a table of one row, `汉江大学|工会首页|教工之家`: at the head of a page, above all else.
    static func isMenu(above lines: ArraySlice<SourceLine>) -> Bool {
        guard let line = lines.first, lines.dropFirst().first?.row?.table != line.row?.table || line.row == nil else {
            return false
        }
        if line.row != nil { return isMenu(line.text) }
        let names = line.text.split { "|｜丨".contains($0) }.map { String($0).trimmingBlanks() }
        return names.count > 2 && names[1].hasSuffix("首页") && names.allSatisfy { (2...8).contains($0.scalarCount) }
    }

    /// `首页 | 工作动态 | 政策法规`: the pages of a site.
    private static func isMenu(_ text: String) -> Bool {
        let words = text.split(omittingEmptySubsequences: false) { "|｜丨".contains($0) }.map {
            String($0).trimmingBlanks()
        }
        let names = words.count > 1 ? words : text.split(whereSeparator: \.isWhitespace).map(String.init)
        return names.count > (words.count > 1 ? 1 : 2)
            && ["首页", "网站首页"].contains(names[0]) && names.allSatisfy { (2...8).contains($0.scalarCount) }
    }

    /// `当前位置：首页 > 政务公开 > 工作动态`.
    private static func isPath(_ text: String) -> Bool {
        guard let place = places.first(where: text.hasPrefix) else { return false }
        let rest = text.dropFirst(place.count).unicodeScalars.filter { !$0.isBlank }
        guard let first = rest.first else { return false }
        let marks = ">＞»›→/".unicodeScalars
        return marks.contains(first)
            || "：:".unicodeScalars.contains(first) && (rest.contains(where: marks.contains) || rest.count <= 6)
    }

    /// `上一篇：…`.
    private static func isNeighbour(_ text: String) -> Bool {
        guard let word = neighbours.first(where: text.hasPrefix) else { return false }
        return text.dropFirst(word.count).unicodeScalars.first.map { "：:".unicodeScalars.contains($0) } ?? true
    }

    /// Nothing but words that are pressed.
    private static func areButtons(_ text: String) -> Bool {
        let words = text.unicodeScalars.split {
            $0.isBlank || "【】[]［］（）()｜|/·：:、<>《》".unicodeScalars.contains($0)
        }.map { String($0) }
        // A single word may be a heading: 收藏.
        return words.contains(where: buttons.contains) && (words.count > 1 || text.scalarCount > words[0].scalarCount)
            && words.allSatisfy { buttons.contains($0) || sizes.contains($0) }
    }
}
