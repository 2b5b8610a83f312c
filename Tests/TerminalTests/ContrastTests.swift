import Glibc
import Screen
import Testing

@testable import Terminal

/// Every ink can be read on a white screen and on a black one, as WCAG 2.1 (1.4.3, AA) computes it.
struct ContrastTests {
    /// The share of light that a colour of the 256 sends, from 0 to 1.
    private func luminance(_ color: Int16) -> Double {
        func linear(_ value: Int) -> Double {
            let share = Double(value) / 255
            return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
        }
        let levels = [0, 95, 135, 175, 215, 255]
        let (red, green, blue): (Int, Int, Int)
        if color >= 232 {
            let grey = 8 + 10 * (Int(color) - 232)
            (red, green, blue) = (grey, grey, grey)
        } else {
            let place = Int(color) - 16
            (red, green, blue) = (levels[place / 36], levels[place / 6 % 6], levels[place % 6])
        }
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
    }

    @Test func `每种颜色在白底、黑底上的对比度都不低于 4.5，反白也一样`() {
        for (ink, look) in Palette.looks where look.many != Palette.ownColor {
            #expect(look.many >= 16, "the first sixteen are the terminal's own")
            let light = luminance(look.many)
            let (white, black) = (1.05 / (light + 0.05), (light + 0.05) / 0.05)
            #expect(white >= 4.5 && black >= 4.5, "\(ink)：白底 \(white)，黑底 \(black)")
        }
    }

    @Test func `每种用处都有颜色，也都有一个不靠颜色的样子可比`() {
        #expect(Set(Palette.looks.map(\.ink)) == Set(Ink.allCases))
        #expect(abs(luminance(231) - 1) < 0.001 && luminance(16) == 0)
    }
}
