import Glibc
package import Storage
import SystemPackage

/// Two processes, of which one goes on at a time: which, is said before every call to the disk.
///
/// Nothing is left to luck: the same plan gives the same run. Whoever waits for a lock gives the turn away, as the
/// kernel does.
package final class Interleaving: @unchecked Sendable {
    private var mutex = pthread_mutex_t()
    private var changed = pthread_cond_t()
    private var holder = 0
    private var left: Int
    private var plan: ArraySlice<Int>
    private var isOver = [false, false]

    /// - Parameter plan: so many calls of the first process, then so many of the second, and so on; then whoever has the
    ///   turn goes on to his end.
    package init(_ plan: [Int]) {
        left = plan.first ?? .max
        self.plan = plan.dropFirst()
        pthread_mutex_init(&mutex, nil)
        pthread_cond_init(&changed, nil)
    }

    deinit {
        pthread_cond_destroy(&changed)
        pthread_mutex_destroy(&mutex)
    }

    /// Runs both to their ends; they see the disk only through what they are given.
    package static func run(
        _ plan: [Int], on disk: MemoryDisk, _ first: @escaping (any SystemCalls) -> Void,
        _ second: @escaping (any SystemCalls) -> Void
    ) {
        let turns = Interleaving(plan)
        let threads = [first, second].enumerated().map { index, work in
            start {
                let calls = TurnDisk(disk, turns, process: index)
                turns.begin(index)
                work(calls)
                turns.end(index)
            }
        }
        for thread in threads { pthread_join(thread, nil) }
    }

    private final class Work {
        let run: () -> Void
        init(_ run: @escaping () -> Void) { self.run = run }
    }

    private static func start(_ run: @escaping () -> Void) -> pthread_t {
        var thread = pthread_t()
        pthread_create(
            &thread, nil,
            { pointer in
                if let pointer { Unmanaged<Work>.fromOpaque(pointer).takeRetainedValue().run() }
                return nil
            }, Unmanaged.passRetained(Work(run)).toOpaque())
        return thread
    }

    private func begin(_ process: Int) { held { wait(for: process) } }

    /// Before a call.
    fileprivate func step(_ process: Int) {
        held {
            if left == 0 { pass(from: process) }
            wait(for: process)
            left -= 1
        }
    }

    /// Somebody has to wait for the other.
    fileprivate func yield(_ process: Int) {
        held {
            pass(from: process)
            wait(for: process)
        }
    }

    private func end(_ process: Int) {
        held {
            isOver[process] = true
            pass(from: process)
        }
    }

    private func held(_ work: () -> Void) {
        pthread_mutex_lock(&mutex)
        work()
        pthread_mutex_unlock(&mutex)
    }

    private func wait(for process: Int) { while holder != process { pthread_cond_wait(&changed, &mutex) } }

    private func pass(from process: Int) {
        left = plan.popFirst() ?? .max
        guard !isOver[1 - process] else { return }
        holder = 1 - process
        pthread_cond_broadcast(&changed)
    }
}

/// The disk as one of two processes sees it.
private final class TurnDisk: SystemCalls {
    private let real: MemoryDisk
    private let turns: Interleaving
    private let process: Int

    package init(_ real: MemoryDisk, _ turns: Interleaving, process: Int) {
        self.real = real
        self.turns = turns
        self.process = process
    }

    private func turn() -> MemoryDisk {
        turns.step(process)
        return real
    }

    package func pause(milliseconds: Int) { turns.yield(process) }
    package var user: UInt32 { real.user }
    package func open(_ path: FilePath, _ flags: Int32, _ mode: UInt32) throws(Errno) -> Int32 {
        try turn().open(path, flags, mode)
    }
    package func read(_ file: Int32, into buffer: UnsafeMutableRawBufferPointer) throws(Errno) -> Int {
        try turn().read(file, into: buffer)
    }
    package func write(_ file: Int32, _ bytes: UnsafeRawBufferPointer) throws(Errno) -> Int {
        try turn().write(file, bytes)
    }
    package func fsync(_ file: Int32) throws(Errno) { try turn().fsync(file) }
    package func fdatasync(_ file: Int32) throws(Errno) { try turn().fdatasync(file) }
    package func ftruncate(_ file: Int32, _ size: Int) throws(Errno) { try turn().ftruncate(file, size) }
    package func close(_ file: Int32) throws(Errno) { try turn().close(file) }
    package func flock(_ file: Int32, _ operation: Int32) throws(Errno) { try turn().flock(file, operation) }
    package func fstat(_ file: Int32) throws(Errno) -> FileStatus { try turn().fstat(file) }
    package func stat(_ path: FilePath) throws(Errno) -> FileStatus { try turn().stat(path) }
    package func lstat(_ path: FilePath) throws(Errno) -> FileStatus { try turn().lstat(path) }
    package func access(_ path: FilePath, _ mode: Int32) throws(Errno) { try turn().access(path, mode) }
    package func readlink(_ path: FilePath) throws(Errno) -> FilePath { try turn().readlink(path) }
    package func rename(_ old: FilePath, _ new: FilePath) throws(Errno) { try turn().rename(old, new) }
    package func link(_ old: FilePath, _ new: FilePath) throws(Errno) { try turn().link(old, new) }
    package func unlink(_ path: FilePath) throws(Errno) { try turn().unlink(path) }
    package func mkdir(_ path: FilePath, _ mode: UInt32) throws(Errno) { try turn().mkdir(path, mode) }
    package func rmdir(_ path: FilePath) throws(Errno) { try turn().rmdir(path) }
    package func names(in folder: FilePath) throws(Errno) -> [FilePath.Component] { try turn().names(in: folder) }
    package func fchmod(_ file: Int32, _ mode: UInt32) throws(Errno) { try turn().fchmod(file, mode) }
    package func fchown(_ file: Int32, _ user: UInt32, _ group: UInt32) throws(Errno) {
        try turn().fchown(file, user, group)
    }
    package func flistxattr(_ file: Int32) throws(Errno) -> [String] { try turn().flistxattr(file) }
    package func fgetxattr(_ file: Int32, _ name: String) throws(Errno) -> [UInt8] { try turn().fgetxattr(file, name) }
    package func fsetxattr(_ file: Int32, _ name: String, _ value: [UInt8]) throws(Errno) {
        try turn().fsetxattr(file, name, value)
    }
    package func fremovexattr(_ file: Int32, _ name: String) throws(Errno) { try turn().fremovexattr(file, name) }
}
