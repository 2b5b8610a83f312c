package import Bulletins

/// One line of a form: what is asked for, and what stands there.
package struct FormRow: Equatable, Sendable {
    /// What the row is of, whatever stands above it.
    package enum ID: Hashable, Sendable {
        case field(String)
        /// An element of a list, by its place in it.
        case element(String, Int)
        /// Where an element may be typed to come into a list, at that place.
        case addition(String, Int)
        case heading(String)
        /// Unfolds the fields that few need.
        case more
        /// What waits for a choice between two people's values.
        case conflict(Int)
        case remark(Int)
    }

    package enum Kind: Equatable, Sendable {
        /// Typed into the line.
        case text
        /// One of a few, gone through with the arrow keys.
        case choice([String])
        /// Enter does something.
        case action
        /// Stands between rows; the arrow keys pass over it.
        case heading
        /// A sentence to read.
        case remark
    }

    package let id: ID
    package let label: String
    /// The value, in the form in which it is typed.
    @Exact package var text: String
    package let kind: Kind
    /// One sentence on what to type, with an example.
    let help: String
    let indent: Int
    /// The text of the page that the row is about.
    let place: Place?

    init(
        _ id: ID, _ label: String, _ text: String = "", kind: Kind = .text, help: String = "", indent: Int = 0,
        place: Place? = nil
    ) {
        self.id = id
        self.label = label
        self.text = text
        self.kind = kind
        self.help = help
        self.indent = indent
        self.place = place
    }

    static func heading(_ title: String) -> FormRow { FormRow(.heading(title), title, kind: .heading) }

    var isSelectable: Bool { kind != .heading }
}
