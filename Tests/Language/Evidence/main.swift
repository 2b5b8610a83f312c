import Language

// What the reader weighs, for Tools/fit-evidence: sentences come in as wrong and right parted by a tab, and of each
// candidate a line goes out: the sentence's number, where it stands, whether it is right, whether there is an error,
// of what kind it is, what is offered, and the features.
func row(_ marks: [Int], _ kind: String, _ meant: String, _ features: [Double]) {
    print((marks.map(String.init) + [kind, meant] + features.map { String($0) }).joined(separator: "\t"))
}

var number = 0
while let line = readLine() {
    let columns = line.split(separator: "\t", omittingEmptySubsequences: false).map { Array($0.unicodeScalars) }
    if columns.count == 2 {
        let (wrong, right) = (columns[0], columns[1])
        if wrong.count == right.count {
            for found in Misreading.evidence(in: wrong) {
                let (old, new) = (wrong[found.index], right[found.index])
                let marks = [number, found.index, found.meant == new && old != new ? 1 : 0, old != new ? 1 : 0]
                row(marks, found.kind, String(found.meant), found.features)
            }
        }
        let first = zip(wrong, right).enumerated().first { $1.0 != $1.1 }?.offset ?? min(wrong.count, right.count)
        for found in Misreading.rewritings(in: wrong) {
            let (head, tail) = (wrong[..<found.range.lowerBound], wrong[found.range.upperBound...])
            let isRight = head + found.meant + tail == right[...]
            let isNear = wrong != right && abs(found.range.lowerBound - first) <= 3
            let meant = String(String.UnicodeScalarView(found.meant))
            row([number, found.range.lowerBound, isRight ? 1 : 0, isNear ? 1 : 0], found.kind, meant, found.features)
        }
    }
    number += 1
}
