import SystemPackage

extension Shelf {
    /// The texts (`.txt`) of a folder in the shelf, by name; none where there is no such folder.
    package func texts(in name: String) throws(StorageError) -> [(name: String, bytes: [UInt8])] {
        let path = folder.appending(name)
        guard exists(path) else { return [] }
        var texts: [(String, [UInt8])] = []
        for file in files(in: path, ending: "txt").sorted(by: { $0.string < $1.string }) {
            texts.append((file.lastComponent?.string ?? "", try read(file).bytes))
        }
        return texts
    }
}
