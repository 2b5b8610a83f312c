/// One sentence at the foot of the screen, until the next key.
package struct Notice: Equatable, Sendable {
    package enum Level: Sendable { case plain, good, alarm }

    package var text: String
    package var level: Level

    package init(_ text: String, _ level: Level = .plain) {
        self.text = text
        self.level = level
    }
}
