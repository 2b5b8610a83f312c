internal import CMinizip

/// Bytes that minizip reads and writes as if they were a file: no archive is ever opened by name, and none on a disk.
final class MemoryFile {
    private(set) var bytes: [UInt8]
    private var at = 0

    init(_ bytes: [UInt8] = []) { self.bytes = bytes }

    /// What minizip calls in place of the file system; they hold for as long as the file is alive.
    func functions() -> zlib_filefunc64_def {
        var functions = zlib_filefunc64_def()
        functions.opaque = Unmanaged.passUnretained(self).toOpaque()
        functions.zopen64_file = { opaque, _, _ in opaque }
        functions.zread_file = { opaque, _, buffer, size in MemoryFile.at(opaque)?.read(into: buffer, size) ?? 0 }
        functions.zwrite_file = { opaque, _, buffer, size in MemoryFile.at(opaque)?.write(buffer, size) ?? 0 }
        functions.ztell64_file = { opaque, _ in UInt64(MemoryFile.at(opaque)?.at ?? 0) }
        functions.zseek64_file = { opaque, _, offset, origin in
            MemoryFile.at(opaque)?.seek(offset, from: origin) == true ? 0 : -1
        }
        functions.zclose_file = { _, _ in 0 }
        functions.zerror_file = { _, _ in 0 }
        return functions
    }

    private static func at(_ opaque: UnsafeMutableRawPointer?) -> MemoryFile? {
        opaque.map { Unmanaged<MemoryFile>.fromOpaque($0).takeUnretainedValue() }
    }

    private func read(into buffer: UnsafeMutableRawPointer?, _ size: UInt) -> UInt {
        guard let buffer, at < bytes.count else { return 0 }
        let count = min(Int(clamping: size), bytes.count - at)
        UnsafeMutableRawBufferPointer(start: buffer, count: count).copyBytes(from: bytes[at..<at + count])
        at += count
        return UInt(count)
    }

    private func write(_ buffer: UnsafeRawPointer?, _ size: UInt) -> UInt {
        guard let buffer else { return 0 }
        let added = UnsafeRawBufferPointer(start: buffer, count: Int(size))
        let overwritten = min(added.count, bytes.count - at)
        bytes.replaceSubrange(at..<at + overwritten, with: added)
        at += added.count
        return size
    }

    private func seek(_ offset: UInt64, from origin: Int32) -> Bool {
        let base =
            switch origin {
            case ZLIB_FILEFUNC_SEEK_CUR: at
            case ZLIB_FILEFUNC_SEEK_END: bytes.count
            default: 0
            }
        guard let offset = Int(exactly: offset), case let (target, overflow) = base.addingReportingOverflow(offset),
            !overflow, target <= bytes.count
        else { return false }
        at = target
        return true
    }
}
