import Bulletins
import Screen
import Typesetting

/// What is looked at of the pages as they will be printed.
package struct ProofView: Equatable, Sendable {
    /// From 0.
    package private(set) var page: Int
    package let pageCount: Int
    /// The piece of the page, from 0, and of how many.
    package private(set) var piece = 0
    package private(set) var pieces = 1

    /// What is shown, in words.
    package var title: String {
        let part = pieces == 1 ? "" : piece == 0 ? "上半" : "下半"
        return "印样 第\(page + 1)页\(part)/共\(pageCount)页"
    }

    /// The same where pages are cut into so many pieces.
    package func cut(into pieces: Int) -> ProofView {
        var view = self
        view.pieces = pieces
        // From below, a page is seen from its end.
        view.piece = self.piece < 0 ? pieces - 1 : min(piece, pieces - 1)
        return view
    }

    init(page: Int, of pageCount: Int) {
        self.page = page
        self.pageCount = pageCount
    }

    /// The next piece, or the one before; `nil` at the end.
    func moved(_ step: Int) -> ProofView? {
        var view = self
        view.piece += step
        if view.piece >= pieces { (view.page, view.piece) = (page + 1, 0) }
        if view.piece < 0 { (view.page, view.piece) = (page - 1, -1) }
        return (0..<pageCount).contains(view.page) ? view : nil
    }
}

extension Session {
    /// F12: the page of the caret as it will be printed.
    mutating func showProof() {
        guard let desk else { return }
        let layout = desk.printed ?? desk.layout
        let row = layout.point(of: desk.caret.position, atLineEnd: desk.caret.atLineEnd)?.row ?? 0
        let page = layout.measure.rowsPerPage.map { row / $0 } ?? 0
        ask(for: ProofView(page: page, of: max(1, layout.pageCount)))
    }

    private mutating func ask(for view: ProofView) {
        guard let desk else { return }
        emit(.output(.proof(desk.bulletin, desk.series, view)))
        isAwaiting = true
    }

    /// A key over the picture goes on to what is below or above it; any other has closed it.
    mutating func leaveProof(_ view: ProofView, by input: Input) {
        let step: Int
        switch input {
        case .key(let key) where [Key(.pageDown), Key(.down), Key(.right), Key(.enter)].contains(key): step = 1
        case .key(let key) where [Key(.pageUp), Key(.up), Key(.left)].contains(key): step = -1
        case .text(" "): step = 1
        case .hangup: return emit(.quit)
        case .resize(let size):
            self.size = size
            return
        default: return
        }
        guard let next = view.moved(step) else { return say(step > 0 ? "这是最后一页" : "这是第一页") }
        ask(for: next)
    }
}
