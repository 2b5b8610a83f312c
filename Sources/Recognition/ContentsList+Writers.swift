internal import Bulletins

// Who wrote what a list of contents names, where the list says it.
extension ContentsList {
    /// A line under a title that says who wrote it, as the list does: `（县委办　周立秋）`.
    static func signature(_ line: SourceLine, of who: String) -> Signed? {
        let name = letters(who)
        guard name.scalarCount >= 2, line.text.scalarCount <= 30, letters(line.text).hasSuffix(name) else { return nil }
        let text = Signed.unbracketed(line.text) ?? line.text
        return Signed(text, [], isCertain: true) ?? Signed(unit: text)
    }

    /// The text with who wrote what under the titles, where the list has a column for that and the text never says it.
    static func signed(_ text: ArraySlice<SourceLine>, by entries: [Entry]) -> ArraySlice<SourceLine> {
        let written = entries.filter { $0.isBehind && !$0.who.isEmpty }
        let names = Set(written.map { letters($0.who) })
        guard written.count >= 2, written.allSatisfy({ isWriter($0.who) }),
            !text.contains(where: { line in
                let end = line.text.scalarCount <= 30 ? line.text : Signed.atEnd(of: line.text)?.inner
                return end.map(letters).map { end in names.contains(where: end.contains) } ?? false
            })
        else { return text }
        let writers = Dictionary(written.map { ($0.title, $0.who) }) { first, _ in first }
        return text.flatMap { line -> [SourceLine] in
            guard let who = writers[key(line.text)], let signed = Signed(who, [], isCertain: true) else {
                return [line]
            }
            return [line, SourceLine(who, number: line.number, role: .signature(signed))]
        }[...]
    }

    /// A unit, or a person, or several.
    static func isWriter(_ who: String) -> Bool {
        let names = who.split { "、 \u{3000}\t".contains($0) }.map(String.init)
        return Signed.isUnit(who.removingBlanks(), []) || PaperForm.person(who) != nil
            || !names.isEmpty && names.allSatisfy(isPerson) || isPerson(who.removingBlanks())
    }

    private static func isPerson(_ name: String) -> Bool {
        (2...3).contains(name.scalarCount) && name.unicodeScalars.allSatisfy(\.properties.isIdeographic)
    }
}
