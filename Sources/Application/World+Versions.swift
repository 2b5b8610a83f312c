import Bulletins
import Editor
import Storage
import Sync

extension World {
    /// The kept copies at once; what the history has comes when it is read.
    mutating func listVersions() -> [Event] {
        guard let handle else { return [.issue(.versions([]))] }
        versions = VersionList(shelf.keptVersions(of: handle.file))
        return [.issue(.versions(versions.versions, isReading: history.list(handle.file, of: shelf)))]
    }

    mutating func readVersion(_ reference: KeptVersion.Reference, name: String) throws(StorageError) -> [Event] {
        guard let handle else { return [] }
        switch reference {
        case .copy(let number):
            do throws(StorageError) {
                return [.issue(.version(try shelf.load(shelf.version(number, of: handle.file)), name: name))]
            } catch {
                // A broken file that was written anew.
                guard error.isOfContent else { throw error }
                return [.failed("\(name)是坏的，读不出（\(error.reason)），换不回来；请选别的旧版")]
            }
        case .committed(let content):
            fetched = name
            guard history.read(content, of: handle.file, in: shelf) else {
                return [.failed("不能取来这一版；请稍后再试")]
            }
            return []
        }
    }

    /// What has come of the history.
    mutating func seeHistory() -> [Event] {
        guard let news = history.work() else { return [] }
        guard let handle else {
            history.stop()
            return []
        }
        switch news {
        case .found(let more, let isOver):
            versions.add(more, number: handle.opened.bulletin.masthead.number)
            return [.issue(.versions(versions.versions, isMore: true, isReading: !isOver))]
        case .text(let bytes):
            do throws(BulletinFileError) {
                return [.issue(.version(try Bulletin(json: bytes), name: fetched, isFetched: true))]
            } catch {
                return [.failed("\(fetched)读不出：\(error.message(in: bytes))")]
            }
        case .failed(let reason):
            // As the command says it.
            let sentence = reason.hasPrefix("错误：") ? String(reason.dropFirst(3)) : reason
            return [
                .issue(.versions(versions.versions, isMore: true)),
                .failed(sentence.isEmpty ? "git 里的旧版取不来" : sentence),
            ]
        }
    }
}
