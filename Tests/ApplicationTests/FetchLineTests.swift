import SystemPackage
import Testing

@testable import Application

@Suite struct FetchLineTests {
    private func line(
        _ path: FilePath, _ connection: String?, isConfined: Bool = false, reference: String = "2023-35"
    ) -> String? {
        FetchLine(
            path, reference: reference, format: "docx", isConfined: isConfined, connection: connection, user: "bianji")?
            .text
    }

    @Test func `从 SSH 进来的，给出取回文件的一行`() {
        #expect(
            line("/srv/简报/exports/动态第35期.docx", "10.0.0.9 50022 10.0.0.2 22")
                == "scp 'bianji@10.0.0.2:/srv/简报/exports/动态第35期.docx' .")
        #expect(
            line("/srv/它's.docx", "fe80::9 50022 fe80::2 2222") == "scp -P 2222 'bianji@[fe80::2]:/srv/它'\\''s.docx' .")
        #expect(
            line("/srv/动态第35期.docx", "10.0.0.9 50022 10.0.0.2 22", isConfined: true)
                == "ssh bianji@10.0.0.2 jianbao export 2023-35 --to docx > '动态第35期.docx'")
        #expect(
            line("/srv/x.docx", "10.0.0.9 50022 10.0.0.2 22", isConfined: true, reference: "35;curl x|sh 甲'乙")
                == #"ssh bianji@10.0.0.2 'jianbao export '\''35;curl x|sh 甲'\''\'\'''\''乙'\'' --to docx' > 'x.docx'"#)
        #expect(line("/srv/x.docx", nil) == nil)
        #expect(line("相对.docx", "1 2 3 22")?.hasPrefix("scp 'bianji@3:/") == true)
    }
}
