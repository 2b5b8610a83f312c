internal import CNcurses
internal import Screen

/// How each ink looks with 256, 8 and no colours, on the terminal's own background.
///
/// The 256 colours are those with a contrast of 4.5 or more both on white and on black (WCAG AA), of which there are seven
/// and no brighter red; of the eight, whose shades are the terminal's own, green, yellow and cyan are pale on white and are
/// not used. No ink is told by its colour alone where that matters: it has a trait too.
struct Palette {
    enum Depth: Sendable { case many, eight, none }

    struct Look: Sendable {
        var many: Int16
        var eight: Int16
        /// With colours, and without.
        fileprivate var traits: Style.Traits
        fileprivate var plain: Style.Traits
    }

    static let ownColor: Int16 = -1

    static let looks: [(ink: Ink, look: Look)] = [
        (.text, Look(many: ownColor, eight: ownColor, traits: [], plain: [])),
        (.faint, Look(many: 243, eight: ownColor, traits: [], plain: .dim)),
        (.accent, Look(many: 131, eight: 1, traits: [], plain: .bold)),
        (.key, Look(many: ownColor, eight: ownColor, traits: .bold, plain: .bold)),
        (.good, Look(many: 29, eight: ownColor, traits: [], plain: [])),
        (.alarm, Look(many: 131, eight: 1, traits: .bold, plain: [.bold, .reverse])),
        (.must, Look(many: 131, eight: 1, traits: .underline, plain: [.bold, .underline])),
        (.advice, Look(many: 98, eight: 5, traits: .underline, plain: .underline)),
        (.hint, Look(many: 63, eight: ownColor, traits: .underline, plain: .underline)),
        (.match, Look(many: 98, eight: 5, traits: [.bold, .underline], plain: [.bold, .underline])),
        (.currentMatch, Look(many: 98, eight: 5, traits: [.bold, .reverse], plain: [.bold, .reverse])),
        (.added, Look(many: 29, eight: 4, traits: .underline, plain: .underline)),
        (.removed, Look(many: 131, eight: 1, traits: .reverse, plain: .reverse)),
    ]

    let depth: Depth
    private let underlinesInColor: Bool
    /// By the ink's number.
    private var attributes: [attr_t]
    private var pairs: [Int16]

    /// Takes what the open terminal can do; `NO_COLOR` in the environment, whatever its value but empty, wins.
    init(isColorWanted: Bool) {
        var depth = Depth.none
        if isColorWanted, has_colors(), start_color() == OK, use_default_colors() == OK {
            // With more than 256, numbers are mixtures of red, green and blue, but the first eight.
            depth = jianbao_colors() == 256 ? .many : jianbao_colors() >= 8 ? .eight : .none
        }
        self.depth = depth
        // Which traits do not go with colours: the second bit is underlining.
        underlinesInColor = depth == .none || max(0, jianbao_number("ncv")) & 2 == 0
        let highest = Ink.allCases.map { Int($0.rawValue) }.max() ?? 0
        attributes = Array(repeating: 0, count: highest + 1)
        pairs = Array(repeating: 0, count: highest + 1)
        for (ink, look) in Palette.looks {
            let index = Int(ink.rawValue)
            attributes[index] = Palette.attributes(depth == .none ? look.plain : look.traits)
            // Faint is dim where the eight colours have no grey.
            if depth == .eight, ink == .faint { attributes[index] = Palette.attributes(look.plain) }
            let color = depth == .many ? look.many : look.eight
            guard depth != .none, color != Palette.ownColor else { continue }
            let pair = Int16(index + 1)
            if init_pair(pair, color, -1) == OK { pairs[index] = pair }
        }
    }

    func attributes(_ style: Style) -> attr_t {
        var attributes = attributes[Int(style.ink.rawValue)] | Palette.attributes(style.traits)
        // With eight colours bold is a brighter colour, which PuTTY shows on its own kind where it is reversed.
        if depth == .eight, attributes & jianbao_reverse() != 0 { attributes &= ~jianbao_bold() }
        // ncurses leaves the line out there.
        if !underlinesInColor, attributes & jianbao_underline() != 0 { attributes |= jianbao_bold() }
        return attributes
    }

    func pair(_ style: Style) -> Int16 {
        // What is selected is read by its place, not by its colour.
        if depth == .eight, style.traits.contains(.reverse) { return 0 }
        return pairs[Int(style.ink.rawValue)]
    }

    private static func attributes(_ traits: Style.Traits) -> attr_t {
        var attributes: attr_t = 0
        if traits.contains(.bold) { attributes |= jianbao_bold() }
        if traits.contains(.underline) { attributes |= jianbao_underline() }
        if traits.contains(.reverse) { attributes |= jianbao_reverse() }
        if traits.contains(.dim) { attributes |= jianbao_dim() }
        return attributes
    }
}
