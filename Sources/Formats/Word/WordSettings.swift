internal import Typesetting

/// Settings of the whole document: marks are neither squeezed nor hung, and lines begin and end as on our page.
enum WordSettings {
    static var part: [UInt8] {
        var xml = XMLWriter()
        xml.element("w:settings", WordWriter.main) { xml in
            xml.newline()
            xml.element("w:zoom", ["w:percent": "100"])
            xml.element("w:evenAndOddHeaders")
            xml.element("w:characterSpacingControl", ["w:val": "doNotCompress"])
            xml.element("w:noLineBreaksAfter", ["w:lang": "zh-CN", "w:val": ForbiddenMarks.atLineEnd])
            xml.element("w:noLineBreaksBefore", ["w:lang": "zh-CN", "w:val": ForbiddenMarks.atLineStart])
            xml.element("w:compat") { xml in
                xml.element(
                    "w:compatSetting",
                    [
                        "w:name": "compatibilityMode", "w:uri": "http://schemas.microsoft.com/office/word",
                        "w:val": "15",
                    ])
            }
            xml.element("w:themeFontLang", ["w:val": "en-US", "w:eastAsia": "zh-CN"])
        }
        return xml.bytes
    }

    /// The fonts with what takes their place.
    static var fonts: [UInt8] {
        var xml = XMLWriter()
        xml.element("w:fonts", WordWriter.main) { xml in
            for typeface in BlockStyle.Typeface.allCases {
                xml.newline()
                xml.element("w:font", ["w:name": typeface.name]) { xml in
                    xml.element("w:altName", ["w:val": typeface.wordAlternative])
                    xml.element("w:charset", ["w:val": "86"])
                    xml.element("w:family", ["w:val": "auto"])
                    xml.element("w:pitch", ["w:val": "default"])
                }
            }
            xml.newline()
        }
        return xml.bytes
    }
}
