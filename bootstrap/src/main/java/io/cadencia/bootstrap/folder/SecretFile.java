package io.cadencia.bootstrap.folder;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;

/** A secret in a file of its own, for its owner's eyes only. */
public final class SecretFile {

  private static final int SHORTEST = 32;
  private static final Set<PosixFilePermission> FOR_ITS_OWNER =
      Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

  private SecretFile() {}

  /**
   * What the file holds, without spaces and line breaks around it.
   *
   * @throws IOException if it is not there, somebody besides its owner may read or write it, or it
   *     has fewer than 32 characters; what is in it is not told
   */
  public static String read(Path file) throws IOException {
    var view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
    if (view != null && !FOR_ITS_OWNER.containsAll(view.readAttributes().permissions())) {
      throw refused(file, "may be read by others: take that away with chmod 600");
    }
    var secret = Files.readString(file, StandardCharsets.UTF_8).strip();
    if (secret.length() < SHORTEST) {
      throw refused(file, "is too short: a secret has at least " + SHORTEST + " characters");
    }
    return secret;
  }

  /**
   * Puts a new secret there for the eyes of the owner of this process alone, if nothing is there:
   * of two that make one at once, both find the same. It is seen when it is whole.
   */
  public static void make(Path file) throws IOException {
    var draft = Files.createTempFile(file.toAbsolutePath().getParent(), ".secret", null);
    try {
      write(draft, fresh() + "\n");
      Files.createLink(file, draft);
    } catch (FileAlreadyExistsException e) {
      return; // somebody was faster
    } finally {
      Files.delete(draft);
    }
  }

  /** Down to the disk: what is made with a secret must not outlive it. */
  private static void write(Path file, String text) throws IOException {
    try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.write(StandardCharsets.UTF_8.encode(text));
      channel.force(true);
    }
  }

  private static String fresh() {
    var bytes = new byte[SHORTEST];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  private static IOException refused(Path file, String reason) {
    return new FileSystemException(file.toString(), null, reason);
  }
}
