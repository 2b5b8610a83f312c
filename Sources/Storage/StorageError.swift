package import SystemPackage

/// Why something could not be read from the shelf or written to it.
///
/// Names in it are safe to show; see ``SafeName``.
package enum StorageError: Error, Equatable {
    /// What was being done when a call failed.
    package enum Activity: Sendable, Equatable {
        case list, read, write, create, journal, keepCopy, keepVersion, keepHistory, announce, makeFolder, remove,
            takeOff, rename, recover

        var name: String {
            switch self {
            case .list: "列出"
            case .read: "读取"
            case .write: "保存"
            case .create: "新建"
            case .journal: "记录恢复稿"
            case .keepCopy: "留存副本"
            case .keepVersion: "留存旧版"
            case .keepHistory: "留存撤销记录"
            case .announce: "告诉别人正在编辑"
            case .makeFolder: "建立文件夹"
            case .remove: "删除"
            case .takeOff: "移走"
            case .rename: "改名"
            case .recover: "恢复"
            }
        }

        /// What is safe although it failed.
        var comfort: String {
            switch self {
            case .write, .keepCopy: "原文件没有动；"
            case .journal: "改动还在内存里；"
            case .keepVersion: "新稿已经存好；"
            case .recover: "恢复稿原样保留；"
            case .list, .read, .create, .makeFolder, .remove, .takeOff, .rename, .keepHistory, .announce: ""
            }
        }
    }

    case failed(Activity, name: String, Errno)
    /// The new file has the name, but the disk did not confirm that it will keep it through a power cut.
    case unconfirmed(name: String, Errno)
    /// Writing into the old file failed half way; the copy has all of the new content.
    case brokenInPlace(name: String, copy: String, Errno)
    /// The file is no bulletin because a write into it was cut short, and it cannot be finished by us; the copy has all of
    /// the new content.
    case brokenBySave(name: String, copy: String)
    case noSuchShelf(name: String)
    /// Several shelves, none of them named, or none by that name.
    case severalShelves(names: [String], wanted: String?)
    /// Nothing says what a new issue of the shelf would be.
    case noSeries
    case noSuchIssue(reference: String)
    /// Two issues have the number.
    case ambiguous(reference: String, names: [String])
    case badReference(reference: String)
    /// No name for the file of an issue.
    case badName(name: String)
    /// Somebody is in the issue, or left unsaved work in it: their names, in one.
    case inUse(name: String, editor: String)
    /// A path given where only the issues of the shelf may be opened.
    case confined(reference: String)
    case notAFile(name: String, FileStatus.Kind)
    case tooLarge(name: String, limit: Int)
    /// The bytes are no bulletin; the sentence says where and why.
    case unreadable(name: String, reason: String)
    /// The same of an issue of which a version is kept: the newest.
    case unreadableButKept(name: String, reason: String, issue: String, version: Int)
    /// Written by a newer version: it may be looked at only.
    case newerFormat(name: String, format: Int)
    case alreadyExists(name: String)
    /// Another's save took the name between reading and writing; nothing was written.
    case changedMeanwhile(name: String)
    /// Another's save of the same folder does not end.
    case busy(name: String)
    /// What would be written does not read back as what is in memory; nothing was written.
    case doesNotReadBack(name: String)
    /// Another start has taken the unsaved edits up.
    case noSuchRecovery(name: String)
    case noSuchVersion(name: String, number: Int)

    /// Whether the file could be read, and is no issue.
    package var isOfContent: Bool {
        switch self {
        case .unreadable, .unreadableButKept, .brokenBySave: true
        default: false
        }
    }

    /// What is wrong with a file that is no issue, without what to do about it.
    package var reason: String {
        switch self {
        case .unreadable(let name, let reason), .unreadableButKept(let name, let reason, _, _): "“\(name)”\(reason)"
        default: message
        }
    }

    /// The same of a save from an editor, who has more than the file: a journal or, where that fails too, his memory.
    package func message(isJournaled: Bool) -> String {
        let place = isJournaled ? "恢复稿" : "内存"
        switch self {
        case .failed(let activity, let name, let errno) where activity == .write || activity == .keepCopy:
            return "不能\(activity.name)“\(name)”：\(errno.reason)，原文件没有动，改动还在\(place)里；\(errno.advice)"
        case .unconfirmed(let name, let errno):
            return "“\(name)”已写入，但磁盘没有确认存牢（\(errno.reason)），改动还在\(place)里；请再保存一次"
        case .doesNotReadBack(let name) where isJournaled:
            return "将写入“\(name)”的内容读不回来，没有写；请保留恢复稿并报告这个问题"
        default: return message
        }
    }

    /// One sentence for the editor: what is wrong, where, what to do.
    package var message: String {
        switch self {
        case .failed(let activity, let name, let errno):
            "不能\(activity.name)“\(name)”：\(errno.reason)，\(activity.comfort)\(errno.advice)"
        case .unconfirmed(let name, let errno):
            "“\(name)”已写入，但磁盘没有确认存牢（\(errno.reason)）；\(errno.advice)"
        case .brokenInPlace(let name, let copy, let errno):
            "写“\(name)”时中断（\(errno.reason)），要写的全文在“\(copy)”；请排除故障后再打开，会接着写完"
        case .brokenBySave(let name, let copy):
            "“\(name)”上次保存时中断，内容不完整，全文在“\(copy)”；您没有写它的权限，请能保存这一期的人打开一次，就会写完"
        case .noSuchShelf(let name): "找不到存放简报的文件夹“\(name)”；请用 --data 指定，或先建立它"
        case .severalShelves(let names, nil):
            "这里有 \(names.count) 种刊物：\(names.joined(separator: "、"))；请加 --shelf 写明哪一种"
        case .severalShelves(let names, let wanted?):
            "没有叫“\(wanted)”的书架，这里有：\(names.isEmpty ? "一个也没有" : names.joined(separator: "、"))"
        case .noSeries: "这个书架还没有设好刊物，不知道新一期印什么；请先执行 jianbao setup，或打开书架按 F2"
        case .noSuchIssue(let reference): "没有找到“\(reference)”这一期；请用 jianbao list 查看有哪些期"
        case .ambiguous(let reference, let names):
            "“\(reference)”有 \(names.count) 期：\(names.joined(separator: "、"))；请写文件名，并改正重复的期号"
        case .inUse(let name, let editor): "\(editor) 开着“\(name)”，或有改动没存盘，没有动它；请等存盘离开以后再来"
        case .badName(let name): "“\(name)”不能做文件名；不要斜线，不要以点开头，也不要太长"
        case .badReference(let reference): "看不懂期号“\(reference)”；请写成 2023-35、35、jianbao list 列出的名字，或 JSON 文件的路径"
        case .confined(let reference): "这里只能打开本处的简报，不能按路径打开“\(reference)”；请写期号，如 2023-35"
        case .notAFile(let name, let kind): "“\(name)”是\(kind.name)，不是普通文件，没有打开；请把它移走"
        case .tooLarge(let name, let limit):
            "“\(name)”超过 \(limit / 1_048_576) MB，不像一期简报，没有打开；请检查这个文件"
        case .unreadable(let name, let reason): "“\(name)”\(reason)；文件没有动，请改正后再打开"
        case .unreadableButKept(let name, let reason, let issue, let version):
            "“\(name)”\(reason)；请改正，或换回旧版：jianbao versions \(issue) --restore \(version)"
        case .newerFormat(let name, let format):
            "“\(name)”由更新版本的简报程序写成（格式 \(format)），只能查看，没有保存；请升级后再改"
        case .alreadyExists(let name): "“\(name)”已经有了，没有覆盖；请换一个期号或名称"
        case .changedMeanwhile(let name): "“\(name)”刚被别处改过，没有覆盖；请合并后再保存"
        case .busy(let name): "别处正在保存“\(name)”，一直没有结束，没有写；请稍后再保存"
        case .doesNotReadBack(let name): "将写入“\(name)”的内容读不回来，没有写；请报告这个问题"
        case .noSuchRecovery(let name): "“\(name)”未保存的改动已在别处恢复；请打开这一期查看"
        case .noSuchVersion(let name, let number): "“\(name)”没有第 \(number) 个旧版；请用 jianbao versions 查看"
        }
    }
}
