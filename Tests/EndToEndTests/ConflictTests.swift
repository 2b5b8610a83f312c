import Glibc
import Testing

/// An issue in which two people's texts wait for a choice, on the command line.
@Suite struct ConflictTests {
    private func shelf(_ workspace: borrowing Workspace) throws -> String {
        let data = try workspace.copyOfSampleShelf()
        let mark = #""conflicts":[{"part":"masthead","field":"title","kept":["甲题"],"other":["乙题"],"from":"王"}],"#
        let edited = Process.run(["sed", "-i", "0,/{/s//{\(mark)/", data + "/2023-34.json"])
        #expect(edited?.status == 0)
        return data
    }

    private func jianbao(_ arguments: String...) -> (status: Int32, output: String) {
        Process.run([Workspace.program] + arguments) ?? (-1, "did not start")
    }

    @Test func `没选定的写法：check 报必改，状态 1；show、export、list 都说到`() throws {
        let workspace = try Workspace()
        let data = try shelf(workspace)
        let check = jianbao("check", "34", "--level", "必改", "--data", data)
        #expect(check.status == 1)
        #expect(check.output.contains("必改 conflict 两种写法没有选定：“甲题” 或 “乙题”"))
        #expect(!check.output.contains("没有发现差错"))
        #expect(jianbao("check", "34", "--json", "--data", data).output.contains("\"conflict\""))
        let warning = "“2023-34”有 1 处两人同改还没选定"
        #expect(jianbao("show", "34", "--data", data).output.contains(warning))
        #expect(jianbao("export", "34", "--to", "text", "--data", data).output.contains(warning))
        #expect(jianbao("list", "--data", data).output.contains("待选 1 处"))
    }

    @Test func `没有待选的，什么也不多说`() throws {
        let workspace = try Workspace()
        let data = try workspace.copyOfSampleShelf()
        #expect(!jianbao("show", "34", "--data", data).output.contains("选定"))
        #expect(!jianbao("check", "34", "--data", data).output.contains("conflict"))
    }
}
