import Application
import Glibc

/// A login that is only jianbao: sshd runs it by `ForceCommand`, and says in `$SSH_ORIGINAL_COMMAND` what was asked
/// for.
///
/// Commands of jianbao on that shelf are done; anything else is refused.
enum Login {
    /// What may be asked for, and nothing that names a file of the host.
    private static let commands: Set<String> = [
        "list", "new", "show", "export", "import", "check", "versions", "recover", "sync",
    ]
    /// How those are called whose other options are for files of the host.
    private static let usages = [
        "export": "jianbao export 期号 --to 格式 [--encoding 编码] > 文件",
        "import": "jianbao import - [--into 期号] [--encoding 编码] [--name 文件名] < 文件",
        "sync": "jianbao sync [--status] [--removed]",
    ]

    /// How a command is called by this login; `nil` as everywhere.
    static func usage(of command: String) -> String? { isConfined ? usages[command].map { "ssh 主机 " + $0 } : nil }
    /// Those that need no shelf.
    private static let shelfless: Set<String> = ["keys", "terminal", "help", "--help", "-h", "--version"]
    private static let forbidden = ["--data", "--output", "-o", "--generate-completion-script", "--setup"]

    static var request: String? {
        getenv("SSH_ORIGINAL_COMMAND").map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
    }

    static var isConfined: Bool { request != nil }

    /// The arguments to obey: those of the command line, followed by those of the login where there is a request.
    static func arguments(_ own: [String]) throws -> [String] {
        guard let request else { return own }
        var words = try words(of: request)
        if words.first.map({ $0 == "jianbao" || $0.hasSuffix("/jianbao") }) ?? false { words.removeFirst() }
        guard let command = words.first else { return own }
        let isShelfless = shelfless.contains(command)
        guard isShelfless || commands.contains(command) || isIssue(command) else {
            let usable = commands.union(shelfless).filter { !$0.hasPrefix("-") }.sorted()
            throw Failure("这个登录只能用简报：可用的有期号（ssh -t）和命令 \(usable.joined(separator: "、"))")
        }
        let isForbidden = words.contains { word in forbidden.contains { word == $0 || word.hasPrefix($0 + "=") } }
        guard !isForbidden else { throw Failure("这个登录不能指定书架或文件；要文件请写 jianbao export 35 --to docx > 35.docx") }
        return isShelfless ? words : words + own
    }

    /// Whether a word names an issue by its number, as `35` or `2023-35`; never a file.
    private static func isIssue(_ word: String) -> Bool {
        word.first?.isNumber ?? false && word.allSatisfy { $0.isASCII && $0.isNumber || $0 == "-" }
    }

    /// Splits as a shell does with quotes, and does nothing else that a shell does.
    private static func words(of text: String) throws -> [String] {
        var words: [String] = []
        var word: String?
        var quote: Character?
        var isEscaped = false
        for character in text {
            if isEscaped {
                word = (word ?? "") + String(character)
                isEscaped = false
            } else if let open = quote {
                if character == open { quote = nil } else { word?.append(character) }
            } else if character == "'" || character == "\"" {
                quote = character
                word = word ?? ""
            } else if character == " " || character == "\t" {
                if let finished = word { words.append(finished) }
                word = nil
            } else if character == "\\" {
                isEscaped = true
            } else if ";|&<>$`\n(){}*?!~#".contains(character) {
                throw Failure("这个登录不是命令行，不能用“\(character)”")
            } else {
                word = (word ?? "") + String(character)
            }
        }
        if let finished = word { words.append(finished) }
        return words
    }
}
