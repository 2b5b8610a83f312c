internal import Bulletins

/// The properties that a file manager shows.
enum WordProperties {
    static func core(_ masthead: Masthead) -> [UInt8] {
        var xml = XMLWriter()
        let schema = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
        let names: XMLWriter.Attributes = [
            "xmlns:cp": schema, "xmlns:dc": "http://purl.org/dc/elements/1.1/",
            "xmlns:dcterms": "http://purl.org/dc/terms/", "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
        ]
        xml.element("cp:coreProperties", names) { xml in
            xml.element("dc:title", text: masthead.printedTitle)
            xml.element("dc:subject", text: masthead.title)
            xml.element("dc:creator", text: masthead.office)
            // The issue's own date: the hour of an export would make every file another.
            if let day = masthead.date.day {
                for name in ["dcterms:created", "dcterms:modified"] {
                    xml.element(name, ["xsi:type": "dcterms:W3CDTF"], text: "\(day.iso)T00:00:00Z")
                }
            }
            xml.element("dc:language", text: "zh-CN")
        }
        return xml.bytes
    }
}
