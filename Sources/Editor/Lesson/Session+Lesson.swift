import Bulletins

// 入门 by doing, on a shelf of its own that is gone afterwards.
extension Session {
    /// The lesson on the shelf; in an issue, which is not left for it, the same in a few lines.
    mutating func startLesson() {
        if desk == nil { emit(.shelf(.openLesson)) } else { overlays.append(.card(.tour)) }
    }

    /// The lesson's issue was opened.
    mutating func beginLesson() {
        lesson = Lesson()
        exportFolder = ""
        notice = nil
        withDesk { $0.place(Lesson.start) }
    }

    /// Looks whether the step is done.
    mutating func followLesson() {
        guard lesson != nil, let desk, overlays.isEmpty else { return }
        if lesson?.advance(desk.bulletin, isSaved: desk.draft.isSaved) == true { self.desk?.closeRun() }
    }

    /// ^Q: what was practised with goes, unless it is wanted.
    mutating func leaveLesson() {
        guard lesson != nil else { return }
        ask(
            Question(
                lesson?.step == nil ? "入门做完了，练习稿不留了？" : "入门先到这里，练习稿不留了？",
                answers: [
                    Answer("不留，回书架", letter: "y", chinese: "不") { $0.endLesson(keeping: false) },
                    Answer("留着", letter: "k", chinese: "留") { $0.endLesson(keeping: true) },
                ]))
    }

    private mutating func endLesson(keeping isKept: Bool) {
        guard let desk else { return }
        if isKept, !desk.draft.isSaved { emit(.issue(.save(desk.draft, isRecreating: false))) }
        lesson = nil
        exportFolder = ""
        trouble = nil
        report = nil
        finder = Finder()
        // Kept, but in a file that may not have taken it: then what was typed is put aside.
        emit(.issue(.close(isSaved: !isKept || desk.draft.isSaved)))
        self.desk = nil
        emit(.shelf(.leaveLesson(isKept: isKept)))
    }
}
