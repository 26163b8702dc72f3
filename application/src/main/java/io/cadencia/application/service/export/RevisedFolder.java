package io.cadencia.application.service.export;

import io.cadencia.application.port.in.report.ExportDayUseCase.Folder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Gives each file the name of its revision; a hash names the file it is of, and so changes too. */
final class RevisedFolder implements Folder {

  private final Folder to;
  private final int revision;

  RevisedFolder(Folder to, int revision) {
    this.to = to;
    this.revision = revision;
  }

  @Override
  public OutputStream open(String fileName) throws IOException {
    if (!ExportContent.isHash(fileName)) {
      return to.open(Revisions.name(fileName, revision));
    }
    var file = fileName.substring(0, fileName.length() - ExportContent.HASH.length());
    return new Hash(file, Revisions.name(file, revision));
  }

  /** Held until it is whole. */
  private final class Hash extends ByteArrayOutputStream {

    private final String before;
    private final String after;
    private boolean closed;

    Hash(String before, String after) {
      this.before = before;
      this.after = after;
    }

    @Override
    public void close() throws IOException {
      if (closed) {
        return;
      }
      closed = true;
      try (var file = to.open(after + ExportContent.HASH)) {
        var line = toString(StandardCharsets.UTF_8).replace(before, after);
        file.write(line.getBytes(StandardCharsets.UTF_8));
      }
    }
  }
}
