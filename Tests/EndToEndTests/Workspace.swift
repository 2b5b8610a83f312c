import Glibc
import SystemPackage

/// A folder of its own for a test, with the built program beside the tests.
struct Workspace: ~Copyable {
    let folder: String

    init() throws {
        var template = Array("/tmp/jianbao-test-XXXXXX".utf8CString)
        guard let made = mkdtemp(&template) else { throw ProgramError("mkdtemp: \(errno)") }
        folder = String(cString: made)
    }

    deinit { _ = Process.run(["rm", "-rf", folder]) }

    /// The package's own folder.
    static var package: FilePath {
        FilePath(#filePath).removingLastComponent().removingLastComponent().removingLastComponent()
    }

    /// The program, built with the tests.
    static var program: String {
        let own = FilePath(CommandLine.arguments[0])
        let built = own.removingLastComponent().appending("jianbao")
        if access(built.string, X_OK) == 0 { return built.string }
        return package.appending(".build/debug/jianbao").string
    }

    /// A copy of the shelf that comes with the project.
    func copyOfSampleShelf() throws -> String {
        let copied = Process.run(["cp", "-r", Workspace.package.appending("data").string, folder + "/data"])
        guard copied?.status == 0 else { throw ProgramError(copied?.output ?? "cp") }
        return folder + "/data"
    }

    func read(_ name: String) throws -> String {
        guard let result = Process.run(["cat", folder + "/" + name]), result.status == 0 else {
            throw ProgramError("no \(name)")
        }
        return result.output
    }

    func write(_ text: String, to name: String) throws {
        guard let file = fopen(folder + "/" + name, "w") else { throw ProgramError("\(name): \(errno)") }
        defer { fclose(file) }
        fputs(text, file)
    }
}
