/// What a person types who looks for something: the words of other programs, and what there is none of here.
enum Vocabulary {
    /// Further words that find a command, by its id.
    static let words: [String: String] = [
        "print": "打印机 印刷 纸 套打 lp", "export": "另存 另存为 保存为 输出 生成 发文 下载 取回 Word PDF 网页",
        "save": "存盘 存档 存储", "quit": "关闭 离开", "to-shelf": "各期 列表 换一期 关闭本期", "import": "打开文件 读入 来稿 附件文件",
        "fields": "改名 刊名 期号 文号 总期 日期 密级 签发 报送 抄送 抄报 主送 分送 份数 属性 "
            + "主办 承办 协办 编印 落款 成文日期 印发机关 主题词 责任编辑 联系人",
        "versions": "历史 回退 备份 对照 修订",
        "recover": "恢复 找回 断线", "undo": "后退 返回上一步 反悔", "redo": "恢复撤销 前进",
        "find": "搜索 查询", "replace": "批量改 全部替换", "find-everywhere": "全文检索 以前写过",
        "findings": "校对 检查 错别字 审校", "next-finding": "校对 检查 错别字", "mend": "自动改正 一键改",
        "series": "设置 选项 配置 模板 字体 字号 行距 目录样式 刊型 要目 增刊", "series-of-issue": "设置 选项 配置 模板 字体 字号 行距 刊型 增刊 要目",
        "take-look": "换成新样子 样式 版式 层次 目录 字号 套用 更新样子 设置",
        "insert-table": "插入表格 列表 制表", "table-menu": "单元格 合并单元格", "attachment": "附表 附录",
        "note": "按语 引语 说明", "heading": "小标题 层次 标题级别", "item-run-in": "简讯 一句话信息 没有标题",
        "new-item": "加一条 添加 增加 消息 简讯 一句话信息",
        "new-section": "加栏目 板块 专栏", "move-to": "换栏目 归类",
        "sort-sections": "整理栏目 顺序", "tidy": "去空行 去空格 合并断行 清理格式", "plain-text": "复制到本机 鼠标选",
        "paste": "粘贴 贴上", "paste-ring": "剪贴板历史", "zen": "全屏 专注", "linear": "盲 朗读 无障碍 屏幕阅读 accessible", "focus": "专注",
        "new-issue": "新建 下一期 增刊 专刊", "new-issue-from": "套用", "duplicate-issue": "副本 拷贝一期 另存", "rename-issue": "改名 重命名",
        "import-issue": "读入 旧刊 打开文件",
        "exports": "打印 下载 取回 Word PDF", "remove-issue": "删除一期 废弃",
        "tour": "教程 新手 怎么用", "help": "快捷键 键位 说明", "report": "读法 疑点 导入 核对 单子", "sync": "上传 云 备份 别的主机",
        "source": "出处 摘自 转自 稿源 引自",
        "contributor": "署名 单位 供稿 作者 撰稿 通讯员",
        "conflicts": "冲突 待选 两种写法", "duplicate": "拷贝条目", "delete-part": "删除一条",
    ]

    /// What jianbao does not do, the words for it, and what there is instead.
    private static let absent: [(words: [String], answer: String)] = [
        (
            ["字体", "字号", "加粗", "粗体", "斜体", "居中", "对齐", "行距", "颜色", "缩进"],
            "不单设字体、字号、居中：版面照刊物设置排，要改就改“刊物设置”"
        ),
        (
            ["批注", "审阅", "修订模式"],
            "没有批注：两人同改一处时两种写法都留着，按 \(Command.key("conflicts")) 选；改过什么按 \(Command.key("versions")) 对照"
        ),
        (["字数", "统计", "多少字"], "字数一直写在下面：本条、全期、不计标点；选中一段就写选中的字数"),
        (["插件", "宏", "脚本", "扩展"], "没有插件和脚本"),
        (["改键", "自定义快捷键", "vim", "emacs"], "不能改键；用惯 Emacs 的光标键大多可用，见 \(Command.key("help"))"),
        (["邮件", "发送", "微信"], "不发邮件：导出以后按说的那一行取回文件，再发"),
        (["页码", "页号", "第几页"], "页码每页自己印在下面；目录带不带页码，在“刊物设置”里"),
        (["页眉", "页脚"], "没有页眉页脚：首页是版头，末页是版记，每页下面是页码"),
        (["公式", "图表", "饼图", "柱状图", "画图"], "没有公式、图表：做成图片，按 \(Command.key("picture")) 放进来"),
        (["公章", "盖章", "印章", "签章", "电子章"], "不盖章：印出来再盖，或在导出的 Word、PDF 里加"),
        (["水印", "背景", "文本框", "艺术字", "分栏"], "没有水印、文本框、分栏：要的话在导出的 Word 里加"),
        (["脚注", "尾注", "批注栏"], "没有脚注：写成括注，或放在附件里"),
        (["密码", "加密", "权限"], "没有密码：谁能看、谁能改，由书架文件夹的权限定"),
        (["翻译", "英文版", "总结", "润色"], "不翻译、不代写"),
    ]

    /// Of what it does not do, what is asked for most.
    static let limits = "字体字号、公式图表、批注、盖章、翻译、发邮件，这里没有"

    /// A row that says what there is instead of what was typed; none where it is none of these.
    static func rows(for query: String) -> [Picker.Row] {
        guard query.count > 1 else { return [] }
        let asked = absent.filter { entry in
            entry.words.contains { $0.hasPrefix(query.lowercased()) || query.contains($0) }
        }
        return asked.prefix(1).map { entry in Picker.Row(entry.answer) { $0.say(entry.answer) } }
    }
}

extension Command {
    /// What finds it in a list, beside its title.
    var keywords: String { help + " " + (Vocabulary.words[id] ?? "") }

    /// Whether somebody calls it that.
    func isNamed(_ name: String) -> Bool {
        title == name || (Vocabulary.words[id] ?? "").split(separator: " ").contains { $0 == name }
    }
}
