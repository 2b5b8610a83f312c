import Bulletins

// Pictures: files that the world keeps beside the issue, and their places in the text.
extension Session {
    mutating func askForPicture() {
        guard let desk else { return }
        guard desk.roomForParagraph != nil else { return say("光标要在正文、编者按或附件里，图片放在这一段之后") }
        chooseFile(for: .picture)
    }

    /// The file is kept: the picture has its place.
    mutating func insert(_ picture: Picture) {
        edit { desk throws(EditError) in try desk.insert(picture) }
        if notice == nil { say("“\(picture.name)”放在这里，占 \(picture.height) 行；现在打的字是图题", .good) }
    }

    mutating func askForPictureHeight() {
        guard let picture = desk?.picture?.picture else { return say("光标要在图片下面的图题里") }
        ask(
            Prompt("图片占几行（1—20）", text: String(picture.height), isSelected: true) { session, typed in
                guard let lines = Int(String(typed.map(\.halfWidth)).filter { $0 != " " }), (1...20).contains(lines)
                else { return session.say("“\(typed)”不是 1 到 20 的数字，图高没有改", .alarm) }
                session.edit { desk throws(EditError) in try desk.setPictureHeight(lines) }
            })
    }
}
