import Screen
import Typesetting

/// What stands at the right of the page on a wide screen; the editor's choice.
package enum Beside: String, CaseIterable, Sendable {
    /// The next page.
    case pages
    /// What the proofreader has found.
    case findings
    case nothing

    var next: Beside {
        let all = Beside.allCases
        return all.firstIndex(of: self).map { all[($0 + 1) % all.count] } ?? .pages
    }

    fileprivate var sentence: String {
        switch self {
        case .pages: "右边接着下一屏"
        case .findings: "右边是差错清单，点一行就到那里"
        case .nothing: "右边不放东西"
        }
    }
}

extension Session {
    /// A-2: the next of what may stand at the right.
    mutating func turnBeside() {
        guard let desk else { return }
        guard Areas.haveBeside(size, paper: desk.layout.sheet.page), !settings.isLinear else {
            return say("窗口 \(size.columns) 列；\(Areas.widthForBeside) 列以上才能并排两页，或一页和差错")
        }
        settings.beside = settings.beside.next
        emit(.person(.rememberBeside(settings.beside)))
        if settings.beside == .findings { withDesk { $0.proofread() } }
        say("\(settings.beside.sentence)；再按 \(Command.key("beside")) 换别的，下次还是这样")
    }

    /// What was chosen in the runs before is asked for where there is room for it.
    mutating func recallBeside() {
        guard !hasRecalledBeside, let desk, Areas.haveBeside(size, paper: desk.layout.sheet.page) else { return }
        hasRecalledBeside = true
        emit(.person(.recallBeside))
    }
}
