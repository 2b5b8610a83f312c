import Bulletins
import Editor
import Formats
package import Recognition
package import Storage
import SystemPackage

extension Shelf {
    /// Puts the pictures of an imported file beside an issue.
    ///
    /// - Returns: the names of those that have got another there.
    package func keep(
        _ pictures: [ImportReport.KeptPicture], of issue: IssueFile
    ) throws(StorageError) -> [String: String] {
        var names: [String: String] = [:]
        for picture in pictures {
            let name = try keep(picture: picture.bytes, named: picture.name, of: issue)
            if name != picture.name { names[picture.name] = name }
        }
        return names
    }
}

// Pictures beside the issue.
extension World {
    /// Keeps a picture that a person names; by its bare name one that lies in the issue's folder already.
    mutating func addPicture(_ path: String) throws -> [Event] {
        guard let handle else { return [] }
        let there = path.contains("/") ? nil : shelf.picture(path, of: handle.file)
        if there == nil, shelf.isConfined {
            throw refusal(for: .picture)
        }
        let bytes = try there ?? shelf.read(outside: PaperReading.expanded(path))
        noteFolder(of: path, as: World.pictureFolderKind)
        let name = FilePath(path).lastComponent?.string ?? path
        if let problem = PictureFile.problem(bytes, named: SafeName.of(name)) { throw Failure(problem + "，没有放进来") }
        let kept = try shelf.keep(picture: bytes, named: name, of: handle.file)
        let lines = PictureFile(bytes)?.lines
        return [.issue(.pictureKept(Picture(name: kept, lines: lines == Picture(name: "").height ? nil : lines)))]
    }

    /// Keeps copies of another issue's pictures; what is pasted without one says so and has its place.
    func bringPictures(_ names: [String], from reference: String) throws -> [Event] {
        guard let handle else { return [] }
        let other: IssueFile
        do throws(StorageError) { other = try shelf.file(for: reference) } catch {
            // The text comes in all the same.
            return [.issue(.picturesBrought([:])), .failed("图片没有带来，这里只留了它们的位置：\(error.message)")]
        }
        let (renamed, missing) = try shelf.copyPictures(names, of: other, to: handle.file)
        let failures: [Event] = missing.isEmpty ? [] : [.failed("“\(other.title)”旁边没有图片“\(missing[0])”，这里只留了它的位置")]
        return [.issue(.picturesBrought(renamed))] + failures
    }
}
