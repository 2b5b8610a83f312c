import Editor
import Formats
import Processes

/// Something that programs of their own do while the editor types on.
struct Job {
    /// What it is, for the head of the screen: `正在导出 PDF`; `nil` where whoever asked looks at something that waits for
    /// it.
    let title: String?
    /// What is said when the editor does not want it any more.
    let onStop: String
    var work: Deferred<[Event]>

    /// To be polled; something comes there when it may go on.
    var descriptor: Int32? { if case .running(let child, _) = work { child.descriptor } else { nil } }
}

extension World {
    /// Does what needs no other program at once, and starts the program that is needed.
    mutating func begin(
        _ title: String?, onStop: String, _ work: (inout World) throws -> Deferred<[Event]>
    ) -> [Event] {
        answer { world in
            switch try work(&world) {
            case .done(let events): return events
            case .running(let child, let then):
                world.jobs.append(Job(title: title, onStop: onStop, work: .running(child, then: then)))
                return title == nil ? [] : [world.working]
            }
        }
    }

    /// Goes on with what waited for a program, and says what came of it.
    mutating func workedOn() -> [Event] {
        var events: [Event] = []
        for index in jobs.indices.reversed() {
            var came: [Event]?
            do {
                let work = try describingFailure { try jobs[index].work.advanced() }
                jobs[index].work = work
                if case .done(let outcome) = work { came = outcome }
            } catch { came = [.failed("\(error)")] }
            guard let came else { continue }
            let job = jobs.remove(at: index)
            events = (job.title == nil ? came : [working] + came.map { .output(.outcome($0)) }) + events
        }
        return events
    }

    /// Ends all that goes on: nobody wants it any more.
    mutating func stopJobs() -> [Event] {
        let stopped = jobs.filter { $0.title != nil }
        for case .running(let child, _) in jobs.map(\.work) { child.stop() }
        jobs = []
        return [working] + stopped.map { .done($0.onStop) }
    }

    private var working: Event { .output(.working(jobs.compactMap(\.title))) }
}
