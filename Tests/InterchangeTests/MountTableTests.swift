import Interchange
import Testing

/// On which file system a path lies.
@Suite struct MountTableTests {
  private let table = MountTable(
    """
    /dev/sda1 / ext4 rw 0 0
    server:/care /srv/care\\040files nfs4 rw 0 0
    tmpfs /srv/care\\040files/fast tmpfs rw 0 0
    //host/share /var cifs rw 0 0
    /dev/sdb1 /var xfs rw 0 0

    """)

  @Test(arguments: [
    ("/home/a.sqlite", "ext4"), ("/srv/care files/a.sqlite", "nfs4"),
    ("/srv/care files/fast/a.sqlite", "tmpfs"), ("/srv/care filesystem", "ext4"),
    ("/var/lib/dolbom/centre.sqlite", "xfs"), ("/", "ext4"),
  ])
  func theInnermostAndLatestMountCounts(path: String, type: String) {
    #expect(table.type(of: path) == type)
  }

  @Test func locksOfOtherMachinesAreNotTrusted() {
    #expect(table.type(of: "/srv/care files/x").map(MountTable.remote.contains) == true)
    #expect(table.type(of: "/x").map(MountTable.remote.contains) == false)
    #expect(MountTable("").type(of: "/x") == nil)
  }
}
