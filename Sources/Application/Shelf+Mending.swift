package import Storage
import Sync
import SystemPackage

extension Shelf {
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
