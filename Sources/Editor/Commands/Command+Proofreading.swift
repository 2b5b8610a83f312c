extension Command {
    static let proofreading: [Command] = [
        Command("next-finding", "差错", "F7", in: Context.bulletin, bar: true, "到下一处差错，打开说明；Enter 采用建议") {
            $0.goToFinding(1)
        },
        Command("previous-finding", "上一差错", "S-F7", in: Context.bulletin, "到上一处差错") { $0.goToFinding(-1) },
        Command("findings", "差错一览", "F6", in: Context.bulletin, "列出全部差错，按轻重分开") { $0.listFindings() },
        Command("mend", "改确定的", "A-F7 K-F7", in: Context.bulletin, "先列出再一次改完有把握的差错") { $0.mendSure() },
    ]
}
