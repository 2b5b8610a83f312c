import Processes
import SystemPackage

/// The shelf that comes with the program, for whoever wants to look first.
enum Sample {
    /// Where it was installed beside the program, or where it stands in the sources that the program was built from.
    static var folder: FilePath? {
        let program = FilePath(ProgramPath.own)
        let installed = program.removingLastComponent().removingLastComponent().pushing("share/jianbao/sample")
        var places = [installed]
        var above = program.removingLastComponent()
        while !above.components.isEmpty {
            if above.appending("Package.swift").isTaken { places.append(above.appending("data")) }
            above = above.removingLastComponent()
        }
        return places.first { $0.appending("series.json").isTaken }
    }
}
