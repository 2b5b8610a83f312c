/// Counts whose members stand right before 等 or behind the name of the count; see the rule for counts and lists.
extension Rule {
    /// `“三个强化”：强化领导、强化责任、强化督导、强化考核`: each member has the word that is counted.
    static func markOfNamed(_ index: Int, in passage: Passage) -> Mark? {
        guard !"第百千前后每近余多".unicodeScalars.contains(passage[index - 1]), !passage[index - 1].isDigit,
            passage[index - 1].chineseDigit == nil,
            let (value, end) = passage.smallCount(at: index),
            value >= 2, passage[end] == "个" || passage[end] == "项" || passage[end] == "大",
            passage[end + 1].isHan, passage[end + 2].isHan
        else { return nil }
        let word = passage.text(end + 1..<end + 3)
        let colon = passage[end + 3] == "”" ? end + 4 : end + 3
        guard passage[colon] == "：" else { return nil }
        let close = passage.end(of: colon) { $0 != "。" && $0 != "；" }
        let members = passage.scalars[colon + 1..<close].split { $0 == "、" || $0 == "，" || $0 == "；" }
        guard members.count >= 2, members.count != value,
            // A name may be told in part: “三个一批”，一批签约、一批开工.
            members.count > value || passage[index - 1] != "“",
            members.allSatisfy({ member in
                member.count <= 12 && Passage(String(String.UnicodeScalarView(member))).occurrences(of: word).count == 1
            })
        else { return nil }
        return Mark(index..<end, "说是\(passage.text(index..<end + 3))，后面列了\(members.count)项，请核对")
    }

    /// `住建、税务、人社、医保等3个部门`: at least so many have been named.
    static func markBeforeEtc(_ index: Int, in passage: Passage) -> Mark? {
        guard let (value, close) = passage.smallCount(at: index), value >= 2,
            let measure = etcMeasures.length(in: passage, at: close), passage[close + measure].isHan,
            let named = members(before: index - 1, in: passage)
        else { return nil }
        if named == 1, let mark = commaInList(before: index - 1, of: value, in: passage) { return mark }
        guard named > value else { return nil }
        let noun = passage.word(at: close + measure)
        let shown = passage.text(close..<(noun.lowerBound == close + measure ? noun.upperBound : close + measure))
        return Mark(
            index..<close, "说是\(passage.text(index..<close))\(shown)，“等”前面列了\(named)项，请核对",
            level: etc.stands(in: passage, at: close) ? nil : .hint)
    }

    /// `春耕备耕、森林防火、动物防疫，农田水利等四项`: the comma parts members of one list.
    private static func commaInList(before etc: Int, of value: Int, in passage: Passage) -> Mark? {
        let start = passage.start(before: etc, within: 12) { $0.isHan }
        let comma = start - 1
        guard passage[comma] == "，", let others = members(before: comma, in: passage), others >= 2, others + 1 == value,
            case let last = passage.start(before: comma, within: 12, while: { $0.isHan }), passage[last - 1] == "、",
            comma - last == etc - start
        else { return nil }
        return Mark(comma..<start, "并列的几项之间用顿号", ["、"])
    }

    private static let etcMeasures = WordSet("家 个 名 位 项 类 大类 条 件 处 所 部 种 座 大 方面")

    /// `分为优秀、合格、不合格四个等次`, `江苏、浙江、广东四省`: the list stands right before its number.
    static func markAfterList(_ index: Int, in passage: Passage) -> Mark? {
        guard !passage[index].isDigit, let (value, end) = passage.smallCount(at: index), (2...9).contains(value),
            end == index + 1, let length = listNouns.length(in: passage, at: end),
            // 江苏、浙江两省区市
            !"级区市县民委长".unicodeScalars.contains(passage[end + length]),
            // 江苏、浙江、安徽、上海三省一市
            passage[end + length].chineseDigit == nil, !passage[index - 1].isStop
        else { return nil }
        let start = passage.start(before: index, within: longestList) { $0.isHan || $0 == "、" }
        let members = passage.scalars[start..<index].split(separator: "、", omittingEmptySubsequences: false)
        guard members.count >= 2, members.count != value, let last = members.last,
            let first = members.first, !first.isEmpty, members.dropFirst().allSatisfy({ (1...8).contains($0.count) }),
            last.last != "等", !isOwner(index, noun: end..<end + length, in: passage),
            !(index - last.count..<index).contains(where: {
                mixing.contains(passage[$0]) && passage.word(at: $0).count == 1
            }), !isJoined(start..<index, in: passage)
        else { return nil }
        let lengths = members.dropFirst().map(\.count)
        let isEven = (lengths.max() ?? 0) <= 2 * (lengths.min() ?? 0) + 2
        // 县长甲，副县长乙、丙: the list may have begun before.
        guard isEven, members.count >= 3 || last.count <= 4 && first.count >= 2 && passage[start - 1] != "，"
        else { return nil }
        return Mark(
            index..<end, "说是\(passage.text(index..<end + length))，前面列了\(members.count)项，请核对",
            // 农民增收、农业增效、农村增绿五大行动: what they are for.
            level: members.count >= 3 && (members.count > value || !isWork(end..<end + length, in: passage))
                ? nil : .hint)
    }

    /// 市、县、乡四大行动, 教育、卫生、民政领域八项任务: whose they are.
    private static func isOwner(_ index: Int, noun: Range<Int>, in passage: Passage) -> Bool {
        isWork(noun, in: passage) && owners.stands(in: passage, before: index)
    }

    private static func isWork(_ noun: Range<Int>, in passage: Passage) -> Bool {
        works.length(in: passage, at: noun.lowerBound) == noun.count
    }

    private static let longestList = 80
    private static let owners = WordSet("省 市 县 区 乡 镇 村 委 府 局 办 院 部 部门 领域 党组 巡察 审计 书记 县长 市长 主任 其他 其它")
    private static let works = WordSet(
        "大工程 大行动 大体系 大任务 项制度 项工作 项任务 项改革 项指标 个方面 个课题 个专题 个专班 个工作组 个专项组 个小组 个环节 个层面")

    private static let listNouns = WordSet(
        "个等次 个等级 个档次 个层次 个环节 个阶段 个步骤 个工作组 个专项组 个小组 个类别 大类 个时段 个板块 大板块 个产业 大产业 个行业 个国家 个省 个省份 个市 个县 个区 个镇 个乡镇 个乡 个村 个街道 个社区 个部门 个单位 个方面 个领域 个片区 个功能区 个区域 大区域 个标段 个批次 个梯队 个专班 个群体 个层面 个维度 大工程 大行动 大体系 大任务 项制度 项工作 项任务 项改革 项指标 种类型 种方式 种模式 种形式 省 市 县 镇 乡 村 家单位 家企业 所学校 个专业 个系列 个品种 大支柱 大基地 条线路 个课题 个专题 个科目"
    )

    /// What hardly stands in the last member of a list but where it goes on as a sentence: 县委、县政府在|三个乡镇.
    private static let mixing = Set("在到向对就将以从的了有为已各共近约等由于着给把被让使过达设选建派第每这那其前后首".unicodeScalars)

    /// How many members of a list stand before 等; `nil` where it is no list.
    private static func members(before end: Int, in passage: Passage) -> Int? {
        var members = 1
        var depth = 0
        var start = end
        while start > 0 {
            let scalar = passage[start - 1]
            if scalar == "”" || scalar == "》" {
                // “甲”“乙” are two without any mark between them.
                if depth == 0, start < end, passage[start] == "“" || passage[start] == "《" { members += 1 }
                depth += 1
            } else if scalar == "“" || scalar == "《" {
                depth -= 1
            } else if scalar == "、" {
                if depth == 0 { members += 1 }
            } else if !scalar.isHan && !(depth > 0 && (scalar.isAlphanumeric || scalar == "+")) || scalar == "等" {
                break
            }
            if depth < 0 { break }
            start -= 1
        }
        guard depth == 0, passage[start] != "、", !isJoined(start..<end, in: passage) else { return nil }
        // 深入企业、项目现场解决水、电、气等3个问题: a member far longer than the last holds a verb, and another list.
        let lengths = passage.scalars[start..<end].split(separator: "、").map(\.count)
        guard let last = lengths.last, lengths.dropFirst().allSatisfy({ $0 <= 2 * last + 2 }) else { return nil }
        return members
    }

    /// 及 and 和 join two lists; in 涉及 and 和平街道 they are part of a word.
    private static func isJoined(_ range: Range<Int>, in passage: Passage) -> Bool {
        range.contains { index in
            passage.has("以及", at: index) || passage.has("及其", at: index)
                || "及和与并".unicodeScalars.contains(passage[index]) && passage.word(at: index).count == 1
        }
    }

    private static let etc = WordSet(
        "个部门 个单位 家单位 家企业 个方面 个领域 个环节 个镇 个街道 个社区 个乡镇 个行业 个省 个市 个县 个区 名同志 个项目 项任务 项制度 个城市 个国家")
}

extension Passage {
    /// 四, 十三 or 13 at `index`, and where it ends; `nil` for a number of more digits or more than 二十.
    func smallCount(at index: Int) -> (value: Int, end: Int)? {
        if let (value, end) = self[index] == "两" ? (2, index + 1) : chineseCount(at: index) {
            return self[end].chineseDigit == nil ? (value, end) : nil
        }
        guard let number = number(at: index), number.range.count <= 2, let value = number.value else { return nil }
        return (value, number.range.upperBound)
    }
}
