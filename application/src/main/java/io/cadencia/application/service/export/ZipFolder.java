package io.cadencia.application.service.export;

import io.cadencia.application.port.in.report.ExportDayUseCase.Folder;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files as entries of an archive, one after the other; the time of writing leaves no trace. */
final class ZipFolder implements Folder {

  /** The first moment that every archiver can tell. */
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private final ZipOutputStream zip;

  ZipFolder(ZipOutputStream zip) {
    this.zip = zip;
  }

  @Override
  public OutputStream open(String fileName) throws IOException {
    var entry = new ZipEntry(fileName);
    entry.setTimeLocal(NO_TIME);
    zip.putNextEntry(entry);
    return new Entry(zip);
  }

  private static final class Entry extends FilterOutputStream {

    Entry(ZipOutputStream zip) {
      super(zip);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      out.write(bytes, from, length);
    }

    /** Ends the entry, not the archive. */
    @Override
    public void close() throws IOException {
      ((ZipOutputStream) out).closeEntry();
    }
  }
}
