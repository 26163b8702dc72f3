package io.cadencia.application.service.report;

import io.cadencia.application.port.in.report.DayFileName;
import io.cadencia.application.port.in.report.ExportDayUseCase.Folder;
import io.cadencia.application.port.out.DayBook;
import io.cadencia.application.port.out.WorkbookWriter;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Writes files, and beside each its SHA-256 in the form that {@code sha256sum -c} reads. */
final class FilesWithHashes {

  private final Folder folder;

  FilesWithHashes(Folder folder) {
    this.folder = folder;
  }

  void write(DayBook book, WorkbookWriter writer, String name) {
    var digest = sha256();
    try (var file = folder.open(name);
        var hashing = new DigestOutputStream(file, digest);
        var stream = new BufferedOutputStream(hashing)) {
      writer.write(book, stream);
    } catch (IOException e) {
      throw new UncheckedIOException(name + " cannot be written", e);
    }
    writeHash(DayFileName.hashOf(name), HexFormat.of().formatHex(digest.digest()) + "  " + name);
  }

  private void writeHash(String name, String line) {
    try (var file = folder.open(name)) {
      file.write((line + "\n").getBytes(StandardCharsets.US_ASCII));
    } catch (IOException e) {
      throw new UncheckedIOException(name + " cannot be written", e);
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
