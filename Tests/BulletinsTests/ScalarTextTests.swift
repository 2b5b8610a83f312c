import Bulletins
import Testing

/// Offsets count Unicode scalars, whatever the characters are.
struct ScalarTextTests {
    @Test func `组合字符的每个标量都数一个`() {
        #expect("中e\u{301}👩‍🌾\r\n".scalarCount == 8)
    }

    @Test func `取一段，越出末尾的算到末尾`() {
        #expect("营商环境".scalars(1..<3) == "商环")
        #expect("营商环境".scalars(2..<9) == "环境")
        #expect("营商环境".scalars(4..<4) == "")
        #expect("e\u{301}".scalars(1..<2) == "\u{301}")
    }

    @Test func `替换一段，可以拆开组合字符`() {
        #expect("营商环境".replacingScalars(2..<4, with: "办") == "营商办")
        #expect("营商".replacingScalars(2..<2, with: "环境") == "营商环境")
        #expect("e\u{301}".replacingScalars(1..<2, with: "").isIdentical(to: "e"))
    }

    @Test func `标量序号与字符串位置互相换算`() {
        let text = "中e\u{301}👩‍🌾文"

        for offset in 0...text.scalarCount {
            #expect(text.scalarOffset(of: text.scalarIndex(offset)) == offset)
        }
        #expect(text.scalarIndex(99) == text.endIndex)
        #expect(text.scalarIndex(-1) == text.startIndex)
    }

    @Test func `相同是指每个标量都相同`() {
        #expect("é" == "e\u{301}")
        #expect(!"é".isIdentical(to: "e\u{301}"))
        #expect("中文".isIdentical(to: "中文"))
    }
}
