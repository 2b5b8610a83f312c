import Bulletins
import SystemPackage

/// The shelves of this session: one, or a folder of them to choose from.
package struct Library {
    /// The folders that were named, or where shelves usually are.
    private let roots: [Shelf]
    package let isConfined: Bool
    /// The shelf to open; `nil` where there are several and the editor chooses.
    package private(set) var start: Shelf?

    /// A library of one.
    package init(_ shelf: Shelf) {
        roots = [shelf]
        isConfined = shelf.isConfined
        start = shelf
    }

    private init(_ roots: [Shelf], isConfined: Bool) {
        self.roots = roots
        self.isConfined = isConfined
        if roots.count == 1, let root = roots.first, root.hasSeries {
            // What else stands in the folder of a shelf is looked for when it is asked for.
            start = root
            return
        }
        let shelves = roots.flatMap(\.shelvesInside)
        start = shelves.count > 1 ? nil : shelves.first ?? roots.first
    }

    /// The folders of this session: `given` (`--data`), else `$JIANBAO_DATA`, each one folder or several with a colon
    /// between; else `./data`, this folder, or the folders in it where that holds shelves; else the XDG data folder,
    /// made on first use.
    ///
    /// - Parameter isMaking: whether a named folder that is not there is made.
    /// - Throws: a folder that was named and is not there; one that cannot be made.
    package static func find(
        given: String? = nil, isConfined: Bool = false, isMaking: Bool = false,
        environment: (String) -> String? = Shelf.environment, disk: Disk = Disk()
    ) throws(StorageError) -> Library {
        func variable(_ name: String) -> String? { environment(name).flatMap { $0.isEmpty ? nil : $0 } }
        let home = FilePath(variable("HOME") ?? "/")
        let elsewhere = variable("XDG_STATE_HOME").map { FilePath($0) } ?? home.appending(".local").appending("state")
        func shelf(_ folder: FilePath) -> Shelf {
            Shelf(folder: folder, elsewhere: elsewhere.appending("jianbao"), isConfined: isConfined, disk: disk)
        }
        if let named = given ?? variable("JIANBAO_DATA") {
            let whole = shelf(FilePath(named))
            let isOne = whole.exists(whole.folder) || !named.contains(":")
            let roots = isOne ? [whole] : named.split(separator: ":").map { shelf(FilePath(String($0))) }
            for root in roots {
                if isMaking, !root.exists(root.folder) { try root.makeFolder() }
                try root.checkFolder()
            }
            return Library(roots, isConfined: isConfined)
        }
        for here in [shelf("data"), shelf(".")] where here.hasSeries { return Library([here], isConfined: isConfined) }
        for here in [shelf("data"), shelf(".")] where here.shelvesInside.count > 1 {
            return Library([here], isConfined: isConfined)
        }
        let data = variable("XDG_DATA_HOME").map { FilePath($0) } ?? home.appending(".local").appending("share")
        let own = shelf(data.appending("jianbao"))
        try own.makeFolder()
        return Library([own], isConfined: isConfined)
    }

    /// The same with that shelf open.
    package func opening(_ shelf: Shelf) -> Library {
        var library = self
        library.start = shelf
        return library
    }

    /// All there are to choose from, by the names of their folders.
    package var shelves: [Shelf] {
        let inside = roots.flatMap(\.shelvesInside)
        return inside.isEmpty ? roots : inside
    }

    /// The shelf that commands mean.
    ///
    /// - Throws: what there is to choose from, where nothing says which.
    package func shelf(named name: String?) throws(StorageError) -> Shelf {
        if name == nil, let start { return start }
        let shelves = shelves
        let found = shelves.filter { $0.title == name || $0.series().series.name == name }
        if let first = found.first, found.count == 1 { return first }
        throw .severalShelves(names: shelves.map(\.name), wanted: name.map { SafeName.of($0) })
    }

    /// A new shelf beside the others, by a name for its folder; nothing is made yet.
    package func place(named name: String) -> Shelf? {
        guard !isConfined, let root = roots.first, let folder = FilePath.Component(name), folder.kind == .regular,
            !name.hasPrefix("."), FilePath(name).components.count == 1
        else { return nil }
        return root.beside(root.folder.appending(folder))
    }
}

extension Shelf {
    /// The name of the folder.
    package var title: String { SafeName.of(folder.lastComponent ?? ".") }

    /// 刊名, or the folder where it has none.
    package var name: String {
        let name = series().series.name
        return name.isEmpty ? title : SafeName.of(name)
    }

    /// The same login's shelf in another folder.
    func beside(_ folder: FilePath) -> Shelf {
        Shelf(folder: folder, elsewhere: elsewhere, isConfined: isConfined, disk: disk, host: host)
    }

    /// The shelves that a folder holds: itself where it is one, and the folders in it that are.
    fileprivate var shelvesInside: [Shelf] {
        guard let names = try? disk.names(in: folder) else { return [] }
        let isShelf = hasSeries || names.contains(where: IssueFile.isIssue)
        let folders = names.filter { !$0.string.hasPrefix(".") && $0.extension != "json" }
        let inside = folders.map { beside(folder.appending($0)) }.filter(\.hasSeries)
        return (isShelf ? [self] : []) + inside.sorted { $0.folder.string < $1.folder.string }
    }
}
