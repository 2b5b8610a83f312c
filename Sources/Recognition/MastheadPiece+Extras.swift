internal import Bulletins

// 密级, 紧急程度, notices, 刊型, 份号: what stands beside name, number, office and date.
extension MastheadPiece {
    /// What an issue bears beside its fields of old; signs around it are none of it.
    static func extra(_ text: String) -> MastheadPiece? {
        let plain = Decoration.bare(text).trimmingBlanks()
        let bare = plain.removingBlanks()
        let inner = Signed.unbracketed(bare) ?? bare
        if isSecrecy(bare) { return .extra(.secrecy, plain) }
        if ["特急", "急件", "加急", "平急", "特提", "急"].contains(where: { bare.isIdentical(to: $0) }) {
            return .extra(.urgency, plain)
        }
        if isRequest(bare) || inner != bare && asksForCare(inner) { return .extra(.notice, plain) }
        if let number = signedCopyNumber(bare) { return number }
        if isReportOfSeries(inner) || saysTerm(inner, isSetOff: inner != bare || bare.first?.isNumber == true)
            || saysExtent(inner)
        {
            return .extra(.notice, plain)
        }
        if IssueNumberScanner.kinds.contains(where: { inner.isIdentical(to: $0) }) { return .extra(.kind, inner) }
        if isDocumentNumber(bare) { return .extra(.code, bare) }
        if bare.scalarCount == 6 || bare.hasPrefix("0") && (5...8).contains(bare.scalarCount),
            bare.utf8.allSatisfy({ (0x30...0x39).contains($0) })
        {
            return .extra(.copyNumber, bare)
        }
        return nil
    }

    /// 秘密★1年, 秘密级事项.
    private static func isSecrecy(_ bare: String) -> Bool {
        ["秘密", "机密", "绝密"].contains { level in
            ["", "级", "级事项"].contains { bare.isIdentical(to: level + $0) } || bare.hasPrefix(level + "★")
                || bare.hasPrefix(level + "☆")
        }
    }

    private static let internalPapers = ["资料", "文件", "刊物", "参考", "材料", "信息", "使用", "情况", "交流", "参阅"]
        .map { "内部" + $0 }
    private static let requests = [
        "注意保存", "请注意保存", "妥善保存", "请勿外传", "不得外传", "仅供参考", "注意保密", "请妥善保管", "注意保管", "妥善保管", "严禁外传", "阅后收回", "免费交流",
        "仅供领导参阅",
    ]

    /// 内部资料　注意保存, 阅后请收回, 仅供领导参阅.
    private static func isRequest(_ bare: String) -> Bool {
        func ends(_ endings: [String], within limit: Int) -> Bool {
            bare.scalarCount <= limit && endings.contains(where: bare.hasSuffix)
        }
        return internalPapers.contains(where: bare.hasPrefix) && bare.scalarCount <= 16
            || bare.hasPrefix("内部") && bare.scalarCount <= 6 && !Signed.isUnit(bare, [])
            || ends(["收回", "外传", "保存", "保管", "传阅", "归还", "销毁", "清退"], within: 8)
            || requests.contains { bare.isIdentical(to: $0) }
            // 本刊为内部资料，免费赠阅.
            || ["本刊", "本资料"].contains { name in ["为", "属", "系", "仅", "请", "只"].contains { bare.hasPrefix(name + $0) } }
                && ends(["赠阅", "参阅", "参考", "交流", "外传", "资料"], within: 20)
            || bare.hasPrefix("仅供") && ends(["交流", "参考", "参阅", "传阅"], within: 12)
    }

    /// （此件不得翻印、转载，阅后请妥善保管）.
    private static func asksForCare(_ inner: String) -> Bool {
        let words = ["不得翻印", "不得转载", "请勿转载", "不得复制", "不得外传", "请勿外传", "严禁外传", "妥善保管", "妥善保存", "注意保密"]
        return inner.scalarCount <= 30 && !LineForm.contains(inner, "。；") && words.contains(where: inner.contains)
    }

    /// No.0000216.
    private static func signedCopyNumber(_ bare: String) -> MastheadPiece? {
        guard let sign = ["№", "No.", "NO.", "no.", "No", "NO"].first(where: bare.hasPrefix) else { return nil }
        let digits = bare.dropFirst(sign.count)
        let isLong = digits.count >= 5 || digits.count >= 3 && digits.hasPrefix("00")
        return isLong && digits.allSatisfy { $0.isASCII && $0.isNumber } ? .extra(.copyNumber, bare) : nil
    }

    private static func isCount(_ text: Substring) -> Bool {
        text.allSatisfy { $0.isNumber || "一二三四五六七八九十".contains($0) }
    }

    /// 续报二 of 第87期（续报二）.
    private static func isReportOfSeries(_ inner: String) -> Bool {
        guard inner.scalarCount <= 5, let report = ["首报", "初报", "续报", "终报"].first(where: inner.hasPrefix) else {
            return false
        }
        return isCount(inner.dropFirst(report.count))
    }

    /// （2023—2024学年第二学期第11周）.
    private static func saysTerm(_ inner: String, isSetOff: Bool) -> Bool {
        isSetOff && inner.contains("学年") && inner.scalarCount <= 24
            && (inner.hasSuffix("周") || inner.hasSuffix("学期"))
    }

    /// 本期共4版, 共12页.
    private static func saysExtent(_ inner: String) -> Bool {
        let isOfIssue = inner.hasPrefix("本期")
        let pages = isOfIssue ? String(inner.dropFirst(2)) : inner
        let extent = isOfIssue && !pages.hasPrefix("共") ? "共" + pages : pages
        return extent.hasPrefix("共") && (extent.hasSuffix("版") || extent.hasSuffix("页"))
            && (3...6).contains(extent.scalarCount) && isCount(extent.dropFirst().dropLast())
    }

    /// `陕矿安通〔2024〕2号`: the number of a document, with the office before it (GB/T 9704-2012, 7.2.5).
    private static func isDocumentNumber(_ text: String) -> Bool {
        let parts = text.split(omittingEmptySubsequences: false) { "〔〕［］[]".contains($0) }
        guard parts.count == 3, (2...10).contains(parts[0].count), parts[2].hasSuffix("号"),
            parts[0].unicodeScalars.allSatisfy(\.properties.isIdeographic), parts[0].first != "第",
            // 政务信息〔2024〕5号 is what the paper is called, and 转发国办发〔2024〕5号 another document.
            !MastheadReader.namesBulletin(parts[0].description),
            !["转发", "根据", "依据", "按照", "印发", "关于", "贯彻"].contains(where: parts[0].hasPrefix)
        else { return false }
        return Int(parts[1]).map { (1900...2999).contains($0) } == true && Int(parts[2].dropLast()) != nil
    }

    /// `签发：…`, `编辑：…`: who worked on it.
    static func isSignature(_ bare: String) -> Bool {
        guard let colon = bare.unicodeScalars.firstIndex(where: { $0 == "：" || $0 == ":" }) else { return false }
        let label = String(bare.unicodeScalars[..<colon])
        return ["签发", "签发人", "编辑", "责任编辑", "责编", "审核", "审签", "核稿", "校对", "主编", "副主编", "撰稿", "拟稿"]
            .contains { label.isIdentical(to: $0) }
    }
}
