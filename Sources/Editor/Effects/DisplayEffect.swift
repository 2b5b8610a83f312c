/// The terminal.
package enum DisplayEffect: Sendable {
    /// To the clipboard of the terminal at the other end.
    case copy(String)
    /// On the ordinary screen, for the terminal's own selecting, until a key is pressed.
    case showPlain(String)
    case mouse(isOn: Bool)
    case redraw
    case suspend
}
