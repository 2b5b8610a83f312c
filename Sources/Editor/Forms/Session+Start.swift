import Bulletins
import Screen

/// The first minute: an empty shelf, and the shelves to choose from.
extension Session {
    /// An empty shelf that says nothing of its series asks how to begin.
    mutating func offerStart() {
        guard !shelf.state.hasSeries, shelf.entries.isEmpty, shelf.problem == nil, seriesForm == nil else {
            start = nil
            return
        }
        guard start == nil else { return }
        start = StartScreen()
        emit(.series(.findUnfinished))
    }

    mutating func selectStart(by step: Int) {
        guard let start else { return }
        self.start?.selected = min(max(0, start.selected + step), StartScreen.Way.allCases.count - 1)
    }

    mutating func goOnWithStart() {
        switch start?.way {
        case .fromPapers?: emit(.series(.listPapers))
        case .byHand?: openByHand()
        case .sample?: emit(.shelf(.openSample))
        case .lesson?: emit(.shelf(.openLesson))
        case nil: break
        }
    }

    /// A form with nothing in it, or with what the office's other bulletin has.
    private mutating func openByHand() {
        guard let model = shelf.state.model else {
            return open(SeriesForm(Series(), for: .setUp([]), today: clock.day))
        }
        open(SeriesForm(from: model, "照原来的刊物", today: clock.day))
        say("单位、报送、人员和版面先照原来的刊物；\(Command.key("undo")) 从空的填起", .good)
    }

    /// A digit chooses, in any width or in Chinese.
    mutating func typeOnStart(_ text: String) {
        guard let number = text.first?.plain.wholeNumberValue, StartScreen.Way.allCases.indices.contains(number - 1)
        else { return }
        start?.selected = number - 1
        goOnWithStart()
    }

    /// The files that may be old papers; a path may be typed instead, or a whole paper pasted.
    mutating func choose(from papers: [PaperFile]) {
        let rows = papers.map { paper in
            Picker.Row(paper.title, detail: paper.detail, keywords: paper.path) { $0.read([paper.path]) }
        }
        var picker = Picker(papers.isEmpty ? "写出旧简报的文件名，或把它的文字粘贴进来" : "照哪一份旧简报：选，或写出文件、文件夹的名称", rows: rows) { typed in
            // What narrows the list is no name of a file.
            guard typed.contains("/") || PickerQuery(typed).rows(of: rows).isEmpty else { return [] }
            return [Picker.Row("读“\(typed)”", detail: "写出的名称") { $0.read([typed]) }]
        }
        picker.takesPapers = true
        show(picker)
    }

    /// A text pasted where an old paper is asked for is one.
    mutating func readPasted(_ text: String) {
        guard text.contains(where: \.isNewline) else { return say("粘贴进来的只有一行；请粘贴整份旧简报的文字") }
        emit(.series(.readPaperText(text)))
    }

    private mutating func read(_ paths: [String]) {
        say("正在读……")
        emit(.series(.readPapers(paths)))
    }

    /// What was read, in a form to be checked.
    mutating func take(_ proposal: Proposal) {
        overlays = []
        let last =
            proposal.papers.map(\.bulletin.masthead).filter { $0.year == clock.day?.year }.map(\.number).max() ?? 0
        let serial = proposal.papers.compactMap(\.bulletin.masthead.serial).max()
        open(
            SeriesForm(
                proposal.series, for: .setUp(proposal.papers), remarks: proposal.remarks, number: last + 1,
                serial: serial.map { $0 + 1 }, today: clock.day))
        guard proposal.series != Series() else { return say("填好刊名、栏目，按 \(Command.key("form-save")) 设好") }
        let count = proposal.papers.count > 1 ? "读了 \(proposal.papers.count) 份" : "读好了"
        say("\(count)，请核对，改好按 \(Command.key("form-save")) 设好；\(Command.key("form-undo")) 撤销")
    }

    /// The number that the next issue will have, as far as the list tells.
    var nextNumber: Int {
        let year = clock.day.map { String($0.year) } ?? ""
        let numbers = shelf.entries.filter { $0.name.hasPrefix(year) }.compactMap { Int($0.number) }
        return (numbers.max() ?? 0) + 1
    }

    /// The shelves of this session, to go to one.
    mutating func choose(from shelves: [ShelfChoice], mayAdd: Bool) {
        var rows = shelves.enumerated().map { index, choice in
            Picker.Row(
                choice.name + (choice.isOpen ? "（现在）" : ""), detail: choice.lastIssue, keywords: choice.folder
            ) { session in
                if !choice.isOpen || session.shelf.isLoading { session.emit(.shelf(.use(index))) }
            }
        }
        if mayAdd {
            rows.append(
                Picker.Row("另设一种刊物…", detail: "新的书架") { session in
                    session.ask(
                        Prompt("新书架的文件夹名") { session, name in
                            if !name.isEmpty { session.emit(.shelf(.newShelf(name))) }
                        })
                })
        }
        var picker = Picker("选一种刊物", rows: rows, selected: shelves.firstIndex(where: \.isOpen) ?? 0)
        picker.isFirst = desk == nil && shelf.isLoading
        show(picker)
    }
}
