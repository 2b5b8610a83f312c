internal import Bulletins

/// Parts `东街街道：助企纾困，护航发展` into the unit that sent it and its headline.
enum Contributor {
    /// - Parameter isLoose: whether any short name before the colon is taken for a unit, as under a subsection; else only
    ///   one that is known or ends as units do.
    static func split(_ heading: String, units: KnownUnits, isLoose: Bool) -> (unit: String, headline: String)? {
        // The spaces beside the colon belong to the texts; only there can they be given back.
        let (tag, text) = tagged(heading)
        guard let (unit, headline) = parts(text, at: "："), isUnit(unit, units, isLoose: isLoose) else { return nil }
        return (unit, tag + headline)
    }

    /// The same at a half-width colon, which also stands in hours, ratios and addresses.
    static func splitAtHalfWidth(
        _ heading: String, units: KnownUnits, isLoose: Bool
    ) -> (unit: String, headline: String)? {
        guard !heading.unicodeScalars.contains("："), let (unit, rest) = parts(heading, at: ":"),
            isUnit(unit, units, isLoose: isLoose), unit.unicodeScalars.last?.isASCII == false,
            case let headline = rest.trimmingBlanks(), headline.unicodeScalars.first.map({ $0 != "/" }) == true
        else { return nil }
        return (unit, headline)
    }

    /// `【助企行动】东街街道：…`: the tag belongs to the headline.
    private static func tagged(_ heading: String) -> (tag: String, rest: String) {
        guard heading.hasPrefix("【"), let close = heading.firstIndex(of: "】") else { return ("", heading) }
        let rest = heading[heading.index(after: close)...]
        let tag = String(heading[...close])
        return rest.contains("：") && !tag.contains("：") ? (tag, String(rest)) : ("", heading)
    }

    private static func parts(_ heading: String, at mark: Unicode.Scalar) -> (unit: String, headline: String)? {
        let scalars = heading.unicodeScalars
        guard let colon = scalars.firstIndex(of: mark) else { return nil }
        let unit = String(scalars[..<colon])
        let headline = String(scalars[scalars.index(after: colon)...])
        guard (1...24).contains(unit.scalarCount), !headline.isEmpty,
            !unit.unicodeScalars.contains(where: { "，。；！？“”‘’《》（）()".unicodeScalars.contains($0) })
        else { return nil }
        return (unit, headline)
    }

    private static func isUnit(_ unit: String, _ units: KnownUnits, isLoose: Bool) -> Bool {
        // 青峰镇、白石乡.
        if unit.contains("、") {
            return unit.split(separator: "、", omittingEmptySubsequences: false)
                .allSatisfy { isUnit(String($0), units, isLoose: false) }
        }
        return isOne(unit, units, isLoose: isLoose)
    }

    private static func isOne(_ unit: String, _ units: KnownUnits, isLoose: Bool) -> Bool {
        isLoose && !LineForm.isTag(unit) && !LineForm.isCounted(unit) && !isCommon(unit)
            || units.printedName(of: unit) != nil
            || endsAsUnit(unit)
    }

    /// `冷库建在田头上（三河镇）`: who sent it, behind the headline.
    ///
    /// - Parameter isLoose: whether any short name is taken, as where most headlines of a paper end so.
    static func behind(_ heading: String, _ units: KnownUnits, isLoose: Bool = false) -> (
        unit: String, headline: String
    )? {
        guard let close = heading.last,
            let opening = brackets.first(where: { $0.close.contains(close) })?.open,
            let open = heading.lastIndex(where: opening.contains),
            case let inner = String(heading[heading.index(after: open)...].dropLast()).trimmingBlanks(),
            // （来稿单位：中共桥头镇委员会）.
            case let unit = Signed.labelledUnit(inner) ?? inner,
            case let headline = String(heading[..<open]).trimmingBlanks(), headline.scalarCount >= 4,
            (3...16).contains(unit.scalarCount),
            isUnit(unit, units, isLoose: false) || PaperForm.person(unit) != nil
                || isLoose && !states.contains(where: unit.hasSuffix)
                    && unit.unicodeScalars.allSatisfy({ $0.properties.isIdeographic || $0.isBlank || $0 == "、" })
        else { return nil }
        return (unit, headline)
    }

    private static let brackets = [("（(", "）)"), ("［[", "］]"), ("〔", "〕"), ("【", "】")].map { (open: $0, close: $1) }

    /// How far a document is, which nobody is: （修订稿）, （试行）.
    private static let states = ["稿", "试行", "草案", "修订", "节选", "摘要", "摘登", "续报"]

    /// Whether a text ends as the names of places and offices do.
    static func endsAsUnit(_ text: String) -> Bool { endings.contains(where: text.hasSuffix) && !isCommon(text) }

    private static let endings = [
        "省", "市", "县", "区", "旗", "州", "镇", "乡", "街道", "办事处", "村", "局", "厅", "委", "办", "部", "处", "科", "室", "院", "所",
        "站", "股", "矿", "厂", "司", "馆", "中心", "政府", "集团", "银行", "支行", "分行", "联社", "供销社", "报社", "出版社", "通讯社", "合作社",
        "学校", "大学", "中学", "小学", "党校", "幼儿园", "园区", "工业园", "产业园", "科技园", "林场", "农场", "委员会", "管委会", "常委会", "居委会",
        "村委会", "党委会", "市委会", "县委会", "区委会", "理事会", "基金会", "联合会", "研究会", "促进会", "慈善会", "红十字会", "协会", "商会", "学会",
        "工会", "总会", "妇联", "残联", "侨联", "文联", "社科联", "工商联", "科协", "农技协", "作协", "人大", "政协", "党组", "支部", "总支", "大队", "支队",
        "中队", "总队", "服务队", "指挥部", "领导小组", "工作组", "综合组", "小组", "班组", "专班", "车间", "工作室", "剧院", "电视台", "气象台", "法庭",
    ]

    /// Words that end as names of places and offices do, and name none.
    private static let common = [
        "夜市", "早市", "超市", "城市", "都市", "股市", "楼市", "车市", "菜市", "集市", "门市", "上市", "全市", "小区", "灾区", "山区", "地区", "全区",
        "全县", "全省", "全镇", "全乡", "全村", "开局", "布局", "格局", "大局", "破局", "新局", "结局", "全局", "干部", "全部", "内部", "外部", "东部",
        "西部", "南部", "北部", "中部", "庭院", "小院", "大院", "教室", "帮办", "代办", "督办", "申办", "领办", "交办", "好办", "难办", "怎么办", "上门办",
        "网上办", "掌上办", "马上办", "一次办", "就近办", "通办", "联办", "好处",
        "用处",
        "深处", "实处", "去处", "四处", "妙处", "家乡", "下乡", "返乡", "城乡", "水乡", "故乡", "进村", "乡村", "山村", "农村", "红旗", "党旗", "厕所",
        "场所",
    ]

    /// 白水乡, 青山村: a name of three characters, whatever its last two say; 新农村 is none.
    private static func isVillage(_ text: String) -> Bool {
        text.scalarCount == 3 && ["乡", "村"].contains(where: text.hasSuffix)
            && !["新", "老", "大", "小", "美"].contains(where: text.hasPrefix)
    }

    /// 网友晒华阳夜市, 老旧小区: a thing, or a sentence.
    private static func isCommon(_ text: String) -> Bool {
        common.contains(where: text.hasSuffix) && !isVillage(text) || LineForm.contains(text, "了把被晒你吗呢们这哪怎的")
            || ["讲述", "自述", "口述", "观察", "点评", "述评", "热议", "感言", "观点", "手记", "心得", "解读"].contains(where: text.hasSuffix)
            || ["网友", "网民", "群众", "居民"].contains(where: text.hasPrefix) && !text.hasPrefix("居民委员会")
    }
}
