import Bulletins

/// Lines of JSON, each after a checksum of itself and of all lines before it.
///
/// A line that is torn, changed, missing or out of place ends what is read; what stands before it is sure.
struct ChainedLines {
    private var sum = Checksum()

    /// The line for the next record, with its newline.
    mutating func line(_ record: JSON) -> [UInt8] {
        let body = JSONWriter.compact(record)
        sum.add(body)
        var line: [UInt8] = []
        line.reserveCapacity(ChainedLines.sumLength + body.count + 1)
        line += sum.text.utf8
        line.append(UInt8(ascii: " "))
        line += body
        line.append(ChainedLines.newline)
        return line
    }

    /// The records at the start of `bytes`, as many as are sure, and whether that is all of it.
    static func read(_ bytes: [UInt8]) -> (records: [JSON], isWhole: Bool) {
        var records: [JSON] = []
        var sum = Checksum()
        var start = 0
        while let end = bytes[start...].firstIndex(of: newline) {
            let line = bytes[start..<end]
            guard line.count > sumLength else { return (records, false) }
            let body = line.dropFirst(sumLength)
            sum.add(body)
            guard line.prefix(sumLength).elementsEqual("\(sum.text) ".utf8), let record = JSON.read(body) else {
                return (records, false)
            }
            records.append(record)
            start = end + 1
        }
        return (records, start == bytes.count)
    }

    private static let newline = UInt8(ascii: "\n")
    /// Eight digits and a space.
    private static let sumLength = 9
}
