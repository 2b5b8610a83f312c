/// Why the other side could not be reached or did not take what was sent.
package enum RemoteTrouble: Equatable, Sendable, CaseIterable {
    case password, key, hostKey, name, refused, slow, cut, missing, owner, full, rights, declined, certificate, kind,
        locked, itself, checkedOut, format

    /// What git or ssh says in English, and what it means; the first that fits.
    private static let signs: [(String, RemoteTrouble)] = [
        // First: the path of the lock may have any other word in it.
        (".lock': file exists", .locked),
        ("mismatched algorithms", .format),
        ("repository's hash algorithm", .format),
        ("host key verification failed", .hostKey),
        ("remote host identification has changed", .hostKey),
        ("permission denied (", .key),
        ("too many authentication failures", .key),
        ("could not read username", .password),
        ("could not read password", .password),
        ("authentication failed", .password),
        ("terminal prompts disabled", .password),
        ("unable to read askpass", .password),
        ("returned error: 401", .password),
        ("returned error: 403", .password),
        ("could not resolve host", .name),
        ("name or service not known", .name),
        ("temporary failure in name resolution", .name),
        ("connection refused", .refused),
        ("failed to connect", .refused),
        ("returned error: 5", .refused),
        ("network is unreachable", .refused),
        ("no route to host", .refused),
        ("connection timed out", .slow),
        ("operation timed out", .slow),
        ("operation too slow", .slow),
        ("certificate", .certificate),
        ("dubious ownership", .owner),
        ("no space left", .full),
        ("disk quota", .full),
        ("insufficient permission", .rights),
        ("unable to create temporary", .rights),
        ("unpacker error", .rights),
        ("unable to migrate objects", .rights),
        ("hook declined", .declined),
        ("protected branch", .declined),
        ("remote rejected", .declined),
        ("transport '", .kind),
        ("not a git repository", .missing),
        ("does not appear to be a git repository", .missing),
        ("repository not found", .missing),
        ("/' not found", .missing),
        ("returned error: 404", .missing),
        ("does not exist", .missing),
        ("early eof", .cut),
        ("hung up", .cut),
        ("connection reset", .cut),
        ("broken pipe", .cut),
        ("unexpected disconnect", .cut),
        ("connection closed", .cut),
        ("closed by remote host", .cut),
        ("invalid index-pack output", .cut),
        ("could not read from remote", .cut),
    ]

    init?(errors: String) {
        let text = errors.lowercased()
        guard let sign = RemoteTrouble.signs.first(where: { text.contains($0.0) }) else { return nil }
        self = sign.1
    }

    /// In a word.
    var short: String { words.short }

    /// What is wrong and what to do.
    var advice: String { words.advice }

    private var words: (short: String, advice: String) {
        switch self {
        case .password: ("口令过期", "那边要口令，这里没有或者过期了；请用 ssh 地址，或请管理员用 git 的 credential.helper 存好新口令")
        case .key: ("钥匙不被接受", "那边不接受这里的 ssh 钥匙；请把 ~/.ssh 里的公钥交给那边的管理员登记")
        case .hostKey: ("主机没有确认过", "那台主机没有确认过，或者换了；请先手工 ssh 连一次，核对后答 yes")
        case .name: ("找不到主机", "找不到那台主机；请核对地址，看看网络")
        case .refused: ("连不上", "连不上那台主机；请看看网络，或问那边开着没有")
        case .slow: ("线路太慢", "线路太慢，没有传完；请过一会儿再试")
        case .cut: ("线路断了", "线路中途断了；请过一会儿再试")
        case .missing: ("那边没有仓库", "那边没有这个仓库，或者不让进；请核对地址，或请那边的管理员执行 git init --bare、检查权限")
        case .owner: ("那边的文件夹属于别人", "那边的文件夹属于别的用户，git 不肯用；请核对地址，信得过就执行 git config --global --add safe.directory 那个文件夹")
        case .full: ("那边磁盘满了", "那边的磁盘满了；请那边的管理员腾出地方")
        case .rights: ("那边写不进", "那边的文件夹不让写；请那边的管理员检查权限（core.sharedRepository）")
        case .declined: ("那边不收", "那边有规定，不收这次的改动；请问那边的管理员")
        case .certificate: ("证书不对", "那边的证书不对；请问那边的管理员")
        case .kind: ("地址不能用", "这种地址不能用来同步；请用 ssh://、https:// 或文件夹的路径")
        case .locked: ("那边锁着", "那边的仓库锁着，有人正在送，或者上次送到一半断了；请过一会儿再试，一直这样就请那边的管理员删掉仓库里的 HEAD.lock 和 refs/heads 里的 .lock 文件")
        case .itself: ("地址是书架自己", "地址就是这个书架自己，不会送到别处；请核对地址，重新 jianbao sync --setup 地址")
        case .checkedOut: ("那边有人用着", "那边是有人在用的工作文件夹，正停在这个分支上，送过去会和他的文件对不上；请改用 git init --bare 建的仓库")
        case .format:
            (
                "两边仓库的格式不同",
                "那边的仓库和这里的一个用 SHA-1、一个用 SHA-256，git 合不到一起；请在那边另建一个同样格式的：git init --bare --object-format=sha1（或 sha256）"
            )
        }
    }
}
