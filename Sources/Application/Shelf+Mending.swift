package import Storage
import Sync
import SystemPackage

extension Shelf {
    /// Opens an issue, made whole first where git left the marks of a conflict in it.
    ///
    /// - Returns: also a sentence where that was done.
    package func loadWhole(_ file: IssueFile) throws -> (loaded: Loaded, notice: String?) {
        do throws(StorageError) { return (try load(file), nil) } catch {
            guard error.isOfContent else { throw error }
            if !mended([file]).isEmpty { return (try load(file), Synchronizer.mendedMessage(file.title)) }
            guard file.folder == folder, Synchronizer.areMarks(in: file.name.string, of: self) else { throw error }
            throw Failure("“\(file.title)”里有 git 留下的冲突记号，没能合并，文件没有动；请在书架文件夹里做完那次 git 合并")
        }
    }

    /// Makes issues whole in which git left the marks of a conflict.
    ///
    /// - Returns: those that are so now.
    package func mended(_ files: [IssueFile]) -> [IssueFile] {
        files.filter { file in
            guard file.folder == folder else { return false }
            do throws(SyncError) {
                return try Synchronizer.mend(
                    file.name.string, in: self, editor: EditorName.find().text, host: Host.this.name)
            } catch {
                // It stays unreadable, and says so.
                return false
            }
        }
    }
}
