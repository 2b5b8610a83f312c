package import Bulletins
import Storage

extension Bulletin {
    /// That it bears another number than the one by which it was asked for; `nil` where it does not, or was asked for
    /// otherwise.
    ///
    /// - Parameter title: the name of its file.
    package func warningOfNumber(askedAs reference: String, in title: String) -> String? {
        let (year, number, kind) = (masthead.year, masthead.number, masthead.countedKind)
        let isOther =
            switch Reference(reference) {
            case .number(let asked)?: asked != number
            case .issue(let askedYear, let asked)?: ("", askedYear, asked) != (kind, year, number)
            case .kind(let asked, let askedYear, let askedNumber)?:
                !asked.isIdentical(to: kind) || (askedYear ?? year, askedNumber) != (year, number)
            case .path?, nil: false
            }
        guard isOther, number > 0 else { return nil }
        return "“\(title)”的期号是\(year)年\(kind)第\(number)期，文件名没有跟着改"
    }
}
