import Screen
import Testing

@testable import Terminal

struct ExaminationTests {
    private func examine(_ answers: [UInt8]) -> [String] {
        Examination(
            answers: answers, type: "xterm-256color", size: Size(columns: 80, rows: 24), colors: 256,
            isInsideTmux: false
        ).lines
    }

    @Test func `问过之后说得出字宽、粘贴和剪贴板`() {
        var emulator = Emulator()
        emulator.width = .print
        emulator.feed(Examination.questions)
        let answers = emulator.takeAnswers()

        #expect(Examination.isWhole(answers))
        #expect(emulator.unknown.isEmpty)
        #expect(
            examine(answers) == [
                "终端类型：xterm-256color", "大小：80 列 24 行", "颜色：256 色",
                "字宽：“ 2 格，— 2 格，… 2 格，① 2 格，· 2 格，中 2 格，a 1 格", "粘贴：能整段粘贴", "剪贴板：能把文字交给本机剪贴板",
                "终端能应答询问",
            ])
    }

    @Test func `先前那次询问的答话不算在内`() {
        var emulator = Emulator()
        emulator.feed(Examination.questions)
        let answers = Array("\u{1B}[2;3R".utf8) + emulator.takeAnswers()

        #expect(examine(answers)[3] == "字宽：“ 1 格，— 1 格，… 1 格，① 1 格，· 1 格，中 2 格，a 1 格")
    }

    @Test func `不应答的终端就说不应答`() {
        let lines = examine([])

        #expect(lines[3].hasSuffix("a 未知"))
        #expect(lines[4] == "粘贴：没有回答")
        #expect(lines[6].hasPrefix("终端不应答询问"))
    }
}
