/// 样子: what of a series changes how its issues print.
///
/// An issue keeps the look that it was made with, whatever becomes of the series: ``Bulletin/look``, or
/// ``Series/firstLook`` where it says none.
package struct PaperLook: Equatable, Sendable {
    package var style: PaperStyle
    package var blankPageNotice: Bool
    /// The kinds whose number is printed otherwise than that of the usual issue.
    package var kinds: [Series.Kind]
    package var unknown: [JSONKey: JSON] = [:]

    static let key: JSONKey = "look"

    package init(style: PaperStyle = PaperStyle(), blankPageNotice: Bool = true, kinds: [Series.Kind] = []) {
        self.style = style
        self.blankPageNotice = blankPageNotice
        self.kinds = kinds
    }

    /// As far as an issue of a kind prints by it.
    package func of(kind: String) -> PaperLook {
        var look = self
        look.kinds = kinds.filter { $0.name.isIdentical(to: kind) }
        return look
    }
}

extension Series {
    /// How the next issue looks.
    package var look: PaperLook {
        get {
            PaperLook(
                style: style, blankPageNotice: blankPageNotice,
                kinds: kinds.filter { $0.numberForm != nil }.map { Kind(name: $0.name, numberForm: $0.numberForm) })
        }
        set {
            style = newValue.style
            blankPageNotice = newValue.blankPageNotice
            for index in kinds.indices {
                kinds[index].numberForm =
                    newValue.kinds.first { $0.name.isIdentical(to: kinds[index].name) }?.numberForm
            }
            kinds += newValue.kinds.filter { kind in !kinds.contains { $0.name.isIdentical(to: kind.name) } }
        }
    }

    /// What a new issue has to say of its look; `nil` where it is that of the issues which say nothing.
    package var ownLook: PaperLook? { firstLook == nil || firstLook == look ? nil : look }

    /// The series as an issue is printed by it.
    package func printing(_ issue: Bulletin) -> Series {
        // A look that cannot be read is newer than any that can: the newest is nearest to it.
        guard let look = issue.look ?? (issue.unknown[PaperLook.key] == nil ? firstLook : nil) else { return self }
        var series = self
        series.look = look
        return series
    }

    /// This series in the place of another of which there are issues: they print as they did.
    package func keepingLook(of old: Series) -> Series {
        var series = self
        series.firstLook = firstLook ?? old.firstLook ?? (look == old.look ? nil : old.look)
        return series
    }
}

extension PaperLook {
    init(_ value: JSON, path: [JSONStep]) throws(BulletinFileError) {
        var fields = try FieldReader(value, path: path)
        self.init(
            style: try fields.object("style", PaperStyle.init) ?? PaperStyle(),
            blankPageNotice: try fields.bool("blankPageNotice") ?? true,
            kinds: try fields.objects("kinds", Series.Kind.init))
        unknown = fields.rest
    }

    var value: JSON {
        var fields = FieldWriter(unknown: unknown)
        if style != PaperStyle() { fields.put("style", style.value) }
        fields.put("blankPageNotice", .bool(blankPageNotice))
        fields.put("kinds", objects: kinds.map(\.value))
        return fields.json
    }
}
