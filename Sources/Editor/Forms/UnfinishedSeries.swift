package import Bulletins

/// A series that is being made and is not on the disk: it outlives a program that dies, as a row that is being typed does.
package struct UnfinishedSeries: Equatable, Sendable {
    package let series: Series

    package init(series: Series) { self.series = series }
}

extension UnfinishedSeries {
    private static let head = Array("setUp\0".utf8)

    /// As it is kept on the disk.
    package var bytes: [UInt8] { UnfinishedSeries.head + series.json }

    package init?(bytes: [UInt8]) {
        guard bytes.starts(with: UnfinishedSeries.head),
            let series = try? Series(json: Array(bytes.dropFirst(UnfinishedSeries.head.count)))
        else { return nil }
        self.series = series
    }
}

extension SeriesForm {
    /// What would be lost if the program died now, with the row that is being typed.
    var unfinished: UnfinishedSeries? {
        guard isNew else { return nil }
        var form = self
        if form.form.isTyped { _ = form.take() }
        return form.isTouched ? UnfinishedSeries(series: form.series) : nil
    }
}

extension Session {
    /// The form of an empty shelf is kept as it is filled in, and let go when the series is made or given up.
    mutating func keepUnfinished() {
        // Only what somebody does to the form changes it.
        guard seriesForm?.isNew ?? (keptSeries != nil) else { return }
        let unfinished = seriesForm?.unfinished
        guard unfinished != keptSeries else { return }
        keptSeries = unfinished
        emit(.series(.keepUnfinished(unfinished)))
    }

    /// A program died while somebody filled this in.
    mutating func offer(_ unfinished: UnfinishedSeries, by editor: String) {
        guard start != nil, seriesForm == nil else { return }
        let series = unfinished.series
        let shown = [("刊名", series.name), ("编发单位", series.office)].filter { !$0.1.isEmpty }
        ask(
            Question(
                "刊物上次设到一半，没有设好。",
                answers: [
                    Answer("接着设", letter: "y", chinese: "接") { session in
                        session.open(SeriesForm(from: series, "上次设的", today: session.clock.day))
                        session.keepUnfinished()
                        session.emit(.series(.forgetTyped))
                    },
                    Answer("不要了", letter: "d", chinese: "弃") { $0.emit(.series(.forgetTyped)) },
                ],
                details: shown.map { "\($0)：\($1)" } + ["设的人：\(editor)"], acceptsEnter: false))
    }
}
