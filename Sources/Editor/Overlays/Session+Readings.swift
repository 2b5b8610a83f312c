import Bulletins

/// The other reading of a doubt in a report.
extension Session {
    /// What the chosen row could be instead, asked for where there is more than one thing.
    mutating func askForOtherReading() {
        guard case .picker(let picker)? = overlays.last, let place = picker.current?.places.first, let desk else {
            return say("这一行没有别的读法")
        }
        let readings = OtherReading.all(at: place, in: desk.bulletin)
        guard let first = readings.first else { return say("这一行没有别的读法") }
        guard readings.count > 1 else { return take(first) }
        let count = picker.current?.places.count ?? 1
        ask(
            Question(
                count > 1 ? "这 \(count) 处应当是：" : "这一处应当是：",
                answers: readings.map { reading in
                    Answer(reading.title, letter: reading.keys.letter, chinese: reading.keys.chinese) { session in
                        session.take(reading)
                    }
                }))
    }

    /// Makes the texts of the chosen row something else, in one step; the report stays.
    private mutating func take(_ reading: OtherReading) {
        guard case .picker(var picker)? = overlays.last, let row = picker.current, let desk else { return }
        var (target, ids) = (desk.bulletin, desk.ids)
        // A paragraph that becomes a headline takes those behind it along: the last first.
        let isBackward = reading == .headline
        var places = (isBackward ? row.places.reversed() : row.places).compactMap { place -> Place? in
            guard OtherReading.all(at: place, in: target).contains(reading) else { return nil }
            return reading.apply(at: place, in: &target) { .random(using: &ids) }
        }
        if isBackward { places.reverse() }
        guard let first = places.first else { return say("这一处后来改过，请在版面上改") }
        var isDone = false
        edit { desk throws(EditError) in
            desk.ids = ids
            desk.closeRun()
            try desk.perform(.all(desk.bulletin.edits(to: target)), reading.title, caret: Position(first, 0))
            desk.closeRun()
            isDone = true
        }
        guard isDone else { return }
        picker.settle(places, "已\(reading.title)")
        overlays[overlays.count - 1] = .picker(picker)
        say("\(places.count > 1 ? "\(places.count) 处" : "")\(reading.title)；关了这张单子再按 \(Command.key("undo")) 退回", .good)
    }
}
