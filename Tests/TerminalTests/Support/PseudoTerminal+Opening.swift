import Screen

@testable import Terminal

extension PseudoTerminal {
    /// A terminal on this line that leaves without waiting for answers, which do not come here.
    func open(_ environment: [String: String] = [:]) throws -> Terminal {
        let environment = ["TERM": "xterm-256color"].merging(environment) { $1 }
        let terminal = try Terminal(descriptor: line, environment: environment)
        terminal.parting = 0
        return terminal
    }
}

extension Frame {
    /// A text a row, from the top.
    static func showing(_ texts: [String], cursor: Point? = Point(column: 0, row: 0)) -> Frame {
        var frame = Frame(size: Size(columns: 80, rows: 24), width: .narrow)
        for (row, text) in texts.enumerated() { frame.put(text, at: Point(column: 0, row: row)) }
        frame.cursor = cursor
        return frame
    }
}
