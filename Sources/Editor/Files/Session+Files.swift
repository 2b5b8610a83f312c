import Recognition

// Files that are chosen to be read.
extension Session {
    /// A list of files to choose from, of a folder or, where none is said, of the one that the last came from.
    mutating func chooseFile(in folder: String? = nil, for purpose: FilePurpose) {
        let title =
            switch purpose {
            case .items: "导入哪个文件"
            case .issue: "哪个文件成为一期"
            case .picture: "哪幅图片（png、jpg）"
            }
        var picker = Picker("\(title)：打字筛选，Tab 补全，也可以写出路径", rows: [])
        picker.files = FileChoice(purpose: purpose, clock: clock)
        picker.query = TextLine(folder ?? "")
        picker.filter()
        show(picker)
        emit(.files(.listFiles(folder: folder, for: purpose)))
    }

    /// The world has listed a folder.
    mutating func take(_ listing: FileListing) {
        guard case .picker(var picker)? = overlays.last, let files = picker.files else { return }
        if files.listing == nil, picker.query.text.isEmpty { picker.query = TextLine(listing.folder) }
        guard FileChoice.split(FileChoice.path(picker.query.text)).folder == listing.folder else { return }
        picker.files?.listing = listing
        picker.filter()
        overlays[overlays.count - 1] = .picker(picker)
    }

    /// Asks for the folder that is typed, where it is another than the one that is listed.
    mutating func listTypedFolder() {
        guard case .picker(let picker)? = overlays.last, let files = picker.files else { return }
        let folder = FileChoice.split(FileChoice.path(picker.query.text)).folder
        if folder != files.listing?.folder { emit(.files(.listFiles(folder: folder, for: files.purpose))) }
    }

    /// Tab in a list: completes the name of a file where one is typed, else goes down a row.
    mutating func completeInList() {
        guard case .picker(var picker)? = overlays.last, let files = picker.files,
            let path = files.completion(of: picker.query.text)
        else { return moveInList(1) }
        picker.query = TextLine(path)
        picker.filter()
        overlays[overlays.count - 1] = .picker(picker)
        listTypedFolder()
    }

    mutating func read(_ path: String, for purpose: FilePurpose) {
        switch purpose {
        case .items: emit(.issue(.importFile(path: path)))
        case .issue: emit(.files(.importIssue(path: path)))
        case .picture: emit(.issue(.addPicture(path: path)))
        }
    }

    /// An issue was made of a file, and is open: what to check in it.
    mutating func check(_ report: ImportReport, and added: [String]) {
        say("已成为一期，存在书架上", .good)
        show(report, "导入时做了这些，请核对", and: added)
    }
}
