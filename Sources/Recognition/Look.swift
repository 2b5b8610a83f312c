/// How a line is set, as far as its file says.
package struct Look: Hashable, Sendable {
    package enum Alignment: Hashable, Sendable { case left, centre, right }

    /// The typefaces of official documents that set headings apart from 仿宋.
    package enum Face: Hashable, Sendable { case other, black, script, display }

    package var alignment: Alignment
    package var face: Face = .other
    package var isBold: Bool
    /// In half points; 0 where the file does not say.
    package var size: Int
    /// Of a heading, from 1; 0 for text.
    package var level: Int
    /// Whether it stands on a colour of its own.
    package var isShaded = false

    package init(alignment: Alignment = .left, isBold: Bool = false, size: Int = 0, level: Int = 0) {
        self.alignment = alignment
        self.isBold = isBold
        self.size = size
        self.level = level
    }

    package static let plain = Look()

    /// Whether a line that looks so stands out among lines that look like `body`.
    func standsOut(from body: Look) -> Bool {
        guard alignment != .right else { return false }
        return level > 0 || face != .other && face != body.face || isBold && !body.isBold
            || size > body.size + 1 && size > 0
            || alignment == .centre && body.alignment != .centre || isShaded && !body.isShaded
    }
}
