extension Pinyin {
    /// By which texts stand in the order of a Chinese dictionary: character by character by its usual reading, characters
    /// of one reading together, numbers by their value, and what is no Chinese first.
    package static func sortKey(_ text: String) -> String {
        var key = ""
        var number = ""
        func closeNumber() {
            key += String(repeating: "0", count: max(0, longestNumber - number.count)) + number
            number = ""
        }
        for scalar in text.unicodeScalars {
            if ("0"..."9").contains(scalar) {
                number.unicodeScalars.append(scalar)
                continue
            }
            if !number.isEmpty { closeNumber() }
            // Behind every letter that is no syllable, and before any longer syllable.
            if let reading = usualReading(of: scalar) { key += "\u{7F}\(reading)\u{1}" }
            key.unicodeScalars.append(scalar)
        }
        if !number.isEmpty { closeNumber() }
        return key
    }

    private static let longestNumber = 20

    private static func usualReading(of scalar: Unicode.Scalar) -> String? {
        usual[scalar] ?? readings(of: scalar).first
    }

    /// Readings of characters whose usual one is not the first in the alphabet, as GB/T 2312 orders its first level.
    private static let usual: [Unicode.Scalar: String] = {
        let lists = """
            bi臂 bo伯 bu卜 cheng称 chi尺 chuo绰 dan单 di地 du读 huan还 jia夹贾 jie藉芥 jing颈 ju句 jue觉 ka咖咯 kai楷 kang扛 ke咳 \
            keng吭 kui溃 liao了 lu碌露陆 lun纶 luo落络 mi糜秘泌 mo摩抹 nan南 nong弄 o哦 pang胖 pao刨炮 ping屏 po迫 pu埔朴曝瀑 qi期奇 \
            qiang强 qie茄 qu区 quan圈 que雀 sha刹 shan杉 sheng盛 shi石拾什 shu熟 shui谁 shuo说 si伺似 suo缩 ti提 tuo驮拓 wan万 wo涡 \
            wu无 xi系 xia厦吓 xian纤 xiang巷 xiao校 xing行 xu戌嘘畜 xue血 ye叶 yin殷 yong涌 yu吁 yue约钥 zan攒 zeng曾 zha扎喳轧栅咋 \
            zhan粘 zhao召 zhe折 zhi殖峙 zhua爪 zhuo着 zi兹仔 zong综 zu卒 zuo柞
            """
        var usual: [Unicode.Scalar: String] = [:]
        for list in lists.split(separator: " ") {
            let reading = String(list.prefix { $0.isASCII })
            for scalar in list.unicodeScalars where !scalar.isASCII { usual[scalar] = reading }
        }
        return usual
    }()
}
