import Foundation
import SystemPackage
import TestSupport

/// A program of the machine, run to its end.
enum Tool {
    static func path(_ name: String) -> String? {
        let folders = ProcessInfo.processInfo.environment["PATH"]?.split(separator: ":") ?? []
        return folders.map { "\($0)/\(name)" }.first { FileManager.default.isExecutableFile(atPath: $0) }
    }

    struct Output {
        var status: Int32
        var standardOutput: Data
        var standardError: Data
    }

    static func run(_ name: String, _ arguments: [String], input: Data = Data()) throws -> Output {
        let process = Process()
        process.executableURL = URL(filePath: name.hasPrefix("/") ? name : path(name) ?? name)
        process.arguments = arguments
        let folder = try TemporaryFolder()
        let (output, error) = (folder.url.appending(path: "out"), folder.url.appending(path: "err"))
        let source = folder.url.appending(path: "in")
        try input.write(to: source)
        for file in [output, error] { try Data().write(to: file) }
        process.standardInput = try FileHandle(forReadingFrom: source)
        process.standardOutput = try FileHandle(forWritingTo: output)
        process.standardError = try FileHandle(forWritingTo: error)
        try process.run()
        process.waitUntilExit()
        return Output(
            status: process.terminationStatus, standardOutput: try Data(contentsOf: output),
            standardError: try Data(contentsOf: error))
    }
}

extension TemporaryFolder {
    /// As Foundation names it.
    var url: URL { URL(filePath: path.string, directoryHint: .isDirectory) }
}
