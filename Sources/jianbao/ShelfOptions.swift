import Application
import ArgumentParser
import Formats
import Storage

/// Which shelf; every command takes it.
struct ShelfOptions: ParsableArguments {
    /// As a person writes them; the first takes the next word.
    static let folder = "--data"
    static let valued = [folder, "--shelf"]
    static let names = valued + ["--confined"]

    @Option(
        help: ArgumentHelp("书架所在的文件夹；不写则依次看 $JIANBAO_DATA、./data 和用户数据文件夹。", valueName: "文件夹"),
        completion: .directory)
    var data: String?

    @Option(name: .customLong("shelf"), help: ArgumentHelp("几种刊物的书架在一个文件夹里时，用哪一个。", valueName: "刊名"))
    var name: String?

    @Flag(help: .hidden)
    var confined = false

    /// - Parameter isMaking: whether a folder that was named and is not there is made.
    func library(isMaking: Bool = false) throws -> Library {
        try describingFailure {
            try Library.find(given: data, isConfined: confined || Login.isConfined, isMaking: isMaking)
        }
    }

    /// The one shelf that a command is about.
    func shelf() throws -> Shelf {
        let library = try library()
        return try describingFailure { try library.shelf(named: name) }
    }
}

extension CompletionKind {
    static let issue = CompletionKind.shellCommand("jianbao list 2>/dev/null | cut -d ' ' -f 1")
    static let format = CompletionKind.list(Exporter.all.map(\.name))
}
