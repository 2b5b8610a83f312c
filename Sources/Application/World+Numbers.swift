import Bulletins
import Editor
import Storage

extension World {
    /// Says so where the number that was saved is another issue's, or no longer that of the file.
    func numberTrouble(_ bulletin: Bulletin, in file: IssueFile) -> [Event] {
        let (year, number) = (bulletin.masthead.year, bulletin.masthead.number)
        if let other = shelf.namesake(of: file, year: year, number: number) {
            return [.failed("已存；但第\(number)期另有“\(other.title)”，两期同号，请按 F2 改期号")]
        }
        guard case .issue(let oldYear, let oldNumber)? = Reference(file.title), (oldYear, oldNumber) != (year, number)
        else { return [] }
        return [.done("已存；期号改成了\(year)年第\(number)期，文件名仍是“\(file.title)”")]
    }
}
