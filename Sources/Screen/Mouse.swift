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
