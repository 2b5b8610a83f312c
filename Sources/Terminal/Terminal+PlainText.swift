package import Screen

extension Terminal {
    /// Shows a text on the ordinary screen as it is, each paragraph a line that the terminal itself wraps, until a key is
    /// pressed.
    ///
    /// What the mouse selects there is text and nothing else, and a wrapped line is copied as one.
    ///
    /// - Returns: what ended it; nil where so many seconds passed without anything.
    @discardableResult
    package func showPlain(_ text: String, prompt: String, patience: Int? = nil) -> Input? {
        unfinished = nil
        let mouse = isMouseOn ? modes.mouseOff : []
        outlet.send(mouse + modes.leave)
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { VisibleMark.shown($0) }
        lines += ["", prompt]
        outlet.send(Array(("\r\n" + lines.joined(separator: "\r\n")).utf8))
        var resized: [Input] = []
        var end: Input?
        while end == nil {
            let inputs = events(timeout: patience.map { $0 * 1_000 }).inputs
            resized += inputs.filter { if case .resize = $0 { true } else { false } }
            end = inputs.first(where: \.endsPlainText)
            if end == nil, inputs == [.quiet] { break }
        }
        shown = []
        isCursorShown = true
        outlet.send(Array("\r\n".utf8) + modes.alternate + modes.begin + (isMouseOn ? modes.mouseOn : []))
        announcements += resized.suffix(1)
        return end
    }
}

extension Input {
    fileprivate var endsPlainText: Bool {
        switch self {
        case .key, .text, .paste, .hangup, .resumed: true
        case .mouse, .resize, .ambiguousWidth, .centredGlyphs, .quiet: false
        }
    }
}
