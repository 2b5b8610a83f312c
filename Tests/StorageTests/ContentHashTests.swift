import Storage
import Testing

struct ContentHashTests {
    /// The examples of FIPS 180-4, and lengths around the padding.
    @Test(arguments: [
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        (
            "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
        ),
    ])
    func `与标准的例子相同`(text: String, hash: String) {
        #expect(ContentHash(of: Array(text.utf8)).text == hash)
    }

    @Test func `一百万个字母的散列与标准相同`() {
        let hash = ContentHash(of: [UInt8](repeating: UInt8(ascii: "a"), count: 1_000_000))
        #expect(hash.text == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
    }

    @Test func `校验和与标准的例子相同，而且前后相连`() {
        #expect(Checksum(of: "123456789".utf8).text == "e3069283")
        let first = Checksum(of: "12345".utf8)
        #expect(Checksum(of: "6789".utf8, after: first.value).text == "e3069283")
    }
}
