package import SystemPackage

extension Shelf {
    /// When the file of an issue was last written, in seconds since 1970; `nil` where there is none.
    package func savedTime(of file: IssueFile) -> Int? { time(of: file.path) }

    /// The files in the folder of exports that bear one of these names, whatever their ending, the newest first; those
    /// with a remark in brackets behind it, `（套打）`, too.
    package func exports(named names: [String]) -> [(path: FilePath, time: Int)] {
        let folder = folder.appending("exports")
        let found: [FilePath.Component]
        do throws(Errno) { found = try disk.names(in: folder) } catch { return [] }
        return found.filter { file in names.contains { file.stem == $0 || file.stem.hasPrefix($0 + "（") } }
            .compactMap { name in time(of: folder.appending(name)).map { (folder.appending(name), $0) } }
            .sorted { $0.time > $1.time }
    }

    /// When a file was exported into the shelf last, in nanoseconds by the clock of the disk; `nil` where none was.
    package var lastExport: Int? { try? disk.status(at: folder.appending("exports")).modified }

    private func time(of path: FilePath) -> Int? {
        do throws(Errno) {
            let status = try disk.status(at: path)
            return status.kind == .regular ? status.modified / 1_000_000_000 : nil
        } catch {
            return nil
        }
    }
}
