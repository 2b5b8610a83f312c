internal import Screen

/// What a terminal says of itself, unasked for by a key.
enum Report: Equatable {
    /// It is there, and has shown all that was sent before the question (DSR 5).
    case present
    /// It knows a private mode, and whether that is on (DECRQM).
    case mode(Int, isOn: Bool)
    /// What it can do (DA1).
    case attributes([Int])
    /// It takes pictures by kitty's protocol.
    case graphics
    /// Who it is (DA2).
    case identity([Int])
}

/// Numbers of private modes that terminals are asked about.
enum Mode {
    /// Pastes are marked.
    static let markedPastes = 2_004
    /// A frame is shown when it is whole.
    static let synchronizedOutput = 2_026
    /// Meta and a letter send Escape and the letter; xterm and mlterm come with it off, and send ä for Alt-d.
    static let metaSendsEscape = 1_036
    /// The same of Alt, where the keyboard has both.
    static let altSendsEscape = 1_039

    /// Margins at the sides are heeded (DECLRMM).
    static let sideMargins = 69

    static let asked = [markedPastes, synchronizedOutput, metaSendsEscape, altSendsEscape, sideMargins]
}

/// What the terminal at the other end is known to do, as far as it has answered.
struct Abilities: Equatable {
    var synchronizesOutput = false
    /// Whether it can move part of its rows.
    var hasSideMargins = false
    /// Private modes that were off and that we have switched on, to be switched off in the end.
    var borrowed: [Int] = []
    /// Whether it takes texts for the clipboard; nil where it has not said.
    var takesClipboard: Bool?
    var isXterm = false
    /// In which form it takes pictures; nil where it has not said that it does.
    var pictures: PictureForm?
}
