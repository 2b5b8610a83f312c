package import Bulletins

/// An issue as it was read, with what a save must know.
package struct Loaded: Equatable, Sendable {
    package let file: IssueFile
    package let bulletin: Bulletin
    /// Of the bytes in the file.
    package let hash: ContentHash
    package let warnings: [Warning]

    /// What an editor should know of the file before working in it.
    package enum Warning: Equatable, Sendable {
        /// Read only.
        case newerFormat(Int)
        /// The name is a link to a file outside of its folder; saving goes there.
        case outside(target: String)
        /// An earlier save was cut short, and has just been finished.
        case finished

        package var message: String {
            switch self {
            case .newerFormat(let format): "本期由更新版本的简报程序写成（格式 \(format)），只能查看；请升级后再改"
            case .outside(let target): "本期是一个链接，实际存放在“\(target)”，保存时写到那里；请确认可以改动"
            case .finished: "上次保存没有写完，刚刚已经写完整"
            }
        }
    }
}
