import Application
import ArgumentParser
import Storage

/// Which shelf; every command takes it.
struct ShelfOptions: ParsableArguments {
    /// As a person writes them; the first takes the next word.
    static let folder = "--data"
    static let names = [folder, "--confined"]

    @Option(
        help: ArgumentHelp("书架所在的文件夹；不写则依次看 $JIANBAO_DATA、./data 和用户数据文件夹。", valueName: "文件夹"),
        completion: .directory)
    var data: String?

    @Flag(help: .hidden)
    var confined = false

    func shelf() throws -> Shelf {
        try describingFailure { try Shelf.find(given: data, isConfined: confined || Login.isConfined) }
    }
}
