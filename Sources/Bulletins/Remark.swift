/// Something to be checked in an issue that was made of a file, and the texts that it is about.
package struct Remark: Equatable, Sendable {
    /// One Chinese sentence.
    package let message: String
    /// Empty where it is about the whole.
    package let places: [Place]

    package init(_ message: String, at places: [Place] = []) {
        self.message = message
        self.places = places
    }
}

/// `{"message": "第3行：…", "places": [["id", "headline"]]}`.
extension Remark {
    package var value: JSON {
        .object([JSONKey("message"): .string(message), JSONKey("places"): .array(places.map(\.value))])
    }

    /// `nil` for what is no remark; places that are none are left out.
    package init?(_ value: JSON) {
        guard let message = value[JSONKey("message")]?.text, case .array(let places)? = value[JSONKey("places")] else {
            return nil
        }
        self.init(message, at: places.compactMap { Place($0) })
    }
}
