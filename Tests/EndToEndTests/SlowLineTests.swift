import SystemPackage
import Testing

/// The whole program at the far end of a slow line.
@Suite(.serialized, .enabled(if: Process.run(["python3", "--version"])?.status == 0, "python3 is not installed"))
struct SlowLineTests {
    @Test func `九千六百比特、三百毫秒的线：先打的字不丢，翻过去的页不再送`() throws {
        let workspace = try Workspace()
        let data = try workspace.copyOfSampleShelf()
        let script = Workspace.package.appending("Tests/Support/slow_line.py").string
        let result = try #require(Process.run(["python3", script, Workspace.program, data, "2023-36"]))
        #expect(result.status == 0, "\(result.output)")
    }
}
