import Bulletins
import Editor
import Storage

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
