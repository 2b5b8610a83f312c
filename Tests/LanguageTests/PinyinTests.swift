import Language
import Testing

/// What an editor types in the palette, and what it finds.
struct PinyinTests {
    @Test(arguments: [
        ("bc", "保存"), ("baocun", "保存"), ("baoc", "保存"), ("bcun", "保存"), ("b", "保存"), ("baocu", "保存"), ("c", "保存"),
        ("cun", "保存"), ("BC", "保存"), ("ｂｃ", "保存"), ("保c", "保存"), ("baocun", "全部保存"), ("xjtm", "新建条目"),
        ("xinjt", "新建条目"),
        ("zhddw", "转到单位"), ("zhuandaodw", "转到单位"), ("zddw", "转到单位"), ("dcdocx", "导出 docx"),
        ("docx", "导出为 docx"), ("dcwd", "导出为 docx"), ("27tjc", "27条举措"), ("tiaojucuo", "27条举措"), ("5g", "中国广电5G数字"),
        ("yszc", "“一事”：专窗"), ("bao cun", "保存"), ("bao'cun", "保存"), ("", "保存"), ("  ", "保存"),
    ])
    func `首字母、全拼、混合或一部分都找得到`(_ query: String, _ text: String) {
        #expect(Pinyin.matches(query, text))
    }

    @Test(arguments: [
        ["长安镇", "城关镇", "东街街道", "洪门镇", "李庄乡", "林口镇", "石桥镇", "万寿镇"],
        ["第2网格", "第10网格", "网格办"], ["5G办", "A区", "阿里山路", "八里营"], ["区财政局", "区大数据局", "区税务局"],
        ["李阳", "李勇", "林安"], ["", "安"],
    ])
    func `按拼音排，同音的字在一起，数按大小`(_ texts: [String]) {
        #expect(texts.reversed().sorted { Pinyin.sortKey($0) < Pinyin.sortKey($1) } == texts)
    }

    @Test(arguments: [
        ("cb", "保存"), ("bx", "保存"), ("baocunn", "保存"), ("bocun", "保存"), ("bacun", "保存"), ("x", "保存"), ("bc", "保留存盘"),
        ("保村", "保存"),
        ("b", ""), ("docx", "导出"),
    ])
    func `不相干的找不到`(_ query: String, _ text: String) {
        #expect(!Pinyin.matches(query, text))
    }

    @Test(arguments: [
        ("yinhang", "银行"), ("yinxing", "银行"), ("zhongyao", "重要"), ("chongfu", "重复"), ("chf", "重复"), ("cf", "重复"),
        ("changzhang", "厂长"), ("changdu", "长度"), ("kuaiji", "会计"), ("huiyi", "会议"), ("lvse", "绿色"), ("luse", "绿色"),
        ("lüse", "绿色"), ("nvxing", "女性"), ("nuxing", "女性"), ("quanmian", "全面"), ("ercigaoji", "二次稿机"), ("yuelan", "阅览"),
    ])
    func `多音字按哪个音都找得到，ü 可打作 v 或 u`(_ query: String, _ text: String) {
        #expect(Pinyin.matches(query, text))
    }

    @Test func `说出找到的是哪几个字`() {
        #expect(Pinyin.match("yshj", in: "优化营商环境") == 2..<6)
        #expect(Pinyin.match("yshuanj", in: "优化营商环境") == 2..<6)
        #expect(Pinyin.match("huan", in: "优化营商环境") == 4..<5)
        #expect(Pinyin.match("xyz", in: "“新”：一站式") == 1..<6)
        #expect(Pinyin.match("xzs", in: "“新”：一站式") == nil)
        #expect(Pinyin.match("", in: "保存") == 0..<0)
    }

    @Test func `读音不带声调`() {
        #expect(Set(Pinyin.readings(of: "行")) == ["xing", "hang", "heng"])
        #expect(Set(Pinyin.readings(of: "的")) == ["de", "di"])
        #expect(Pinyin.readings(of: "保") == ["bao"])
        #expect(Pinyin.readings(of: "女") == ["nv"])
        #expect(Pinyin.readings(of: "營") == ["ying"])
        #expect(Pinyin.readings(of: "𬭚") == ["chun"])
        #expect(Pinyin.readings(of: "，") == [])
        #expect(Pinyin.readings(of: "a") == [])
        #expect(Pinyin.readings(of: "が") == [])
    }

    @Test func `每个汉字都有读音，日本造的几个单位字除外，读音只用小写字母`() {
        let letters = Set("abcdefghijklmnopqrstuvwxyz")
        var silent = ""

        for value in UInt32(0x4E00)...0x9FA5 {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let readings = Pinyin.readings(of: scalar)
            if readings.isEmpty { silent.unicodeScalars.append(scalar) }
            let isSound = readings.allSatisfy { (1...6).contains($0.count) && letters.isSuperset(of: $0) }
            if !isSound { Issue.record("\(scalar) 的读音是 \(readings)") }
        }

        #expect(silent == "兙兡嗧桛烪瓧瓰瓱瓼甅")
    }

    @Test(arguments: 1...100)
    func `任何文字和任何查询都有答案`(_ seed: Int) {
        let text = RandomText(seed: seed).text
        let query = RandomText(seed: seed + 7).text

        let found = Pinyin.match(query, in: text)

        #expect(Pinyin.matches(query, text) == (found != nil))
        if let found { #expect(found.upperBound <= text.unicodeScalars.count) }
        #expect(text.isEmpty || Pinyin.matches(text, text))
    }
}
