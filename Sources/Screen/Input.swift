/// What a terminal sends, decoded.
package enum Input: Hashable, Sendable {
    case key(Key)
    /// Characters typed, or committed at once by an input method.
    case text(String)
    /// A bracketed paste, line ends as `\n`.
    case paste(String)
    case mouse(Mouse)
    case resize(Size)
    /// The terminal's answer: whether it draws “ two columns wide.
    case ambiguousWidth(isWide: Bool)
    /// The terminal has said that it is PuTTY, which draws a glyph wider than its cell across the middle of it.
    case centredGlyphs
    /// Nothing has come for a while.
    case quiet
    /// Back after a stop; the screen must be drawn anew.
    case resumed
    /// The line is gone or the system wants us to end.
    case hangup
}

/// What the mouse did, at a cell.
package struct Mouse: Hashable, Sendable {
    package enum Action: Hashable, Sendable { case press, drag, release, wheelUp, wheelDown }

    package var action: Action
    package var at: Point
    /// 1, 2 or 3 for a single, double or triple click.
    package var clicks: Int
    package var modifiers: Key.Modifiers

    package init(_ action: Action, at: Point, clicks: Int = 1, modifiers: Key.Modifiers = []) {
        self.action = action
        self.at = at
        self.clicks = clicks
        self.modifiers = modifiers
    }
}
