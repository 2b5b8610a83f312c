/// What an empty shelf asks: how its series comes to be.
package struct StartScreen: Equatable, Sendable {
    package enum Way: CaseIterable, Sendable {
        case fromPapers, byHand, sample, lesson

        var title: String {
            switch self {
            case .fromPapers: "照一份旧简报设好刊物"
            case .byHand: "自己填"
            case .sample: "先看看"
            case .lesson: "入门：五步，三分钟"
            }
        }

        var help: String {
            switch self {
            case .fromPapers: "读一份或一批旧简报（docx、txt、md、网页），把刊名、栏目、单位、版记填好，您来核对；也可以把旧简报的文字直接粘贴在这里"
            case .byHand: "刊名、编发单位、固定栏目、来稿单位、报送发、期号、版面，一项一项填；只有刊名是必填的"
            case .sample: "打开示例单位的简报，随便改，不影响您自己的书架；\(Command.key("quit")) 回到这里"
            case .lesson: "打字、移动、改差错、保存、导出，在一份练习稿上边做边会；不动您的书架，做完不留下什么"
            }
        }
    }

    package internal(set) var selected = 0

    var way: Way { Way.allCases[selected] }
}
