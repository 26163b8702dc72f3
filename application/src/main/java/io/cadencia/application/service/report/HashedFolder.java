package io.cadencia.application.service.report;

import io.cadencia.application.port.in.report.ExportResearchDataUseCase.Folder;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Writes files and keeps the SHA-256 of each. */
final class HashedFolder {

  private final Folder folder;
  private final Map<String, String> hashes = new LinkedHashMap<>();

  HashedFolder(Folder folder) {
    this.folder = folder;
  }

  void write(String fileName, Consumer<OutputStream> content) {
    var digest = digest();
    try (var file = folder.open(fileName);
        var hashing = new DigestOutputStream(file, digest);
        var stream = new BufferedOutputStream(hashing)) {
      content.accept(stream);
    } catch (IOException e) {
      throw new UncheckedIOException(fileName + " cannot be written", e);
    }
    hashes.put(fileName, HexFormat.of().formatHex(digest.digest()));
  }

  /** In the order in which the files were written. */
  Map<String, String> hashes() {
    return hashes;
  }

  /** Of the text in UTF-8, in 64 small hexadecimal digits. */
  static String sha256(String text) {
    return HexFormat.of().formatHex(digest().digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java knows SHA-256", e);
    }
  }
}
