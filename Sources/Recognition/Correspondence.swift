internal import Bulletins

/// What mail and chats put around a text: heads, quotation marks, greetings, system lines.
struct Correspondence {
    private(set) var lines: [SourceLine]
    private let report: ReportSink

    /// Only lines that no style describes are looked at.
    init(_ lines: [SourceLine], _ report: ReportSink) {
        self.lines = lines
        self.report = report
        guard lines.allSatisfy({ $0.role == nil }) else { return }
        // 发送时间：2026年9月20日 is no masthead.
        let isIssue = MastheadReader.isIssue(lines.filter { Correspondence.mailLabel($0.text) == nil })
        let isQuoted = unquote(isIssue)
        setAsideFaces()
        var isAround = isQuoted
        if !isIssue {
            setAsideArticleFrame()
            isAround = setAsideMailSeparators() || isQuoted || isLetter
        }
        let isMail = setAsideMailHeads()
        let isChat = setAsideChatHeads()
        if isMail || isChat { setAsideGreetings() } else if isAround { setAsideGreetings(isAround: true) }
        if isMail {
            setAsideMailFoot()
            setAsideLead()
        }
        if isMail || isAround { setAsideSalutation() }
    }

    private mutating func remove(_ indices: [Int], _ what: String) {
        for index in indices {
            report.add(
                .setAside, line: lines[index].number, found: "\(what)“\(lines[index].text)”", done: "不是正文，没有存入")
        }
        let removed = Set(indices)
        lines = lines.indices.filter { !removed.contains($0) }.map { lines[$0] }
    }

    /// `> ` before every line of what is quoted; what the sender adds stands around it.
    private mutating func unquote(_ isIssue: Bool) -> Bool {
        // >500人的企业 is more than that.
        let quoted = lines.indices.filter { index in
            lines[index].text.hasPrefix(">") && lines[index].text.dropFirst().first?.isNumber != true
        }
        let isBlock = !isIssue && quoted.count >= 3 && zip(quoted, quoted.dropFirst()).allSatisfy { $0 + 1 == $1 }
        guard quoted.count >= 2, isBlock || quoted.count * 2 >= lines.count else { return false }
        for index in quoted {
            let text = lines[index].text.drop { $0 == ">" || $0 == " " }
            lines[index] = SourceLine(String(text), number: lines[index].number)
        }
        report.add(.setAside, line: lines[quoted[0]].number, found: "行首的引用号“>” \(quoted.count) 处", done: "没有存入正文")
        lines.removeAll { $0.text.isEmpty }
        return true
    }

    /// `------ 原始邮件 ------`, `在 2026-09-20，… 写道：`.
    private mutating func setAsideMailSeparators() -> Bool {
        let found = lines.indices.filter { index in
            let text = lines[index].text
            let words = text.trimmingBlanks().drop { "-—=_ ".contains($0) }.prefix { !"-—=_".contains($0) }
            let isFrame = text.first.map { "-—=_".contains($0) } == true
            return isFrame && Correspondence.separators.contains(String(words).trimmingBlanks())
                || text.scalarCount <= 100 && text.hasPrefix("在")
                    && (text.contains("@") || Correspondence.hasClock(text))
                    && ["写道：", "写道:"].contains(where: text.hasSuffix)
        }
        remove(found, "邮件里的分隔行")
        return !found.isEmpty
    }

    /// 16:32.
    private static func hasClock(_ text: String) -> Bool {
        let scalars = Array(text.unicodeScalars)
        return scalars.indices.dropFirst().dropLast(2).contains { index in
            scalars[index] == ":"
                && [index - 1, index + 1, index + 2].allSatisfy { (0x30...0x39).contains(scalars[$0].value) }
        }
    }

    private static let separators: Set<String> = [
        "原始邮件", "原邮件", "转发邮件", "转发的邮件", "转发邮件信息", "Original Message", "Forwarded message", "Original",
    ]

    /// Whether it greets somebody and asks for something: what is sent stands between.
    private var isLetter: Bool {
        guard let first = lines.first, LineForm.isGreeting(first.text) else { return false }
        return lines.dropFirst().prefix(2).contains { Correspondence.asks($0.text) }
    }

    /// `请王科长审核。`, `现将我单位信息报上，请审阅。`.
    private static func asks(_ text: String) -> Bool {
        guard text.scalarCount <= 24, text.contains("请"),
            ["请", "现", "附上", "报上", "以下"].contains(where: text.hasPrefix)
        else { return false }
        let bare = text.last.map { "。！!".contains($0) } == true ? String(text.dropLast()) : text
        return ["审核", "审阅", "查收", "过目", "采用", "编发", "指正"].contains(where: bare.hasSuffix)
    }

    /// What a page for telephones puts around its text: `点击上方蓝字关注我们`, `阅读 1234`, `赞 12 在看 3`.
    private mutating func setAsideArticleFrame() {
        let body = body
        let found = lines.indices.filter { !body.contains($0) }.filter { index in
            let text = lines[index].text
            let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
            guard text.scalarCount <= 48, !LineForm.contains(text, "，。；"), let first = words.first else { return false }
            let counts = ["阅读", "赞", "在看", "分享", "收藏", "留言", "喜欢"]
            return text.hasPrefix("点击") && ["蓝字", "阅读原文"].contains(where: text.contains)
                || text == "阅读原文" || text.hasPrefix("长按") && text.contains("二维码")
                || first == "原创" && words.count > 1 && words.contains { MastheadPiece($0).isDate }
                || words.count > 1
                    && words.allSatisfy { counts.contains($0) || $0.allSatisfy { $0.isNumber || "万+".contains($0) } }
                    && counts.contains(first)
        }
        if found.count > 1 { remove(found, "公众号页面上的") }
    }

    private static let mailLabels: Set<String> = [
        "发件人", "寄件人", "发送时间", "发件时间", "收件人", "抄送", "密送", "主题", "日期", "时间", "附件", "回复", "From", "Sent", "To", "Cc",
        "Subject", "Date",
    ]

    private static func mailLabel(_ text: String) -> String? {
        guard let colon = text.unicodeScalars.prefix(10).firstIndex(where: { $0 == "：" || $0 == ":" }) else {
            return nil
        }
        let label = String(text.unicodeScalars[..<colon]).removingBlanks()
        return mailLabels.contains(label) ? label : nil
    }

    /// Three labelled lines or more in a run, with a sender among them.
    private mutating func setAsideMailHeads() -> Bool {
        let labels = lines.map { Correspondence.mailLabel($0.text) }
        var found: [Int] = []
        var start = 0
        while start < lines.count {
            let run = Array(labels[start...].prefix { $0 != nil }.indices)
            if run.count >= 3, run.contains(where: { ["发件人", "寄件人", "From"].contains(labels[$0] ?? "") }) {
                found += run
            }
            start += max(1, run.count)
        }
        remove(found, "邮件头")
        return !found.isEmpty
    }

    /// `东街-张丽:` above what was said, and what the program itself wrote.
    private mutating func setAsideChatHeads() -> Bool {
        let hasHeads = lines.contains { PageFurniture.isChatHead($0.text) }
        let names = lines.indices.filter { Correspondence.isSpeaker(lines[$0].text) }
        let speakers = names.map { lines[$0].text }
        let isSpoken =
            names.count >= 2 && (Set(speakers).count < names.count || speakers.allSatisfy { $0.contains("-") })
        let system = lines.indices.filter { Correspondence.isSystemLine(lines[$0].text) }
        // `张三 11-28 09:15` above what each said; a programme has its lines below each other.
        let dated = lines.indices.filter { PageFurniture.isShortChatHead(lines[$0].text) }
        let isDated =
            dated.count >= 2 && !MastheadReader.isIssue(lines)
            && dated.allSatisfy { $0 + 1 < lines.count && !dated.contains($0 + 1) }
        var found = system + (isSpoken ? names : []) + (isDated ? dated : [])
        // A time alone, and the name of who spoke.
        for index in lines.indices where !system.isEmpty && Correspondence.isTime(lines[index].text) {
            found.append(index)
            if index + 2 < lines.count, lines[index + 1].text.scalarCount <= 8,
                !LineForm.contains(lines[index + 1].text, "，。：:")
            {
                found.append(index + 1)
            }
        }
        remove(found, "聊天记录的")
        return hasHeads || !found.isEmpty
    }

    /// The faces that chats write as words: `[强][强]`.
    private static let faces = [
        "强", "握手", "抱拳", "玫瑰", "微笑", "鼓掌", "赞", "胜利", "爱心", "合十", "加油", "太阳", "咖啡", "呲牙", "憨笑", "愉快", "OK", "偷笑", "庆祝",
    ].map { "[\($0)]" }

    /// At the ends of lines of a message; elsewhere [OK] may be what a text speaks of.
    private mutating func setAsideFaces() {
        guard !MastheadReader.isIssue(lines) else { return }
        for index in lines.indices where lines[index].text.contains("]") {
            var text = lines[index].text
            let stop = text.last.map { "。！!".contains($0) } == true ? String(text.removeLast()) : ""
            let whole = text
            while let face = Correspondence.faces.first(where: text.hasSuffix) {
                text = String(text.dropLast(face.count)).trimmingBlanks()
            }
            guard text.scalarCount < whole.scalarCount else { continue }
            report.add(
                .setAside, line: lines[index].number,
                found: "聊天里的表情“\(whole.scalars(text.scalarCount..<whole.scalarCount).excerpt(20))”", done: "没有存入正文",
                group: "聊天里的表情")
            lines[index] = lines[index].with(text: text + stop, role: nil)
        }
        lines.removeAll { $0.text.isEmpty }
    }

    private static func isSpeaker(_ text: String) -> Bool {
        text.unicodeScalars.last == ":" && (3...16).contains(text.scalarCount)
            && !LineForm.contains(String(text.dropLast()), "，。；：:、（）")
    }

    private static func isSystemLine(_ text: String) -> Bool {
        guard text.scalarCount <= 40, !LineForm.contains(text, "。，") else { return false }
        let marks = ["加入了群聊", "撤回了一条消息", "拍了拍", "修改群名为"]
        return marks.contains { text.contains($0) }
            || ["[图片]", "[文件]", "[视频]", "[语音]", "[表情]", "[链接]", "[位置]"].contains { text.hasPrefix($0) }
    }

    /// `11月15日 上午9:32`, `昨天 9:32`.
    private static func isTime(_ text: String) -> Bool {
        guard text.scalarCount <= 18, let colon = text.lastIndex(of: ":") else { return false }
        let minutes = text[text.index(after: colon)...]
        let hours = text[..<colon].reversed().prefix { $0.isASCII && $0.isNumber }
        let head = text[..<colon].dropLast(hours.count)
        return minutes.count == 2 && minutes.allSatisfy { $0.isASCII && $0.isNumber } && (1...2).contains(hours.count)
            && head.allSatisfy { $0.isNumber || "年月日昨天前今星期一二三四五六周上下中午晚凌晨早 \u{3000}/-".contains($0) }
    }

    /// Words with which somebody answers or greets, before a mark or alone.
    private static let greetings = [
        "收到", "好的", "谢谢", "辛苦", "辛苦了", "麻烦", "各位领导", "领导好", "您好", "你好", "大家好", "此致", "敬礼", "OK", "ok",
    ]
    /// What only stands in a message about a text.
    private static let requests = [
        "请查收", "请审阅", "请过目", "的稿子", "发一下稿", "[握手]", "[抱拳]", "[玫瑰]", "[强]", "[OK]", "[微笑]",
    ]

    /// From the first whole sentence to the last, but those that ask for something.
    private var body: Range<Int> {
        let prose = lines.indices.filter { LineForm.isProse(lines[$0].text) && !Correspondence.asks(lines[$0].text) }
        return (prose.first ?? 0)..<(prose.last.map { $0 + 1 } ?? 0)
    }

    /// Short lines that greet or answer, and faces.
    ///
    /// - Parameter isAround: whether only those above and below the text, where no mail says that it is one.
    private mutating func setAsideGreetings(isAround: Bool = false) {
        let body = body
        let found = lines.indices.filter { index in
            let text = lines[index].text
            guard text.scalarCount <= 24, !isAround || !body.contains(index) else { return false }
            if index < body.lowerBound, Correspondence.asks(text) { return true }
            let isFace = !text.unicodeScalars.contains {
                $0.properties.isIdeographic || $0.properties.isAlphabetic || $0.isASCII
            }
            return isFace || Correspondence.isGreeting(text)
        }
        // `办公室：` above `现报送信息一篇，请审阅。`
        let addressed = found.map { $0 - 1 }.filter { index in
            lines.indices.contains(index) && !found.contains(index) && lines[index].text.scalarCount <= 20
                && LineForm.isSalutation(lines[index].text)
        }
        remove((found + addressed).sorted(), "客套话")
    }

    private static func isGreeting(_ text: String) -> Bool {
        if requests.contains(where: { text.contains($0) }) { return true }
        if text.hasPrefix("祝"), text.hasSuffix("！"), text.scalarCount <= 12 { return true }
        if text.contains("您好") || text.contains("你好"), LineForm.isSalutation(text), text.scalarCount <= 14 {
            return true
        }
        return greetings.contains { greeting in
            guard text.hasPrefix(greeting) else { return false }
            return text.unicodeScalars.dropFirst(greeting.scalarCount).first.map {
                "，。！!,~～[ ".unicodeScalars.contains($0)
            } ?? true
        }
    }

    /// `各位同事：` and what is said to them, above the masthead of an issue that is sent in a mail.
    private mutating func setAsideLead() {
        guard let first = lines.first, LineForm.isSalutation(first.text), first.text.scalarCount <= 20,
            let number = lines.prefix(10).firstIndex(where: { MastheadReader.isIssueNumber($0.text) })
        else { return }
        let lead = lines[..<number].prefix { LineForm.isSalutation($0.text) || LineForm.isProse($0.text) }
        if lead.count < number { remove(Array(lead.indices), "邮件里的话") }
    }

    /// `办公室：` above the title of what is sent.
    private mutating func setAsideSalutation() {
        guard lines.count > 2, LineForm.isSalutation(lines[0].text), lines[0].text.scalarCount <= 12,
            LineForm.isTitle(lines[1].text), LineForm.contains(lines[2].text, "，。")
        else { return }
        remove([0], "邮件里的称呼")
    }

    /// `--`, `---`.
    private static func isSignatureRule(_ text: String) -> Bool {
        (2...5).contains(text.scalarCount) && text.unicodeScalars.allSatisfy { "-—_".unicodeScalars.contains($0) }
    }

    /// The sender's name and number below a rule.
    private mutating func setAsideMailFoot() {
        guard
            let rule = lines.lastIndex(where: {
                PageFurniture.isRule($0.text) || Correspondence.isSignatureRule($0.text)
            }),
            lines.count - rule <= 8, lines[rule...].allSatisfy({ $0.text.scalarCount <= 40 && !$0.text.contains("。") })
        else { return }
        remove(Array(lines.indices[rule...]), "邮件签名")
    }
}
