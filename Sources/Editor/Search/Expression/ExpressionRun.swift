/// One text gone through by a program.
///
/// It tries one way after the other, but no instruction twice at one character: what led nowhere once leads nowhere
/// again. So the work is at most the text times the expression, however the expression is made; there is none that hangs.
struct ExpressionRun {
    private let instructions: UnsafeBufferPointer<ExpressionProgram.Instruction>
    private let ranges: UnsafeBufferPointer<ClosedRange<UInt32>>
    /// Of a match's beginnings; `nil` where it may begin with anything.
    private let beginnings: Range<Int>?
    private let scalars: UnsafeBufferPointer<UInt32>
    /// A bit for every instruction at every character, whether it was tried.
    private var tried: [UInt64]
    /// The last character at which anything was tried.
    private var furthest = 0
    /// Where groups begin and end; without them only the match's end is noted.
    private var slots: [Int]
    private let notesGroups: Bool
    private var end = 0
    private var jobs: [Job] = []

    private enum Job {
        case go(instruction: Int, at: Int)
        case restore(slot: Int, Int)
    }

    /// Every match that is not empty, from left to right; of each, the ranges of its groups, or of the whole alone.
    static func matches(
        of program: ExpressionProgram, in scalars: [UInt32], notesGroups: Bool
    ) -> [ExpressionMatch] {
        program.instructions.withUnsafeBufferPointer { instructions in
            program.ranges.withUnsafeBufferPointer { ranges in
                scalars.withUnsafeBufferPointer { scalars in
                    var run = ExpressionRun(
                        instructions: instructions, ranges: ranges, program, scalars, notesGroups: notesGroups)
                    return run.matches()
                }
            }
        }
    }

    private init(
        instructions: UnsafeBufferPointer<ExpressionProgram.Instruction>,
        ranges: UnsafeBufferPointer<ClosedRange<UInt32>>, _ program: ExpressionProgram,
        _ scalars: UnsafeBufferPointer<UInt32>, notesGroups: Bool
    ) {
        self.instructions = instructions
        self.ranges = ranges
        beginnings = program.beginnings
        self.scalars = scalars
        self.notesGroups = notesGroups
        tried = Array(repeating: 0, count: ((scalars.count + 1) * instructions.count + 63) / 64)
        slots = Array(repeating: -1, count: notesGroups ? program.slots : 0)
    }

    private mutating func matches() -> [ExpressionMatch] {
        var matches: [ExpressionMatch] = []
        var start = 0
        while start < scalars.count {
            if let beginnings, !isInSet(scalars[start], beginnings.lowerBound, beginnings.upperBound) {
                start += 1
                continue
            }
            guard run(from: start), end > start else {
                start += 1
                continue
            }
            var groups: [Range<Int>?] = [start..<end]
            for slot in stride(from: 2, to: slots.count, by: 2) {
                groups.append(slots[slot] >= 0 && slots[slot + 1] >= 0 ? slots[slot]..<slots[slot + 1] : nil)
            }
            matches.append(ExpressionMatch(groups: groups))
            start = end
            forget(from: start)
        }
        return matches
    }

    /// What was tried on the way to a match did lead somewhere.
    private mutating func forget(from start: Int) {
        guard start <= furthest else { return }
        let bits = start * instructions.count..<(furthest + 1) * instructions.count
        for word in bits.lowerBound / 64...(bits.upperBound - 1) / 64 { tried[word] = 0 }
        furthest = start
    }

    private mutating func run(from start: Int) -> Bool {
        for slot in slots.indices { slots[slot] = -1 }
        jobs.removeAll(keepingCapacity: true)
        if follow(0, start) { return true }
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
            let bit = at * instructions.count + instruction
            if tried[bit >> 6] & 1 << UInt64(bit & 63) != 0 { return false }
            tried[bit >> 6] |= 1 << UInt64(bit & 63)
            if at > furthest { furthest = at }
            switch instructions[instruction] {
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
                if notesGroups {
                    jobs.append(.restore(slot: slot, slots[slot]))
                    slots[slot] = at
                }
                instruction += 1
            case .match:
                end = at
                return true
            }
        }
    }

    private func isInSet(_ scalar: UInt32, _ from: Int, _ to: Int) -> Bool {
        for index in from..<to where scalar <= ranges[index].upperBound { return scalar >= ranges[index].lowerBound }
        return false
    }
}
