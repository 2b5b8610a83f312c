import Bulletins
import Testing

/// `data/series.json`: what all issues share, and the next issue made from it.
struct SeriesFileTests {
    @Test(arguments: [
        (#"{"name":"动态","units":["东街街道",{"name":"西街街道"}],"rulesOff":["P07"]}"#, "units[0] 应为对象"),
        (#"{"name":"动态","units":[{"name":"西街街道"}],"rulesOff":["P07"],"office":3}"#, "office 应为文字"),
        (#"{"name":"动态","units":[{"name":"西街街道"}],"rulesOff":["P07"],"wordLimit":"多"}"#, "wordLimit 应为"),
        (#"{"name":"动态","units":[{"name":"西街街道"}],"rulesOff":["P07"],"sections":{}}"#, "sections 应为列表"),
        (#"{"name":"动态","units":[{"name":"西街街道"}],"rulesOff":["P07"],"imprint":1}"#, "imprint 应为对象"),
    ])
    func `刊里一项写错，其余照读，并说出错在哪里`(text: String, wrong: String) {
        let bytes = Array(text.utf8)
        let (series, errors) = Series.reading(bytes)
        #expect(series.name == "动态" && series.units.map(\.name) == ["西街街道"] && series.rulesOff == ["P07"])
        #expect(errors.map { $0.message(in: bytes) }.joined().contains(wrong))
        #expect(throws: BulletinFileError.self) { try Series(json: bytes) }
    }

    @Test func `逗号不对的刊，什么也读不出，也说出错在哪里`() {
        let (series, errors) = Series.reading(Array(#"{"name":"动态",}"#.utf8))
        #expect(series == Series() && errors.count == 1)
    }

    @Test func `刊写出再读入一个字节也不变，不认识的字段在每一层都留着`() throws {
        let written = """
            {
              "blankPageNotice" : false,
              "imprint" : {
                "copies" : 60,
                "sendTo" : [
                  "各成员单位"
                ]
              },
              "name" : "营商环境工作动态",
              "office" : "红旗区优化营商环境工作委员会办公室",
              "printer" : {
                "tray" : 2
              },
              "rulesOff" : [
                "P07"
              ],
              "sections" : [
                {
                  "colour" : "red",
                  "subsections" : [
                    "国内省市动态"
                  ],
                  "title" : "他山之石"
                }
              ],
              "title" : "红旗区优化营商环境信息周报",
              "units" : [
                {
                  "fullName" : "红旗区市场监督管理局",
                  "name" : "区市场监管局",
                  "oldNames" : [
                    "区工商局"
                  ],
                  "telephone" : "12315"
                }
              ],
              "wordLimit" : 500
            }

            """

        let series = try Series(json: Array(written.utf8))

        #expect(String(decoding: series.json, as: UTF8.self) == written)
        #expect(series.units[0].oldNames == ["区工商局"])
        #expect(!series.blankPageNotice)
    }

    @Test func `空的刊读得进来，缺省值写明`() throws {
        let series = try Series(json: Array("{}".utf8))

        #expect(series == Series())
        #expect(series.blankPageNotice)
        #expect(String(decoding: series.json, as: UTF8.self) == "{\n  \"blankPageNotice\" : true\n}\n")
    }

    @Test func `刊里的错也说出行和字段`() {
        let bytes = Array("{\n\"units\": [\n{\"name\": \"甲\"},\n{\"name\": 5}]}".utf8)
        var message = ""

        do throws(BulletinFileError) { _ = try Series(json: bytes) } catch { message = error.message(in: bytes) }

        #expect(message == "第4行 units[1].name 应为文字 \"…\"，现在是数字")
    }

    @Test func `新的一期有固定栏目和版头，没有条目，标识各不相同`() throws {
        let series = try Series(json: contents(ofShipped: "series.json"))

        let bulletin = series.bulletin(year: 2023, number: 36, date: Day(iso: "2023-10-16"))

        #expect(bulletin.name == "2023-36")
        #expect(bulletin.masthead.date.printed == "2023年10月16日")
        #expect(bulletin.masthead.title == series.title)
        #expect(bulletin.sections.map(\.title) == series.sections.map(\.title))
        #expect(bulletin.items.isEmpty)
        #expect(bulletin.imprint == series.imprint)
        #expect(Set(bulletin.ids).count == bulletin.ids.count)
    }

    @Test func `没有栏目的刊，新的一期也有放条目的地方`() {
        var series = Series(name: "简报")
        #expect(series.bulletin(year: 2024, number: 1, date: nil).sections.isEmpty)
        series.style.levels = [PaperStyle.Level("")]
        let issue = series.bulletin(year: 2024, number: 1, date: nil)
        #expect(issue.sections.map(\.title) == [""] && issue.items.count == 1)
        #expect(series.bulletin(like: issue, year: 2024, number: 2, date: nil).items.map(\.headline) == [""])
    }

    @Test func `仿上一期的，密级、提示语、几家主办、落款和印发机关照旧；编号、缓急、主题词、印发日期各期自己的`() throws {
        func typing(_ texts: [(Place, String)]) throws -> Bulletin {
            var draft = Draft(Bulletin())
            for (place, text) in texts { _ = try draft.perform(.replace(place, 0..<0, with: text), title: "") }
            return draft.bulletin
        }
        let kept: [(Place, String)] = [
            (.masthead(.entry(.secrecy)), "秘密★1年"), (.masthead(.entry(.notice)), "内部资料　注意保存"),
            (.masthead(.issuer(0)), "县政府办"), (.closing(.signature), "县政府督查室"), (.imprint(.entry(.issuedBy)), "县委办公室"),
            (.imprint(.reportTo), "市委办"),
        ]
        let own: [(Place, String)] = [
            (.masthead(.entry(.urgency)), "特急"), (.masthead(.entry(.code)), "0012"),
            (.masthead(.entry(.copyNumber)), "000001"), (.imprint(.entry(.issuedOn)), "2024年3月4日"),
            (.imprint(.entry(.subjects)), "防汛，通报"), (.closing(.date), "2024年3月4日"),
            (.closing(.contact), "联系人：张三"),
        ]
        let next = Series(name: "动态").bulletin(like: try typing(kept + own), year: 2024, number: 2, date: nil)
        for (place, text) in kept { #expect(next.text(at: place) == text) }
        for (place, _) in own { #expect(next.text(at: place) == "") }
    }

    @Test func `刊物设置里的密级、提示语、落款，每一期都有`() throws {
        let written = #"{"name":"动态","secrecy":"秘密★1年","notice":"内部资料","signature":"县督查室"}"#
        let series = try Series(json: Array(written.utf8))
        let issue = series.bulletin(year: 2024, number: 1, date: nil)
        let masthead = issue.masthead
        #expect(issue.text(at: .closing(.signature)) == "县督查室" && issue.text(at: .closing(.date)) == "")
        #expect(masthead.text(.entry(.secrecy)) == "秘密★1年" && masthead.text(.entry(.notice)) == "内部资料")
        #expect(try Series(json: series.json) == series)
    }
}
