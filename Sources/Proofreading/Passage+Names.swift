extension Unicode.Scalar {
    /// A surname of one character, the common ones.
    var isSurname: Bool { Self.surnames.contains(self) }

    private static let surnames = Set(
        "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任沈姚卢姜崔钟谭陆汪范廖石贾韦傅邹熊孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万钱严覃武戴莫孔汤常温康施牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁符阮尚舒柯纪梅童凌毕单裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝"
            .unicodeScalars)
}

extension Passage {
    /// Whether a short run of characters may be what somebody or something is called: 县长刘宏扬, 河南宏扬建设有限公司, “宏扬”.
    ///
    /// A name is written as its bearer writes it, whatever the dictionary says.
    func mayBeName(_ range: Range<Int>) -> Bool { mayBeNameOfOwner(range) || isPlace(range) }

    /// The same of a person, a firm or a brand: what a list of wrong words has is no name of a place (布署小区监控).
    func mayBeNameOfOwner(_ range: Range<Int>) -> Bool {
        range.count <= 3 && (isGivenName(range) || isFullName(range) || isFirm(range) || isQuotedAlone(range))
    }

    /// The surname stands before it, and a post before that or what people do behind.
    private func isGivenName(_ range: Range<Int>) -> Bool {
        let surname = range.lowerBound - 1
        // 王朝朝: 王朝 is a word as well.
        let isTwice = range.count == 2 && self[surname + 1] == self[surname + 2]
        guard range.count <= 2, self[surname].isSurname, isTwice || word(at: surname).count == 1 else { return false }
        let before = self[surname - 1]
        let isAlone =
            range.count == 2 && (!before.isHan && !before.isAlphanumeric || "了由是与和及对向请".unicodeScalars.contains(before))
        return Self.posts.stands(in: self, before: surname) || isPerson(at: range.upperBound)
            || isAlone && !self[range.upperBound].isHan
    }

    /// The first of the characters is the surname itself.
    private func isFullName(_ range: Range<Int>) -> Bool {
        guard self[range.lowerBound].isSurname else { return false }
        if Self.honours.stands(in: self, at: range.upperBound) { return true }
        // 乡人大主席尤如俊: a third character of the name may follow.
        let third = range.upperBound
        let isThree = range.count == 2 && self[third].isHan && word(at: third).count == 1
        if Self.posts.stands(in: self, before: range.lowerBound), isThree || isPerson(at: third) { return true }
        return isThree && isPerson(at: third + 1)
    }

    private func isPerson(at index: Int) -> Bool {
        Self.honours.stands(in: self, at: index) || Self.deeds.stands(in: self, at: index)
    }

    /// 宏扬路: what it is called follows, and is no part of another word (路灯, 村规民约).
    ///
    /// - Parameter mayBegin: whether it may stand at the head of a clause, where a verb stands as well: 完擅公园设施.
    func isPlace(_ range: Range<Int>, mayBegin: Bool = true) -> Bool {
        guard range.count <= 3, isLed(range), mayBegin || self[range.lowerBound - 1].isHan,
            let length = Self.places.length(in: self, at: range.upperBound)
        else { return false }
        let end = range.upperBound + length
        return word(at: end - 1).upperBound <= end && !Self.things.stands(in: self, at: range.upperBound)
    }

    /// A mark stands before it, where it is, or a preposition.
    private func isLed(_ range: Range<Int>) -> Bool {
        let before = self[range.lowerBound - 1]
        return !before.isHan || Self.leads.contains(before)
    }

    /// 宏扬建设有限公司: what it is called follows.
    private func isFirm(_ range: Range<Int>) -> Bool {
        guard isLed(range) else { return false }
        let end = self.end(of: range.upperBound) { $0.isHan }
        return (range.upperBound..<min(end, range.upperBound + 9)).contains { Self.firms.stands(in: self, at: $0) }
    }

    /// Nothing else stands between the quotation marks.
    func isQuotedAlone(_ range: Range<Int>) -> Bool {
        let (open, close) = (self[range.lowerBound - 1], self[range.upperBound])
        return open == "“" && close == "”" || open == "《" && close == "》" || open == "‘" && close == "’"
    }

    /// Whether it stands in the title of a book or a document, which is quoted as it is.
    func isInTitle(_ index: Int) -> Bool {
        let open = start(before: index) { $0 != "《" && $0 != "》" }
        return self[open - 1] == "《" && self[end(of: index) { $0 != "《" && $0 != "》" }] == "》"
    }

    private static let posts = WordSet(
        "长 书记 主任 代表 委员 主席 会长 经理 总裁 董事 教授 工程师 医生 医师 护士 老师 教师 记者 员 同志 先生 女士 院士 博士 律师 法官 检察官 警官 农民 村民 居民 市民 职工 业主 商户 模范 负责人 法定代表人 法人 老板 能手 工匠 劳模 书法家 作家 专家 学生 党员 干部 师傅 选手 运动员"
    )
    private static let honours = WordSet("同志 先生 女士 书记 主任 局长 县长 区长 市长 镇长 乡长 主席 教授 老师 院长 校长 总经理 董事长")
    private static let deeds = WordSet(
        "出席 参加 主持 作了 作出 作 做了 介绍 表示 强调 指出 讲话 发言 讲述 说 等 告诉 带领 带队 率 到 赴 前往 陪同 汇报 宣读 任 担任 被 获 荣获 当选 来 在 向 一行 的 和 与 及")
    /// Before the name of a firm or a place: where it is, or a preposition.
    private static let leads = Set("省市县区镇乡州旗南北东西京津沪渝海江由与和同对向在为给至到是即及沿".unicodeScalars)
    private static let places = WordSet("路 街 大道 大厦 大楼 小区 花园 广场 村 公园 大酒店 酒店 宾馆 商行 商场 超市 药房 书店 幼儿园")
    /// What begins as a kind of place does.
    private static let things = WordSet("路灯 路面 路网 路况 路基 街面 街容 街景 村级 村规 村容 村貌 村务 村干部 村集体 村两委 小区监控 广场舞 公园设施")
    private static let firms = WordSet("有限 公司 集团 股份 合作社 事务所 工作室 农场 商行 商贸 实业")
}
