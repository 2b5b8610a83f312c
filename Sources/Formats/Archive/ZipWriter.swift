internal import CMinizip

/// Writes a zip archive into memory: the same entries give the same bytes, whenever and wherever.
final class ZipWriter {
    private let file = MemoryFile()
    private let handle: zipFile
    private var isSound = true

    init?() {
        var functions = file.functions()
        guard let handle = zipOpen2_64(nil, APPEND_STATUS_CREATE, nil, &functions) else { return nil }
        self.handle = handle
    }

    func add(_ name: String, _ bytes: [UInt8]) {
        var entry = zip_fileinfo()
        // The first day that the format knows: a file has no date of its own.
        entry.dosDate = 1 << 21 | 1 << 16
        // Bit 11: names are UTF-8. Version 2.0, made by no system in particular.
        let opened = zipOpenNewFileInZip4_64(
            handle, name, &entry, nil, 0, nil, 0, nil, Z_DEFLATED, 6, 0, -MAX_WBITS, DEF_MEM_LEVEL, Z_DEFAULT_STRATEGY,
            nil, 0, 20, 1 << 11, 0)
        guard opened == ZIP_OK else {
            isSound = false
            return
        }
        let written = zipWriteInFileInZip(handle, bytes, UInt32(clamping: bytes.count))
        isSound = zipCloseFileInZip(handle) == ZIP_OK && written == ZIP_OK && isSound
    }

    /// Ends the archive; `nil` where something in it failed.
    consuming func finish() -> [UInt8]? {
        isSound = zipClose(handle, nil) == ZIP_OK && isSound
        return isSound ? file.bytes : nil
    }
}
