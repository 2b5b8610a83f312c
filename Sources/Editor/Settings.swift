/// How the editor likes to see things; for this client.
package struct Settings: Equatable, Sendable {
    /// The page alone, without outline and lines of help.
    package var isZen = false
    /// All but the current item faded.
    package var isFocused = false
    package var isMouseOn = true
    /// What stands at the right of the page on a wide screen.
    package var beside = Beside.pages
    /// One thing at a time, from the top down and over the whole width, for programs that read the screen aloud.
    package var isLinear = false
}
