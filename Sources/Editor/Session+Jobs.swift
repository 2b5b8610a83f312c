import Bulletins
import Screen

// What goes on beside the editor: a PDF that is made, a paper that is printed.
extension Session {
    /// What the head says of it; else of the syncing; `nil` where there is nothing or no room.
    var headWords: (text: String, style: Style)? {
        if let job = working.last { return (job + "…", Style(.accent)) }
        return syncWords
    }

    mutating func learn(working jobs: [String]) {
        let isNew = jobs.count > working.count
        working = jobs
        guard isNew, let job = jobs.last else { return }
        say("\(job)，可以接着写；\(Command.key("deselect")) 停下它")
    }

    /// What came of it is told at once to whoever waits for it, and to others when they pause: no key of theirs goes
    /// into what they did not expect.
    mutating func learn(outcome: Event) {
        if isAwaiting { return handle(outcome) }
        guard isResting, overlays.isEmpty else { return pendingOutcomes.append(outcome) }
        tell(outcome)
    }

    /// Tells at a pause what came of the jobs meanwhile.
    mutating func tellOutcomes() {
        guard overlays.isEmpty else { return }
        for outcome in pendingOutcomes { tell(outcome) }
        pendingOutcomes = []
    }

    private mutating func tell(_ outcome: Event) {
        // Whoever typed on meanwhile does not want the screen taken away.
        if case .output(.proofReady) = outcome { return say("印样做好了，停手时再按 \(Command.key("proof")) 看") }
        guard case .output(.exported(let lines, let folder, _)) = outcome, let first = lines.first, lines.count > 1
        else { return handle(outcome) }
        exportFolder = folder
        say("\(first)；取回它的那一行在 \(Command.key("export")) 的“导出过的文件”里", .good)
    }

    /// Whether there is something to stop: Esc, where it has nothing else to do.
    mutating func stopJobs() {
        guard !working.isEmpty else { return }
        emit(.output(.stopJobs))
    }

    /// Asked before the program is left, which would end it.
    mutating func askToStopJobs() {
        ask(
            Question(
                "\(working.joined(separator: "，"))，还没有完。",
                answers: [
                    Answer("不等了，离开", letter: "d", chinese: "离") { session in
                        session.working = []
                        session.emit(.output(.stopJobs))
                        session.quit()
                    }
                ], acceptsEnter: false))
    }
}
