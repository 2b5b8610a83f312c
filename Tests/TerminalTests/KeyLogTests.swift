import Glibc
import Screen
import Testing

@testable import Terminal

/// What was recorded in real terminals, against what the tables say of keys; see Tests/Terminals/record.
struct KeyLogTests {
    /// A key as the table of commands writes it, and the bytes that came.
    struct Log: Sendable, CustomTestStringConvertible {
        let terminal: String
        let keys: [(name: String, bytes: [UInt8])]

        var testDescription: String { terminal }
    }

    /// This file is Tests/TerminalTests/KeyLogTests.swift of the package.
    private static let folder =
        #filePath.split(separator: "/").dropLast(2).reduce("") { $0 + "/" + $1 } + "/Terminals/keys"

    private static let logs: [Log] = {
        var names: [String] = []
        guard let listing = opendir(folder) else { return [] }
        while let entry = readdir(listing) {
            let name = withUnsafeBytes(of: entry.pointee.d_name) {
                String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name.hasSuffix(".txt") { names.append(name) }
        }
        closedir(listing)
        return names.sorted().map { name in
            Log(terminal: String(name.dropLast(4)), keys: lines(of: folder + "/" + name).map(read))
        }
    }()

    private static func lines(of path: String) -> [Substring] {
        guard let file = fopen(path, "r") else { return [] }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        while case let byte = fgetc(file), byte != EOF { bytes.append(UInt8(byte)) }
        return String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    }

    /// `C-Home\tESC [ 1 ; 5 H`.
    private static func read(_ line: Substring) -> (name: String, bytes: [UInt8]) {
        let parts = line.split(separator: "\t", maxSplits: 1)
        let words = parts.count > 1 ? parts[1].split(separator: " ") : []
        let bytes = words.flatMap { word -> [UInt8] in
            if word == "ESC" { return [Byte.escape] }
            if word.count == 2, word.first == "^", let code = word.last?.asciiValue { return [code ^ 64] }
            return Array(word.utf8)
        }
        return (String(parts[0]), bytes)
    }

    @Test func `终端录过的不少于十种`() {
        #expect(KeyLogTests.logs.count >= 10)
    }

    @Test(arguments: logs) func `说处处都到的键，每种终端都送得到`(log: Log) throws {
        for (name, bytes) in log.keys {
            let key = try #require(Key(name), "\(name)")
            guard key.arrivesEverywhere else { continue }
            var decoder = Decoder()
            let inputs = decoder.feed(bytes, at: 0) + decoder.expire(at: 10_000)
            let isLetter = if case .character = key.base { key.modifiers.isEmpty } else { false }
            #expect(inputs == [isLetter ? .text(name) : .key(key)], "\(name)")
        }
    }

    @Test(arguments: logs) func `没有一个 Alt 键变成字`(log: Log) throws {
        for (name, bytes) in log.keys where name.hasPrefix("A-") {
            var decoder = Decoder()
            for case .text(let text) in decoder.feed(bytes, at: 0) + decoder.expire(at: 10_000) {
                Issue.record("\(name) 打出 \(text)")
            }
        }
    }
}
