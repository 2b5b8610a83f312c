extension Rule {
    static let dotAsFullStop = Rule(
        "P03", "圆点当句号", .must,
        looksFor: "汉字后面、句末或段末的“.”或“．”。",
        why: "中文的句号是“。”。",
        source: "GB/T 15834—2011 4.1.2",
        wrong: "专项行动正式启动⟦.⟧", right: "专项行动正式启动。",
        falseAlarms: "序号“1.”、小数、文件名、外国人名的间隔点不报。", isSure: true, kinds: Kinds.prose,
        onlyWith: ".．",
        check: .passage { passage, _ in
            passage.scalars.indices.compactMap { index in
                guard passage[index] == "." || passage[index] == "．",
                    passage[index - 1].isHan || passage[index - 1].isClosing || isMeasured(index, in: passage),
                    passage[index - 2] != ".", !domains.stands(in: passage, at: index + 1)
                else { return nil }
                let next = passage.end(of: index + 1) { $0 == " " }
                if next == passage.count || passage[next].isClosing {
                    return LineKind.headingNumber(in: passage)?.upperBound == index + 1
                        ? nil : Mark(index..<index + 1, "句末的圆点应改为句号“。”", ["。"])
                }
                guard passage.kind == .paragraph, beginsSentence(next, in: passage),
                    isMeasured(index, in: passage) || isBetweenSentences(index, next, in: passage)
                else { return nil }
                return Mark(index..<index + 1, "两句之间的圆点应改为句号“。”", ["。"], level: .advice, isSure: false)
            }
        })

    /// What a Chinese domain name ends in: 某市人民政府.政务.
    private static let domains = WordSet("政务 公益 中国 公司 网络 网址 集团 在线 中文网 商标 网店 我爱你")

    /// 下降3.2%., 降雨23.5mm.: an amount ends there.
    private static func isMeasured(_ index: Int, in passage: Passage) -> Bool {
        if signs.contains(passage[index - 1]) { return true }
        return units.length(in: passage, before: index).map { passage[index - 1 - $0].isDigit } ?? false
    }

    private static let signs = Set("%％‰℃㎡㎥㎜㎝㎞㎏²³".unicodeScalars)
    private static let units = WordSet("mm cm km m kg mg g t L mL ml kW MW GW kV kWh MPa G GB TB")

    /// 全县启动响应, 11月24日召开会议.
    private static func beginsSentence(_ index: Int, in passage: Passage) -> Bool {
        if passage[index].isHan { return true }
        return passage.number(at: index).map { "年月日".unicodeScalars.contains(passage[$0.range.upperBound]) } ?? false
    }

    /// The dot in a foreign name stands between short runs of the characters that spell foreign names.
    private static func isBetweenSentences(_ index: Int, _ next: Int, in passage: Passage) -> Bool {
        // 全市新增企业1200家, 水位达到23.5米: amounts belong to the sentence.
        let start = passage.start(before: index) { $0.isHan || $0.isDigit || $0 == "%" || $0 == "、" || $0 == "." }
        let least = passage[start - 1].isStop || passage[start - 1] == "," ? 4 : 5
        return index - start >= least && !passage[index - 1].isTransliterating
            && !passage[next].isTransliterating
    }
}
