package io.cadencia.adapter.http.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;

/** Some bytes of a file, as they are sent and no sooner. */
public final class FileSlice extends FilterInputStream {

  private long left;

  private FileSlice(InputStream file, long left) {
    super(file);
    this.left = left;
  }

  /**
   * @param first its first byte, counted from 0
   */
  public static InputStream of(Path file, long first, long length) throws IOException {
    var channel =
        Files.newByteChannel(file, Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS));
    channel.position(first);
    return new FileSlice(Channels.newInputStream(channel), length);
  }

  @Override
  public int read() throws IOException {
    int one = left > 0 ? in.read() : -1;
    left -= one < 0 ? 0 : 1;
    return one;
  }

  @Override
  public int read(byte[] some, int from, int length) throws IOException {
    if (left <= 0) {
      return -1;
    }
    int read = in.read(some, from, (int) Math.min(length, left));
    left -= Math.max(0, read);
    return read;
  }
}
