import Bulletins
import Testing

/// What an editor is told of a file that is no bulletin: the line, the field, what was expected.
struct BulletinFileErrorTests {
    private func message(_ file: String) -> String {
        let bytes = Array(file.utf8)
        do throws(BulletinFileError) {
            _ = try Bulletin(json: bytes)
            return "读入了"
        } catch {
            return error.message(in: bytes)
        }
    }

    @Test(arguments: [
        ("[]", "第1行最外层应为对象 {…}，现在是列表"),
        ("{}", "第1行 format 缺少这一项"),
        (#"{"format":"1"}"#, "第1行 format 应为正整数的格式号"),
        (#"{"format":0}"#, "第1行 format 应为正整数的格式号"),
        (#"{"format":1.5}"#, "第1行 format 应为正整数的格式号"),
        ("{\"format\":1,\n\"masthead\":[]}", "第2行 masthead 应为对象 {…}，现在是列表"),
        ("{\"format\":1,\n\"masthead\":{\n\"year\":\"2023\"}}", "第3行 masthead.year 应为不超过六位的整数，现在是文字"),
        (#"{"format":1,"masthead":{"number":3.5}}"#, "第1行 masthead.number 应为不超过六位的整数，现在是数字"),
        (#"{"format":1,"masthead":{"number":-1}}"#, "第1行 masthead.number 应为不超过六位的整数，现在是数字"),
        (#"{"format":1,"masthead":{"name":null}}"#, "第1行 masthead.name 应为文字 \"…\"，现在是空值 null"),
        (#"{"format":1,"imprint":{"sendTo":"甲"}}"#, "第1行 imprint.sendTo 应为列表 […]，现在是文字"),
        (#"{"format":1,"imprint":{"sendTo":["甲",2]}}"#, "第1行 imprint.sendTo[1] 应为文字 \"…\"，现在是数字"),
        (
            #"{"format":1,"masthead":{"coverage":{"first":"2023-09-31","last":"2023-10-08"}}}"#,
            "第1行 masthead.coverage.first 应为日期 \"2023-09-25\"，现在是“2023-09-31”"
        ),
        (
            #"{"format":1,"masthead":{"coverage":{"first":"2023-09-30"}}}"#,
            "第1行 masthead.coverage.last 缺少这一项"
        ),
        (
            "{\"format\":1,\"sections\":[{\"id\":\"s\"},\n{\"id\":\"t\",\"items\":[\n{\"id\":\"i\",\"paragraphs\":[true]}]}]}",
            "第3行 sections[1].items[0].paragraphs[0] 应为文字 \"…\"，现在是真假值"
        ),
        (
            "{\"format\":1,\"sections\":[{\"id\":\"s\"},\n{\"id\":\"s\"}]}",
            "第2行 sections[1].id 标识 s 与另一处重复"
        ),
        (#"{"format":1,"sections":[{"id":"masthead"}]}"#, "第1行 sections[0].id 标识 masthead 与另一处重复"),
        (
            "{\"format\":1,\"sections\":[{\"id\":\"s\",\"items\":[{\"id\":\"i\"}],\n\"subsections\":[{\"id\":\"i\"}]}]}",
            "第2行 sections[0].subsections[0].id 标识 i 与另一处重复"
        ),
        ("{\"format\":1,\n}", "第2行第1字：应为引号引起的字段名"),
    ])
    func `不合规的文件说出行、字段和应有的样子`(_ file: String, _ expected: String) {
        #expect(message(file) == expected)
    }
}
