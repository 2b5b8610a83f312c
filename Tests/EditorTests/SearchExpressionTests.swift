import Bulletins
import Testing

@testable import Editor

/// Regular expressions.
@Suite struct SearchExpressionTests {
    private func found(_ pattern: String, in text: String, isExact: Bool = false) throws -> [String] {
        try Expression(pattern, isExact: isExact).matches(in: text).map { text.scalars($0.range) }
    }

    @Test func `常用的写法`() throws {
        #expect(try found(#"\d+条"#, in: "共27条，其中３条未办，无条") == ["27条", "３条"])
        #expect(try found("区(大数据|市场监管)局", in: "区大数据局、区人社局、区市场监管局") == ["区大数据局", "区市场监管局"])
        #expect(try found("“.*?”", in: "“一”和“二”") == ["“一”", "“二”"])
        #expect(try found("“.*”", in: "“一”和“二”") == ["“一”和“二”"])
        #expect(try found("[一二三]季度", in: "一季度、四季度、三季度") == ["一季度", "三季度"])
        #expect(try found("[^，。]+。", in: "甲，乙。丙。") == ["乙。", "丙。"])
        #expect(try found("^甲|乙$", in: "甲乙甲乙") == ["甲", "乙"])
        #expect(try found("看{2}", in: "看看看") == ["看看"])
        #expect(try found("看{2,}", in: "看看看") == ["看看看"])
        #expect(try found(#"[\d.]+%"#, in: "增长3.5%") == ["3.5%"])
    }

    @Test func `全角括号就是括号，半角括号才是分组`() throws {
        #expect(try found("（一）", in: "（一）(一)") == ["（一）", "(一)"])
        #expect(try found("（一）", in: "（一）(一)", isExact: true) == ["（一）"])
        #expect(try found(#"\(一\)"#, in: "（一）") == ["（一）"])
    }

    @Test func `全角半角、大小写不分，要求严格时分开`() throws {
        #expect(try found("[A-C]x", in: "aX ｂＸ Cx dx") == ["aX", "ｂＸ", "Cx"])
        #expect(try found("[A-C]x", in: "aX bx Cx", isExact: true) == ["Cx"])
        #expect(try found("[^a]", in: "ＡaAb") == ["b"])
    }

    @Test func `空的结果不算`() throws {
        #expect(try found("a*", in: "baab") == ["aa"])
        #expect(try found("", in: "甲").isEmpty)
        #expect(try found("^", in: "甲").isEmpty)
    }

    @Test(arguments: [
        ("(甲", ExpressionError.unclosedGroup), ("甲)", .unopenedGroup), ("[甲", .unclosedSet), ("*甲", .nothingToRepeat),
        ("甲**", .nothingToRepeat), ("甲{3,2}", .badCount), ("甲{70000}", .badCount),
        ("[9-0]", .badRange), (#"甲\"#, .endsInBackslash), (#"\q"#, .unknownEscape), ("(?<甲", .unreadable),
        ("((((a{200}){200}){200}){200})", .tooLarge),
    ]) func `写错了说一句话`(pattern: String, error: ExpressionError) {
        #expect(throws: error) { try Expression(pattern, isExact: false) }
        #expect(error.message.hasPrefix("正则："))
    }

    @Test func `替换里可以用分组`() throws {
        let text = "2023年10月"
        let expression = try Expression(#"(\d+)年(\d+)月(\d+日)?"#, isExact: false)
        let match = try #require(try expression.matches(in: text).first)
        #expect(match.expand("$2/$1", in: text) == "10/2023")
        #expect(match.expand("[$0]$3$9", in: text) == "[2023年10月]")
        #expect(match.expand("$$1 $x $", in: text) == "$1 $x $")
    }

    @Test func `分组取的是最后一次`() throws {
        let match = try #require(try Expression("(?:(a)|(b))+", isExact: false).matches(in: "ab").first)
        #expect(match.groups == [0..<2, 0..<1, 1..<2])
    }

    @Test func `会让别的程序卡住的写法，做得完就做，做不完就说`() throws {
        let text = String(repeating: "a", count: 5_000)
        #expect(try found("(a*)*b", in: text).isEmpty)
        #expect(try found("(a|aa)+$", in: text) == [text])
        #expect(throws: ExpressionError.tooSlow) { try found("(a|aa)+$", in: text + "b") }
        #expect(throws: ExpressionError.tooSlow) { try found("(a+)+c", in: text + "bc") }
    }

    @Test func `做不完的写法，查找行里说出来`() {
        let text = "一、栏目\n（一）‸甲乙\n" + String(repeating: "甲", count: 3_000) + "乙丙"
        let (bulletin, caret, _) = Sketch.bulletin(text)
        var session = Session.editing(bulletin, caret: caret)
        session.press("C-f A-r (甲+)+丙")
        #expect(session.finder.problem == ExpressionError.tooSlow.message)
        session.press("Backspace")
        #expect(session.finder.problem == nil)
    }

    /// Swift's own engine says the same of any expression.
    ///
    /// Nothing that may be empty is repeated without limit: what that means, engines disagree on.
    @Test(arguments: 0..<300) func `与标准库的结果一样`(seed: Int) throws {
        var random = Randomness(seed: UInt64(seed))
        func pick<Element>(_ all: [Element]) -> Element { all[Int.random(in: 0..<all.count, using: &random)] }
        func atom(_ depth: Int) -> (text: String, mayBeEmpty: Bool) {
            if depth > 0, .random(using: &random) {
                let inner = choice(depth - 1)
                return (pick(["(", "(?:"]) + inner.text + ")", inner.mayBeEmpty)
            }
            return (pick(["a", "b", "c", "a", "b", "[ab]", "[^a]", "."]), false)
        }
        func piece(_ depth: Int) -> (text: String, mayBeEmpty: Bool) {
            let (text, mayBeEmpty) = atom(depth)
            let times = pick(
                mayBeEmpty ? ["", "?", "??"] : ["", "", "", "*", "+", "?", "*?", "+?", "??", "{2}", "{1,2}"])
            return (text + times, mayBeEmpty || times.first.map { "*?".contains($0) } ?? false)
        }
        func choice(_ depth: Int) -> (text: String, mayBeEmpty: Bool) {
            let branches = (0..<Int.random(in: 1...2, using: &random)).map { _ in
                (0..<Int.random(in: 1...3, using: &random)).map { _ in piece(depth) }
            }
            return (
                branches.map { $0.map(\.text).joined() }.joined(separator: "|"),
                branches.contains { $0.allSatisfy(\.mayBeEmpty) }
            )
        }
        let pattern = choice(2).text
        let text = String((0..<12).map { _ in pick(["a", "b", "c"]) }.joined())
        let standard = try Regex(pattern)
        let expected = text.matches(of: standard).map { String(text[$0.range]) }.filter { !$0.isEmpty }
        #expect(try found(pattern, in: text, isExact: true) == expected, "\(pattern) in \(text)")
    }
}
