import Bulletins

/// A list to choose from; typing narrows it.
package struct Picker: Sendable {
    package struct Row: Sendable {
        package let title: String
        /// At the right edge: a key, a number.
        package fileprivate(set) var detail: String
        /// What stands out in the title, in scalars: what was found, or what the query stands for.
        package var emphasis: Range<Int>?
        /// What the title means, said faintly behind it.
        let note: String
        /// Another name, by which the row is found as by its title.
        let alias: String
        /// Further words that find the row.
        let keywords: String
        /// A heading stands between rows and cannot be chosen.
        package let isHeading: Bool
        /// By what it is known again when the list is made anew.
        let key: String
        let run: @Sendable (inout Session) -> Void
        /// The texts that it is about, which may be read in another way.
        fileprivate(set) var places: [Place] = []

        init(
            _ title: String, detail: String = "", note: String = "", alias: String = "", keywords: String = "",
            emphasis: Range<Int>? = nil, key: String = "",
            run: @escaping @Sendable (inout Session) -> Void
        ) {
            self.title = title
            self.detail = detail
            self.note = note
            self.alias = alias
            self.keywords = keywords
            self.emphasis = emphasis
            isHeading = false
            self.key = key
            self.run = run
        }

        /// The same row about texts of the issue.
        func about(_ places: [Place]) -> Row {
            var row = self
            row.places = places
            return row
        }

        init(heading: String) {
            title = heading
            detail = ""
            note = ""
            alias = ""
            keywords = ""
            isHeading = true
            key = ""
            run = { _ in }
        }
    }

    package private(set) var title: String
    package var query = TextLine()
    package private(set) var rows: [Row]
    private var all: [Row]
    /// Among the shown rows.
    package private(set) var selected = 0
    /// Whether the overlay stays after a row was run.
    let stays: Bool
    /// Whether the details are keys, to be read before what they do.
    let showsKeysFirst: Bool
    /// Rows that what is typed asks for by itself, such as a place by its number; they come first.
    private let answers: (@Sendable (String) -> [Row])?
    /// Whether the last key typed something, so that the cursor stands there and not on the chosen row.
    var isTyping = false
    /// Whether it is the palette, which grows when the shelf was read.
    var isPalette = false
    /// Whether more may come into it, or in its place.
    var use = Use.plain

    enum Use: Sendable {
        case plain
        /// The versions of the issue, of which the history has more.
        case versions
        /// It says that something is being fetched.
        case awaited
        /// It says that the printers are asked for.
        case printers
    }
    /// Whether a text that is pasted here is an old paper.
    var takesPapers = false
    /// Where a file is chosen: what is typed is its path.
    var files: FileChoice?
    /// Whether its rows are what an import did.
    var isReport = false
    /// Whether it is the first thing on the screen, with nothing behind it.
    var isFirst = false

    init(
        _ title: String, rows: [Row], stays: Bool = false, showsKeysFirst: Bool = false, selected: Int = 0,
        answers: (@Sendable (String) -> [Row])? = nil
    ) {
        self.answers = answers
        self.title = title
        all = rows
        self.rows = rows
        self.stays = stays
        self.showsKeysFirst = showsKeysFirst
        self.selected = rows.indices.contains(selected) ? selected : 0
        skipHeading(1)
    }

    /// Other rows in the place of these; the chosen one stays so where it is still there.
    mutating func replace(_ title: String, _ rows: [Row]) {
        self.title = title
        let (old, key) = (selected, current?.key)
        all = rows
        filter()
        guard let key else { return }
        selected = self.rows.firstIndex { $0.key == key } ?? min(old, max(0, self.rows.count - 1))
    }

    /// The rows there are before anything is typed.
    var count: Int { max(all.count, files?.listing?.entries.count ?? 0) }

    var current: Row? { rows.indices.contains(selected) && !rows[selected].isHeading ? rows[selected] : nil }

    /// Says of the chosen row what became of it, and where its texts are now.
    mutating func settle(_ places: [Place], _ detail: String) {
        guard let before = current?.places else { return }
        func settle(_ row: inout Row) {
            row.places = places
            row.detail = detail
        }
        for index in all.indices where all[index].places == before { settle(&all[index]) }
        settle(&rows[selected])
    }

    /// Narrows the list to what the query finds.
    mutating func filter() {
        if use == .printers { return }
        if let files {
            rows = files.rows(for: query.text)
            selected = 0
            return skipHeading(1)
        }
        let direct = query.text.isEmpty ? [] : answers?(query.text) ?? []
        let found = query.text.isEmpty ? all : PickerQuery(query.text).rows(of: all)
        rows = direct + found.filter { row in !direct.contains { $0.title == row.title } }
        selected = 0
        if rows.isEmpty {
            // Nobody asked for these: one is run only when it was chosen.
            rows = near(query.text)
        } else {
            skipHeading(1)
        }
    }

    /// Where nothing answers: what shares most characters with the query, in its title before what is said of it.
    private func near(_ query: String) -> [Row] {
        let asked = Set(query.filter { !$0.isASCII })
        func likeness(_ row: Row) -> Int {
            let (named, said) = (asked.intersection(row.title), asked.intersection(row.keywords))
            // One character of several stands in almost every sentence.
            return named.union(said).count < min(2, asked.count) ? 0 : named.count * 3 + said.count
        }
        let near = all.enumerated().map { (likeness: $1.isHeading ? 0 : likeness($1), index: $0, row: $1) }
            .filter { $0.likeness > 0 }.sorted { ($1.likeness, $0.index) < ($0.likeness, $1.index) }
        guard !near.isEmpty else { return [] }
        return [Row(heading: "没有“\(query)”，相近的有")] + near.prefix(Picker.mostNear).map(\.row)
    }

    private static let mostNear = 10

    /// Chooses the row of that title, where there is one.
    mutating func select(_ title: String) {
        if let index = rows.firstIndex(where: { !$0.isHeading && $0.title == title }) { selected = index }
    }

    mutating func move(_ step: Int) {
        isTyping = false
        guard !rows.isEmpty else { return }
        selected = min(max(0, selected + step), rows.count - 1)
        skipHeading(step < 0 ? -1 : 1)
    }

    private mutating func skipHeading(_ step: Int) {
        var at = selected
        while rows.indices.contains(at), rows[at].isHeading { at += step }
        if !rows.indices.contains(at) {
            at = selected
            while rows.indices.contains(at), rows[at].isHeading { at -= step }
        }
        if rows.indices.contains(at) { selected = at }
    }
}
