import Glibc
import SystemPackage

extension Shelf {
    /// The process's own environment.
    package static func environment(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

    func exists(_ path: FilePath) -> Bool { (try? disk.status(at: path)) != nil }

    func checkFolder() throws(StorageError) {
        let name = SafeName.of(folder)
        do throws(Errno) {
            let status = try disk.status(at: folder)
            if status.kind == .folder { return }
        } catch {
            if error == .noSuchFileOrDirectory { throw .noSuchShelf(name: name) }
            throw .failed(.list, name: name, error)
        }
        throw .noSuchShelf(name: name)
    }

    package func makeFolder() throws(StorageError) {
        do throws(Errno) { try disk.makeFolders(folder) } catch {
            throw .failed(.makeFolder, name: SafeName.of(folder), error)
        }
    }
}
