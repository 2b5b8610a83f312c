package import Screen

/// What stands at the other end of the line, as the application uses it: inputs come in, frames go out.
package protocol Display: AnyObject {
    var size: Size { get }
    var width: DisplayWidth { get }
    /// A sentence to be shown at first.
    var notice: String? { get }
    /// Whether something has come that was not taken yet: no frame need be made before it is.
    var hasPendingInput: Bool { get }
    var isMouseReported: Bool { get set }
    /// Whether text sent to its clipboard arrives; `nil` where nobody knows.
    var takesClipboard: Bool? { get }
    /// Whether somebody stands behind the program who would continue it.
    var canSuspend: Bool { get }

    func show(_ frame: Frame)
    /// Waits until something comes, and takes all that is there; `.quiet` where nothing came for so many milliseconds.
    ///
    /// - Parameter files: to be waited for as well; those that have something are among what is ready.
    func inputs(timeout: Int, watching files: [Int32]) -> (inputs: [Input], ready: [Int32])
    /// Whether the text was sent to the clipboard.
    func copy(_ text: String) -> Bool
    /// Shows a text without the frame round it, to be selected by the terminal's own means.
    func showPlain(_ text: String, prompt: String)
    /// Whether a file sent to it comes to the computer at which the editor sits.
    var takesFiles: Bool { get }
    /// Sends one there; false where it is too large for that.
    func send(_ file: [UInt8], named name: String) -> Bool
    /// In which form it shows pictures; `nil` where it has not said that it does.
    var pictureForm: PictureForm? { get }
    /// The room for one, in pixels.
    var pictureRoom: (width: Int, height: Int) { get }
    /// Shows a picture until a key is pressed, which it returns.
    func showPicture(_ picture: [UInt8], as form: PictureForm, prompt: String) -> Input?
    func redraw()
    func suspend()
}
