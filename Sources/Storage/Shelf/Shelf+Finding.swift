import Glibc
import SystemPackage

extension Shelf {
    /// The shelf of this session: `given` (`--data`), else `$JIANBAO_DATA`, else `./data` where it holds a
    /// `series.json`, else the XDG data folder, made on first use.
    ///
    /// - Parameter name: which of several, by its folder or its series.
    /// - Throws: a folder that was named and is not there; one that cannot be made; several, and none is named.
    package static func find(
        given: String? = nil, name: String? = nil, isConfined: Bool = false,
        environment: (String) -> String? = Shelf.environment, disk: Disk = Disk()
    ) throws(StorageError) -> Shelf {
        try Library.find(given: given, isConfined: isConfined, environment: environment, disk: disk).shelf(named: name)
    }

    /// The process's own environment.
    package static func environment(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

    func exists(_ path: FilePath) -> Bool {
        do throws(Errno) {
            _ = try disk.status(at: path)
            return true
        } catch {
            return false
        }
    }

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

    /// Makes the folder where it is not there.
    package func makeFolder() throws(StorageError) {
        do throws(Errno) { try disk.makeFolders(folder) } catch {
            throw .failed(.makeFolder, name: SafeName.of(folder), error)
        }
    }
}
