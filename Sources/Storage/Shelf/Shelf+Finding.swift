package import Bulletins
import Glibc
package import SystemPackage

extension Shelf {
    /// The shelf of this session: `given` (`--data`), else `$JIANBAO_DATA`, else `./data` where it holds a
    /// `series.json`, else the XDG data folder, made with `series` on first use.
    ///
    /// - Throws: a folder that was named and is not there; one that cannot be made.
    package static func find(
        given: String? = nil, isConfined: Bool = false, series: Series = .standard,
        environment: (String) -> String? = Shelf.environment, disk: Disk = Disk()
    ) throws(StorageError) -> Shelf {
        func variable(_ name: String) -> String? { environment(name).flatMap { $0.isEmpty ? nil : $0 } }
        let home = FilePath(variable("HOME") ?? "/")
        let elsewhere = variable("XDG_STATE_HOME").map { FilePath($0) } ?? home.appending(".local").appending("state")
        func shelf(_ folder: FilePath) -> Shelf {
            Shelf(folder: folder, elsewhere: elsewhere.appending("jianbao"), isConfined: isConfined, disk: disk)
        }
        if let named = given ?? variable("JIANBAO_DATA") {
            let found = shelf(FilePath(named))
            try found.checkFolder()
            return found
        }
        let here = shelf("data")
        if here.exists(here.seriesPath) { return here }
        let data = variable("XDG_DATA_HOME").map { FilePath($0) } ?? home.appending(".local").appending("share")
        let own = shelf(data.appending("jianbao"))
        try own.begin(with: series)
        return own
    }

    /// The process's own environment.
    package static func environment(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

    package var seriesPath: FilePath { folder.appending("series.json") }

    func exists(_ path: FilePath) -> Bool {
        do throws(Errno) {
            _ = try disk.status(at: path)
            return true
        } catch {
            return false
        }
    }

    private func checkFolder() throws(StorageError) {
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

    private func begin(with series: Series) throws(StorageError) {
        do throws(Errno) { try disk.makeFolders(folder) } catch {
            throw .failed(.makeFolder, name: SafeName.of(folder), error)
        }
        if exists(seriesPath) { return }
        let file = try seriesFile()
        do throws(StorageError) { _ = try file.write(series.json) } catch {
            // Another's first use, at the same moment, made the same.
            guard case .alreadyExists = error else { throw error }
        }
    }
}

extension Series {
    /// What a new shelf begins with; the editors change it in `series.json`.
    package static let standard = Series(
        name: "营商环境工作动态", title: "优化营商环境信息周报", office: "优化营商环境工作委员会办公室",
        sections: [
            StandingSection(title: "重要讲话"), StandingSection(title: "重要政策"), StandingSection(title: "营商大事件"),
            StandingSection(title: "他山之石", subsections: ["国内省市动态", "省内地域亮点"]),
            StandingSection(title: "本地动态", subsections: ["各镇办", "各指标牵头单位", "指标配合单位"]),
        ])
}
