internal import CMinizip

/// Reads the entries of a zip archive out of memory, within limits that no document of an office comes near.
///
/// The names of entries are keys and nothing else: nothing is ever unpacked to a disk.
final class ZipReader {
    enum Failure: Error, Equatable {
        /// No archive, or one whose end is missing.
        case damaged
        case encrypted
        case tooManyEntries
        case tooLarge
        /// Read well, but not what it should be.
        case refused(ImportError)
    }

    struct Limits {
        var entries = 10_000
        /// Bytes of one entry, unpacked.
        var entrySize = 32 * 1_048_576
        /// Unpacked to packed; XML of an office reaches 60, a bomb a thousand.
        var ratio = 250
        /// Bytes of all that is read out of one archive.
        var total = 64 * 1_048_576
    }

    private let file: MemoryFile
    private let handle: unzFile
    private let limits: Limits
    private var positions: [String: unz64_file_pos] = [:]
    private var unpacked = 0

    init(_ bytes: [UInt8], limits: Limits = Limits()) throws(Failure) {
        file = MemoryFile(bytes)
        self.limits = limits
        var functions = file.functions()
        guard let handle = unzOpen2_64(nil, &functions) else { throw .damaged }
        self.handle = handle
        try list()
    }

    deinit { unzClose(handle) }

    var names: some Collection<String> { positions.keys }

    func contains(_ name: String) -> Bool { positions[name] != nil }

    private func list() throws(Failure) {
        var global = unz_global_info64()
        guard unzGetGlobalInfo64(handle, &global) == UNZ_OK else { throw .damaged }
        guard global.number_entry <= limits.entries else { throw .tooManyEntries }
        var status = unzGoToFirstFile(handle)
        var count = 0
        while status == UNZ_OK {
            count += 1
            guard count <= limits.entries else { throw .tooManyEntries }
            var info = unz_file_info64()
            var name = [CChar](repeating: 0, count: 1024)
            var position = unz64_file_pos()
            guard unzGetCurrentFileInfo64(handle, &info, &name, UInt(name.count - 1), nil, 0, nil, 0) == UNZ_OK,
                unzGetFilePos64(handle, &position) == UNZ_OK
            else { throw .damaged }
            if info.flag & 1 != 0 { throw .encrypted }
            let text = String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
            // Word writes / on every system; some programs of old wrote \.
            positions[text.replacing("\\", with: "/"), default: position] = position
            status = unzGoToNextFile(handle)
        }
        guard status == UNZ_END_OF_LIST_OF_FILE else { throw .damaged }
    }

    /// The bytes of an entry; `nil` where there is none of that name.
    ///
    /// - Parameter size: what the entry may have, however well it was packed; a picture of one colour packs as a bomb does.
    func read(_ name: String, upTo size: Int? = nil) throws(Failure) -> [UInt8]? {
        guard var position = positions[name] else { return nil }
        var info = unz_file_info64()
        guard unzGoToFilePos64(handle, &position) == UNZ_OK,
            unzGetCurrentFileInfo64(handle, &info, nil, 0, nil, 0, nil, 0) == UNZ_OK,
            unzOpenCurrentFile(handle) == UNZ_OK
        else { throw .damaged }
        var isOpen = true
        defer { if isOpen { unzCloseCurrentFile(handle) } }
        // The sizes in the directory may lie; what comes out is counted.
        let packed = max(Int(clamping: info.compressed_size), 1024)
        let most = size ?? packed.multipliedReportingOverflow(by: limits.ratio).partialValue
        let limit = min(limits.entrySize, limits.total - unpacked, most)
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = unzReadCurrentFile(handle, &chunk, UInt32(chunk.count))
            guard count >= 0 else { throw .damaged }
            if count == 0 { break }
            bytes += chunk[..<Int(count)]
            guard bytes.count <= limit else { throw .tooLarge }
        }
        unpacked += bytes.count
        isOpen = false
        // The checksum is compared when the entry is closed.
        guard unzCloseCurrentFile(handle) == UNZ_OK else { throw .damaged }
        return bytes
    }
}
