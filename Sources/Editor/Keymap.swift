package import Screen

/// Which command a key runs where; read off ``Command/all``.
package struct Keymap: Sendable {
    private let commands: [Context: [Key: Command]]

    package static let standard = Keymap(Command.all)

    package init(_ all: [Command]) {
        var commands: [Context: [Key: Command]] = [:]
        for command in all {
            for context in command.contexts {
                for key in command.keys { commands[context, default: [:]][key] = command }
            }
        }
        self.commands = commands
    }

    package func command(for key: Key, in context: Context) -> Command? { commands[context]?[key] }
}
