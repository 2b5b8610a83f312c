import Glibc
package import SystemPackage

/// What the others call whoever works here.
///
/// `$JIANBAO_EDITOR`; else what the SSH key is called by which he came, where sshd says which (`ExposeAuthInfo`); else
/// what he answered when he was asked, once a login; else the account's name, which says nothing where several share it.
package struct EditorName: Equatable, Sendable {
    package let text: String
    /// Whether several people may have this name, and nobody has said who this is.
    package let isShared: Bool
    /// What an answer is remembered by: the key, or the address that he comes from.
    let login: String?

    package static let limit = 20

    package init(text: String, isShared: Bool = false, login: String? = nil) {
        self.text = text
        self.isShared = isShared
        self.login = login
    }

    /// Whose process this is, and where his files are.
    package struct Account: Sendable {
        package var name: String
        package var home: FilePath
        package var environment: @Sendable (String) -> String?

        package static var this: Account {
            let entry = getpwuid(geteuid())?.pointee
            func text(_ field: UnsafeMutablePointer<CChar>?) -> String? { field.map { String(cString: $0) } }
            return Account(
                name: text(entry?.pw_name) ?? Shelf.environment("USER") ?? "\(geteuid())",
                home: FilePath(Shelf.environment("HOME") ?? text(entry?.pw_dir) ?? "/"),
                environment: { Shelf.environment($0) })
        }

        package func variable(_ name: String) -> String? { environment(name).flatMap { $0.isEmpty ? nil : $0 } }

        /// Where the answers are.
        fileprivate var names: FilePath {
            let state = variable("XDG_STATE_HOME").map { FilePath($0) }
            return (state ?? home.appending(".local").appending("state")).appending("jianbao").appending("names")
        }
    }

    package static func find(_ account: Account = .this, disk: Disk = Disk()) -> EditorName {
        if let given = account.variable("JIANBAO_EDITOR") { return EditorName(text: given) }
        guard let connection = account.variable("SSH_CONNECTION") else { return EditorName(text: account.name) }
        let keys = lines(account.home.appending(".ssh").appending("authorized_keys"), disk)
            .filter { !$0.hasPrefix("#") }
        let key = account.variable("SSH_USER_AUTH").flatMap { keyUsed(lines(FilePath($0), disk)) }
        if let name = key.flatMap({ comment(of: $0, in: keys) }) { return EditorName(text: name) }
        let login = key ?? connection.split(separator: " ").first.map(String.init) ?? connection
        let answers = lines(account.names, disk).map { $0.split(separator: "\t", maxSplits: 1) }
        if let answer = answers.last(where: { $0.first.map(String.init) == login }), answer.count == 2 {
            return EditorName(text: String(answer[1]))
        }
        // One key, or a password, is one person's; root is whoever knows how.
        return EditorName(text: account.name, isShared: account.name == "root" || keys.count > 1, login: login)
    }

    /// The name as it may be shown and kept; `nil` for none.
    package static func cleaned(_ answer: String) -> String? {
        let words = answer.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return words.isEmpty ? nil : String(SafeName.of(words).prefix(limit))
    }

    /// Remembers what whoever logs in like this is called.
    ///
    /// - Throws: why it cannot be remembered: he is asked again then.
    package func remember(
        _ name: String, for account: Account = .this, disk: Disk = Disk()
    ) throws(StorageError) {
        guard let login else { return }
        let path = account.names
        do throws(Errno) { try disk.makeFolders(path.parent, mode: 0o700) } catch {
            throw .failed(.makeFolder, name: SafeName.of(path.parent), error)
        }
        // The answers of others who log in by this account are in it too.
        let known: [String]
        do throws(Errno) { known = try EditorName.read(path, disk) } catch {
            throw .failed(.read, name: SafeName.of(path), error)
        }
        let kept = known.filter { !$0.hasPrefix("\(login)\t") } + ["\(login)\t\(name)"]
        let file = try AtomicFile(path, rescue: FilePath(path.string + ".rescue"), isShared: false, disk: disk)
        _ = try file.write(Array((kept.joined(separator: "\n") + "\n").utf8))
    }

    /// The key that the session was opened with, of what sshd says: `publickey ssh-ed25519 AAAA…`.
    private static func keyUsed(_ lines: [String]) -> String? {
        lines.map { $0.split(separator: " ") }.first { $0.first == "publickey" && $0.count > 2 }.map { String($0[2]) }
    }

    /// What stands behind the key in `authorized_keys`; of `wang@pc` the person.
    private static func comment(of key: String, in lines: [String]) -> String? {
        for words in lines.map({ $0.split(whereSeparator: \.isWhitespace) }) {
            guard let at = words.firstIndex(where: { $0 == key }) else { continue }
            let comment = words[(at + 1)...].joined(separator: " ")
            return cleaned(String(comment.prefix { $0 != "@" }))
        }
        return nil
    }

    /// What cannot be read is asked for again.
    private static func lines(_ path: FilePath, _ disk: Disk) -> [String] { (try? read(path, disk)) ?? [] }

    /// None where there is no such file.
    private static func read(_ path: FilePath, _ disk: Disk) throws(Errno) -> [String] {
        let file: Int32
        do throws(Errno) { file = try disk.open(path, O_RDONLY | O_NONBLOCK) } catch {
            if error == .noSuchFileOrDirectory { return [] }
            throw error
        }
        defer { disk.closeIgnoringErrors(file) }
        guard let bytes = try disk.readAll(file, limit: 1 << 20) else { throw .fileTooLarge }
        return String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline).map(String.init)
    }
}
