import Language

// What the reader weighs, for Tools/fit-evidence: sentences come in as wrong and right parted by a tab, and of each
// candidate a line goes out: the sentence's number, where it stands, whether it is right, whether there is an error,
// what is offered, and the features.
var number = 0
while let line = readLine() {
    let columns = line.split(separator: "\t", omittingEmptySubsequences: false).map { Array($0.unicodeScalars) }
    if columns.count == 2, columns[0].count == columns[1].count {
        for row in Misreading.evidence(in: columns[0]) {
            let (wrong, right) = (columns[0][row.index], columns[1][row.index])
            let marks = [number, row.index, row.meant == right && wrong != right ? 1 : 0, wrong != right ? 1 : 0]
            print(
                marks.map(String.init).joined(separator: "\t"), row.kind, row.meant, separator: "\t", terminator: "\t")
            print(row.features.map { String($0) }.joined(separator: "\t"))
        }
    }
    number += 1
}
