package import Bulletins

/// What leaves the editor: files, paper, and pictures of pages.
package enum OutputEffect: Sendable {
    case export(Bulletin, Series, format: String, name: String, isForced: Bool)
    /// A file that was exported is to come to the editor's own computer.
    case send(String)
    /// The print queues of the machine are wanted.
    case listPrinters
    /// The draft is to be printed, as it is now.
    case print(Bulletin, Series, queue: String, copies: Int)
    /// A page of the draft is wanted as it will be printed, as a picture.
    case proof(Bulletin, Series, ProofView)
    case showProof([UInt8], ProofView)
    /// Nobody wants any more what goes on beside the editor.
    case stopJobs
}
