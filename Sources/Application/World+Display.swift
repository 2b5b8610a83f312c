import Editor
import Storage

// The terminal.
extension World {
    mutating func perform(_ effect: DisplayEffect) -> [Event] {
        switch effect {
        case .copy(let text):
            guard display.copy(text) else { return [.output(.copied(.tooLong))] }
            return [.output(.copied(display.takesClipboard.map { $0 ? .reached : .refused } ?? .unknown))]
        case .showPlain(let text): display.showPlain(text, prompt: "（用鼠标选，用终端自己的复制；按任意键回到版面）")
        case .mouse(let isOn): display.isMouseReported = isOn
        case .redraw: display.redraw()
        case .suspend:
            // Nobody would continue it.
            guard display.canSuspend, !shelf.isConfined else {
                return [.done("这里没有命令行可回；要离开就按 \(Command.key("quit"))")]
            }
            display.suspend()
        }
        return []
    }
}
