import Screen

@testable import Editor

extension Session {
    /// The whole screen, drawn anew.
    func frame() -> Frame {
        var renderer = Renderer()
        return renderer.frame(of: self)
    }
}
