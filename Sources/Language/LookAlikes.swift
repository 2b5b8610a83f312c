/// Characters that are taken for one another by their shape.
enum LookAlikes {
    /// One group a word.
    private static let groups = """
        己已巳 日曰 末未 仅权 睛晴 徽微 辨辩瓣辫 竞竟 拔拨 折拆析 侯候 撤撒辙 戌戍戊 钓钩 亨享 风凤 千干于 天夭无 土士 人入八 贝见 鸟乌 刀力刁
        大太犬 王玉主 由甲申田 今令 壁璧 茶荼 暧暖 慢漫馒 摸模膜 遗遣 密蜜 延廷 处外 代伐 历厉 复覆 幕慕募墓暮 桨浆奖 绩续 拦栏 稍捎梢 燥躁澡 渡度
        拾抬 捐损 治冶 洽恰 哀衷衰 崇祟 茸葺 肓盲 斌武 赢羸 炙灸 概慨溉 缀辍 殴欧 怠贻 券卷 帅师 陡徒 缓援 展殿 责贵 审宙 究空 研妍 竞竟竣 坚竖
        """
        .split { $0 == " " || $0 == "\n" }.map { Array($0.unicodeScalars) }

    static func contain(_ a: Unicode.Scalar, _ b: Unicode.Scalar) -> Bool {
        groups.contains { $0.contains(a) && $0.contains(b) }
    }
}
