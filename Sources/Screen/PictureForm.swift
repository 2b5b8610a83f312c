/// The forms in which terminals take pictures.
package enum PictureForm: String, Hashable, Sendable {
    /// Rows of six pixels, as DEC's terminals had them.
    case sixel
    /// A PNG, by kitty's protocol.
    case png
}
