import TestSupport
import Testing

/// One number of the release wherever one is said.
@Suite struct VersionTests {
    private func output(_ arguments: String...) -> String { Process.run(arguments)?.output ?? "" }

    @Test func `程序、手册页和 CHANGELOG 说的是同一个版本`() throws {
        let changes = try #require(PackageFile("CHANGELOG.md").text)
        let headings = changes.split(separator: "\n").filter { $0.hasPrefix("## ") }.map { $0.dropFirst(3) }
        #expect(headings.first == "Unreleased")
        let newest = try #require(headings.dropFirst().first?.split(separator: " ").first).description
        #expect(output(Workspace.program, "--version") == newest + "\n")
        #expect(output(Workspace.program, "manual").contains("\"jianbao \(newest)\""))
    }
}
