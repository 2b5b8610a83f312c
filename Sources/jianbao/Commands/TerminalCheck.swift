import Application
import ArgumentParser
import Glibc
import Screen
import Terminal

/// What a help desk asks first.
struct TerminalCheck: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "terminal", abstract: "检查终端：字宽、颜色、粘贴、剪贴板、键盘、大小、语言环境。",
        discussion: "要在终端里直接执行，不接管道；会问三句只有人看得出的，按 y 或 n。把打出来的几行原样发给管理员，就知道问题在哪里。")

    /// What is put on the clipboard, to be pasted by the person who looks.
    private static let clipping = "简报剪贴板"

    func run() throws {
        var lines = ["简报：\(Jianbao.configuration.version)"] + TerminalCheck.surroundings
        do throws(TerminalError) {
            let terminal = try Terminal(environment: environment())
            let examination = terminal.examine()
            _ = terminal.copy(TerminalCheck.clipping)
            let notice = terminal.notice
            var trial = TerminalTrial(examination, isWideByRemembering: RememberedWidth.isWide)
            if examination.answers { trial.ask { terminal.showPlain($0, prompt: $1, patience: 60) } }
            terminal.close()
            lines += examination.lines + [notice].compactMap { $0 }
            lines += trial.lines + TerminalCheck.clipboard(examination) + TerminalCheck.verdict(examination, trial)
            Output.results(lines.joined(separator: "\n"))
        } catch {
            Output.results(lines.joined(separator: "\n"))
            throw Failure(
                error == .notATerminal ? "这里不是终端，字宽、颜色、粘贴和剪贴板没有查；请在终端里直接执行 jianbao terminal。" : error.message)
        }
    }

    /// What the environment says, wherever it is asked.
    private static var surroundings: [String] {
        func value(_ name: String) -> String { getenv(name).map { String(cString: $0) } ?? "" }
        let locale = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.map { ($0, value($0)) }.first { !$0.1.isEmpty }
        let isUnicode =
            setlocale(LC_CTYPE, "") != nil && nl_langinfo(Int32(CODESET)).map { String(cString: $0) } == "UTF-8"
        let line = [
            value("SSH_CONNECTION").isEmpty ? "本机" : "SSH",
            value("TMUX").isEmpty ? nil : "tmux", value("STY").isEmpty ? nil : "screen",
        ].compactMap { $0 }.joined(separator: "，")
        return [
            "连接：\(line)",
            "TERM：\(value("TERM").isEmpty ? "没有设置" : value("TERM"))",
            "语言环境：\(locale.map { "\($0.0)=\($0.1)" } ?? "没有设置")\(isUnicode ? "，是 UTF-8" : "，不是 UTF-8")",
        ]
            + (value("NO_COLOR").isEmpty ? [] : ["NO_COLOR 已设，不用颜色"])
            + (value("JIANBAO_AMBIGUOUS").isEmpty ? [] : ["JIANBAO_AMBIGUOUS=\(value("JIANBAO_AMBIGUOUS"))，字宽照此，不问终端"])
    }

    private static func clipboard(_ examination: Examination) -> [String] {
        ["剪贴板试验：已送出“\(clipping)”；在本机粘贴，出来这几个字就是通的\(hint(examination))"]
    }

    /// What to change, or that nothing needs it.
    private static func verdict(_ examination: Examination, _ trial: TerminalTrial) -> [String] {
        let widths = Dictionary(examination.widths.map { ($0.sample, $0.columns) }) { first, _ in first }
        let open = Set(["“", "—", "…"].compactMap { widths[$0] ?? nil })
        let troubles =
            [
                widths["中"] == 1 ? "汉字只占一格：把终端的字符集设为 UTF-8" : nil,
                open.count > 1 ? "“ — … 宽度不一：换终端的字体，或把“不明宽度字符”设为统一的一格或两格" : nil,
                examination.size.columns < 80 ? "窗口窄于 80 列：拉宽到 80 列以上，目录和版面才能并排" : nil,
                examination.marksPastes == false ? "终端不标出粘贴：粘贴多行时先看一眼分段对不对" : nil,
                examination.answers ? nil : "终端不应答：若引号把一行顶歪，设 JIANBAO_AMBIGUOUS=2",
            ].compactMap { $0 } + trial.troubles
        return troubles.isEmpty ? ["结论：可以用，没有要改的"] : troubles.map { "要改：\($0)" }
    }

    private static func hint(_ examination: Examination) -> String {
        examination.isInsideTmux ? "；不通就在 tmux 里设 set -g set-clipboard on 和 allow-passthrough on" : ""
    }
}
