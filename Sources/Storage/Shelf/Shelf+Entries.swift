import Bulletins
import SystemPackage

extension Shelf {
    /// The file that a person means.
    ///
    /// - Throws: `badReference`, `noSuchIssue`, or `confined` for a path where only this shelf may be opened.
    package func file(for text: String) throws(StorageError) -> IssueFile {
        let shown = SafeName.of(text)
        switch Reference(text) {
        case nil: throw .badReference(reference: shown)
        case .path(let path)?: return try file(path: path)
        case .issue(let year, let number)?:
            if let file = file(year: year, number: number), exists(file.path) { return file }
            let match = try entries().first { $0.summary.map { $0.year == year && $0.number == number } ?? false }
            guard let match else { throw .noSuchIssue(reference: shown) }
            return match.file
        case .number(let number)?:
            let match = try entries().first { entry in
                if let summary = entry.summary { return summary.number == number }
                guard case .issue(_, number)? = Reference(entry.file.name.stem) else { return false }
                return true
            }
            guard let match else { throw .noSuchIssue(reference: shown) }
            return match.file
        }
    }

    private func file(path text: String) throws(StorageError) -> IssueFile {
        let shown = SafeName.of(text)
        let path = FilePath(text)
        guard let name = path.lastComponent, name.kind == .regular else { throw .badReference(reference: shown) }
        let onShelf = IssueFile(folder: folder, name: name)
        let isName = path.components.count == 1 && !path.isAbsolute
        if isConfined {
            // The second is how the program itself calls what stands in the list.
            guard isName || path == onShelf.path, IssueFile.isIssue(name) else { throw .confined(reference: shown) }
            guard exists(onShelf.path) else { throw .noSuchIssue(reference: shown) }
            return onShelf
        }
        if exists(path), let file = IssueFile(path: path) { return file }
        guard isName, exists(onShelf.path) else { throw .noSuchIssue(reference: shown) }
        return onShelf
    }
}
