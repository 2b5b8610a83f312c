/// A picture in the form that DEC's printers and terminals take, six rows of pixels at a time.
enum Sixel {
    /// What a page is printed in: black on white and red, each with the shades of smoothed edges.
    enum Colour: UInt8, CaseIterable {
        case white, light, middle, dark, black, lightRed, middleRed, red

        /// Red, green and blue in hundredths.
        var parts: (Int, Int, Int) {
            switch self {
            case .white: (100, 100, 100)
            case .light: (75, 75, 75)
            case .middle: (50, 50, 50)
            case .dark: (25, 25, 25)
            case .black: (0, 0, 0)
            case .lightRed: (100, 70, 70)
            case .middleRed: (100, 37, 37)
            case .red: (100, 0, 0)
            }
        }

        private static let greys: [Colour] = [.black, .dark, .middle, .light, .white]
        private static let reds: [Colour] = [.red, .middleRed, .lightRed, .white]

        /// Of parts from 0 to 255.
        static func nearest(red: Int, green: Int, blue: Int) -> Colour {
            let other = (green + blue) / 2
            if red - other > 32 { return reds[min(reds.count - 1, (other * (reds.count - 1) + 127) / 255)] }
            let grey = (2 * red + 5 * green + blue) / 8
            return greys[(grey * (greys.count - 1) + 127) / 255]
        }
    }

    static func bytes(_ pixels: [Colour], columns: Int) -> [UInt8] {
        guard columns > 0 else { return [] }
        let rows = pixels.count / columns
        // One pixel as high as wide; the size.
        var bytes = Array("\u{1B}P0;1;0q\"1;1;\(columns);\(rows)".utf8)
        for colour in Colour.allCases {
            let (red, green, blue) = colour.parts
            bytes += Array("#\(colour.rawValue);2;\(red);\(green);\(blue)".utf8)
        }
        for top in stride(from: 0, to: rows, by: 6) {
            let band = top..<min(top + 6, rows)
            // The paper first, what stands on it over it.
            let full = UInt8(0x3F + (1 << band.count) - 1)
            bytes += Array("#0".utf8)
            repeated(full, columns, &bytes)
            var masks = [[UInt8]](repeating: [], count: Colour.allCases.count)
            for (bit, row) in band.enumerated() {
                for column in 0..<columns {
                    let colour = pixels[row * columns + column]
                    if colour == .white { continue }
                    let index = Int(colour.rawValue)
                    if masks[index].isEmpty { masks[index] = [UInt8](repeating: 0, count: columns) }
                    masks[index][column] |= 1 << UInt8(bit)
                }
            }
            for (index, mask) in masks.enumerated() where !mask.isEmpty {
                bytes += Array("$#\(index)".utf8)
                add(mask, &bytes)
            }
            bytes.append(UInt8(ascii: "-"))
        }
        return bytes + Array("\u{1B}\\".utf8)
    }

    /// Runs of the same; what is blank at the end is left out.
    private static func add(_ mask: [UInt8], _ bytes: inout [UInt8]) {
        let end = (mask.lastIndex { $0 != 0 } ?? -1) + 1
        var start = 0
        while start < end {
            var next = start
            while next < end, mask[next] == mask[start] { next += 1 }
            repeated(0x3F + mask[start], next - start, &bytes)
            start = next
        }
    }

    private static func repeated(_ byte: UInt8, _ count: Int, _ bytes: inout [UInt8]) {
        if count < 4 {
            bytes += [UInt8](repeating: byte, count: count)
        } else {
            bytes += Array("!\(count)".utf8) + [byte]
        }
    }
}
