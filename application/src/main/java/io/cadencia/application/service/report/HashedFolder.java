package io.cadencia.application.service.report;

import io.cadencia.application.port.in.report.ExportResearchDataUseCase.Folder;
import io.cadencia.application.port.out.PlainTableWriter;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes tables as files and keeps the SHA-256 of each. */
final class HashedFolder {

  private final Folder folder;
  private final PlainTableWriter writer;
  private final Map<String, String> hashes = new LinkedHashMap<>();

  HashedFolder(Folder folder, PlainTableWriter writer) {
    this.folder = folder;
    this.writer = writer;
  }

  void write(ResearchTable table, ResearchScope scope) {
    var digest = sha256();
    try (var file = folder.open(table.fileName());
        var hashing = new DigestOutputStream(file, digest);
        var stream = new BufferedOutputStream(hashing)) {
      writer.write(table.of(scope), stream);
    } catch (IOException e) {
      throw new UncheckedIOException(table.fileName() + " cannot be written", e);
    }
    hashes.put(table.fileName(), HexFormat.of().formatHex(digest.digest()));
  }

  /** In the order in which the files were written. */
  Map<String, String> hashes() {
    return hashes;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java knows SHA-256", e);
    }
  }
}
