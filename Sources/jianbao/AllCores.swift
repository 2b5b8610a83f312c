import Dispatch
import Synchronization

/// Does the same to each of many things on all cores at once; the results are in the order of the things.
func onAllCores<Input: Sendable, Result: Sendable>(
    _ inputs: [Input], _ work: @Sendable (Input) -> Result
) -> [Result] {
    let done = Mutex<[Int: Result]>([:])
    DispatchQueue.concurrentPerform(iterations: inputs.count) { index in
        let result = work(inputs[index])
        done.withLock { $0[index] = result }
    }
    return done.withLock { done in inputs.indices.compactMap { done[$0] } }
}
