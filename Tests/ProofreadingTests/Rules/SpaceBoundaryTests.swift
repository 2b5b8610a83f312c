import Testing

@testable import Proofreading

/// The numbers and exceptions in the rule for stray spaces: for each a text that just rings, and one that just does not.
struct SpaceBoundaryTests {
    @Test func `句子里拿得准的才径改`() {
        let latin = "数字、字母与汉字之间不留空格 → 删去"
        expect(
            .straySpaces,
            tells: [
                "辖区共有 5家企业。": "必改，径改：\(latin)", "辖区共有 5家企业": "必改：\(latin)", "辖区共有  5家企业。": "必改：\(latin)",
                "辖区共有 5甲企业。": "必改：\(latin)", "责任单位：市发改委 5家。": "必改：\(latin)", "办结率超过 95%。": "必改，径改：\(latin)",
                "会议要求， 各单位落实。": "必改，径改：标点旁边不留空格 → 删去", "会议要求 ，各单位落实。": "必改，径改：标点旁边不留空格 → 删去",
                "辖区共有5 家企业。": "必改，径改：\(latin)", "得分占5% 多，成效好。": "必改，径改：标点旁边不留空格 → 删去",
                "得分占5％ 多，成效好。": "必改，径改：标点旁边不留空格 → 删去",
                "任务5 完成了。": "必改：\(latin)", "推广ERP 系统。": "必改，径改：\(latin)", "推广 ERP系统。": "必改，径改：\(latin)",
            ])
        expect(.straySpaces, tells: ["共为 5家。": "必改：\(latin)"], as: .heading)
    }

    @Test func `标题的两部分`() {
        let separator = "提示：标题两部分之间用逗号，不用空格 → "
        expect(.straySpaces, tells: ["优化营商环境 AI赋能新发展": "\(separator)删去 / ，", "优环境 促发展": "\(separator)，"], as: .heading)
        expect(.straySpaces, marks: ["红旗区优化营商环境取得实效⟦  →，⟧企业群众办事更加方便"])
        func expectTitle(upTo limit: Int, _ head: String, _ tail: String) {
            for (length, cure) in [(limit, "，"), (limit + 1, "")] {
                let filler = String(repeating: "建", count: length - (head + tail).unicodeScalars.count - 1)
                expect(.straySpaces, marks: ["\(head)⟦ →\(cure)⟧\(filler)\(tail)"])
            }
        }
        expectTitle(upTo: 20, "持续优化营商环境", "。")
        expectTitle(upTo: 60, "持续优化营商环境", "！")
        expectTitle(upTo: 90, "持续优化，营商环境", "设")
    }

    @Test func `分栏`() {
        expect(
            .straySpaces,
            isSilentAbout: [
                "市科协 5171001", "张某某　男职工　汉族代表", "操作工　三十人，其中　女工人", "9月8日上午　集体座谈，培训", "上午9:00 分组审议", "2023年9月8日星期五 开大会",
                "第一百二名 长垣市",
            ])
        expect(
            .straySpaces,
            marks: [
                "市科协⟦ →⟧517100", "操作工　普通工　搬运工⟦ →，⟧清洁工", "9:00—11:30⟦ →⟧分组审议，领导讲话", "定上午9:00⟦ →⟧分组审议",
                "2023年9月18日星期五⟦ →，⟧开大会", "第一百一十名⟦ →，⟧长垣市",
            ])
        expect(.straySpaces, tells: ["操作工　三十人": "提示：这里空着，若不是分栏，请删去 → 删去"])
    }

    @Test func `编号、标签、附件、日期、电头`() {
        expect(
            .straySpaces,
            isSilentAbout: [
                "1.清单 2.分工", "网址：甲 邮箱：乙", "网址甲  邮箱：乙", "网址：甲A 电子邮箱地址：乙", "第五条 本办法自发布之日起施行。", "详见下列图，表 标准示意图。",
                "附件十二 标准示意图。",
                "2020年7月20日 公安部令第159号发布。", "（2020年7月20日 公安部令第159号发布。）", "新乡市红旗区融媒体中心讯 9月26日，区里召开会议。",
            ])
        expect(
            .straySpaces,
            marks: [
                "平均得分⟦ →⟧2.5分。", "水煤⟦ →⟧、气", "占5%⟦ →⟧邮箱：乙", "网址：甲A⟦ →⟧电子邮箱和地址：乙", "网址：甲，邮箱⟦ →⟧：乙", "附件二十一⟦ →，⟧标准示意图。",
                "自从2020年7月20日⟦ →⟧公安部令第159号发布。", "新乡市红旗区融媒体中心快讯⟦ →⟧9月26日，区里召开会议。",
            ])
    }

    @Test func `口号、姓名、联合发文机关`() {
        let filler = String(repeating: "某", count: 13)
        expect(
            .straySpaces,
            isSilentAbout: [
                "倡导“诚信 友善”新风尚。", "张三李四 王五等，很成功。", "张三 王五等来，很成功。", "某 主持会议，成功。", "张三 主持会议，成功。", "某某 王五等来，成功。",
                "省长王 凯主持全体会议，成功。", "报送省委 \(filler)府，成功。", "印发《优化环境，营商环境 提升服务效能的方案》。",
            ])
        expect(
            .straySpaces,
            marks: [
                "张三李四甲⟦ →⟧王五等，很成功。", "张三⟦ →⟧王五等参加，很成功。", "某某⟦ →⟧主持会议，成功。", "由主持人王⟦ →⟧凯 宣布开会，成功。",
                "报送省委⟦ →⟧\(filler)某府，成功。",
            ])
    }
}
