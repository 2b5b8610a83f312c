/// Three versions of a body as tokens, in which a table, a heading or a picture is one token that bears the same name in
/// all versions that have it.
struct ParagraphObjects {
    /// A run of tokens a paragraph.
    private(set) var base: [[ParagraphToken]] = []
    private(set) var mine: [[ParagraphToken]] = []
    private(set) var theirs: [[ParagraphToken]] = []
    private(set) var myObjects: [Int: Paragraph] = [:]
    private(set) var theirObjects: [Int: Paragraph] = [:]
    private let baseObjects: [Paragraph]

    init(_ base: [Paragraph], _ mine: [Paragraph], _ theirs: [Paragraph], keepsMine: Bool) {
        func objects(_ paragraphs: [Paragraph]) -> [Paragraph] { paragraphs.filter { !$0.isPlain } }
        let (old, ours, others) = (objects(base), objects(mine), objects(theirs))
        baseObjects = old
        var my = Alignment(old, ours, ParagraphObjects.likeness).matches
        var their = Alignment(old, others, ParagraphObjects.likeness).matches
        ParagraphObjects.dropOtherKinds(&my, ours, old)
        ParagraphObjects.dropOtherKinds(&their, others, old)
        // What one deleted and the other changed stays: the other's is one of its own then, which meets the deletion.
        for name in old.indices {
            let (a, b) = (my.firstIndex(of: name), their.firstIndex(of: name))
            if a == nil, let b, !keepsMine, others[b] != old[name] { their[b] = nil }
            if b == nil, let a, ours[a] != old[name] { my[a] = nil }
        }
        // What is new is named by what it is, whoever added it.
        func key(_ paragraph: Paragraph) -> [UInt8] { JSONWriter.compact(paragraph.value) }
        let new = Set(
            zip(my, ours).filter { $0.0 == nil }.map { key($0.1) }
                + zip(their, others).filter { $0.0 == nil }.map { key($0.1) }
        ).sorted { $0.lexicographicallyPrecedes($1) }
        func names(_ matches: [Int?], _ objects: [Paragraph]) -> [Int] {
            zip(matches, objects).map { match, object in
                match ?? old.count + (new.firstIndex(of: key(object)) ?? 0)
            }
        }
        func tokens(_ paragraphs: [Paragraph], _ names: [Int]) -> [[ParagraphToken]] {
            var next = 0
            return paragraphs.map { paragraph in
                if let text = paragraph.plain { return ParagraphObjects.tokens(text) }
                defer { next += 1 }
                return [.object(names[next])]
            }
        }
        let (myNames, theirNames) = (names(my, ours), names(their, others))
        self.base = tokens(base, Array(old.indices))
        self.mine = tokens(mine, myNames)
        self.theirs = tokens(theirs, theirNames)
        myObjects = Dictionary(zip(myNames, ours)) { first, _ in first }
        theirObjects = Dictionary(zip(theirNames, others)) { first, _ in first }
    }

    func isOfBase(_ name: Int) -> Bool { name < baseObjects.count }

    static func tokens(_ text: String) -> [ParagraphToken] {
        [.start] + text.unicodeScalars.map { .character($0.value) }
    }

    /// The paragraphs that tokens stand for.
    ///
    /// - Parameter object: the one of a name, which will stand at an index.
    static func paragraphs(
        _ tokens: [ParagraphToken], _ object: (_ name: Int, _ index: Int) -> Paragraph?
    ) -> [Paragraph] {
        var result: [Paragraph] = []
        var text: String.UnicodeScalarView?
        func close() {
            if let text { result.append(.plain(String(text))) }
            text = nil
        }
        for token in tokens {
            switch token {
            case .start:
                close()
                text = String.UnicodeScalarView()
            case .character(let value):
                // A text that lost its start, between two that were joined, begins a paragraph of its own.
                guard let scalar = Unicode.Scalar(value) else { continue }
                if text == nil { text = String.UnicodeScalarView() }
                text?.append(scalar)
            case .object(let name):
                close()
                if let object = object(name, result.count) { result.append(object) }
            }
        }
        close()
        return result
    }

    /// What became of an object.
    func merged(_ name: Int, _ merging: ParagraphMerging) -> Paragraph {
        switch (myObjects[name], theirObjects[name]) {
        case (let mine?, let theirs?):
            if mine == theirs { return mine }
            guard isOfBase(name) else { return mine }
            let old = baseObjects[name]
            if theirs == old { return mine }
            if mine == old { return theirs }
            return old.merged(merging, mine: mine, theirs: theirs)
        case (let only?, nil), (nil, let only?): return only
        case (nil, nil): return isOfBase(name) ? baseObjects[name] : .plain("")
        }
    }

    private static func dropOtherKinds(_ matches: inout [Int?], _ objects: [Paragraph], _ base: [Paragraph]) {
        for index in matches.indices {
            if let name = matches[index], !base[name].isLike(objects[index]) { matches[index] = nil }
        }
    }

    /// Of a hundred; things of two kinds have nothing in common.
    static func likeness(_ a: Paragraph, _ b: Paragraph) -> Int {
        if a == b { return 100 }
        guard a.isLike(b) else { return 0 }
        if let a = a.picture, let b = b.picture {
            return a.name == b.name ? 90 : a.isRenamed(b) || b.isRenamed(a) ? 80 : 0
        }
        let (old, new) = (a.texts.map(\.text), b.texts.map(\.text))
        let common = Set(old).intersection(new).subtracting([""]).count
        let share = common * 99 / max(1, max(Set(old).subtracting([""]).count, Set(new).subtracting([""]).count))
        // One text of two that was changed within itself.
        let isNear = zip(old, new).contains {
            $0.count > 1 && ($0.hasPrefix($1.prefix(2)) || $1.hasPrefix($0.prefix(2)))
        }
        return max(share, isNear ? 45 : 0)
    }
}
