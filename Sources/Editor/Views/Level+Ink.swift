import Proofreading
import Screen

extension Level {
    /// How the marked characters look: underlined, so that no colour is needed.
    var ink: Ink {
        switch self {
        case .must: .must
        case .advice: .advice
        case .hint: .hint
        }
    }

    /// How a sentence about them looks; its first word says the level.
    var sentenceInk: Ink { self == .must ? .alarm : .text }
}
