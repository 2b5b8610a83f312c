extension Rule {
    static let titleMarksOnOtherNames = Rule(
        "P26", "书名号用错", .advice,
        looksFor: "会议、活动、证照的名称用了书名号。",
        why: "证照、会议、活动等名称不能视为作品，不用书名号。",
        source: "GB/T 15834—2011 4.15、附录A.13",
        wrong: "当场领取⟦《⟧营业执照⟦》⟧", right: "当场领取营业执照",
        falseAlarms: "名称末尾不是这些词的不报；会议纪要、活动方案是文件，不报。", kinds: Kinds.prose,
        onlyWith: "》",
        check: .passage { passage, _ in
            passage.scalars.indices.flatMap { close -> [Mark] in
                guard passage[close] == "》",
                    names.stands(in: passage, before: close)
                        || campaigns.stands(in: passage, before: close) && passage.has("活动", at: close + 1)
                else { return [] }
                let open = passage.start(before: close) { $0 != "《" && $0 != "》" } - 1
                guard passage[open] == "《", close - open <= 24, !passage.contains("关于", in: open..<close) else {
                    return []
                }
                return [open, close].map {
                    Mark($0..<$0 + 1, "证照、会议、活动的名称不用书名号", [""])
                }
            }
        })

    /// 《安全生产月》活动.
    private static let campaigns = WordSet("月 宣传周 活动周 宣传日 行动 节 工程")
    private static let names = WordSet(
        "营业执照 许可证 登记证 登记证书 资格证 资格证书 身份证 居住证 驾驶证 不动产权证 不动产权证书 准考证 毕业证 结婚证 推进会 座谈会 动员会 工作会 工作会议 调度会 推介会 招聘会 培训会 现场会 培训班 主题活动 专项活动"
    )
}
