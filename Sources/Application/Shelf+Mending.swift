package import Storage
import Sync
import SystemPackage

extension Shelf {
    /// Opens an issue, made whole first where git left the marks of a conflict in it.
    ///
    /// - Returns: also a sentence where that was done.
    package func loadWhole(_ file: IssueFile) throws -> (loaded: Loaded, notice: String?) {
        do throws(StorageError) {
            return try whole(file) { () throws(StorageError) in try load(file) }
        } catch {
            guard error.isOfContent, file.folder == folder, Synchronizer.areMarks(in: file.name.string, of: self) else {
                throw error
            }
            throw Failure("“\(file.title)”里有 git 留下的冲突记号，没能合并，文件没有动；请在书架文件夹里做完那次 git 合并")
        }
    }

    /// Opens an issue in some way, and once more where it could be made whole meanwhile.
    func whole<Opened>(
        _ file: IssueFile, _ open: () throws(StorageError) -> Opened
    ) throws(StorageError) -> (Opened, notice: String?) {
        do throws(StorageError) { return (try open(), nil) } catch {
            guard error.isOfContent, !mended([file]).isEmpty else { throw error }
            return (try open(), Synchronizer.mendedMessage(file.title))
        }
    }

    /// Makes issues whole in which git left the marks of a conflict.
    ///
    /// - Returns: those that are so now.
    package func mended(_ files: [IssueFile]) -> [IssueFile] {
        files.filter { file in
            guard file.folder == folder else { return false }
            // What cannot be mended stays unreadable, and says so.
            let name = file.name.string
            return (try? Synchronizer.mend(name, in: self, editor: EditorName.find().text, host: Host.this.name))
                ?? false
        }
    }
}
