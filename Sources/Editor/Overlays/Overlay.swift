/// What stands over the screen and takes the keys.
package enum Overlay: Sendable {
    /// A line to type.
    case prompt(Prompt)
    /// A list to choose from, narrowed by typing.
    case picker(Picker)
    /// The fields of masthead and imprint.
    case fields(FieldsForm)
    /// A question with a few answers.
    case question(Question)
    case search
    /// The places to be replaced, under the page.
    case replacement(Replacement)
    /// A few lines to read.
    case card(Card)

    /// Whether it stands in a room of its own, over what it does not speak of.
    var isPanel: Bool {
        switch self {
        case .picker, .card, .fields: true
        case .question(let question): !question.details.isEmpty
        case .prompt, .search, .replacement: false
        }
    }

    var context: Context {
        switch self {
        case .prompt: .prompt
        case .fields: .fields
        case .picker: .list
        case .question: .question
        case .search: .search
        case .replacement: .replacement
        case .card: .card
        }
    }
}
