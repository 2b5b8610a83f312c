import Testing

@testable import Proofreading

struct LexiconTests {
    private func lexicon(_ text: String, _ name: String = "words") -> (Lexicon, [String]) {
        var lexicon = Lexicon()
        let problems = lexicon.add(text, from: name)
        return (lexicon, problems.map(\.message))
    }

    @Test func `内置的词表没有一行读不懂`() {
        for (name, bytes) in Lexicon.embedded {
            var lexicon = Lexicon()
            #expect(lexicon.add(String(decoding: bytes, as: UTF8.self), from: name + ".txt").isEmpty, "\(name)")
        }
    }

    @Test func `内置的词条，改好的写法自己不再被报`() {
        let lexicon = Lexicon.standard
        for table in Lexicon.Table.allCases {
            for entry in lexicon.table(table).all {
                for right in entry.rights {
                    let again = Rule.all.flatMap { $0.marks(in: Passage("企业\(right)群众"), lexicon) }
                        .filter { $0.level == .must }
                    #expect(again.isEmpty, "\(right)")
                }
            }
        }
    }

    @Test func `前后的字决定报不报`() {
        let (lexicon, problems) = lexicon("布署 → 部署 前非:发/公 后非:名\n截止 → 截至 建议 后须:数字\n自诉 → 自述 句中非:法院\n帐 → 账/帐目 说明:请核对")
        #expect(problems.isEmpty)
        expect(.wrongWords, marks: ["⟦布署→部署⟧工作", "⟦截止→截至⟧9月", "他⟦自诉→自述⟧。法院受理。", "查⟦帐→账⟧"], lexicon: lexicon)
        expect(.wrongWords, isSilentAbout: ["发布署期", "布署名", "截止时间", "法院受理自诉案件。"], lexicon: lexicon)
    }

    @Test func `读不懂的行报出行号，其余照用`() {
        let (lexicon, problems) = lexicon("# 说明\n\n帐户 → 账户\n帐号 账号\n→ 账\n帐目 → 帐目\n转帐 → 转账 左非:甲\n记帐 → 记账 前非:\n")
        #expect(
            problems == [
                "words.txt 第4行：应写成“错 → 对”，这一行没有用上", "words.txt 第5行：“→”两边都要有词，这一行没有用上",
                "words.txt 第6行：“→”两边的词一样，这一行没有用上",
                "words.txt 第7行：看不懂“左非:甲”，可用 必改、建议、提示、前非、后非、前须、后须、句中非、句中须、句中年份、说明，这一行没有用上",
                "words.txt 第8行：看不懂“前非:”，可用 必改、建议、提示、前非、后非、前须、后须、句中非、句中须、句中年份、说明，这一行没有用上",
            ])
        expect(.wrongWords, marks: ["做好⟦帐户→账户⟧、帐号管理"], lexicon: lexicon)
    }

    @Test func `本单位的词表可以添词，也可以停用`() {
        var lexicon = Lexicon.standard
        #expect(lexicon.add("不查 帐户\r\n红旗曲 → 红旗渠\r\n", from: "words.txt").isEmpty)
        expect(.wrongWords, marks: ["做好帐户管理，⟦红旗曲→红旗渠⟧通水"], lexicon: lexicon)
        #expect(lexicon.add("不查 市场主体", from: "pairs").isEmpty)
        expect(.twoNames, marksIn: ["经营主体活跃，市场主体增多。"], lexicon: lexicon)
    }

    @Test func `文件名不认识、一对少一个、领导写错，都说得清`() {
        #expect(lexicon("甲 → 乙", "谁").1.count == 1)
        #expect(lexicon("甲", "pairs").1 == ["pairs.txt 第1行：应写成“甲 = 乙”，这一行没有用上"])
        #expect(lexicon("甲 书记 一", "leaders").1.count == 1)
        #expect(lexicon("甲 书记 1 2023-13-01—", "leaders").1.count == 1)
        #expect(lexicon("甲 书记 1 2023-01-01—\n乙 区长 2", "leaders").1.isEmpty)
    }
}
