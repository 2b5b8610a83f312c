internal import CLanguageModel

/// What the twelve symbols around a place say of the character in it.
///
/// Where the counts of ``LanguageModel`` see three symbols at a time, this sees six on each side, and knows which
/// characters are used alike: of 推动文旅产业蓬勃发暂 it has counted nothing and still expects 展. It is one layer of weights
/// and the characters' own, in whole numbers of eight bits that are read where they lie in the program.
/// `Tools/make-context-network` makes them and describes their places.
struct ContextNetwork {
    private let reach: Int
    private let width: Int
    private let size: Int
    private let embeddingScale: Float
    private let rowScales: UnsafePointer<Float>
    private let rowBiases: UnsafePointer<Float>
    private let symbolScales: UnsafePointer<Float>
    private let symbolBiases: UnsafePointer<Float>
    private let embeddings: UnsafePointer<Int8>
    private let rows: UnsafePointer<Int8>
    private let outputs: UnsafePointer<Int8>

    init() {
        var table = EmbeddedTable(at: contextNetworkBytes(), alignment: 64)
        let head = table.take(8, UInt32.self)
        let symbols = Int(head[2])
        (reach, width, size) = (Int(head[3]), Int(head[4]), Int(head[5]))
        embeddingScale = Float(bitPattern: head[6])
        rowScales = table.take(size, Float.self)
        rowBiases = table.take(size, Float.self)
        symbolScales = table.take(symbols, Float.self)
        symbolBiases = table.take(symbols, Float.self)
        embeddings = table.take(symbols * width, Int8.self)
        rows = table.take(size * 2 * reach * width, Int8.self)
        outputs = table.take(symbols * size, Int8.self)
    }

    /// What is expected at a place.
    struct Expectation {
        fileprivate var values: [Int8]
        fileprivate var scale: Float
    }

    /// - Parameter symbols: the whole text, with edges or without; beyond its ends are edges.
    func expectation(at place: Int, in symbols: [LanguageModel.Symbol]) -> Expectation {
        let length = 2 * reach * width
        return withUnsafeTemporaryAllocation(of: Int8.self, capacity: length) { context in
            guard let base = context.baseAddress else { return Expectation(values: [], scale: 0) }
            var next = base
            for index in place - reach...place + reach where index != place {
                let symbol = symbols.indices.contains(index) ? symbols[index] : LanguageModel.edge
                next.update(from: embeddings + symbol * width, count: width)
                next += width
            }
            return withUnsafeTemporaryAllocation(of: Int32.self, capacity: size) { sums in
                guard let products = sums.baseAddress else { return Expectation(values: [], scale: 0) }
                dotProducts(base, rows, length, products, size)
                return expectation(sums)
            }
        }
    }

    private func expectation(_ sums: UnsafeMutableBufferPointer<Int32>) -> Expectation {
        func value(_ row: Int) -> Float {
            max(0, Float(sums[row]) * rowScales[row] * embeddingScale + rowBiases[row])
        }
        var largest: Float = 0
        for row in 0..<size { largest = max(largest, value(row)) }
        let scale = max(largest, .leastNormalMagnitude) / 127
        let values = [Int8](unsafeUninitializedCapacity: size) { values, count in
            for row in 0..<size { values.initializeElement(at: row, to: Int8((value(row) / scale).rounded())) }
            count = size
        }
        return Expectation(values: values, scale: scale)
    }

    /// How well a symbol meets an expectation; the difference of two is what counts.
    func score(_ symbol: LanguageModel.Symbol, _ expectation: Expectation) -> Double {
        let sum = expectation.values.withUnsafeBufferPointer { values in
            values.baseAddress.map { Float(dotProduct($0, outputs + symbol * size, size)) } ?? 0
        }
        return Double(sum * symbolScales[symbol] * expectation.scale + symbolBiases[symbol])
    }
}
