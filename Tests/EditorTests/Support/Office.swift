import Bulletins
import Screen

@testable import Editor

/// Two people at one issue, and the file that both save.
struct Office {
    private(set) var file: Bulletin
    var sessions: [Session]
    /// What each last read or wrote.
    private var known: [Bulletin]
    private var onlookers = [Onlooker(), Onlooker()]
    private static let names = ["甲", "乙"]

    init(_ drawing: String) {
        let (bulletin, caret, _) = Sketch.bulletin(drawing)
        file = bulletin
        known = [bulletin, bulletin]
        sessions = known.map { Session.editing($0, caret: caret) }
        for index in sessions.indices {
            sessions[index].withDesk { $0.ids = Randomness(seed: UInt64(index) + 1) }
            sessions[index].editor = Office.names[index]
        }
    }

    /// One of them presses keys; a save reaches the other at once where `isDelivered`.
    mutating func press(_ who: Int, _ keys: String, isDelivered: Bool = true) {
        let effects = sessions[who].press(keys)
        answer(who, effects, isDelivered)
    }

    /// What the other saved reaches one.
    mutating func deliver(_ who: Int) {
        guard known[who] != file else { return }
        tell(who, incoming(for: who), false)
    }

    /// What they see wrong on their screens.
    mutating func faultsOfTheFrames() -> [String] {
        sessions.indices.flatMap { onlookers[$0].faults(of: &sessions[$0]) }
    }

    private func incoming(for who: Int) -> Event {
        .issue(.incoming(Incoming(.file(hash: ""), base: known[who], file, from: Office.names[1 - who])))
    }

    private mutating func tell(_ who: Int, _ event: Event, _ isDelivered: Bool) {
        answer(who, sessions[who].update(event), isDelivered)
    }

    private mutating func answer(_ who: Int, _ effects: [Effect], _ isDelivered: Bool) {
        for effect in effects {
            switch effect {
            case .issue(.save(let draft, _)):
                guard known[who] == file else {
                    tell(who, incoming(for: who), isDelivered)
                    continue
                }
                file = draft.bulletin
                known[who] = file
                tell(who, .issue(.saved(revision: draft.revision)), isDelivered)
                if isDelivered { deliver(1 - who) }
            case .issue(.merged(let incoming, _, _)): known[who] = incoming.bulletin
            default: break
            }
        }
    }
}
