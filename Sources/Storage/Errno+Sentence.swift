package import SystemPackage

extension Errno {
    /// What the kernel said, for an editor.
    package var reason: String { Errno.sentences[self]?.reason ?? "系统错误 \(rawValue)" }

    /// What the editor can do about it.
    var advice: String { Errno.sentences[self]?.advice ?? "请联系管理员" }

    private static let sentences: [Errno: (reason: String, advice: String)] = [
        .noSpace: ("磁盘已满", "请腾出空间后再试"),
        .diskQuotaExceeded: ("磁盘配额已用完", "请删去不用的文件后再试"),
        .ioError: ("磁盘读写出错", "请联系管理员检查磁盘"),
        .readOnlyFileSystem: ("磁盘是只读的", "请联系管理员改为可写"),
        .permissionDenied: ("没有权限", "请联系管理员开通"),
        .notPermitted: ("不允许这样做", "请联系管理员检查文件的属性"),
        .noSuchFileOrDirectory: ("文件或文件夹不在了", "请检查它是否被移走或删除"),
        .fileExists: ("同名文件已经有了", "请换一个名字"),
        .notDirectory: ("路径中有一段不是文件夹", "请检查路径"),
        .isDirectory: ("这是文件夹", "请检查路径"),
        .fileNameTooLong: ("文件名太长", "请换短一些的名字"),
        .tooManySymbolicLinkLevels: ("链接绕成了圈", "请检查链接指向哪里"),
        .tooManyOpenFiles: ("程序打开的文件太多", "请关掉一些再试"),
        .tooManyOpenFilesInSystem: ("系统打开的文件太多", "请稍后再试"),
        .staleNFSFileHandle: ("网络磁盘断开了", "请等网络恢复后再试"),
        .timedOut: ("网络磁盘没有回应", "请等网络恢复后再试"),
        .noLocks: ("网络磁盘不能加锁", "请联系管理员"),
        .resourceBusy: ("文件正被占用", "请稍后再试"),
        .noMemory: ("内存不足", "请关掉一些程序再试"),
        .fileTooLarge: ("超过了文件大小的上限", "请联系管理员放宽限制"),
        .improperLink: ("跨了磁盘", "请把文件放在同一个磁盘上"),
        .interrupted: ("操作总被打断", "请再试一次"),
    ]
}
