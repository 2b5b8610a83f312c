import Bulletins
import Testing

@testable import Editor

/// What a query finds in a text.
@Suite struct SearchMatchingTests {
    private func found(_ query: String, in text: String, isExact: Bool = false) throws -> [String] {
        let matcher = try Matcher(SearchQuery(query, isExact: isExact))
        return try matcher.ranges(in: text).map { text.scalars($0) }
    }

    @Test func `全角半角、大小写不分`() throws {
        #expect(try found("(一)a1", in: "甲（一）Ａ１乙(一)a１") == ["（一）Ａ１", "(一)a１"])
        #expect(try found("ＧＤＰ", in: "gdp GDP Gdp") == ["gdp", "GDP", "Gdp"])
        #expect(try found("营商 环境", in: "营商　环境") == ["营商　环境"])
        #expect(try found("1+5", in: "“１＋５”和1+5") == ["１＋５", "1+5"])
    }

    @Test func `要求严格时各是各的`() throws {
        #expect(try found("(一)", in: "（一）(一)", isExact: true) == ["(一)"])
        #expect(try found("Gdp", in: "gdp GDP Gdp", isExact: true) == ["Gdp"])
    }

    @Test func `找到的不重叠，从左到右`() throws {
        let matcher = try Matcher(SearchQuery("看看"))
        #expect(try matcher.ranges(in: "看看看看看") == [0..<2, 2..<4])
        #expect(try Matcher(SearchQuery("a看a")).ranges(in: "a看a看a") == [0..<3])
        #expect(try Matcher(SearchQuery("aa")).ranges(in: "aaaＡa") == [0..<2, 2..<4])
    }

    @Test func `位置按字符数，表情和组合符不打乱`() throws {
        #expect(try Matcher(SearchQuery("环境")).ranges(in: "👨‍👩‍👧营e\u{301}商环境") == [9..<11])
    }

    @Test func `没有要找的字就什么也找不到`() throws {
        #expect(try found("", in: "正文").isEmpty)
        #expect(try found("甲乙", in: "甲").isEmpty)
        #expect(try found("a", in: "").isEmpty)
    }

    /// Whatever the texts, it finds what a plain comparison of folded characters finds.
    @Test(arguments: 0..<200) func `与逐字比较的结果一样`(seed: Int) throws {
        var random = Randomness(seed: UInt64(seed))
        let letters = Array("aAａＡ（(一二。 　1１é👍")
        func text(_ count: Int) -> String {
            String((0..<count).map { _ in letters[Int.random(in: 0..<letters.count, using: &random)] })
        }
        let query = text(.random(in: 1...3, using: &random))
        let whole = text(.random(in: 0...60, using: &random))
        for isExact in [false, true] {
            let needle = isExact ? query.unicodeScalars.map(\.value) : Folding.folded(query)
            let hay = isExact ? whole.unicodeScalars.map(\.value) : Folding.folded(whole)
            var expected: [Range<Int>] = []
            var at = 0
            while at + needle.count <= hay.count {
                if Array(hay[at..<at + needle.count]) == needle {
                    expected.append(at..<at + needle.count)
                    at += needle.count
                } else {
                    at += 1
                }
            }
            #expect(try Matcher(SearchQuery(query, isExact: isExact)).ranges(in: whole) == expected)
        }
    }

    @Test func `在文件的字节里先看有没有，字段名不算`() throws {
        func mayOccur(_ query: String, _ json: String) throws -> Bool {
            let bytes = Array(json.utf8)
            let matcher = try Matcher(SearchQuery(query))
            return bytes.withUnsafeBufferPointer { matcher.mayOccur(inJSON: $0) }
        }
        let json = #"{ "title" : "营商环境 \"快\"" , "items" : [] }"#
        #expect(try mayOccur("环境", json))
        #expect(try !mayOccur("动态", json))
        #expect(try !mayOccur("title", json))
        #expect(try mayOccur("\"快\"", json), "what JSON escapes is looked for in the decoded text")
        #expect(try mayOccur("动态", #"{ "title" : "\u52a8\u6001" }"#), "characters may be escaped")
    }
}
