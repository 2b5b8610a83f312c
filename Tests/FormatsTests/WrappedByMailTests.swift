import Bulletins
import Formats
import Recognition
import Testing

/// What units send, in what mail, letters and pages for telephones put around it.
@Suite struct 邮件和公众号里的来稿 {
    private static let body = ["9月18日，洪门镇组织12名干部走访辖区32家企业，收集问题46个。", "下一步，洪门镇将每月回访一次，件件有回音。"]

    private func read(_ lines: [String]) throws -> Item {
        let (parts, _) = try Importer.fragment(
            Array(lines.joined(separator: "\n").utf8), name: "a.txt", options: Importer.Options(units: ["洪门镇"]))
        let items = parts.compactMap { part in if case .item(let item) = part { item } else { nil } }
        #expect(items.count == 1)
        return try #require(items.first)
    }

    @Test(arguments: [
        ["请王科长审核。", "", "> 走访32家企业", "> {0}", "> {1}"],
        ["发件人: 洪门镇 <a@b.cn>", "发送时间: 2026年9月20日", "收件人: 区营商办", "主题: 信息", "", "区营商办：", "> 走访32家企业", "> {0}", "> {1}"],
        ["------------------ 原始邮件 ------------------", "走访32家企业", "{0}", "{1}"],
        ["在 2026-09-20 16:32:00，\"洪门镇\" <a@b.cn> 写道：", "> 走访32家企业", "> {0}", "> {1}"],
        ["王科长您好：", "    现将我单位信息报上，请审阅。", "", "走访32家企业", "", "    {0}", "    {1}", "    此致", "敬礼！"],
        ["走访32家企业", "原创 红旗发布 2026-09-21 08:30 河南", "点击上方蓝字关注我们", "{0}", "{1}", "阅读 1234", "赞 12 在看 3"],
    ])
    func `外面的话去掉，标题和两段都在`(lines: [String]) throws {
        let item = try read(lines.map { $0.replacing("{0}", with: Self.body[0]).replacing("{1}", with: Self.body[1]) })
        #expect(item.headline == "走访32家企业")
        #expect(item.paragraphs.texts == Self.body)
    }

    @Test(arguments: ["洪门镇", "                                   洪门镇", "                        区人力资源社会保障局"])
    func `末行只有单位，就是署名，有没有日期都一样`(line: String) throws {
        let item = try read(["走访32家企业"] + Self.body + [line])
        #expect(item.contributor == line.trimming { $0 == " " } && item.paragraphs.texts == Self.body)
    }

    @Test func `一句没说完的话后面的单位还是正文`() throws {
        let item = try read(["走访32家企业", Self.body[0], "参加走访的单位有", "洪门镇"])
        #expect(item.contributor.isEmpty && item.paragraphs.texts.contains("洪门镇"))
    }

    @Test(arguments: [
        ["走访32家企业", "{0}", "走访名单中，>500人的有：", ">500人的企业", ">1000人的企业", ">5000人的企业"],
        ["走访32家企业", "在2025年终总结会上，他动情地写道：", "{0}", "{1}"],
        ["走访32家企业", "{0}", "各镇要认真落实，请各单位将材料送区委办审核", "{1}"],
        ["走访32家企业", "{0}", "谢谢，一声简单的问候", "收到，马上办", "{1}"],
        ["走访32家企业", "{0}", "分享 500", "收藏 300", "原创 作品 12 件", "{1}"],
        ["走访32家企业", "{0}", "“服务真好！”", "红旗食品有限公司"],
        ["走访32家企业", "{0}", "下一步，将重点走访以下单位。", "红旗区人民医院"],
        ["走访32家企业", "{0}", "主持会议的是下列单位负责人。", "区发展改革委"],
    ])
    func `正文里像邮件、像署名的话一句也不少`(lines: [String]) throws {
        let lines = lines.map { $0.replacing("{0}", with: Self.body[0]).replacing("{1}", with: Self.body[1]) }
        let item = try read(lines)
        #expect([item.headline] + item.paragraphs.texts == lines && item.contributor.isEmpty)
    }

    @Test func `整期里没有邮件的话，客套话也是正文`() throws {
        let said = ["在2025年终总结会上，他写道：", "祝全区人民新春快乐！"]
        let text =
            "营商环境简讯\n第12期\n区委办　2025年1月3日\n\n一、要闻\n（一）新年献词\n\(Self.body[0])\n\(said[0])\n\(said[1])\n\(Self.body[1])\n"
        let (bulletin, _) = try Importer.bulletin(Array(text.utf8), name: "a.txt")
        for line in said {
            #expect(bulletin.items.flatMap(\.paragraphs).texts.contains { $0.contains(line) }, "\(line)")
        }
    }

    @Test func `文章里的大于号不是引用`() throws {
        let lines = ["走访32家企业", Self.body[0], "> 95% 的问题当场答复，其余限时办结。"]
        #expect(try read(lines).paragraphs.texts.last == lines[2])
    }
}

extension String {
    fileprivate func trimming(_ isTrimmed: (Character) -> Bool) -> String {
        String(drop(while: isTrimmed).reversed().drop(while: isTrimmed).reversed())
    }
}
