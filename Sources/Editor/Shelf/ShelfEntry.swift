/// One line of the shelf: an issue, or a file that could not be read and why.
package struct ShelfEntry: Equatable, Sendable {
    /// How the shelf calls the file.
    package var reference: String
    /// `2023-35`, or the file's name.
    package var name: String
    package var number: String
    /// `2023-37` where the name says another number; else empty.
    package var otherNumber: String
    package var date: String
    package var title: String
    package var items: Int
    package var words: Int
    /// Places that wait for a choice between two people's texts.
    package var conflicts: Int
    /// When it was last saved, in seconds since 1970; `nil` where nobody knows.
    package var saved: Int?
    /// One sentence why the file cannot be read; `nil` for an issue.
    package var problem: String?
    /// Who is in it.
    package var people: [String]

    package init(
        reference: String, name: String, number: String = "", otherNumber: String = "", date: String = "",
        title: String = "", items: Int = 0, words: Int = 0, conflicts: Int = 0, saved: Int? = nil,
        problem: String? = nil, people: [String] = []
    ) {
        self.reference = reference
        self.name = name
        self.number = number
        self.otherNumber = otherNumber
        self.date = date
        self.title = title
        self.items = items
        self.words = words
        self.conflicts = conflicts
        self.saved = saved
        self.problem = problem
        self.people = people
    }
}
