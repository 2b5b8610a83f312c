internal import Glibc

/// The print queues of this machine, by the `lp` and `lpstat` of its printing system.
package struct Printers: Sendable {
    /// Their names, the standard one first.
    package let queues: [String]
    /// The queue that the machine prints to where none is said.
    package let standard: String?

    private let program: String

    /// - Parameter path: where programs are looked for, as in `$PATH`, which it is where nobody says.
    /// - Throws: that there is no printing here.
    package init(
        path: String? = nil, whenSlow: () -> Void = {}
    ) throws(ExportError) {
        let path = path ?? getenv("PATH").map { String(cString: $0) } ?? ""
        guard let lp = Printers.program("lp", path), let lpstat = Printers.program("lpstat", path) else {
            throw .notPrinted("这台机器上没有打印命令 lp；导出 PDF，取回自己的电脑打印")
        }
        program = lp
        // A line a queue, whose name comes first in every language.
        let listed = Printers.lines(try ChildProcess.run(lpstat, ["-a"], input: [], whenSlow: whenSlow))
        let names = listed.compactMap { $0.split(separator: " ").first.map(String.init) }
        // “system default destination: Laser”, or that there is none.
        let answer = Printers.lines(try ChildProcess.run(lpstat, ["-d"], input: []))
            .first.flatMap { $0.split(whereSeparator: { $0 == ":" || $0 == "：" || $0 == " " }).last.map(String.init) }
        standard = answer.flatMap { names.contains($0) ? $0 : nil }
        queues = names.filter { $0 == answer } + names.filter { $0 != answer }
        if queues.isEmpty { throw .notPrinted("这台机器上没有打印队列，请管理员用 lpadmin 设一个；或导出 PDF，取回自己的电脑打印") }
    }

    /// Sends a PDF to a queue.
    ///
    /// - Returns: what the printing system says of it; empty where it says nothing.
    package func print(
        _ pdf: [UInt8], on queue: String, copies: Int, title: String, whenSlow: () -> Void = {}
    ) throws(ExportError) -> String {
        let result = try ChildProcess.run(
            program, ["-d", queue, "-n", "\(copies)", "-t", title, "-"], input: pdf, whenSlow: whenSlow)
        guard result.status == 0 else {
            let said = String(decoding: result.errors, as: UTF8.self).split(separator: "\n").first.map(String.init)
            throw .notPrinted("没有印成：\(said ?? "lp 以 \(result.status) 结束")")
        }
        return Printers.lines(result).first ?? ""
    }

    private static func lines(_ result: ChildProcess.Result) -> [String] {
        guard result.status == 0 else { return [] }
        return String(decoding: result.output, as: UTF8.self).split(separator: "\n").map(String.init)
    }

    private static func program(_ name: String, _ path: String) -> String? {
        path.split(separator: ":").map { "\($0)/\(name)" }.first { access($0, X_OK) == 0 }
    }
}
