import Bulletins
import Recognition
import TestSupport
import Testing

/// Lines read as an issue: nothing of the text is lost, whatever the lines are.
struct RecognizerTests {
    private func read(_ lines: String...) -> (Bulletin, ImportReport) {
        Recognizer().bulletin(from: SourceLine.lines(of: lines.joined(separator: "\n")))
    }

    @Test func `版头里写了两遍的日期只存一次，并说出来`() {
        let (bulletin, report) = read("工作动态", "第35期", "2023年10月8日", "2023年10月8日", "一、讲话")

        #expect(bulletin.masthead.date.printed == "2023年10月8日")
        #expect(report.entries.map(\.kind) == [.setAside])
        #expect(bulletin.items.isEmpty)
    }

    @Test func `版头里另有一个不同的日期或起止日期，留作正文，不丢`() {
        let (bulletin, report) = read(
            "工作动态", "第35期", "2023年10月8日", "2023年9月25日—9月28日", "二〇二三年十月九日", "2023年10月1日—10月7日", "一、讲话")

        #expect(bulletin.masthead.date.printed == "2023年10月8日")
        #expect(bulletin.masthead.coverage.printed == "2023年9月25日—9月28日")
        #expect(bulletin.items.flatMap(\.paragraphs) == ["二〇二三年十月九日", "2023年10月1日—10月7日"])
        #expect(report.entries.count { $0.kind == .kept } == 3)
    }

    @Test func `附件里的事，说得出在附件的哪一段`() {
        let attachment = Attachment(title: "名单", paragraphs: ["甲", "乙"])
        var report = ImportReport()
        report.add(.kept, place: Place(attachment.id, .paragraph(1)), found: "“乙”没有读懂", done: "照原样留着")
        var bulletin = Bulletin()
        bulletin.attachments = [attachment]
        #expect(report.messages(in: bulletin) == ["附件第2段：“乙”没有读懂，照原样留着"])
    }

    @Test func `没有写完的一段之后是编号的，不接成一段`() {
        let (bulletin, report) = read(
            "一、讲话", "（一）标题", "今年以来全区上下持续优化营商环境主要做法有以下几点", "（1）强化督导", "（2）建立台账")

        #expect(
            bulletin.items.map(\.paragraphs) == [["今年以来全区上下持续优化营商环境主要做法有以下几点", "（1）强化督导", "（2）建立台账"]])
        #expect(!report.entries.contains { $0.kind == .joined })
    }

    /// Lines of every kind, each with what must be found again of it.
    private static let lines: [(text: String, kept: [String])] = [
        ("营商环境工作动态", ["营商环境工作动态"]), ("信息周报", ["信息周报"]), ("红旗区办公室", ["红旗区办公室"]), ("第35期", []), ("2023年第三十五期", []),
        ("2023年10月8日", ["2023年10月8日"]), ("二〇二三年十月八日", ["二〇二三年十月八日"]),
        ("2023年9月25日—9月28日", ["2023年9月25日—9月28日"]), ("办公室\t2023年10月8日", ["办公室", "2023年10月8日"]),
        ("一、重要讲话", ["重要讲话"]), ("二、重要政策", ["重要政策"]), ("（一）国内动态", ["国内动态"]), ("（二）省内亮点", ["省内亮点"]),
        ("1.东街街道：助企纾困", ["东街街道", "助企纾困"]), ("2.洪门镇：持续优化", ["洪门镇", "持续优化"]), ("（1）小项", ["小项"]),
        ("今年以来，全区持续优化营商环境，不断提升服务水平。", ["今年以来，全区持续优化营商环境，不断提升服务水平。"]), ("短段", ["短段"]),
        ("这一段很长很长很长很长很长很长很长没有句号结尾", ["这一段很长很长很长很长很长很长很长没有句号结尾"]), ("题，做到访企情。", ["题，做到访企情。"]),
        ("报：市委，市政府", ["市委", "市政府"]), ("送：各单位", ["各单位"]), ("发：各镇　共印60份", ["各镇"]), ("（此页无正文）", ["此页无正文"]),
        ("— 3 —", ["3"]), ("①圈", ["圈"]),
    ]

    @Test(arguments: 1...500)
    func `任意拼凑的行读入之后，每一行的字都还在，或者说明了去处`(_ seed: Int) {
        var random = SeededGenerator(seed: seed)
        let lines = random.list(0...14) { Self.lines.randomElement(using: &$0) ?? Self.lines[0] }

        let (bulletin, report) = Recognizer().bulletin(
            from: SourceLine.lines(of: lines.map(\.text).joined(separator: "\n")))

        // A date in Chinese numerals is a day; the report has it as it was written.
        let told = report.entries.filter {
            $0.kind == .setAside
                || $0.kind == .understood
                    && [.masthead(.date), .closing(.date), .imprint(.entry(.issuedOn))].contains($0.place)
        }
        let found = texts(of: bulletin) + told.map(\.found).joined()
        for text in Set(lines.flatMap(\.kept)) {
            let expected = lines.reduce(0) { $0 + $1.kept.count { $0 == text } }
            let count = found.split(separator: text, omittingEmptySubsequences: false).count - 1
            #expect(count >= expected, "“\(text)”")
        }
    }

    /// Every text that the file has, but the lines that are kept beside.
    private func texts(of bulletin: Bulletin) -> String {
        var bulletin = bulletin
        bulletin.unknown["imported"] = nil
        var texts: [String] = []
        func collect(_ value: JSON) {
            switch value {
            case .string(let text): texts.append(text)
            case .array(let values): for value in values { collect(value) }
            case .object(let members): for member in members where member.key != "id" { collect(member.value) }
            case .null, .bool, .number: break
            }
        }
        collect(bulletin.value)
        let dates = [
            bulletin.masthead.date.printed, bulletin.masthead.coverage.printed, bulletin.closing.values.text(.date),
            bulletin.imprint.values.text(.issuedOn),
        ]
        return (texts + dates).joined(separator: " ")
    }
}
