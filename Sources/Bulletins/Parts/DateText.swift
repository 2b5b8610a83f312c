/// A date as an editor types it: a real day once it reads as one, text until then.
///
/// So a half-typed date is never refused and never lost: the file holds the text, and the proofreader says that it is
/// no date yet.
package enum DateText: Hashable, Sendable {
    case day(Day)
    case text(String)

    /// Reads what stands on the page, `2023年10月8日`, or ISO `2023-10-08`.
    package init(_ typed: String) {
        if let day = Day(iso: typed) {
            self = .day(day)
        } else if let day = Day(printed: typed), day.printed == typed {
            self = .day(day)
        } else {
            self = .text(typed)
        }
    }

    package static func == (one: DateText, other: DateText) -> Bool {
        switch (one, other) {
        case (.day(let one), .day(let other)): one == other
        case (.text(let one), .text(let other)): one.isIdentical(to: other)
        case (.day, _), (.text, _): false
        }
    }

    package func hash(into hasher: inout Hasher) { printed.hashScalars(into: &hasher) }

    package var printed: String {
        switch self {
        case .day(let day): day.printed
        case .text(let text): text
        }
    }

    package var day: Day? {
        switch self {
        case .day(let day): day
        case .text: nil
        }
    }
}
