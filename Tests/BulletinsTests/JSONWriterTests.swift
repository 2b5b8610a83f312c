import Bulletins
import TestSupport
import Testing

/// How JSON is written: for a diff to read, or on one line for the journal.
struct JSONWriterTests {
    private func compact(_ value: JSON) -> String { String(decoding: JSONWriter.compact(value), as: UTF8.self) }

    @Test func `中文和斜线不转义，控制字符和引号转义`() {
        let value = JSON.string("中/\"\\\n\r\t\u{0}\u{1B}\u{1F}\u{7F}𠮷")

        #expect(compact(value) == #""中/\"\\\n\r\t\u0000\u001b\u001f"# + "\u{7F}𠮷\"")
    }

    @Test func `一行写完，没有空格和换行`() {
        let value = JSON.object(["乙": .array([.int(1), .null, .bool(true)]), "a": .object([:]), "甲": .array([])])

        #expect(compact(value) == #"{"a":{},"乙":[1,null,true],"甲":[]}"#)
    }

    @Test func `空的列表和对象写在一行`() {
        let bytes = JSONWriter.pretty(.object(["a": .array([]), "b": .object([:]), "c": .array([.array([.int(1)])])]))

        #expect(
            String(decoding: bytes, as: UTF8.self) == """
                {
                  "a" : [],
                  "b" : {},
                  "c" : [
                    [
                      1
                    ]
                  ]
                }

                """)
    }

    @Test(arguments: 1...200)
    func `写出再读入得到同一个值`(_ seed: Int) throws {
        var random = SeededGenerator(seed: seed)
        let value = random.json(depth: 5)

        for bytes in [JSONWriter.pretty(value), JSONWriter.compact(value)] {
            let read = try JSONReader.read(bytes)
            #expect(read == value)
            #expect(JSONWriter.compact(read) == JSONWriter.compact(value))
        }
    }
}
