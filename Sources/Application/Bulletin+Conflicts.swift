package import Bulletins
import Editor

extension Bulletin {
    /// That one of two texts is printed where nobody has chosen yet; `nil` where nothing waits.
    package func warningOfConflicts(in name: String) -> String? {
        conflicts.isEmpty
            ? nil : "“\(name)”有 \(conflicts.count) 处两人同改还没选定，印的是其中一种写法；请打开这一期，按 \(Command.key("conflicts")) 选定"
    }
}
