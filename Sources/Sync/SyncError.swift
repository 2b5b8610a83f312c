package import Storage

/// Why the shelf could not be synced; nothing on it was lost.
package enum SyncError: Error, Equatable {
    case noGit
    /// The shelf's folder is no repository.
    case notSetUp
    /// It stands inside one of something else.
    case insideAnother(String)
    /// The repository is of a kind that this program cannot write.
    case unsupported(String)
    case noRemote
    /// The repository has no branch checked out.
    case detached
    /// The branch has a name that could be more than a name.
    case branchName(String)
    /// A confined login, and nobody in charge has set it up.
    case notAllowed
    /// The address may be another's than theirs whose shelf it is.
    case untrusted
    /// Another program is syncing it.
    case busy
    /// Much of the shelf is gone at once.
    case vanished(count: Int)
    /// The other side holds another series.
    case otherSeries(here: String, there: String)
    /// Another tool syncs the same folder.
    case otherTool(String)
    /// A copy of an issue that such a tool has made.
    case conflictCopy(String, tool: String)
    /// Two versions that cannot become one file.
    case notMerged(SyncQuestion)
    /// Somebody was faster, again and again.
    case outrun
    case remote(RemoteTrouble)
    /// The address to set up cannot be reached.
    case address(RemoteTrouble)
    case storage(StorageError)
    /// What git said.
    case git(String)
    case machine(String)

    /// One sentence: what is wrong and what to do.
    package var message: String {
        switch self {
        case .noGit: "这台机器上没有 git，不能同步；请管理员装上 git"
        case .notSetUp: "这个书架还没有设同步；请执行 jianbao sync --setup 地址"
        case .insideAnother(let folder): "这个书架在另一个 git 仓库“\(folder)”里面，没有同步；请把书架放到自己的文件夹，再 jianbao sync --setup 地址"
        case .unsupported(let what): "这个书架的 git 仓库\(what)，没有同步；请管理员改用普通的仓库"
        case .noRemote: "这个书架还没有设同步的地址；请执行 jianbao sync --setup 地址"
        case .detached: "这个书架的 git 没有停在一个分支上，没有同步；请在书架文件夹里执行 git switch main"
        case .branchName(let name):
            "分支“\(SafeName.of(name))”的名字里有字母、数字和 - _ . / 以外的符号，没有同步；请在书架文件夹里执行 git branch -m main，再 jianbao sync --setup 地址"
        case .notAllowed: "这个登录只能同步管理员设好的书架；请管理员在书架文件夹里执行 jianbao sync --setup 地址"
        case .untrusted:
            "同步的地址可能被人改过（.git/config 不是书架文件夹的主人写的），没有同步；请他或管理员核对地址，再执行 jianbao sync --setup 地址"
        case .busy: "这个书架正在同步，还没有做完（也许是刚离开的编辑界面开始的）；请稍后再看"
        case .vanished(let count):
            "书架上一下子少了 \(count) 期，没有同步，别处的都还在；真的都移走了请执行 jianbao sync --removed，否则请检查文件夹"
        case .otherSeries(let here, let there): "那边是“\(there)”，这里是“\(here)”，不是同一种刊，没有同步；请核对地址"
        case .otherTool(let name): "这个文件夹还有 \(name) 在同步，两种一起用会把文件改乱，没有同步；请停掉其中一种"
        case .conflictCopy(let name, let tool):
            "“\(SafeName.of(name))”是 \(tool) 留下的另一份，没有同步；请停掉它，把要的并进原来那一期，再移走这一份"
        case .notMerged(let question):
            switch question.kind {
            case .newer: "“\(question.file)”有一份是更新版本的简报程序写的，没有合并；请升级后再合并"
            case .bothMade: "“\(question.file)”两边是两期不同的简报，没有合并；请执行 jianbao sync，两份都会留下"
            default: "“\(question.file)”有一份读不出，没有合并；请执行 jianbao sync，两份都会留下"
            }
        case .outrun: "别人一直在送，这次没轮上；改动都记下了，过一会儿会再送"
        case .remote(let trouble): "没有同步：\(trouble.advice)。这里的改动都记下了"
        case .address(let trouble): "没有设好同步：\(trouble.advice)。书架没有动"
        case .storage(let error): error.message
        case .git(let words): "git 没有做成：\(SafeName.of(words))；改动都还在，请把这句话告诉管理员"
        case .machine(let reason): "没有同步：\(reason)；改动都还在，请稍后再试"
        }
    }

    /// The same for a login that can do nothing but edit: who can do what is advised.
    package func message(isConfined: Bool) -> String {
        guard isConfined else { return message }
        switch self {
        case .notSetUp, .noRemote: return SyncError.notAllowed.message
        case .insideAnother(let folder): return "这个书架在另一个 git 仓库“\(folder)”里面，没有同步；请管理员把书架放到自己的文件夹，再设同步"
        case .detached: return "这个书架的 git 没有停在一个分支上，没有同步；请管理员在书架文件夹里执行 git switch main"
        case .otherSeries(let here, let there): return "那边是“\(there)”，这里是“\(here)”，不是同一种刊，没有同步；请管理员核对地址"
        case .otherTool(let name): return "这个文件夹还有 \(name) 在同步，两种一起用会把文件改乱，没有同步；请管理员停掉其中一种"
        default: return message
        }
    }

    /// Whether it may be otherwise the next time, without anybody doing anything.
    var isPassing: Bool {
        switch self {
        case .busy, .outrun, .machine: true
        case .remote(let trouble): [.name, .refused, .slow, .cut, .locked].contains(trouble)
        default: false
        }
    }

    /// The same in a few words, for the head of the screen.
    package var short: String {
        switch self {
        case .remote(let trouble), .address(let trouble): trouble.short
        case .vanished(let count): "少了 \(count) 期"
        case .otherTool(let name), .conflictCopy(_, let name): "\(name) 也在同步"
        case .otherSeries: "不是同一种刊"
        case .untrusted: "地址要核对"
        case .busy, .outrun: "别处正在同步"
        case .storage: "文件写不进"
        default: "没有做成"
        }
    }
}
