import Bulletins
import Storage

/// What a merge could not decide: everything is kept, and somebody must say.
package struct SyncQuestion: Equatable, Sendable {
    package enum Kind: String, Sendable, CaseIterable {
        /// Taken away here and changed there, or the other way round.
        case removed
        /// A part that one moved to another issue and the other changed where it was.
        case moved
        /// Both made an issue of that number.
        case bothMade
        /// One was written by a newer version, and is not touched.
        case newer
        /// One cannot be read.
        case unreadable
        /// A field of a record that both changed.
        case record
        /// A picture that both replaced.
        case picture
    }

    package var kind: Kind
    /// The path of the file, and of the second one where there are two.
    package var file: String
    package var second: String
    /// Who the other is.
    package var from: String
    /// Who merged, where that was on another host.
    package var own = ""
    /// Who took the file away, where that met a change.
    package var remover: Side?
    /// The commit in which it was asked: what was changed on top of it was changed by somebody who could know.
    package var commit = ""

    package enum Side: String, Sendable { case own, other }

    package init(_ kind: Kind, _ file: String, second: String = "", from: String = "") {
        self.kind = kind
        self.file = file
        self.second = second
        self.from = from
    }

    package var message: String {
        let who = from.isEmpty ? "别处" : from
        let me = own.isEmpty ? "本处" : own
        let (file, second) = (SafeName.of(file), SafeName.of(second))
        return switch kind {
        case .removed:
            switch remover {
            case .own: "“\(file)”\(me)移走了，\(who)又改了，先留着；不要的请移走，要的改好存盘就是"
            case .other: "“\(file)”\(who)移走了，\(me)又改了，先留着；不要的请移走，要的改好存盘就是"
            case nil: "“\(file)”一方移走，一方又改了（\(who)），先留着；不要的请移走，要的改好存盘就是"
            }
        case .moved:
            "“\(file)”里有一条，\(remover == .own ? me : who)移到了“\(second)”，\(remover == .own ? who : me)又在原处改了，两期里都有；请留一处，删去另一处"
        case .bothMade where SharedKind(self.file) == nil:
            "“\(file)”两处改得不一样，合不到一起：\(who)的用这个名，\(me)的在“\(second)”；请并成一份，移走另一份"
        case .bothMade: "“\(file)”两处都建了：\(who)的用这个名，\(me)的在“\(second)”；请改期号，或并成一期"
        case .newer: "“\(file)”有一份是更新版本的简报程序写的，没有合并，两份都在（另一份“\(second)”）；请升级后合并"
        case .unreadable: "“\(file)”有一份读不出，没有合并，两份都在（另一份“\(second)”）；请查看"
        case .picture: "图片“\(file)”两处都换了：\(who)的用这个名，\(me)的在“\(second)”；要用\(me)的，请在那一期里换上它，不用的不必管"
        case .record where self.file == "series.json":
            "刊物设置（series.json）有一项两处都改了（\(who)），两种写法都留着；请在书架上按 F2，在最上面选定"
        case .record: "“\(file)”有一项两处都改了（\(who)），两种写法都在它的 conflicts 里；请选定"
        }
    }

    var value: JSON {
        var fields: [JSONKey: JSON] = [
            "kind": .string(kind.rawValue), "file": .string(file), "second": .string(second), "from": .string(from),
        ]
        if !own.isEmpty { fields["own"] = .string(own) }
        if !commit.isEmpty { fields["commit"] = .string(commit) }
        fields["remover"] = remover.map { .string($0.rawValue) }
        return .object(fields)
    }

    init?(_ value: JSON) {
        guard let kind = value["kind"]?.text.flatMap(Kind.init), let file = value["file"]?.text else { return nil }
        self.init(
            kind, file, second: value["second"]?.text ?? "", from: value["from"]?.text ?? "")
        own = value["own"]?.text ?? ""
        commit = value["commit"]?.text ?? ""
        remover = value["remover"]?.text.flatMap(Side.init)
    }
}
