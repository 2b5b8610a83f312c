import CLinux
import Glibc

/// An open file, closed when nobody holds it; other programs get it only as one of their streams.
package final class OpenFile {
    package let descriptor: Int32

    private init(_ descriptor: Int32) { self.descriptor = descriptor }

    deinit { close(descriptor) }

    /// A pipe: what is written to the one comes from the other.
    package static func pipe() throws(ProcessError) -> (reading: OpenFile, writing: OpenFile) {
        var ends: [Int32] = [-1, -1]
        guard pipe2(&ends, O_CLOEXEC) == 0 else { throw .tooManyFiles }
        return (OpenFile(ends[0]), OpenFile(ends[1]))
    }

    /// A file in memory: neither can we wait for a program that does not read it, nor the program for us.
    package static func inMemory(_ bytes: [UInt8] = []) throws(ProcessError) -> OpenFile {
        let file = OpenFile(memfd_create("stream", OpenFile.closing))
        guard file.descriptor >= 0 else { throw .noMemory }
        var done = 0
        while done < bytes.count {
            let count = bytes.withUnsafeBytes { bytes in
                pwrite(file.descriptor, bytes.baseAddress.map { $0 + done }, bytes.count - done, done)
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw .noMemory }
            done += count
        }
        return file
    }

    /// `MFD_CLOEXEC` of sys/mman.h.
    private static let closing: UInt32 = 1

    /// All that stands in a file in memory.
    package var contents: [UInt8] {
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 65_536)
        while case let count = pread(descriptor, &chunk, chunk.count, bytes.count), count > 0 {
            bytes += chunk[..<count]
        }
        return bytes
    }
}
