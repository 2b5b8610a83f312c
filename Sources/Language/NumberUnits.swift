/// Numbers with what is counted: 27条, 10亿元, 260余次, 三十五期, 第十四届.
enum NumberUnits {
    /// Units and counters, the long ones first among those that begin alike.
    private static let units: [Unicode.Scalar: [[Unicode.Scalar]]] = {
        let list = """
            个百分点 个月 个工作日 个 条 项 家 户 人次 人 名 位 件 次 份 期 届 年度 年级 年代 年 月份 月 日 号 时 小时 分钟 分 秒钟 秒 天
            周年 周岁 周 岁 季度 世纪 元 美元 欧元 港元 人民币 台套 台 辆 套 栋 幢 层 座 处 所 批 类 种 起 支 章 页 张 篇 字 遍 场 轮 级 等
            倍 成 折 亩 公顷 公里 平方公里 平方米 立方米 千米 米 厘米 毫米 吨 千克 公斤 斤 克 升 千瓦时 千瓦 度 株 头 只 艘 架 间 片 块
            条次 户次 家次 车次 班次 批次 兆 比特 字节 度电 楼 室 路 版 卷 集 部 款 步 站 万 亿
            """
        var units: [Unicode.Scalar: [[Unicode.Scalar]]] = [:]
        for unit in list.split(whereSeparator: \.isWhitespace).map({ Array($0.unicodeScalars) }) {
            units[unit[0], default: []].append(unit)
        }
        return units.mapValues { $0.sorted { $0.count > $1.count } }
    }()

    private static let magnitudes: Set<Unicode.Scalar> = ["百", "千", "万", "亿"]
    private static let approximations: Set<Unicode.Scalar> = ["多", "余", "几", "来"]

    private static func isNumeral(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "〇", "零", "一", "二", "两", "三", "四", "五", "六", "七", "八", "九", "十", "百", "千", "万", "亿": true
        default: false
        }
    }

    /// The characters after a number in Arabic digits that belong to it, from `start`.
    static func lengthOfUnit(in text: [Unicode.Scalar], from start: Int) -> Int {
        var at = start
        func takeMagnitudes() { while at < text.count, magnitudes.contains(text[at]) { at += 1 } }
        takeMagnitudes()
        if at + 1 < text.count, approximations.contains(text[at]),
            magnitudes.contains(text[at + 1]) || lengthOfCounter(in: text, from: at + 1) > 0
        {
            at += 1
            takeMagnitudes()
        }
        return at + lengthOfCounter(in: text, from: at) - start
    }

    /// The length of a number in Chinese numerals with its unit, from `start`, or 0.
    ///
    /// A single numeral counts only with 第 before it or a unit behind it.
    static func lengthOfNumber(in text: [Unicode.Scalar], from start: Int) -> Int {
        var at = start
        let isOrdinal = text[at] == "第"
        if isOrdinal { at += 1 }
        let first = at
        while at < text.count, isNumeral(text[at]) { at += 1 }
        guard at > first else { return 0 }
        let unit = lengthOfCounter(in: text, from: at)
        return isOrdinal || unit > 0 || at - first > 1 ? at + unit - start : 0
    }

    private static func lengthOfCounter(in text: [Unicode.Scalar], from start: Int) -> Int {
        guard start < text.count, let candidates = units[text[start]] else { return 0 }
        return candidates.first { text[start...].starts(with: $0) }?.count ?? 0
    }
}
