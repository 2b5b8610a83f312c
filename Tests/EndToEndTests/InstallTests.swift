import Glibc
import SystemPackage
import Testing

/// What is installed with the program: the manual page and the completions.
@Suite struct InstallTests {
    private func run(_ arguments: String...) -> (status: Int32, output: String) {
        Process.run(arguments) ?? (-1, "did not start")
    }

    /// The subcommands that help names.
    private var subcommands: [String] {
        let help = run(Workspace.program, "--help").output
        let lines = help.split(separator: "\n", omittingEmptySubsequences: false)
        let list = lines.drop { $0 != "子命令：" }.dropFirst().prefix { $0.hasPrefix("  ") }
        return list.filter { !$0.hasPrefix("   ") }
            .compactMap { $0.split(separator: " ").first.map(String.init) }
    }

    @Test func `手册页说到每个子命令`() {
        let page = run(Workspace.program, "manual").output
        #expect(subcommands.count >= 10)
        for command in subcommands { #expect(page.contains(".SS \"\(command)\"\n"), "\(command)") }
        for section in ["名称", "用法", "键", "环境变量", "文件", "返回值"] { #expect(page.contains(".SH \"\(section)\"\n")) }
    }

    @Test func `README 说到每个子命令`() throws {
        let readme = run("cat", Workspace.package.appending("README.md").string).output
        for command in subcommands { #expect(readme.contains("\njianbao \(command) "), "\(command)") }
    }

    @Test(.enabled(if: Process.run(["groff", "--version"])?.status == 0, "groff is not installed"))
    func `手册页排得出来，没有一句警告`() throws {
        let workspace = try Workspace()
        let set = run(
            "bash", "-c",
            "'\(Workspace.program)' manual > '\(workspace.folder)/1' && groff -ww -W break -man -Kutf8 -Tutf8 -z '\(workspace.folder)/1'"
        )
        #expect(set.status == 0)
        #expect(set.output == "")
    }

    /// Without its `-I`, the compiler does not find Cairo; the others are taken away by an empty root.
    @Test(arguments: [
        ("CCairo/shim.h", "libcairo2-dev"), ("CExpat/shim.h", "libexpat1-dev"), ("CMinizip/shim.h", "libminizip-dev"),
        ("CPCRE2/shim.h", "libpcre2-dev"),
    ])
    func `缺系统库时编译说得出要装哪个包`(header: String, package: String) {
        let shim = Workspace.package.appending("Sources/\(header)").string
        let compiled = run("clang", "-fsyntax-only", "-nostdinc", "-x", "c-header", shim)
        #expect(compiled.status != 0)
        #expect(compiled.output.contains("apt-get install \(package)"))
        #expect(compiled.output.contains("1 error generated"), "nothing but this sentence")
    }

    @Test func `安装脚本放好程序、手册页和三种补全`() throws {
        let workspace = try Workspace()
        let script = Workspace.package.appending("Scripts/install").string
        let installed = run("env", "DESTDIR=\(workspace.folder)", "PREFIX=/prefix", script, Workspace.program)
        #expect(installed.status == 0, "\(installed.output)")
        let files = run("bash", "-c", "cd '\(workspace.folder)/prefix' && find . -type f | sort").output
        // What sets pdf is installed where it was built.
        let setter = access("\(Workspace.program)-pdf", X_OK) == 0 ? "\n./bin/jianbao-pdf" : ""
        #expect(installed.output.contains("没有装 jianbao-pdf") == setter.isEmpty)
        #expect(
            files == """
                ./bin/jianbao\(setter)
                ./share/bash-completion/completions/jianbao
                ./share/fish/vendor_completions.d/jianbao.fish
                ./share/jianbao/sample/2023-33.json
                ./share/jianbao/sample/2023-34.json
                ./share/jianbao/sample/2023-36.json
                ./share/jianbao/sample/series.json
                ./share/man/man1/jianbao.1
                ./share/zsh/site-functions/_jianbao

                """)
        let completion = "\(workspace.folder)/prefix/share/bash-completion/completions/jianbao"
        #expect(run("bash", "-c", "source '\(completion)' && complete -p jianbao").status == 0)
    }
}
