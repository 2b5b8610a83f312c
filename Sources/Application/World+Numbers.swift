import Bulletins
import Editor
import Storage

extension World {
    /// Says so where the number that was saved is another issue's, or no longer that of the file.
    func numberTrouble(_ bulletin: Bulletin, in file: IssueFile) -> [Event] {
        let (year, number) = (bulletin.masthead.year, bulletin.masthead.number)
        let kind = bulletin.masthead.countedKind
        if let other = shelf.namesake(of: file, bulletin.masthead) {
            return [.failed("已存；但\(kind)第\(number)期另有“\(other.title)”，两期同号，请按 F2 改期号")]
        }
        let old: (String, Int?, Int)
        switch Reference(file.title) {
        case .issue(let year, let number)?: old = ("", year, number)
        case .kind(let kind, let year, let number)?: old = (kind, year, number)
        default: return []
        }
        if old == (kind, year, number) { return [] }
        return [.done("已存；期号改成了\(year)年\(kind)第\(number)期，文件名仍是“\(file.title)”")]
    }
}
