import Glibc
import TestSupport
import Testing

/// A PDF that takes long and a printing system that does not answer: the editor types on, and can be left.
@Suite(.enabled(if: Tmux.isInstalled, "tmux is not installed"))
struct SlowProgramTests {
    @Test func `PDF 做得慢：接着打字，做完了告诉，字一个不少`() throws {
        let machine = try Machine(pdf: "\(Machine.waiting); printf %%PDF-slow")
        try machine.choosePDF()
        machine.tmux.type("趁它排页接着写")
        try machine.tmux.wait(for: "趁它排页接着写")
        try machine.open()
        try machine.tmux.wait(for: "已导出到")
        let screen = machine.tmux.screen
        #expect(screen.contains("趁它排页接着写") && !screen.contains("正在导出…"))
        #expect(try machine.workspace.read("data/exports/营商环境工作动态第36期.pdf") == "%PDF-slow")
    }

    @Test func `PDF 做不完：Esc 停下它，没有写出文件，它也不在了`() throws {
        let machine = try Machine(pdf: "while :; do sleep 0.02; done")
        try machine.choosePDF()
        machine.tmux.press("Escape")
        try machine.tmux.wait(for: "导出停下了，没有写出文件")
        #expect(try machine.isGone("jianbao-pdf"))
        #expect(Process.run(["ls", machine.workspace.folder + "/data/exports"])?.output.contains("36期.pdf") != true)
    }

    @Test func `打印系统不回话：Esc 回到版面接着写；断线时马上走，什么也不留下`() throws {
        let machine = try Machine(lpstat: "while :; do sleep 0.02; done")
        try machine.choosePrinting()
        try machine.tmux.wait(for: "正在问有哪些打印机")
        machine.tmux.press("Escape")
        try machine.tmux.wait(for: "^S 保存")
        machine.tmux.type("不等打印机")
        try machine.tmux.wait(for: "不等打印机")
        let editor = try #require(machine.tmux.process)
        kill(editor, SIGHUP)
        try machine.tmux.waitForEnd()
        #expect(try machine.isGone("lpstat"))
    }

    @Test func `打印机收得慢：接着打字，收下了告诉；没收下就退出，先问`() throws {
        let machine = try Machine(
            pdf: "printf %%PDF-", lp: "cat > /dev/null; \(Machine.waiting); echo 'request id is Laser-7'")
        try machine.choosePrinting()
        try machine.tmux.wait(for: "Laser")
        machine.tmux.press("Enter")
        try machine.tmux.wait(for: "印几份")
        machine.tmux.press("Enter")
        try machine.tmux.wait(for: "正在打印…")
        machine.tmux.type("边印边写")
        try machine.tmux.wait(for: "边印边写")
        machine.tmux.press("C-s")
        try machine.tmux.wait(for: "已存")
        machine.tmux.press("C-q")
        try machine.tmux.wait(for: "正在打印，还没有完")
        machine.tmux.press("Escape")
        try machine.open()
        try machine.tmux.wait(for: "已送到 Laser，1 份")
        machine.tmux.press("C-q")
        try machine.tmux.waitForEnd()
    }
}

/// A shelf that is open in the program, whose `jianbao-pdf` is a script, and so are `lp` and `lpstat`; each writes its
/// number into a file.
private final class Machine {
    let workspace: Workspace
    let tmux: Tmux

    static let waiting = "until [ -e gate ]; do sleep 0.02; done"

    init(pdf: String = "exit 0", lp: String = "exit 0", lpstat: String? = nil) throws {
        workspace = try Workspace()
        let data = try workspace.copyOfSampleShelf()
        let folder = workspace.folder
        _ = Process.run(["mkdir", folder + "/bin"])
        let program = folder + "/bin/jianbao"
        if Process.run(["ln", Workspace.program, program])?.status != 0 {
            _ = Process.run(["cp", Workspace.program, program])
        }
        let queues = "[ $1 = -a ] && echo 'Laser accepting'; exit 0"
        for (name, body) in [("jianbao-pdf", pdf), ("lp", lp), ("lpstat", lpstat ?? queues)] {
            try workspace.write("#!/bin/sh\ncd \(folder)\necho $$ > \(name).pid\n\(body)\n", to: "bin/" + name)
            _ = Process.run(["chmod", "+x", folder + "/bin/" + name])
        }
        tmux = try Tmux(
            ["PATH=\(folder)/bin:/usr/bin:/bin", program, "36", "--data", data], columns: 100, folder: folder)
    }

    /// Lets the script go on that waits.
    func open() throws { try workspace.write("", to: "gate") }

    func choosePrinting() throws {
        try tmux.wait(for: "第36期")
        tmux.press("C-p")
        tmux.type("打印")
        try tmux.wait(for: "> 打印")
        tmux.press("Enter")
    }

    func choosePDF() throws {
        try tmux.wait(for: "第36期")
        tmux.press("C-e")
        try tmux.wait(for: "导出为")
        tmux.type("pdf")
        try tmux.wait(for: "> pdf")
        tmux.press("Enter")
        try tmux.wait(for: "文件名")
        tmux.press("Enter")
        try tmux.wait(for: "正在导出…")
    }

    /// Whether the script of that name is no more.
    func isGone(_ name: String) throws -> Bool {
        let pid = try #require(pid_t(try workspace.read(name + ".pid").split(separator: "\n").first ?? ""))
        for _ in 0..<2_000 where kill(pid, 0) == 0 { usleep(1_000) }
        return kill(pid, 0) != 0
    }
}
