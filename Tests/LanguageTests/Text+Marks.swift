/// Text with bars where a program should see a boundary, as tests write it.
extension String {
    /// The text without its bars.
    var unmarked: String { filter { $0 != "|" } }

    /// The text with a bar at each offset inside it.
    func marked(at offsets: [Int]) -> String {
        let scalars = Array(unicodeScalars)
        var result = ""
        for (index, scalar) in scalars.enumerated() {
            if index > 0, offsets.contains(index) { result.append("|") }
            result.unicodeScalars.append(scalar)
        }
        return result
    }

    func slice(_ range: Range<Int>) -> String {
        var result = ""
        result.unicodeScalars.append(contentsOf: Array(unicodeScalars)[range])
        return result
    }
}
