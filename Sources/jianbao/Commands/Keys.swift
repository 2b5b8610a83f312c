import ArgumentParser
import Editor

struct Keys: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "键位表。")

    func run() { Output.results(KeyTable.markdown) }
}
