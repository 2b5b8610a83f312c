import Bulletins
import Formats
import Recognition
import Glibc

/// Reads files that are nearly right, many times: each ends in a bulletin that reads back as itself, or in a sentence.
struct Fuzz {
    /// A kind of file by its name, and one that is right.
    struct Sample {
        let name: String
        let bytes: [UInt8]
    }

    let samples: [Sample]
    private var chance: SeededGenerator

    init(_ samples: [Sample], seed: UInt64) {
        self.samples = samples
        chance = SeededGenerator(state: seed)
    }

    /// Seconds that one input may take.
    private static let patience: UInt32 = 60

    /// How it went: how many were read as bulletins, and the first that did not read back as itself.
    struct Result {
        var read = 0
        var broken: [UInt8]?
    }

    mutating func run(_ count: Int) -> Result {
        var result = Result()
        for index in 0..<count {
            let sample = samples[index % samples.count]
            let bytes = damaged(sample)
            // A hang ends the process.
            alarm(Fuzz.patience)
            guard let isRead = isRead(bytes, sample.name) else {
                result.broken = bytes
                return result
            }
            if isRead { result.read += 1 }
        }
        alarm(0)
        return result
    }

    private func isRead(_ bytes: [UInt8], _ name: String) -> Bool? {
        if name.hasSuffix(".json") {
            do throws(BulletinFileError) { _ = try Series(json: bytes) } catch { _ = error.message(in: bytes) }
            do throws(BulletinFileError) { return isItself(try Bulletin(json: bytes)) ? true : nil } catch {
                return error.message(in: bytes).isEmpty ? nil : false
            }
        }
        do throws(ImportError) {
            let (bulletin, report) = try Importer.bulletin(bytes, name: name)
            _ = report.messages(in: bulletin)
            _ = try Importer.fragment(bytes, name: name)
            return isItself(bulletin) ? true : nil
        } catch {
            return error.message.isEmpty ? nil : false
        }
    }

    private func isItself(_ bulletin: Bulletin) -> Bool {
        do throws(BulletinFileError) { return try Bulletin(json: bulletin.json) == bulletin } catch { return false }
    }

    private static let tokens: [String] = [
        "{", "}", "[", "]", ",", ":", "\"", "\\", "\\u0000", "\\ud800", "\\udc00\\ud800", "\\u001b", "null", "true",
        "-",
        "1e999", "0.1", "-0", "9223372036854775808", "NaN", "\"id\":", "\"format\":2,", "\"sections\":",
        "\"paragraphs\":[",
        "\u{FEFF}", "\u{0}", "\u{1B}[2J", "\u{9B}", "\u{202E}", "\u{200D}", "\u{E0001}", "\u{10FFFF}", "\r", "\n\n",
        "\u{C}",
        "一、", "（一）", "1.", "第35期", "（此页无正文）", "—1—", "报：", "：", "2023年10月8日", "#", "- ", "<p>", "</p>", "<h2>",
        "&#x1b;", "&#55296;", "<!--", "<![CDATA[", "\t", "　　",
    ]
    private static let lumps: [[UInt8]] = [
        [0xFF, 0xFE], [0xFE, 0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0x81], [0xA1, 0xA1],
    ]

    /// One to six changes: bits, pieces cut, doubled or moved, words that mean something, deep nesting.
    private mutating func damaged(_ sample: Sample) -> [UInt8] {
        var bytes = sample.bytes
        for _ in 0...chance.below(6) {
            let at = chance.below(bytes.count + 1)
            let end = min(bytes.count, at + chance.below(chance.below(20) == 0 ? 400 : 12))
            switch chance.below(9) {
            case 0 where at < bytes.count: bytes[at] ^= 1 << UInt8(chance.below(8))
            case 1: bytes.removeSubrange(at..<end)
            case 2: bytes.insert(contentsOf: bytes[at..<end], at: chance.below(bytes.count + 1))
            case 3: bytes.insert(contentsOf: (0..<chance.below(8)).map { _ in UInt8(chance.below(256)) }, at: at)
            case 4: bytes.insert(contentsOf: chance.pick(Fuzz.lumps), at: at)
            case 5 where chance.below(40) == 0: bytes.removeSubrange(at...)
            case 6 where chance.below(40) == 0:
                let token = Array(chance.pick(Fuzz.tokens).utf8)
                bytes.insert(contentsOf: repeatElement(token, count: 3000).joined(), at: at)
            case 7:
                let other = chance.pick(samples).bytes
                let start = chance.below(other.count + 1)
                bytes.insert(contentsOf: other[start..<min(other.count, start + chance.below(60))], at: at)
            default: bytes.replaceSubrange(at..<min(end, at + 1), with: chance.pick(Fuzz.tokens).utf8)
            }
        }
        return bytes
    }
}
