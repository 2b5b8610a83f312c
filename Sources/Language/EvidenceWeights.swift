/// Made by Tools/fit-evidence; in the order of the features of ``Evidence``, ``ParticleEvidence`` and ``Rewriting``.
enum EvidenceWeights {
    // bias, gain to 25, gain to 12, same sound, near sound, same shape, like shape, far shape, written most,
    // written sum, meant most, meant least, meant sum, meant seen, written seen, written pairs, meant pairs,
    // written least pair, meant least pair, written count, meant count, rare, rare gain.
    static let promise = [
        -8.1582, 0.1957, -0.1252, 2.9036, -0.7749, 4.5675, -0.8474, -1.7795, -0.0338, -0.0338,
        -0.0244, 0.0265, 0.1601, 0.7234, -0.3335, -0.2478, 0.2887, 0.0365, -0.1633, 0.2471,
        -0.3578, 2.2749, 0.1231,
    ]

    // bias, gain to 25, gain to 12, same sound, near sound, same shape, like shape, far shape, written most,
    // written sum, meant most, meant least, meant sum, meant seen, written seen, written pairs, meant pairs,
    // written least pair, meant least pair, written count, meant count, rare, rare gain, surprise to 14,
    // surprise to 5, meant expected, meant of all, better ones, written expected, rare expected, words to 25,
    // words to 8, written stands alone, written in a long word, meant stands alone, meant in a long word, words
    // do not gain, surprise alone.
    static let misreading = [
        -7.2665, 0.1702, -0.0932, 2.9291, -0.9864, 4.3596, -0.7238, -1.7717, -0.0894, -0.0894,
        -0.0003, -0.0236, 0.1809, 0.4356, 0.0928, -0.0475, -0.0097, -0.0165, -0.0717, 0.0707,
        -0.0678, 1.0369, 0.1347, 0.1984, -0.1936, -0.0593, 0.2962, -0.0555, -0.0451, 0.1909,
        0.0260, 0.0903, 0.9899, -1.8365, -1.1365, 0.3715, 0.5217, 0.0718,
    ]

    // 的 for 地, 的 for 得, 地 for 的, 地 for 得, 得 for 的, 得 for 地, gain to 16, gain to 4, words, surprise to 12,
    // surprise to 3, written seen, meant seen, written sum, meant sum, written least, meant least, written
    // pairs, meant pairs, short word before, no word behind, 地 behind a short word, 地 before no word.
    static let particle = [
        -1.1687, -0.8902, -0.3836, -3.7794, -0.9403, -5.3147, 0.0626, 0.1239, 1.0592, 0.3179,
        0.1012, -0.3241, 0.0955, -0.0874, 0.1150, 0.1641, 0.3411, 0.0207, -0.0742, -0.1969,
        -0.0289, -0.5665, -1.3477,
    ]

    // bias, two, more than two, gain to 25, gain to 8, written seen, meant unseen, meant least, meant mean,
    // written sum, meant least pair, meant mean pair, written least pair, written pairs, words to 25, words to
    // 8, written stand alone, meant stand alone, stands alone, in a long word, count, pair over the gap, pair
    // before, pair behind, lesser pair, triple before, triple around, triple behind, lesser triple, word with
    // the one before, word with the next, word over the gap, better than the next, word before, word behind,
    // nothing before, nothing behind, written fits least, meant fits least, written fits, meant fits.
    static let missing = [
        0.3792, 0.0000, 0.0000, 0.1008, -0.2370, 0.0000, 0.0000, 0.3051, 0.2754, 0.0000,
        0.1512, -0.5466, -0.0390, -0.0390, -0.0795, 0.2638, 1.1756, -0.6614, -0.7148, -0.4971,
        -0.0221, -0.0390, -0.1654, -0.1436, 0.1512, 0.0631, 0.2628, 0.1658, -0.1758, -0.3265,
        0.4440, 0.6520, 0.0424, -0.3446, 0.2779, -0.4260, -0.3821, -0.0110, 0.2504, -0.1985,
        -0.3453,
    ]

    // bias, two, more than two, gain to 25, gain to 8, written seen, meant unseen, meant least, meant mean,
    // written sum, meant least pair, meant mean pair, written least pair, written pairs, words to 25, words to
    // 8, written stand alone, meant stand alone, stands alone, in a long word, count, pair before, pair behind,
    // lesser pair, pair without it, triple before, triple behind, lesser triple, word without it, word with the
    // one before, word with the next, nothing before, nothing behind, written fits least, meant fits least,
    // written fits, meant fits.
    static let surplus = [
        -9.7999, 0.0000, 0.0000, 0.1176, -0.2115, 0.0000, -0.2557, 0.0677, 0.0703, 0.0000,
        0.0177, 0.0177, -0.0101, -0.0563, 0.0822, 0.1722, 0.4572, -0.7750, 0.1931, 0.2265,
        0.5183, -0.0575, -0.0474, -0.0101, 0.0177, 0.0367, 0.0739, 0.0677, 0.1964, 0.1187,
        -0.7678, -5.5991, -5.9258, -0.0142, 0.1416, -0.3730, 0.0624,
    ]

    // bias, two, more than two, gain to 25, gain to 8, written seen, meant unseen, meant least, meant mean,
    // written sum, meant least pair, meant mean pair, written least pair, written pairs, words to 25, words to
    // 8, written stand alone, meant stand alone, stands alone, in a long word, count, pair before, pair behind,
    // lesser pair, triple before, triple behind, lesser triple, pair over the seam, word before, word behind,
    // words on both sides, written fits least, meant fits least, written fits, meant fits.
    static let doubled = [
        -5.5750, 2.6034, 0.0000, 0.0897, 0.3307, -0.7603, -0.4720, 0.1574, 0.2385, 0.0128,
        0.0151, 0.0151, 0.0033, -0.0082, 0.0214, 0.2212, 0.5564, -0.2072, -1.2005, 0.9699,
        0.2062, -0.0140, 0.0151, -0.0863, 0.0822, 0.0196, -0.1446, -0.0608, -1.4491, -0.5463,
        -0.6071, -0.1449, 0.0831, 0.1338, 0.1926,
    ]

    // bias, two, more than two, gain to 25, gain to 8, written seen, meant unseen, meant least, meant mean,
    // written sum, meant least pair, meant mean pair, written least pair, written pairs, words to 25, words to
    // 8, written stand alone, meant stand alone, stands alone, in a long word, count, pair as written, pair
    // turned, word as written, word turned, lesser outer pair, lesser outer pair turned, outer pairs, outer
    // pairs turned, triple before, triple behind, nothing before, nothing behind, two words turned, alone with
    // its neighbours, written fits least, meant fits least, written fits, meant fits.
    static let turned = [
        -0.5204, -0.7415, 0.0000, 0.0718, -0.2250, -0.7653, -0.2531, 0.1697, 0.6263, -0.1766,
        0.0842, -0.0310, -0.2444, -0.0297, 0.1258, 0.1150, 0.3181, -0.4482, -0.0259, 0.2261,
        0.0104, -0.0778, 0.0685, -0.2015, -0.1890, 0.0523, 0.0254, -0.0188, -0.0490, 0.3980,
        0.1075, -0.0082, -0.0019, -0.2179, -0.4685, -0.0131, 0.1711, -0.3735, 0.3712,
    ]

    static func weights(of kind: Rewriting.Kind) -> [Double] {
        switch kind {
        case .missing: missing
        case .surplus: surplus
        case .doubled: doubled
        case .turned: turned
        }
    }
}
