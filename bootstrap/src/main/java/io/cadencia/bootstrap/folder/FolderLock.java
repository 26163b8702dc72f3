package io.cadencia.bootstrap.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** One process's right to a role in a data folder. The system frees it when the process dies. */
public final class FolderLock implements AutoCloseable {

  private final FileChannel channel;

  private FolderLock(FileChannel channel) {
    this.channel = channel;
  }

  static FolderLock take(DataFolder folder, String role) {
    return tryTake(folder, role)
        .orElseThrow(
            () ->
                new FolderException(
                    folder.path(),
                    "another "
                        + role
                        + " works on this folder; stop it, or choose another with --data"));
  }

  /** Empty where another process, or another part of this one, has the role. */
  static Optional<FolderLock> tryTake(DataFolder folder, String role) {
    var file = folder.path().resolve(role + ".lock");
    try {
      var lock =
          new FolderLock(
              FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE));
      if (lock.isFree()) {
        return Optional.of(lock);
      }
      lock.close();
      return Optional.empty();
    } catch (IOException e) {
      throw new FolderException(
          folder.path(),
          "cannot be locked (" + DataFolder.reason(e) + "); choose another folder with --data");
    }
  }

  private boolean isFree() throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false; // this very process holds it
    }
  }

  /** Gives the role free. */
  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
