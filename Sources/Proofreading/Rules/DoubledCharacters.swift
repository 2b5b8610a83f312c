import Language

extension Rule {
    static let doubledCharacters = Rule(
        "L03", "重字", .must,
        looksFor: "的的、了了、和和、是是、在在、将将、对对、为为、由由、到到、并并、各各一类。",
        why: "录入或拼接时多出的字。",
        wrong: "采取有力⟦的的⟧举措", right: "采取有力的举措",
        falseAlarms: "目的的、为了了解、是是非非、对对联、温和和谐等两个词相接或成词的不报。", isSure: true,
        check: .passage { passage, lexicon in
            var marks: [Mark] = []
            let scalars = passage.scalars
            for index in scalars.indices.dropLast() where scalars[index] == scalars[index + 1] && scalars[index].isHan {
                guard passage[index + 2] != scalars[index], passage[index - 1] != scalars[index] else { continue }
                if let mark = mark(index, in: passage), !lexicon.isKnown(around: index, in: passage) {
                    marks.append(mark)
                }
            }
            return marks
        })

    private static func mark(_ index: Int, in passage: Passage) -> Mark? {
        let scalar = passage[index]
        guard let guarding = guards[scalar] else {
            guard let level = isLeftOver(index, in: passage) ? .advice : levelOfTypedTwice(index, in: passage) else {
                return nil
            }
            // 王朝朝: a second time it is how somebody is called.
            return Mark(
                index..<index + 2, "“\(scalar)\(scalar)”多了一个字", [String(scalar)], level: level, isSure: false,
                isFamiliarWhenRepeated: passage[index - 1].isSurname)
        }
        guard !guarding.before.contains(passage[index - 1]), passage[index - 1] != "“",
            guarding.typedTwice.stands(in: passage, at: index + 1)
                || !guarding.after.contains(passage[index + 2])
                    && (reached.stands(in: passage, at: index - 1) || !isInWords(index, in: passage)),
            guarding.onlyBefore.isEmpty || guarding.onlyBefore.contains(passage[index + 2]),
            scalar != "把" || !makings.stands(in: passage, within: passage.clause(around: index))
        else { return nil }
        return Mark(
            index..<index + 2, "“\(scalar)\(scalar)”多了一个字", [String(scalar)],
            level: guarding.isSure ? nil : .advice, isSure: guarding.isSure)
    }

    /// 服务能能力: what official texts never have, and have with one of the two alone; `nil` where it hardly is.
    private static func levelOfTypedTwice(_ index: Int, in passage: Passage) -> Level? {
        let (before, next) = (passage[index - 1], passage[index + 2])
        if isDoubledHaving(index, in: passage) { return .advice }
        if isCounted(index, in: passage) { return beginsWord(index + 1, in: passage) ? nil : .advice }
        // 一项项, 方方面面, 高高兴兴; 本县|县委; 物|物品, of which any list has some.
        guard before.chineseDigit == nil, !"每各几两本该此全原".unicodeScalars.contains(before),
            !next.isHan || next != passage[index + 3], !before.isHan || before != passage[index - 2],
            !passage[index].isTransliterating, !passage.isInTitle(index), !passage.mayBeName(index..<index + 2),
            let certainty = Miscount.certaintyOfDoubling(index, length: 1, in: passage.scalars)
        else { return nil }
        // 街|道 and 府|前路 begin others.
        if streets.stands(in: passage, within: index + 2..<index + 5) || unlisted.stands(in: passage, at: index + 1) {
            return nil
        }
        // 创新|新机制, 通报|报送: a word ends, and what begins there was seen.
        if passage.word(at: index).count > 1, next.isHan, next != "了", Confusion.haveStoodTogether(passage[index], next)
        {
            return certainty >= leastOfRisky ? .advice : nil
        }
        let isRisky =
            // 国土安全部|部分, 节节攀升; 李强|强调, 魏钱钱
            standingAlone.contains(passage[index]) || reduplicated.contains(passage[index])
            || before.isSurname
                && (passage.word(at: index - 1).count == 1 || passage.word(at: index + 1).count > 1)
        if isRisky { return certainty >= leastOfRisky ? .advice : nil }
        if certainty < leastOfDoubling { return nil }
        // 中煤|煤炭, 粪污|污染: where a word begins it may be the second of two.
        return certainty < leastOfAdvice ? .hint : .advice
    }

    /// ，有有效缓解了难题: behind a mark, and before what is done; 没有|有效措施 and ，有|有效证件的人 are right.
    private static func isDoubledHaving(_ index: Int, in passage: Passage) -> Bool {
        passage[index] == "有" && !passage[index - 1].isHan && "效力序".unicodeScalars.contains(passage[index + 2])
            && effects.stands(in: passage, at: index + 3)
    }

    /// 达到|到: behind it nothing begins with 到 but a meeting and a date.
    private static let reached = WordSet("达到到 得到到 受到到 收到到")

    private static let effects = WordSet(
        "缓解 推动 推进 提升 提高 遏制 解决 防范 促进 保障 维护 增强 改善 化解 破解 带动 激发 降低 减少 应对 支撑 保护 控制 防止 避免 发挥 拓展 弥补 开展 组织 实施")

    /// 1208人人, 500余名名.
    private static func isCounted(_ index: Int, in passage: Passage) -> Bool {
        let before = passage[index - 1] == "余" || passage[index - 1] == "多" ? index - 2 : index - 1
        return passage[before].isDigit && counted.contains(passage[index])
    }

    /// 35家|家庭农场, 12户|户主, 1208人|人均.
    private static func beginsWord(_ index: Int, in passage: Passage) -> Bool {
        let rest = passage.scalars[index..<passage.hanRun(around: index).upperBound]
        return Parting(rest).word(at: 0).count > 1 || passage[index + 1] == "均"
            || unlisted.stands(in: passage, at: index)
    }

    private static let counted = Set("人户件次名家项处起台辆套座亩吨条".unicodeScalars)

    /// On a million characters of published prose a dozen were wrong above it, of which three were sure.
    private static let leastOfDoubling = 0.1
    private static let leastOfAdvice = 2.0
    private static let leastOfRisky = 3.5
    private static let reduplicated = Set(
        "节步层事处家户人时天年月日代世件项条个句字样种团重频屡早好慢渐紧牢深远狠稳真高大小多常往刚仅纷默悄久津源滚声头口面环级区村县镇乡美融浓周跃场动"
            .unicodeScalars)

    /// 企业|业, 组织|织: a word, and its last character once more, which alone says nothing.
    private static func isLeftOver(_ index: Int, in passage: Passage) -> Bool {
        let scalar = passage[index]
        // 一座座, 一次次
        guard scalar.chineseDigit == nil, passage[index - 1].chineseDigit == nil, passage[index - 1] != "每",
            !passage.has("立法法", at: index - 1), !streets.stands(in: passage, within: index + 2..<index + 5),
            !standingAlone.contains(scalar), !scalar.isTransliterating,
            // 实实在在
            passage[index + 2] != passage[index + 3], passage[index - 1] != passage[index - 2]
        else { return false }
        let (first, second) = (passage.word(at: index), passage.word(at: index + 1))
        guard first.count > 1, first.upperBound == index + 1, second == index + 1..<index + 2 else { return false }
        // 学习习主席的讲话, 机务段段长
        if titles.stands(in: passage, at: index + 2) { return false }
        // 王朝朝: a name; 青海|海东: a place in a province.
        if first.count == 2, passage[index - 1].isSurname,
            !passage[index + 2].isHan || !passage[index - 2].isHan || passage[index - 2] == "和"
        {
            return false
        }
        if passage.mayBeName(index..<index + 2) || provinces.stands(in: passage, at: index - 1) { return false }
        // 公路|路|产: before a lone character it may begin a word that no list has.
        let next = passage[index + 2]
        return next.isStop || beginsNoWord.contains(next) || next.isHan && passage.word(at: index + 2).count > 1
    }

    /// 产业链|链越拉越长: none of these is the second character of a word.
    private static let beginsNoWord = Set("越也都已将更最很被从把和与及等".unicodeScalars)

    /// 把|把关人的责任压实, 把|把案件办成铁案作为目标: the second 把 begins what is made something.
    private static let makings = WordSet("作为 当作 当成 视为 看作 纳入 列为")

    private static let provinces = WordSet(
        "河北 山西 内蒙古 辽宁 吉林 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 广西 海南 四川 贵州 云南 西藏 陕西 甘肃 青海 宁夏 新疆 台湾 北京 天津 上海 重庆 香港 澳门"
    )

    private static let titles = WordSet("长 主席 书记 局长 区长 县长 市长 镇长 主任 部长 处长 科长 经理 院长 校长 老师 先生 女士 同志 总 某 姓 家")

    /// Words that the list lacks: 服务业|业态, 省政府|府前.
    private static let unlisted = WordSet("业态 业务 法系 超临界 志存 游轮 育繁 众口 府前 府后 府右 席就座 体积 网格 院领导 库水 电量 户主")

    /// Behind 镇政府 a street begins: 府前路.
    private static let streets = WordSet("路 街 巷 桥 村 胡同 小区")

    /// What begins a name or a phrase of its own behind a word that ends in it: 全区|区属, 各村|村集体, 反诉|诉求.
    private static let standingAlone = Set(
        "习生反时国军作座藏关水当民以于在为之而与及等其上下中内外前后里间个件人者性化多大小有无不能会可到出来去过着所如若因由从自向按经并又也都还就才再已未应须需要使给用同比各每本该此某这那及或且但则好新老高低长短全总主副正分双单一两省市县区乡镇村州旗街社校院局部处科所站厅办委会厂矿园馆队组团司店案库渠堤坝闸泵井电术诉房猪"
            .unicodeScalars)

    /// Whether the first of the two ends a longer word or the second begins one: 无为|为中心, 目的|的确.
    private static func isInWords(_ index: Int, in passage: Passage) -> Bool {
        let (first, second) = (passage.word(at: index), passage.word(at: index + 1))
        return first.lowerBound < index && first.upperBound == index + 1
            || second.upperBound > index + 2 && second.lowerBound == index + 1
            || first.lowerBound < index && first.upperBound == index + 2
    }

    /// The characters that make a word with the first or the second of the two.
    private struct Guard {
        let before: Set<Unicode.Scalar>
        let after: Set<Unicode.Scalar>
        /// Words that only seem to begin with the second of the two: 了|结核病.
        let typedTwice: WordSet
        /// What has to stand behind it; anything where it is empty.
        let onlyBefore: Set<Unicode.Scalar>
        let isSure: Bool

        init(
            _ before: String, _ after: String, typedTwice: String = "", onlyBefore: String = "", isSure: Bool = false
        ) {
            self.before = Set(before.unicodeScalars)
            self.after = Set(after.unicodeScalars)
            self.typedTwice = WordSet(typedTwice)
            self.onlyBefore = Set(onlyBefore.unicodeScalars)
            self.isSure = isSure
        }
    }

    private static let guards: [Unicode.Scalar: Guard] = [
        "的": Guard("目标有鹄众端打", "确士哥话", isSure: true),
        "了": Guard(
            "为不除罢明终末甚草", "解然却断结得不无望当如事清",
            typedTwice: "了结核 了结构 了结对 了结算 了结婚 了清理 了清洁 了清查",
            isSure: true),
        "和": Guard("总祥温缓平饱柔谐随中共亲调讲议附应唱暖谦和", "平谐解睦气美善风缓田县约蔼畅弦声静顺硕布龙", isSure: true),
        "是": Guard("于但可总还若要正只凡不国就都也或乃便老硬像即尤自", "否非"),
        "在": Guard("存现内潜所实旨自外好正不健重", "建编校线职押读岗册场位逃途先于乎意握座案"),
        "将": Guard("上中少大名干主健老猛战闯女强麻", "领士军才来帅近就要令"),
        "对": Guard("针面反核应相校绝成配一结派比", "方联子口外比象策于照称手标接等症流立准话价台华俄美日欧韩朝非港澳印英法德"),
        "使": Guard("大行役即驱假致唆促天特公", "用命馆者团节得然领臣劲"),
        "要": Guard("需主重首必只想简摘提纪概纲扼紧险既又还", "求点素件闻领害职道塞么是不", typedTwice: "要求，"),
        "让": Guard("谦转退避忍出礼互揖", "步利位座路电税贤"),
        "与": Guard("参赋给授付", "会共"),
        "把": Guard("一两几每这那火拖扫个", "关手脉握门舵"),
        "被": Guard("棉毛植", "告子套动单褥"),
        "由": Guard("自理缘事案因", "于来此衷头"),
        "到": Guard("", "期位场会达访岗家底任账处来校站货案港点手顶店院企村客"),
        "并": Guard("合兼一归吞裁撤", "购轨列网行联存重案发举肩入进排非不"),
        "各": Guard("", "不有自执"),
        // 可可 is cocoa as well.
        "可": Guard("认许宁不", "", onlyBefore: "为在由从向对按通随根凭与同"),
        "也": Guard("", "许"),
        "都": Guard("首古故成京国帝全花蓉江鹏", "市城江匀昌安是会督护尉"),
        "就": Guard("成造将迁高屈俯", "业是要医诊近餐读地任职学座会将算此位义寝"),
        "从": Guard("服听跟随遵盲顺自侍仆", "事来业而此众军前小严容政中今头未化"),
        "向": Guard("方走朝志趋流去面导定转动倾取意一内外单双横纵航风", "往上下前来导阳好日"),
        "以": Guard("可所得用难足予加何", "上下及来为后前内外往人色军此致便免期至身"),
        "及": Guard("以涉普危波遍触顾埃言提来论企", "其第", typedTwice: "及时 及早"),
        "或": Guard("", "许者"),
        "已": Guard("不而早业", "经于知"),
        "其": Guard("尤与及极土云", "他中实余次它间格木"),
        "而": Guard("然从反因进故时继", "且言后已今"),
        "为": Guard("行作认因以成更较最极颇尤甚称人何视改变转列定升化分名", "民何期此难首主数止人例由先重伍邻限据准界者国党"),
    ]
}
