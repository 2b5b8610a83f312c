internal import CCairo
internal import Typesetting

/// Finds the fonts of the machine by fontconfig and keeps them at the sizes in which they are used.
final class Fonts {
    private let configuration: OpaquePointer
    private var faces: [BlockStyle.Typeface: Face] = [:]
    private var fallbacks: [Unicode.Scalar: Face] = [:]
    private var missing: [Unicode.Scalar] = []
    private var replaced: [(typeface: BlockStyle.Typeface, used: String)] = []

    init() throws(Failure) {
        guard let configuration = FcInitLoadConfigAndFonts() else {
            throw Failure("fontconfig 没有配置好，请安装 fontconfig 软件包")
        }
        self.configuration = configuration
        for typeface in BlockStyle.Typeface.allCases { faces[typeface] = try find(typeface) }
    }

    deinit { FcConfigDestroy(configuration) }

    /// What a person should know, one sentence each: fonts that were replaced, characters without a picture.
    var remarks: [String] {
        let list = missing.prefix(20).map { "\($0)（U+\(String($0.value, radix: 16, uppercase: true))）" }
        // One sentence for each font that stands in, not one for each that it stands in for.
        let stoodIn = replaced.reduce(into: [(used: String, for: [String])]()) { list, pair in
            if let index = list.firstIndex(where: { $0.used == pair.used }) {
                list[index].for.append(pair.typeface.name)
            } else {
                list.append((pair.used, [pair.typeface.name]))
            }
        }
        return stoodIn.map { "没有安装\($0.for.joined(separator: "、"))，pdf 里用 \($0.used) 代替" }
            + (missing.isEmpty ? [] : ["已装的字体里没有这些字，pdf 里是空框：\(list.joined(separator: "、"))"])
    }

    /// The face for a character: the typeface's own, or one that has it.
    func face(_ typeface: BlockStyle.Typeface, for text: String) throws(Failure) -> Face {
        guard let face = faces[typeface], let scalar = text.unicodeScalars.first else {
            throw Failure("没有可用的字体")
        }
        if face.has(scalar) { return face }
        if let known = fallbacks[scalar] { return known }
        let found = fallback(for: scalar) ?? face
        if !found.has(scalar), !missing.contains(scalar) { missing.append(scalar) }
        fallbacks[scalar] = found
        return found
    }

    private func find(_ typeface: BlockStyle.Typeface) throws(Failure) -> Face {
        for name in [typeface.name] + typeface.otherNames {
            guard let pattern = FcPatternCreate() else { continue }
            FcPatternAddString(pattern, FC_FAMILY, name)
            if let face = match(pattern), face.families.contains(name) { return face }
        }
        guard let pattern = FcNameParse(typeface.substitute), let face = match(pattern) else {
            throw Failure("一种中文字体也没有找到，请安装字体，如 fonts-noto-cjk")
        }
        let used = face.families.last ?? "默认字体"
        replaced.append((typeface, used))
        return face
    }

    /// Any font of the machine that has the character.
    private func fallback(for scalar: Unicode.Scalar) -> Face? {
        guard let pattern = FcPatternCreate(), let characters = FcCharSetCreate() else { return nil }
        FcCharSetAddChar(characters, scalar.value)
        FcPatternAddCharSet(pattern, FC_CHARSET, characters)
        FcCharSetDestroy(characters)
        return match(pattern)
    }

    /// The best match; it takes the pattern over.
    private func match(_ pattern: OpaquePointer) -> Face? {
        defer { FcPatternDestroy(pattern) }
        FcPatternAddBool(pattern, FC_SCALABLE, FcTrue)
        FcConfigSubstitute(configuration, pattern, FcMatchPattern)
        FcDefaultSubstitute(pattern)
        var result = FcResultNoMatch
        return FcFontMatch(configuration, pattern, &result).flatMap(Face.init)
    }
}
