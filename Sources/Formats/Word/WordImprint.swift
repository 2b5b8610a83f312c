/// The imprint stands in a frame on the foot of the last page, where it stays when the text above is changed by hand.
enum WordImprint {
    static func frame(_ xml: inout XMLWriter) {
        xml.element(
            "w:framePr",
            [
                "w:w": String(WordMeasure.textWidth), "w:hSpace": "0", "w:wrap": "notBeside", "w:vAnchor": "margin",
                "w:hAnchor": "margin", "w:xAlign": "left", "w:yAlign": "bottom",
            ])
    }

    /// A stretch with a line under it: LibreOffice makes no frame of paragraphs of which some have borders.
    static func rule(_ xml: inout XMLWriter) {
        xml.element("w:r") { xml in
            xml.element("w:rPr") { $0.element("w:u", ["w:val": "thick"]) }
            xml.element("w:tab")
        }
    }

    static let anchorHeight = 20

    /// The paragraph that follows a frame holds it on its page: a point high, at the end of the text.
    static func anchor(_ xml: inout XMLWriter, breaksPage: Bool) {
        xml.element("w:p") { xml in
            xml.element("w:pPr") { xml in
                if breaksPage { xml.element("w:pageBreakBefore") }
                xml.element("w:spacing", ["w:line": String(anchorHeight), "w:lineRule": "exact"])
                xml.element("w:ind", ["w:firstLineChars": "0", "w:firstLine": "0"])
                xml.element("w:rPr") { $0.element("w:sz", ["w:val": "2"]) }
            }
        }
        xml.newline()
    }
}
