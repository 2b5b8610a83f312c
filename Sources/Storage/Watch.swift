import Glibc
package import SystemPackage

/// Tells at once that something happened in folders, so that another's save is seen within the second.
///
/// It only says *that*: whoever hears it looks. Changes on other machines' side of a network folder are not heard, so
/// the loop looks once a second too.
package final class Watch {
    /// To be polled for input; `nil` where the system gives no watch.
    package let descriptor: Int32?

    private static let events = UInt32(
        IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_CREATE | IN_DELETE | IN_ONLYDIR)

    /// Folders that are not there are not watched.
    package init(_ folders: [FilePath]) {
        let watch = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
        descriptor = watch < 0 ? nil : watch
        if let descriptor { for folder in folders { Watch.add(folder, to: descriptor) } }
    }

    deinit { if let descriptor { close(descriptor) } }

    /// Watches one more; a folder that is watched already stays so.
    package func add(_ folder: FilePath) { if let descriptor { Watch.add(folder, to: descriptor) } }

    private static func add(_ folder: FilePath, to descriptor: Int32) {
        _ = folder.withPlatformString { inotify_add_watch(descriptor, $0, events) }
    }

    /// Takes what has been reported; whether anything happened that others should look at.
    ///
    /// Files that are still being written do not count: looking makes such files itself, and would never end.
    package func drain() -> Bool {
        guard let descriptor else { return false }
        var isHeard = false
        var buffer = [UInt8](repeating: 0, count: 16_384)
        while true {
            let count = read(descriptor, &buffer, buffer.count)
            guard count > 0 else { return isHeard }
            buffer.withUnsafeBytes { bytes in
                var at = 0
                while at + MemoryLayout<inotify_event>.size <= count {
                    let event = bytes.loadUnaligned(fromByteOffset: at, as: inotify_event.self)
                    let start = at + MemoryLayout<inotify_event>.size
                    let name = bytes[start..<min(count, start + Int(event.len))].prefix { $0 != 0 }
                    if !name.starts(with: AtomicFile.temporaryPrefix.utf8) { isHeard = true }
                    at = start + Int(event.len)
                }
            }
        }
    }
}
