package import Storage

/// Machines for tests: a process lives exactly when its number is even.
extension Host {
    package static func test(_ name: String = "here", now: Int = 1_700_000_000) -> Host {
        Host(
            name: name, machine: "machine of \(name)", boot: "boot of \(name)",
            start: { $0.isMultiple(of: 2) ? 77 : nil }, now: { now })
    }

    /// As it was when the now dead process lived.
    package var past: Host {
        var host = self
        host.start = { _ in 77 }
        return host
    }
}
