import TestSupport
import Testing

/// Whole screens, as text and how they look.
@Suite struct ScreenTests {
    @Test(arguments: Scene.all)
    func `整屏与记下的一样`(_ scene: Scene) {
        PackageFile("Tests/EditorTests/Screens/\(scene.name).screen")
            .expect(scene.screens, sourceLocation: #_sourceLocation)
    }
}
