package import Bulletins
import Editor
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

    /// That one of two texts is printed where nobody has chosen yet; `nil` where nothing waits.
    package func warningOfConflicts(in name: String) -> String? {
        conflicts.isEmpty
            ? nil : "“\(name)”有 \(conflicts.count) 处两人同改还没选定，印的是其中一种写法；请打开这一期，按 \(Command.key("conflicts")) 选定"
    }
}

extension World {
    /// Says so where the number that was saved is another issue's, or no longer that of the file.
    func numberTrouble(_ bulletin: Bulletin, in file: IssueFile) -> [Event] {
        let (kind, number) = (bulletin.masthead.countedKind, bulletin.masthead.number)
        if let other = shelf.namesake(of: file, bulletin.masthead) {
            return [.failed("已存；但\(kind)第\(number)期另有“\(other.title)”，两期同号，请按 \(Command.key("fields")) 改期号")]
        }
        let warning = bulletin.warningOfNumber(askedAs: file.title, in: file.title)
        return warning.map { [.done("已存；\($0)")] } ?? []
    }
}
