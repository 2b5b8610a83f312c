import Screen

@testable import Editor

/// Somebody who looks at the screen after every event, and holds each frame beside one that is drawn anew.
struct Onlooker {
    private var renderer = Renderer()
    /// What stands on the screen.
    private(set) var shown: Frame?
    /// Of the frames, every third comes before what was typed is proofread, as where another key waits already.
    private var frames = 0

    /// What a person would see wrong, after the event and once what was typed is proofread.
    ///
    /// - Parameter isHeld: whether the frames are held beside fresh ones, which takes longer than to draw them.
    mutating func faults(of session: inout Session, isHeld: Bool = true) -> [String] {
        frames += 1
        let faults = faults(session, isHeld)
        guard faults.isEmpty, !frames.isMultiple(of: 3), session.catchUp() else { return faults }
        return self.faults(session, isHeld).map { "校对之后" + $0 }
    }

    private mutating func faults(_ session: Session, _ isHeld: Bool) -> [String] {
        let shown = renderer.frame(of: session)
        self.shown = shown
        guard isHeld else { return [] }
        let fresh = session.frame()
        if shown == fresh { return [] }
        if shown.cursor != fresh.cursor { return ["光标没有画对"] }
        let row = zip(shown.texts, fresh.texts).enumerated().first { $1.0 != $1.1 }
        return [row.map { "第\($0)行画着：\($1.0)，应为：\($1.1)" } ?? "样子没有画对"]
    }
}
