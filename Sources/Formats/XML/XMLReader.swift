internal import CExpat

/// Reads XML into elements by expat: no document types, so no entities and no outside files; bounded depth and size.
final class XMLReader {
    enum Failure: Error, Equatable {
        case malformed(line: Int)
        case documentType
        case tooComplex
    }

    private static let depthLimit = 128
    private static let elementLimit = 400_000
    /// Of one element.
    private static let attributeLimit = 1_000

    /// The prefixes under which we know namespaces, by the ends of their names, transitional and strict.
    private static let prefixes: [(ending: String, prefix: String)] = [
        ("/wordprocessingml/2006/main", "w"), ("/wordprocessingml/main", "w"),
        ("/officeDocument/2006/relationships", "r"), ("/officeDocument/relationships", "r"),
        ("/markup-compatibility/2006", "mc"), ("/officeDocument/2006/math", "m"), ("/officeDocument/math", "m"),
        ("/drawingml/2006/main", "a"), ("/drawingml/main", "a"), ("wordprocessingDrawing", "wp"),
        ("/wordprocessingShape", "wps"), ("urn:schemas-microsoft-com:vml", "v"), ("/XML/1998/namespace", "xml"),
    ]

    private var open: [XMLElement] = []
    private var root: XMLElement?
    private var count = 0
    private var failure: Failure?
    private var text: [UInt8] = []
    private var names: [String: String] = [:]
    private let parser: XML_Parser

    static func read(_ bytes: [UInt8]) throws(Failure) -> XMLElement {
        // A space cannot stand in a name or in the name of a namespace.
        guard let parser = XML_ParserCreateNS(nil, XML_Char(UInt8(ascii: " "))) else { throw .tooComplex }
        let reader = XMLReader(parser)
        return try reader.read(bytes)
    }

    private init(_ parser: XML_Parser) { self.parser = parser }

    deinit { XML_ParserFree(parser) }

    private func read(_ bytes: [UInt8]) throws(Failure) -> XMLElement {
        XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
        XML_SetElementHandler(
            parser, { XMLReader.at($0)?.start($1, $2) }, { opaque, _ in XMLReader.at(opaque)?.end() })
        XML_SetCharacterDataHandler(parser) { XMLReader.at($0)?.characters($1, $2) }
        XML_SetStartDoctypeDeclHandler(parser) { opaque, _, _, _, _ in XMLReader.at(opaque)?.stop(.documentType) }
        let status = bytes.withUnsafeBytes { buffer in
            XML_Parse(parser, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(clamping: buffer.count), 1)
        }
        if let failure { throw failure }
        guard status == XML_STATUS_OK, let root else {
            throw .malformed(line: Int(XML_GetCurrentLineNumber(parser)))
        }
        return root
    }

    private static func at(_ opaque: UnsafeMutableRawPointer?) -> XMLReader? {
        opaque.map { Unmanaged<XMLReader>.fromOpaque($0).takeUnretainedValue() }
    }

    private func stop(_ failure: Failure) {
        self.failure = self.failure ?? failure
        XML_StopParser(parser, XML_Bool(XML_FALSE))
    }

    private func start(_ name: UnsafePointer<XML_Char>?, _ pairs: UnsafeMutablePointer<UnsafePointer<XML_Char>?>?) {
        flushText()
        count += 1
        guard let name, open.count < XMLReader.depthLimit, count < XMLReader.elementLimit else {
            return stop(.tooComplex)
        }
        var attributes: [XMLElement.Attribute] = []
        if var pair = pairs {
            while let key = pair[0], let value = pair[1] {
                guard attributes.count < XMLReader.attributeLimit else { return stop(.tooComplex) }
                attributes.append(
                    XMLElement.Attribute(name: prefixed(String(cString: key)), value: String(cString: value)))
                pair += 2
            }
        }
        open.append(XMLElement(name: prefixed(String(cString: name)), attributes: attributes))
    }

    private func end() {
        flushText()
        guard let element = open.popLast() else { return }
        if open.isEmpty { root = element } else { open[open.count - 1].children.append(.element(element)) }
    }

    private func characters(_ characters: UnsafePointer<XML_Char>?, _ length: Int32) {
        guard let characters else { return }
        characters.withMemoryRebound(to: UInt8.self, capacity: Int(length)) {
            text += UnsafeBufferPointer(start: $0, count: Int(length))
        }
    }

    private func flushText() {
        guard !text.isEmpty else { return }
        if !open.isEmpty { open[open.count - 1].children.append(.text(String(decoding: text, as: UTF8.self))) }
        text.removeAll(keepingCapacity: true)
    }

    private func prefixed(_ name: String) -> String {
        if let known = names[name] { return known }
        let halves = name.split(separator: " ", maxSplits: 1)
        var result = name
        if halves.count == 2 {
            let prefix = XMLReader.prefixes.first { halves[0].hasSuffix($0.ending) }?.prefix ?? "?"
            result = "\(prefix):\(halves[1])"
        }
        names[name] = result
        return result
    }
}
