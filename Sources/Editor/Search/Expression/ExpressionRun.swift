/// One text gone through by a program.
///
/// It tries one way after the other, but no instruction twice at one character: what led nowhere once leads nowhere
/// again. So the work is at most the text times the expression, however the expression is made; there is none that hangs.
struct ExpressionRun {
    private let program: ExpressionProgram
    private let scalars: [UInt32]
    /// A bit for every instruction at every character, whether it was tried.
    private var tried: [UInt64]
    /// The last character at which anything was tried.
    private var furthest = 0
    private var slots: [Int]
    private var jobs: [Job] = []

    private enum Job {
        case go(instruction: Int, at: Int)
        case restore(slot: Int, Int)
    }

    init(_ program: ExpressionProgram, _ scalars: [UInt32]) {
        self.program = program
        self.scalars = scalars
        tried = Array(repeating: 0, count: ((scalars.count + 1) * program.instructions.count + 63) / 64)
        slots = Array(repeating: -1, count: program.slots)
    }

    /// Every match that is not empty, from left to right; of each, the ranges of its groups.
    mutating func matches() -> [ExpressionMatch] {
        var matches: [ExpressionMatch] = []
        var start = 0
        while start < scalars.count {
            guard program.beginnings?.contains(scalars[start]) ?? true, run(from: start), slots[1] > start else {
                start += 1
                continue
            }
            matches.append(
                ExpressionMatch(
                    groups: stride(from: 0, to: slots.count, by: 2).map { slot in
                        slots[slot] >= 0 && slots[slot + 1] >= slots[slot] ? slots[slot]..<slots[slot + 1] : nil
                    }))
            start = slots[1]
            forget(from: start)
        }
        return matches
    }

    /// What was tried on the way to a match did lead somewhere.
    private mutating func forget(from start: Int) {
        guard start <= furthest else { return }
        let width = program.instructions.count
        let bits = start * width..<(furthest + 1) * width
        for word in bits.lowerBound / 64...(bits.upperBound - 1) / 64 { tried[word] = 0 }
        furthest = start
    }

    private mutating func run(from start: Int) -> Bool {
        for slot in slots.indices { slots[slot] = -1 }
        jobs.removeAll(keepingCapacity: true)
        jobs.append(.go(instruction: 0, at: start))
        while let job = jobs.popLast() {
            switch job {
            case .restore(let slot, let value): slots[slot] = value
            case .go(let instruction, let at): if follow(instruction, at) { return true }
            }
        }
        return false
    }

    /// Goes on until a match or a dead end.
    private mutating func follow(_ first: Int, _ start: Int) -> Bool {
        var instruction = first
        var at = start
        while true {
            let bit = at * program.instructions.count + instruction
            if tried[bit / 64] & 1 << UInt64(bit % 64) != 0 { return false }
            tried[bit / 64] |= 1 << UInt64(bit % 64)
            furthest = max(furthest, at)
            switch program.instructions[instruction] {
            case .set(let from, let to):
                guard at < scalars.count, isInSet(scalars[at], from, to) else { return false }
                at += 1
                instruction += 1
            case .start:
                guard at == 0 else { return false }
                instruction += 1
            case .end:
                guard at == scalars.count else { return false }
                instruction += 1
            case .split(let preferred, let other):
                jobs.append(.go(instruction: other, at: at))
                instruction = preferred
            case .jump(let target): instruction = target
            case .save(let slot):
                jobs.append(.restore(slot: slot, slots[slot]))
                slots[slot] = at
                instruction += 1
            case .match: return true
            }
        }
    }

    private func isInSet(_ scalar: UInt32, _ from: Int, _ to: Int) -> Bool {
        for index in from..<to where program.ranges[index].contains(scalar) { return true }
        return false
    }
}
