import Bulletins
import TestSupport
import Testing

/// Strict reading of JSON: what is taken, and where the first error is when it is not.
struct JSONReaderTests {
    private func failure(_ bytes: [UInt8]) -> JSONError? {
        do throws(JSONError) {
            _ = try JSONReader.read(bytes)
            return nil
        } catch {
            return error
        }
    }

    private func read(_ text: String) throws -> JSON { try JSONReader.read(Array(text.utf8)) }

    @Test func `各种值都读得进来`() throws {
        let value = try read(" {\"a\" : [ null, true, false, -0.5e+3, \"文\" ], \"b\" : { } , \"c\" : [] }\n")

        #expect(
            value
                == .object([
                    "a": .array([.null, .bool(true), .bool(false), .number("-0.5e+3"), .string("文")]),
                    "b": .object([:]), "c": .array([]),
                ]))
    }

    @Test func `转义字符都还原，成对的代理项合成一个字`() throws {
        let value = try read(#""\"\\\/\b\f\n\r\t\u0000\u00e9\u4E2D\uD842\uDFB7""#)

        #expect(value == .string("\"\\/\u{8}\u{C}\n\r\t\u{0}é中𠮷"))
    }

    @Test func `数字按原样留着`() throws {
        for digits in ["0", "-0", "1.0", "1.50", "1E400", "12345678901234567890", "0.1e-2"] {
            #expect(try read(digits) == .number(digits))
        }
    }

    @Test(arguments: [
        ("", 1, 1, JSONError.Reason.empty),
        (" \n\t ", 2, 3, .empty),
        ("{\n  \"a\" : 1,\n}", 3, 1, .expected("引号引起的字段名")),
        ("[1,\n2,]", 2, 3, .expected("一个值")),
        ("[1 2]", 1, 4, .expected("逗号 , 或右方括号 ]")),
        ("{\"a\":1 \"b\":2}", 1, 8, .expected("逗号 , 或右花括号 }")),
        ("{\"a\" 1}", 1, 6, .expected("冒号 :")),
        ("{'a':1}", 1, 2, .expected("引号引起的字段名")),
        ("{\"甲\" : 1,\n \"甲\" : 2}", 2, 2, .duplicateKey("甲")),
        ("{\"a\":{\"x\":1,\"x\":2}}", 1, 13, .duplicateKey("x")),
        ("[1] 2", 1, 5, .trailing),
        ("{} // 注", 1, 4, .trailing),
        ("\"中\\ud842\"", 1, 3, .loneSurrogate),
        ("\"\\udfb7\"", 1, 2, .loneSurrogate),
        ("\"\\ud842\\u0041\"", 1, 2, .loneSurrogate),
        ("\"\\u12G4\"", 1, 6, .expected("四位十六进制数")),
        ("\"\\x\"", 1, 2, .expected("转义字符")),
        ("\"中\u{0}\"", 1, 3, .controlCharacter),
        ("\"中\n\"", 1, 3, .controlCharacter),
        ("\"\\n\t\"", 1, 4, .controlCharacter),
        ("\u{0}", 1, 1, .expected("一个值")),
        ("\"开头", 1, 4, .expected("右引号 \"")),
        ("01", 1, 2, .trailing),
        ("[-]", 1, 3, .expected("数字")),
        ("[1.]", 1, 4, .expected("数字")),
        ("[.5]", 1, 2, .expected("一个值")),
        ("[+1]", 1, 2, .expected("一个值")),
        ("[1e]", 1, 4, .expected("数字")),
        ("tru", 1, 1, .expected("一个值")),
        ("[NaN]", 1, 2, .expected("一个值")),
        ("[True]", 1, 2, .expected("一个值")),
        ("\u{FEFF}\u{FEFF}{}", 1, 1, .expected("一个值")),
    ])
    func `第一个错在第几行第几字`(_ text: String, _ line: Int, _ column: Int, _ reason: JSONError.Reason) throws {
        let error = try #require(failure(Array(text.utf8)))

        #expect((error.line, error.column) == (line, column))
        #expect(error.reason == reason)
    }

    @Test func `开头的字节顺序标记不是内容，也不占一列`() throws {
        #expect(try JSONReader.read([0xEF, 0xBB, 0xBF] + Array("[]".utf8)) == .array([]))

        let error = try #require(failure([0xEF, 0xBB, 0xBF] + Array("[}".utf8)))

        #expect((error.line, error.column) == (1, 2))
    }

    @Test func `不是 UTF-8 的字节指到它所在的文字`() throws {
        // A cut character, an overlong form, a surrogate in bytes.
        for broken: [UInt8] in [[0xE4, 0xB8], [0xC0, 0xAF], [0xED, 0xA0, 0x80], [0xFF], [0xB9, 0xA4]] {
            let error = try #require(failure(Array("[1,\n \"中".utf8) + broken + Array("\"]".utf8)))

            #expect((error.line, error.column) == (2, 3))
            #expect(error.reason == .invalidUTF8)
        }
    }

    @Test func `层数有限，太深的文件报错而不耗尽栈`() throws {
        let limit = JSONReader.depthLimit
        let deep = { (depth: Int) in
            [UInt8](repeating: UInt8(ascii: "["), count: depth) + [UInt8](repeating: UInt8(ascii: "]"), count: depth)
        }

        #expect(failure(deep(limit)) == nil)
        let tooDeep = try #require(failure(deep(limit + 1)))
        #expect(tooDeep.reason == .tooDeep)
        #expect(tooDeep.column == limit + 1)
        #expect(failure([UInt8](repeating: UInt8(ascii: "["), count: 1_000_000))?.reason == .tooDeep)
    }

    @Test(arguments: 1...2)
    func `在任何一个字节处截断的文件都报错，位置不越出文件`(_ seed: Int) {
        var random = SeededGenerator(seed: seed)
        let file = Bulletin(masthead: random.masthead(), sections: [random.section()]).json
        let lines = file.count { $0 == 0x0A } + 1

        // The last byte is the newline after the value.
        let wrong = (0..<file.count - 1).filter { length in
            guard let error = failure(Array(file.prefix(length))) else { return true }
            return !(1...lines).contains(error.line)
        }
        #expect(wrong == [])
        #expect(failure(file) == nil)
    }

    @Test(arguments: 1...40)
    func `任意改坏一个字节，读入或报错，都不崩溃`(_ seed: Int) throws {
        var random = SeededGenerator(seed: seed)
        let file = random.bulletin().json

        for _ in 0..<50 {
            var broken = file
            broken[random.number(0...file.count - 1)] = UInt8(random.number(0...255))
            do throws(BulletinFileError) {
                let bulletin = try Bulletin(json: broken)
                #expect(try Bulletin(json: bulletin.json) == bulletin)
            } catch {
                #expect(error.message(in: broken).hasPrefix("第"))
            }
        }
    }

    @Test func `按路径找到值所在的行`() {
        let bytes = Array("{\n\"a\": [\n1,\n{\"b\":\n2}]}".utf8)

        #expect(JSONReader.line(of: [], in: bytes) == 1)
        #expect(JSONReader.line(of: [.key("a")], in: bytes) == 2)
        #expect(JSONReader.line(of: [.key("a"), .index(0)], in: bytes) == 3)
        #expect(JSONReader.line(of: [.key("a"), .index(1), .key("b")], in: bytes) == 5)
        #expect(JSONReader.line(of: [.key("c")], in: bytes) == nil)
        #expect(JSONReader.line(of: [], in: Array("{".utf8)) == nil)
    }

    @Test func `错误说成一句话`() {
        let message = failure(Array("{\n  \"a\" : 1,\n}".utf8))?.message

        #expect(message == "第3行第1字：应为引号引起的字段名")
    }
}
