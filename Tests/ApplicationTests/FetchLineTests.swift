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
        func command(_ reference: String?, _ connection: String?, isPicture: Bool = false) -> SendLine {
            SendLine(to: reference, isPicture: isPicture, connection: connection, user: "bianji")
        }
        func send(_ reference: String?, _ connection: String?, isPicture: Bool = false) -> String {
            command(reference, connection, isPicture: isPicture).text
        }
        // Whole in a narrow list, and one command for the shell.
        #expect(
            command("2023-35", "1 2 jianbao.office.example.cn 2222", isPicture: true).lines(within: 60) == [
                "ssh -p 2222 bianji@jianbao.office.example.cn \\",
                "jianbao import - --into 2023-35 --name 图.png < 图.png",
            ])
        #expect(send(nil, nil) == "ssh 主机 jianbao import - < 来稿.docx")
        #expect(
            send("2023-35", "10.0.0.9 50022 10.0.0.2 2222")
                == "ssh -p 2222 bianji@10.0.0.2 jianbao import - --into 2023-35 < 来稿.docx")
        #expect(
            send("甲 乙", "1 2 h 22", isPicture: true)
                == #"ssh bianji@h 'jianbao import - --into '\''甲 乙'\'' --name 图.png' < 图.png"#)
        #expect(line("相对.docx", "1 2 3 22")?.hasPrefix("scp 'bianji@3:/") == true)
    }
}
