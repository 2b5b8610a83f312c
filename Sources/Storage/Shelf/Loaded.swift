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
        /// An earlier save was cut short while writing in place; the copy is whole.
        case interrupted(copy: String)

        package var message: String {
            switch self {
            case .newerFormat(let format): "本期由更新版本的简报程序写成（格式 \(format)），只能查看；请升级后再改"
            case .outside(let target): "本期是一个链接，实际存放在“\(target)”，保存时写到那里；请确认可以改动"
            case .interrupted(let copy): "上次保存没有写完，完整的旧稿在“\(copy)”；请核对后再保存"
            }
        }
    }
}
