internal import Bulletins

/// What pages of the web put around a text: where one is, `首页 > 工作简讯`, and what one may do there, `【打印本页】【关闭窗口】`.
enum WebFurniture {
    static func isOne(_ text: String) -> Bool {
        // Few lines begin so, and every line of a paste is asked.
        guard text.scalarCount <= 80, let first = text.unicodeScalars.first, starts.contains(first) else {
            return false
        }
        return isPath(text) || isNeighbour(text) || areButtons(text)
    }

    private static let places = ["当前位置", "您的位置", "你的位置", "您现在的位置", "您当前的位置", "所在位置", "网站首页", "首页"]
    private static let neighbours = ["上一篇", "下一篇", "上一条", "下一条"]
    private static let buttons: Set<String> = [
        "打印", "打印本页", "打印此页", "打印文章", "打印页面", "关闭", "关闭窗口", "关闭本页", "关闭页面", "返回", "返回顶部", "返回列表", "返回首页", "返回上页",
        "回到顶部", "收藏",
        "加入收藏", "收藏本页", "分享", "分享到", "我要纠错", "纠错", "顶部", "上一页", "下一页", "首页", "末页", "尾页", "字号", "字体", "字体大小", "字号大中小",
        "字体大中小",
        "微信", "微博", "扫一扫", "朗读", "我要打印", "推荐给朋友", "设为首页", "联系我们", "网站地图",
    ]
    private static let sizes: Set<String> = ["大", "中", "小", "大中小", "特大", "默认", "A+", "A-", "T"]
    private static let starts = Set(
        (places + neighbours + buttons + sizes + ["【", "[", "［", "("]).compactMap(\.unicodeScalars.first))

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
