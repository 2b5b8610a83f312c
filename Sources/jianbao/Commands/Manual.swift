import ArgumentParser

/// The manual page, for whoever installs the program.
struct Manual: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "打印手册页 jianbao.1，安装时用。", shouldDisplay: false)

    func run() { Output.results(ManualPage.text) }
}
