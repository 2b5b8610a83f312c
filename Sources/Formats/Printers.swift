internal import Processes

/// The print queues of this machine, by the `lp` and `lpstat` of its printing system.
package struct Printers: Sendable {
    /// Their names, the standard one first.
    package let queues: [String]
    /// The queue that the machine prints to where none is said.
    package let standard: String?

    /// Milliseconds that the printing system may take: to list its queues, and to take a paper.
    package static let patience = (list: 8_000, print: 60_000)

    /// Asks the printing system.
    ///
    /// - Parameter path: where programs are looked for, as in `$PATH`, which it is where nobody says.
    /// - Throws: that there is no printing here.
    package static func list(
        path: String? = nil, within milliseconds: Int = patience.list
    ) throws(ExportError) -> Deferred<Printers> {
        let lpstat = try programs(path).lpstat
        let late = ExportError.notPrinted(
            "打印系统 \(max(1, milliseconds / 1_000)) 秒没有回话，没有打印；请管理员看看它，或导出 PDF，取回自己的电脑打印")
        func ask(_ option: String) throws(ExportError) -> Deferred<[String]> {
            try .program(lpstat, [option], within: milliseconds, else: late, then: lines)
        }
        // A line a queue, whose name comes first in every language.
        return try ask("-a").then { listed throws(ExportError) in
            let names = listed.compactMap { $0.split(separator: " ").first.map(String.init) }
            guard !names.isEmpty else { throw .notPrinted("这台机器上没有打印队列，请管理员用 lpadmin 设一个；或导出 PDF，取回自己的电脑打印") }
            return try ask("-d").map { said in Printers(names, saying: said.first) }
        }
    }

    /// - Parameter answer: “system default destination: Laser”, or that there is none.
    private init(_ names: [String], saying answer: String?) {
        let named = answer.flatMap { $0.split { $0 == ":" || $0 == "：" || $0 == " " }.last.map(String.init) }
        standard = named.flatMap { names.contains($0) ? $0 : nil }
        queues = names.filter { $0 == named } + names.filter { $0 != named }
    }

    /// Sends a PDF to a queue.
    ///
    /// - Returns: what the printing system says of it; empty where it says nothing.
    package static func print(
        _ pdf: [UInt8], on queue: String, copies: Int, title: String, path: String? = nil,
        within milliseconds: Int = patience.print
    ) throws(ExportError) -> Deferred<String> {
        let late = ExportError.notPrinted(
            "打印系统 \(max(1, milliseconds / 1_000)) 秒没有收下，停下了；印没印出，请到打印机上看一眼")
        // What was sent off goes on when the line breaks.
        return try .program(
            try programs(path).lp, ["-d", queue, "-n", "\(copies)", "-t", title, "-"], input: pdf,
            within: milliseconds, else: late, outlives: true
        ) { result throws(ExportError) in
            guard result.status == 0 else {
                throw .notPrinted("没有印成：\(result.errorLines.first ?? "lp 以 \(result.status) 结束")")
            }
            return lines(result).first ?? ""
        }
    }

    private static func lines(_ result: Child.Result) -> [String] { result.status == 0 ? result.outputLines : [] }

    private static func programs(_ path: String?) throws(ExportError) -> (lp: String, lpstat: String) {
        let folders = ProgramPath.folders(path)
        guard let lp = ProgramPath.of("lp", in: folders), let lpstat = ProgramPath.of("lpstat", in: folders) else {
            throw .notPrinted("这台机器上没有打印命令 lp；导出 PDF，取回自己的电脑打印")
        }
        return (lp, lpstat)
    }
}
