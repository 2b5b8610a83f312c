import Screen

/// One answer to a question: chosen by its digit, its letter or a Chinese character, in any width.
package struct Answer: Sendable {
    package let title: String
    /// `nil` where the digit must do.
    package let letter: Character?
    let chinese: Character
    let run: @Sendable (inout Session) -> Void

    init(_ title: String, letter: Character?, chinese: Character, run: @escaping @Sendable (inout Session) -> Void) {
        self.title = title
        self.letter = letter
        self.chinese = chinese
        self.run = run
    }
}

/// A question over the screen.
///
/// Esc leaves it and does nothing.
package struct Question: Sendable {
    package let text: String
    package let answers: [Answer]
    /// What there is to know before answering, shown over the page.
    package let details: [String]
    /// Whether Enter gives the first answer; not where that destroys something.
    let acceptsEnter: Bool
    /// What Enter says, and does nothing, where there is no first answer to give.
    let refusal: String?
    /// Commands of the page that work here too; the question goes then.
    let commands: [Command]

    init(
        _ text: String, answers: [Answer], details: [String] = [], acceptsEnter: Bool = true, refusal: String? = nil,
        commands: [Command] = []
    ) {
        self.text = text
        self.answers = answers
        self.details = details
        self.acceptsEnter = acceptsEnter
        self.refusal = refusal
        self.commands = commands
    }

    func command(for key: Key) -> Command? { commands.first { $0.keys.contains(key) } }

    /// The answer that a typed character stands for; input methods may give it full-width, as 是 or as 一.
    func answer(to typed: String) -> Answer? {
        guard let character = typed.first?.plain else { return nil }
        // One in any script: 1, １, 一.
        if let number = character.wholeNumberValue {
            return answers.indices.contains(number - 1) ? answers[number - 1] : nil
        }
        if let answer = answers.first(where: { $0.letter == character || $0.chinese == character }) { return answer }
        return ["是", "好", "对", "y"].contains(character) ? answers.first : nil
    }

    /// Whether a typed character declines to answer, as Esc does.
    func isRefusal(_ typed: String) -> Bool {
        guard let character = typed.first?.plain, answer(to: typed) == nil else { return false }
        return ["否", "不", "n"].contains(character)
    }
}

extension Character {
    /// The half-width, small form, as answers are compared.
    var plain: Character {
        let half = self == "\u{3000}" ? " " : halfWidth
        return half.lowercased().first ?? half
    }

    /// The ASCII twin of a full-width form; any other character is itself.
    var halfWidth: Character {
        guard let scalar = unicodeScalars.first, unicodeScalars.count == 1,
            (0xFF01...0xFF5E).contains(scalar.value), let twin = Unicode.Scalar(scalar.value - 0xFEE0)
        else { return self }
        return Character(twin)
    }
}
