extension Rule {
    static let measureUnits = Rule(
        "F35", "量与单位不合", .advice,
        looksFor: "面积用了公里、长度用了平方公里、库容用了平方米、降水量用了厘米、变压器容量用了千伏这样，量和单位对不上。",
        why: "单位错了，数就错了成千上万倍。",
        source: "《中华人民共和国法定计量单位》",
        wrong: "国土总面积2860⟦公里⟧", right: "国土总面积2860平方公里",
        falseAlarms: "只看“面积、全长、库容”一类词后面紧跟着的数。", kinds: Kinds.printed, onlyWith: "长程积库方量地容重",
        check: .passage { passage, _ in
            var marks: [Mark] = []
            for index in passage.scalars.indices where everyName.stands(in: passage, at: index) {
                for quantity in quantities {
                    guard let length = quantity.names.length(in: passage, at: index),
                        !quantity.others.stands(in: passage, before: index),
                        let mark = mark(behind: index + length, quantity, in: passage),
                        // 总库容 ends as 库容 does.
                        !marks.contains(where: { $0.range == mark.range })
                    else { continue }
                    marks.append(mark)
                }
            }
            return marks
        })

    /// What is measured, by which units it is not, and by which it may have been meant.
    private struct Quantity: Sendable {
        let title: String
        let list: String
        let names: WordSet
        /// What makes another thing of the name that follows.
        let others: WordSet
        let wrong: [String: String]
        let level: Level?
        /// Every unit that begins as a wrong one does, so that 公里 is not found in 公里/小时 nor 千伏 in 千伏安.
        let units: WordSet

        init(_ title: String, _ names: String, not others: String = "", level: Level? = nil, wrong: [String: String]) {
            self.title = title
            list = names
            self.names = WordSet(names)
            self.others = WordSet(others)
            self.wrong = wrong
            self.level = level
            units = WordSet(wrong.keys.joined(separator: " ") + " " + allUnits)
        }
    }

    private static let allUnits =
        "公里 千米 米 厘米 毫米 平方公里 平方千米 平方米 立方米 亩 公顷 吨 公斤 千克 千瓦 千瓦时 千伏 千伏安 兆瓦 兆瓦时 度 升 毫升 平方厘米 立方厘米 公里每小时 米每秒 立方米每秒 亩次 米高 米宽 米长 米深"

    private static let quantities = [
        Quantity(
            "长度", "全长 总长 总长度 里程 总里程 通车里程 河道长 全线长 主线长 管网长 路线长 线路长 长度 通车总里程", not: "身 语 字",
            wrong: [
                "平方公里": "公里", "平方千米": "千米", "平方米": "米", "立方米": "米", "亩": "公里", "公顷": "公里", "吨": "公里",
            ]),
        Quantity(
            "面积",
            "播种面积 种植面积 造林面积 收获面积 灌溉面积 养殖面积 林地面积 耕地面积 绿化面积 抛荒面积 复垦面积 农田面积 栽植面积 栽培面积",
            wrong: ["公里": "亩", "千米": "亩", "米": "亩", "立方米": "亩", "吨": "亩", "公斤": "亩"]),
        Quantity(
            "面积", "面积", not: "播种 种植 造林 收获 灌溉 养殖 林地 耕地 绿化 抛荒 复垦 农田 栽植 栽培",
            wrong: [
                "公里": "平方公里", "千米": "平方千米", "米": "平方米", "立方米": "平方米", "吨": "亩", "公斤": "亩", "厘米": "平方厘米",
            ]),
        Quantity(
            "库容、方量", "库容 总库容 蓄水量 土方量 土石方量 方量 清淤量 库容量 兴利库容 防洪库容",
            wrong: [
                "平方米": "立方米", "平方公里": "立方米", "亩": "立方米", "公顷": "立方米", "公里": "立方米", "米": "立方米",
                "立方厘米": "立方米",
            ]),
        Quantity(
            "重量", "净重 毛重 总重 总重量 体重 自重",
            wrong: ["千米": "千克", "公里": "公斤", "米": "千克", "平方米": "千克", "千瓦": "千克"]),
        Quantity(
            "降水量", "降水量 降雨量 雨量 降雪量 过程雨量 面雨量 累计雨量", level: .hint,
            wrong: [
                "厘米": "毫米", "米": "毫米", "毫升": "毫米", "平方毫米": "毫米", "立方米": "毫米", "公里": "毫米",
            ]),
        Quantity(
            "变压器容量", "主变容量 变压器容量 变电容量 主变压器容量 变电总容量 配变容量",
            wrong: ["千伏": "千伏安", "千瓦时": "千伏安", "伏": "千伏安"]),
        Quantity(
            "装机容量", "装机容量 总装机 装机规模 总装机容量 发电装机",
            wrong: ["千瓦时": "千瓦", "千伏": "千瓦", "千伏安": "千瓦", "兆瓦时": "兆瓦", "度": "千瓦"]),
        Quantity(
            "电量", "发电量 用电量 售电量 供电量 上网电量 外送电量",
            wrong: ["千瓦": "千瓦时", "千伏": "千瓦时", "千伏安": "千瓦时", "兆瓦": "兆瓦时"]),
        Quantity(
            "产量", "粮食产量 粮食总产 粮食总产量 小麦产量 水稻产量 玉米产量 油料产量 蔬菜产量 水产品产量 肉类产量 水果产量 茶叶产量 总产量",
            wrong: ["亩": "吨", "公顷": "吨", "公里": "吨", "平方公里": "吨", "平方米": "吨"]),
    ]

    /// The names of all of them, so that most places are passed over at one look.
    private static let everyName = WordSet(quantities.map(\.list).joined(separator: " "))

    private static func mark(behind name: Int, _ quantity: Quantity, in passage: Passage) -> Mark? {
        var index = name
        while let length = links.length(in: passage, at: index) { index += length }
        guard index - name <= 12, passage[index] != .edge,
            let (start, length) = unit(behind: index, quantity, in: passage),
            // 5公里×4公里
            !"×*".unicodeScalars.contains(passage[start + length]),
            let right = quantity.wrong[passage.text(start..<start + length)]
        else { return nil }
        return Mark(
            start..<start + length, "\(quantity.title)的单位不会是“\(passage.text(start..<start + length))”，请核对", [right],
            level: quantity.level)
    }

    private static func unit(behind index: Int, _ quantity: Quantity, in passage: Passage) -> (Int, Int)? {
        guard let amount = passage.amount(at: index) else { return nil }
        if let length = quantity.units.length(in: passage, at: amount.end) { return (amount.end, length) }
        return nil
    }

    private static let links = WordSet(
        "达到 达 为 约 约为 约达 近 共 共计 合计 超 超过 已达 已达到 将达到 将达 是 有 仅 仅为 增加到 扩大到 稳定在 新增 增加 保持在 突破 不少于 不低于 累计 累计达 最大 平均 由 从 ： 在 扩大 净增"
    )
}
