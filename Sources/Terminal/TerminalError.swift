/// Why a terminal cannot be used; nothing has been written to it.
package enum TerminalError: Error, Hashable {
    case notATerminal
    /// `TERM` is not set.
    case noType
    /// `TERM` names a terminal that this machine does not know.
    case unknownType(String)
    /// A terminal that cannot place the cursor.
    case tooSimple(String)
    case noUnicode
    /// The system refused a call.
    case system(call: String, errno: Int32)

    /// One sentence for the editor: what is wrong and what to do.
    package var message: String {
        switch self {
        case .notATerminal: "标准输入或标准输出不是终端，编辑界面需要在终端里打开。"
        case .noType: "没有设置 TERM，不知道是哪种终端；请先执行 export TERM=xterm-256color 再打开。"
        case .unknownType(let type): "本机不认识终端类型“\(type)”；请先执行 export TERM=xterm-256color 再打开。"
        case .tooSimple(let type): "终端类型“\(type)”不能移动光标，编辑界面无法显示；请换用 xterm 一类的终端，或用 jianbao show、check、export 看、校、导出。"
        case .noUnicode: "本机没有可用的 UTF-8 语言环境；请安装 C.UTF-8 或 zh_CN.UTF-8 再打开。"
        case .system(let call, let code): "终端打不开：系统调用 \(call) 失败，错误号 \(code)；请重新连接后再试。"
        }
    }
}
