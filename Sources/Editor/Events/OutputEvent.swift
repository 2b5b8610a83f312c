package import Screen

/// What became of what leaves the editor.
package enum OutputEvent: Sendable {
    /// What goes on beside the editor, a few words each: `正在导出 PDF`.
    case working([String])
    /// What came of it, when it is over.
    indirect case outcome(Event)
    /// The file that an export would write is there already.
    case exportExists(format: String, name: String)
    /// Written, to that folder as it was typed; what there is to say of it, and how it is fetched from elsewhere.
    ///
    /// `file` is its path, where the terminal can bring it to the editor's own computer.
    case exported([String], folder: String = "", file: String? = nil)
    /// The picture of a page, in the terminal's form.
    case proofReady([UInt8], ProofView)
    /// It was looked at, until this came.
    case proofLeft(Input, ProofView)
    /// The print queues of the machine, and which of them is the standard one.
    case printers([String], standard: String?)
    /// What became of a text that was copied.
    case copied(ClipboardReach)
}

/// Whether a copied text is known to have come to the clipboard in front of the editor.
package enum ClipboardReach: Sendable { case reached, unknown, refused, tooLong }
