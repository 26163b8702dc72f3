package io.cadencia.application.service.export;

import io.cadencia.application.port.in.report.ExportDayUseCase.Folder;
import io.cadencia.application.port.out.ExportShelf.Written;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Of what is written it keeps the hashes alone, and those of no hash. */
final class HashedFiles implements Folder {

  private final List<Written> written = new ArrayList<>();

  @Override
  public OutputStream open(String fileName) {
    return ExportContent.isHash(fileName) ? OutputStream.nullOutputStream() : new Hashing(fileName);
  }

  /** The closed files. */
  List<Written> written() {
    return List.copyOf(written);
  }

  private final class Hashing extends FilterOutputStream {

    private final String name;
    private final MessageDigest digest = sha256();
    private long bytes;
    private boolean closed;

    Hashing(String name) {
      super(OutputStream.nullOutputStream());
      this.name = name;
    }

    @Override
    public void write(int octet) {
      digest.update((byte) octet);
      bytes++;
    }

    @Override
    public void write(byte[] octets, int from, int length) {
      digest.update(octets, from, length);
      bytes += length;
    }

    /** Whoever buffers it may close it more than once. */
    @Override
    public void close() throws IOException {
      super.close();
      if (!closed) {
        closed = true;
        written.add(new Written(name, bytes, HexFormat.of().formatHex(digest.digest())));
      }
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java knows SHA-256", e);
    }
  }
}
