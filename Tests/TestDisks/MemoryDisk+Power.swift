import Storage

// Processes die, and the power is cut.
extension MemoryDisk {
    /// Every process is dead: its files are closed, its locks are free.
    ///
    /// The disk has all that was written.
    package func killProcesses() {
        files = [:]
        locks = [:]
    }

    /// The power is cut: what was not synced is left to chance.
    package func cutPower(_ chance: inout some RandomNumberGenerator) {
        killProcesses()
        for inode in nodes.keys.sorted() {
            guard var node = nodes[inode] else { continue }
            if node.status.kind == .folder {
                var names = node.safeNames
                for change in node.changes.prefix(Int.random(in: 0...node.changes.count, using: &chance)) {
                    for (name, inode) in change { names[name] = inode }
                }
                node.names = names
                node.safeNames = names
                node.changes = []
            } else if node.data != node.safeData {
                node.data = Self.torn(node, &chance)
                node.safeData = node.data
                node.status.size = node.data.count
            }
            nodes[inode] = node
        }
        var links: [UInt64: Int] = [:]
        for node in nodes.values { for inode in node.names.values { links[inode, default: 0] += 1 } }
        for inode in nodes.keys where nodes[inode]?.status.kind != .folder {
            nodes[inode]?.status.links = links[inode] ?? 0
        }
    }

    /// Sectors that were being written may hold anything; bytes that were not being changed stay, as SQLite assumes of
    /// today's disks ("powersafe overwrite") and an appended file needs.
    private static func torn(_ node: Node, _ chance: inout some RandomNumberGenerator) -> [UInt8] {
        let size = [node.safeData.count, node.data.count].randomElement(using: &chance) ?? 0
        func byte(_ data: [UInt8], _ index: Int) -> UInt8 { index < data.count ? data[index] : 0 }
        var result: [UInt8] = []
        for start in stride(from: 0, to: size, by: 512) {
            let kind = Int.random(in: 0..<3, using: &chance)
            for index in start..<min(start + 512, size) {
                let (old, new) = (byte(node.safeData, index), byte(node.data, index))
                let isStable = index < node.safeData.count && old == new
                switch kind {
                case 0: result.append(old)
                case 1: result.append(new)
                default: result.append(isStable ? old : UInt8.random(in: 0...255, using: &chance))
                }
            }
        }
        return result
    }
}
