import Glibc
package import SystemPackage

/// Tells at once that something happened to a file, so that another's save is seen within the second.
///
/// It only says *that*: whoever is told looks. Only this file is watched, not its folder: of fifty people on a shelf
/// those are woken whom it concerns. What is done on other machines' side of a network folder is not told, so the loop
/// looks once a second too.
package final class Watch {
    /// To be polled for input; `nil` where the system gives no watch.
    package let descriptor: Int32?

    private let file: FilePath
    /// What the kernel calls the watch on the file that has the name now.
    private var mark: Int32 = -1

    /// Also a change of the number of its names, which is what another's save does to the file that it replaces.
    private static let events = UInt32(IN_CLOSE_WRITE | IN_ATTRIB | IN_MOVE_SELF | IN_DELETE_SELF)

    /// A file that is not there yet is watched from the first ``renew()`` after it is.
    package init(_ file: FilePath) {
        let watch = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
        descriptor = watch < 0 ? nil : watch
        self.file = file
        renew()
    }

    deinit { if let descriptor { close(descriptor) } }

    /// Watches what has the name now.
    package func renew() {
        guard let descriptor else { return }
        let new = file.withPlatformString { inotify_add_watch(descriptor, $0, Watch.events) }
        if mark >= 0, new != mark { inotify_rm_watch(descriptor, mark) }
        mark = new
    }

    /// Takes what has been reported; whether anything happened that is worth a look.
    package func drain() -> Bool {
        guard let descriptor else { return false }
        var hasHappened = false
        var buffer = [UInt8](repeating: 0, count: 4096)
        while true {
            let count = read(descriptor, &buffer, buffer.count)
            guard count > 0 else { break }
            buffer.withUnsafeBytes { bytes in
                var at = 0
                while at + MemoryLayout<inotify_event>.size <= count {
                    let event = bytes.loadUnaligned(fromByteOffset: at, as: inotify_event.self)
                    if event.mask & UInt32(IN_IGNORED) == 0 { hasHappened = true }
                    at += MemoryLayout<inotify_event>.size + Int(event.len)
                }
            }
        }
        // The name may be another file's now.
        if hasHappened { renew() }
        return hasHappened
    }
}
