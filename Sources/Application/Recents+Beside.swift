package import Editor
package import Storage

// What stands at the right of the page, as it was chosen last.
extension Recents {
    private static let kind = "beside"

    package var beside: Beside? { texts(of: Recents.kind).first.flatMap(Beside.init(rawValue:)) }

    package mutating func note(_ beside: Beside) { note(beside.rawValue, as: Recents.kind) }
}
