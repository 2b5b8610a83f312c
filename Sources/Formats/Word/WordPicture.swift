internal import Typesetting

/// A picture in our Word files: it hangs on the empty paragraph that is as high as its frame, so that no line above or
/// below it moves.
struct WordPicture {
    let file: PictureFile
    /// Among those of the document, from 0.
    let index: Int
    /// For those who do not see it.
    let name: String

    /// The name of its part, from the folder of the document's.
    var target: String { "media/image\(index + 1).\(file.kind.rawValue)" }

    /// The parts before it that the document refers to.
    private static let partsBefore = 5
    /// English metric units of a twip.
    private static let unit = 635

    func write(_ measure: WordMeasure, _ block: Block, _ xml: inout XMLWriter) {
        guard case .picture(_, let rows) = block.kind else { return }
        // A twentieth of a line is free above and below.
        let room = Double(rows * measure.line)
        let size = file.fitted(width: Double(WordMeasure.textWidth), height: room - Double(measure.line) / 10)
        let (width, height) = (Int(size.width) * WordPicture.unit, Int(size.height) * WordPicture.unit)
        // Its paragraph is one line, as high as the frame.
        let top = Int((room - size.height) / 2)
        let id = String(index + 1)
        let extent: XMLWriter.Attributes = ["cx": String(width), "cy": String(height)]
        xml.element("w:r") { xml in
            xml.element("w:drawing") { xml in
                xml.element("wp:anchor", WordPicture.anchor) { xml in
                    xml.element("wp:simplePos", ["x": "0", "y": "0"])
                    xml.element("wp:positionH", ["relativeFrom": "column"]) { xml in
                        xml.element("wp:align", text: "center")
                    }
                    xml.element("wp:positionV", ["relativeFrom": "paragraph"]) { xml in
                        xml.element("wp:posOffset", text: String(top * WordPicture.unit))
                    }
                    xml.element("wp:extent", extent)
                    xml.element("wp:effectExtent", ["l": "0", "t": "0", "r": "0", "b": "0"])
                    xml.element("wp:wrapNone")
                    xml.element("wp:docPr", ["id": id, "name": name, "descr": name])
                    xml.element("wp:cNvGraphicFramePr")
                    xml.element("a:graphic", ["xmlns:a": WordPicture.drawing]) { xml in
                        xml.element("a:graphicData", ["uri": WordPicture.picture]) { graphic(id, extent, &$0) }
                    }
                }
            }
        }
    }

    private func graphic(_ id: String, _ extent: XMLWriter.Attributes, _ xml: inout XMLWriter) {
        xml.element("pic:pic", ["xmlns:pic": WordPicture.picture]) { xml in
            xml.element("pic:nvPicPr") { xml in
                xml.element("pic:cNvPr", ["id": id, "name": name])
                xml.element("pic:cNvPicPr")
            }
            xml.element("pic:blipFill") { xml in
                xml.element("a:blip", ["r:embed": "rId\(WordPicture.partsBefore + index + 1)"])
                xml.element("a:stretch") { $0.element("a:fillRect") }
            }
            xml.element("pic:spPr") { xml in
                xml.element("a:xfrm") { xml in
                    xml.element("a:off", ["x": "0", "y": "0"])
                    xml.element("a:ext", extent)
                }
                xml.element("a:prstGeom", ["prst": "rect"]) { $0.element("a:avLst") }
            }
        }
    }

    private static let schemas = "http://schemas.openxmlformats.org/drawingml/2006/"
    private static let drawing = schemas + "main"
    private static let picture = schemas + "picture"

    private static let anchor: XMLWriter.Attributes = [
        "xmlns:wp": schemas + "wordprocessingDrawing", "distT": "0", "distB": "0", "distL": "0", "distR": "0",
        "simplePos": "0", "relativeHeight": "1", "behindDoc": "0", "locked": "0", "layoutInCell": "1",
        "allowOverlap": "1",
    ]
}
