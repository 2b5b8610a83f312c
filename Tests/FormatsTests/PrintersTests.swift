import Formats
import SystemPackage
import TestSupport
import Testing

/// Printing by the `lp` of the machine; here by scripts of that name.
struct PrintersTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func script(_ name: String, _ body: String) throws {
        try folder.write("#!/bin/sh\n\(body)\n", to: name, mode: 0o755)
    }

    private func machine(queues: String = "", standard: String = "no system default destination") throws -> Printers {
        try script("lpstat", "case $1 in -a) printf '\(queues)';; -d) echo '\(standard)';; esac")
        try script(
            "lp",
            "printf '%s|' \"$@\" > \(folder.path)/args; cat > \(folder.path)/sent; echo 'request id is Laser-7 (1 file(s))'"
        )
        return try Printers.list(path: path).finished()
    }

    private var path: String { folder.path.string + ":/usr/bin:/bin" }

    private func print(_ bytes: [UInt8], on queue: String, copies: Int, title: String) throws -> String {
        try Printers.print(bytes, on: queue, copies: copies, title: title, path: path).finished()
    }

    @Test func `列出打印机，默认的在前；哪种语言都认得出`() throws {
        let two = "Copier accepting requests since Mon\\nLaser 自 周一 起接受请求\\n"
        let found = try machine(queues: two, standard: "system default destination: Laser")
        #expect(found.queues == ["Laser", "Copier"] && found.standard == "Laser")
        let chinese = try machine(queues: two, standard: "系统默认目标：Laser")
        #expect(chinese.standard == "Laser")
        #expect(try machine(queues: two).standard == nil)
    }

    @Test func `打印：哪一台、几份、什么名称，字节照送`() throws {
        _ = try machine(queues: "Laser accepting\\n")
        let said = try print([0x25, 0x50, 0, 0xFF], on: "Laser", copies: 3, title: "动态 第35期")
        #expect(said == "request id is Laser-7 (1 file(s))")
        #expect(try folder.read("args") == Array("-d|Laser|-n|3|-t|动态 第35期|-|".utf8))
        #expect(try folder.read("sent") == [0x25, 0x50, 0, 0xFF])
    }

    @Test func `没有 lp、没有打印机、lp 不肯：说清是哪一样`() throws {
        #expect(throws: ExportError.self) { try Printers.list(path: folder.path.string) }
        #expect(throws: ExportError.notPrinted("这台机器上没有打印队列，请管理员用 lpadmin 设一个；或导出 PDF，取回自己的电脑打印")) {
            try machine(queues: "")
        }
        _ = try machine(queues: "Laser accepting\\n")
        try script("lp", "echo 'lp: 没有纸' >&2; exit 1")
        #expect(throws: ExportError.notPrinted("没有印成：lp: 没有纸")) {
            try print([1], on: "Laser", copies: 1, title: "甲")
        }
    }

    @Test func `打印系统不回话：到时候停下，说清楚，不一直等`() throws {
        _ = try machine(queues: "Laser accepting\\n")
        try script("lpstat", "exec sleep 1000")
        let late = ExportError.notPrinted("打印系统 1 秒没有回话，没有打印；请管理员看看它，或导出 PDF，取回自己的电脑打印")
        #expect(throws: late) { try Printers.list(path: path, within: 200).finished() }
        try script("lp", "exec sleep 1000")
        #expect(throws: ExportError.notPrinted("打印系统 1 秒没有收下，停下了；印没印出，请到打印机上看一眼")) {
            try Printers.print([1], on: "Laser", copies: 1, title: "甲", path: path, within: 200).finished()
        }
    }
}
