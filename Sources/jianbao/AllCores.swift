import Glibc
import Synchronization

/// Does the same to each of many things on all cores at once; the results are in the order of the things.
func onAllCores<Input: Sendable, Result: Sendable>(
    _ inputs: [Input], _ work: @escaping @Sendable (Input) -> Result
) -> [Result] {
    let cores = min(inputs.count, max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))))
    guard cores > 1 else { return inputs.map(work) }
    let queue = Queue(inputs, work)
    // This thread works too.
    let helpers = (1..<cores).compactMap { _ -> pthread_t? in
        var thread = pthread_t()
        let started = pthread_create(
            &thread, nil,
            { context in
                if let context { Unmanaged<AnyQueue>.fromOpaque(context).takeRetainedValue().drain() }
                return nil
            }, Unmanaged<AnyQueue>.passRetained(queue).toOpaque())
        return started == 0 ? thread : nil
    }
    queue.drain()
    for helper in helpers { pthread_join(helper, nil) }
    return queue.results
}

/// What a thread of C can hold: a queue of things of any kind.
private class AnyQueue {
    func drain() {}
}

/// Things that wait for a core, and what became of those that had one.
private final class Queue<Input: Sendable, Result: Sendable>: AnyQueue {
    private let inputs: [Input]
    private let work: @Sendable (Input) -> Result
    private let next = Atomic<Int>(0)
    private let done: Mutex<[Int: Result]> = Mutex([:])

    init(_ inputs: [Input], _ work: @escaping @Sendable (Input) -> Result) {
        self.inputs = inputs
        self.work = work
    }

    override func drain() {
        while true {
            let index = next.add(1, ordering: .relaxed).oldValue
            guard index < inputs.count else { return }
            let result = work(inputs[index])
            done.withLock { $0[index] = result }
        }
    }

    /// Once all threads are back.
    var results: [Result] { done.withLock { done in inputs.indices.compactMap { done[$0] } } }
}
