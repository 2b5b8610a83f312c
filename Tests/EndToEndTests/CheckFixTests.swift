import SystemPackage
import Testing

/// `jianbao check --fix` on a text file, which is somebody's and was sent as it is.
@Suite struct CheckFixTests {
    private func fix(_ path: String) -> (status: Int32, output: String) {
        Process.run([Workspace.program, "check", path, "--fix", "--data", Workspace.package.appending("data").string])
            ?? (-1, "did not start")
    }

    /// Writes a file by `printf`, whose escapes name bytes.
    private func write(_ bytes: String, to path: String) {
        _ = Process.run(["bash", "-c", "printf '\(bytes)' > '\(path)'"])
    }

    private func hex(_ path: String) -> String {
        Process.run(["bash", "-c", "od -An -tx1 -v '\(path)' | tr -d ' \\n'"])?.output ?? ""
    }

    @Test func `国标码、回车换行的来稿改后还是国标码、回车换行，原稿留在 bak`() throws {
        let workspace = try Workspace()
        let path = workspace.folder + "/来稿.txt"
        // 会议要求,各单位抓好落实。 and a line end of Windows
        write(
            #"\xbb\xe1\xd2\xe9\xd2\xaa\xc7\xf3,\xb8\xf7\xb5\xa5\xce\xbb\xd7\xa5\xba\xc3\xc2\xe4\xca\xb5\xa1\xa3\r\n"#,
            to: path)
        let sent = hex(path)
        #expect(fix(path).output.contains("改了 1 处"))
        #expect(hex(path) == sent.replacing("c7f32cb8f7", with: "c7f3a3acb8f7"))
        #expect(hex(path + ".bak") == sent)
    }

    @Test func `再改一次，先前的 bak 不动，另存一份`() throws {
        let workspace = try Workspace()
        let path = workspace.folder + "/来稿.txt"
        write("会议要求,各单位抓好落实。", to: path)
        let sent = hex(path)
        #expect(fix(path).output.contains("改了 1 处"))
        write("区里要求,各单位抓好落实。", to: path)
        let second = hex(path)
        #expect(fix(path).output.contains("改了 1 处"))
        #expect(hex(path + ".bak") == sent && hex(path + ".bak2") == second)
    }

    @Test func `没有把握的一处也不改`() throws {
        let workspace = try Workspace()
        let path = workspace.folder + "/来稿.txt"
        write(
            #"关于 2023年度 先进集体的通报\n干部要有坐不住、等不得的紧迫感。\n王?华同志主持会议。\n营商环境：\n零售额近10亿元，同比29%%。\n"#,
            to: path)
        let sent = hex(path)
        let output = fix(path).output
        #expect(!output.contains("改了"))
        #expect(output.contains("同比没有说增减"))
        #expect(hex(path) == sent && Process.run(["test", "-e", path + ".bak"])?.status == 1)
    }

    @Test func `有读不出的字的行不动，说出是哪一行`() throws {
        let workspace = try Workspace()
        let path = workspace.folder + "/来稿.txt"
        write(#"会议要求,各单位\xff抓好落实。\n区里要求,各单位抓好落实。\n"#, to: path)
        let sent = hex(path)
        let output = fix(path).output
        #expect(output.contains("第 1 行没有改") && output.contains("改了 1 处"))
        // The comma of the second line, and no other.
        let (comma, wide) = ("e6b1822ce59084e58d95e4bd8de68a93", "e6b182efbc8ce59084e58d95e4bd8de68a93")
        #expect(hex(path) == sent.replacing(comma, with: wide))
    }

    @Test func `几个书架在一起，校对一份文字不用说是哪一个`() throws {
        let workspace = try Workspace()
        let data = try workspace.copyOfSampleShelf()
        #expect(
            Process.run([
                "sh", "-c",
                "mkdir '\(workspace.folder)/all' && cd '\(workspace.folder)/all' && cp -r '\(data)' 甲 && cp -r '\(data)' 乙",
            ])?.status == 0)
        let path = workspace.folder + "/来稿.txt"
        write(#"会议要求,各单位抓好落实。\n"#, to: path)
        func check(_ name: String) -> String {
            Process.run([Workspace.program, "check", name, "--data", workspace.folder + "/all"])?.output ?? ""
        }
        #expect(check(path).contains("要求") && !check(path).contains("请加 --shelf"))
        #expect(check("36").contains("请加 --shelf"))
    }
}
