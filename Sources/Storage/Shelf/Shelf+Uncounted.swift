import Bulletins
import SystemPackage

// Issues that nothing counts yet: their papers say no number, or no year.
extension Shelf {
    /// A file that is free, called by what the issue is: `舆情日报2024年5月6日`, `来稿`, `来稿（2）`.
    ///
    /// It never reads as a number, by which another issue would be looked for.
    func freeFile(called name: String) -> IssueFile? {
        let isNamed = { (scalar: Unicode.Scalar) in
            scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        }
        // A name takes 255 bytes; rescued copies add to it.
        var scalars = Array(name.unicodeScalars).filter { isNamed($0) || "（）()《》“”·-_—、 ".unicodeScalars.contains($0) }
            .drop { !isNamed($0) }.prefix(40)
        while scalars.last == " " { scalars.removeLast() }
        var stem = String(String.UnicodeScalarView(scalars))
        if stem.isEmpty { stem = "未编号" }
        if Reference(stem) != nil || "\(stem).json" == Shelf.seriesName { stem += "（未编号）" }
        return (1...999).lazy.compactMap { count in
            FilePath.Component(count == 1 ? "\(stem).json" : "\(stem)（\(count)）.json")
        }.map { IssueFile(folder: folder, name: $0) }.first { !exists($0.path) }
    }
}
