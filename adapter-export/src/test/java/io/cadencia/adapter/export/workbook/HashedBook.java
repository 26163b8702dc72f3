package io.cadencia.adapter.export.workbook;

import io.cadencia.application.port.out.WorkbookWriter;
import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes a workbook and its mirrors, and says their hashes; runs on whatever Java it is given. */
final class HashedBook {

  private HashedBook() {}

  public static void main(String[] arguments) {
    System.out.println(hashes());
  }

  static String hashes() {
    return Stream.of(new XlsxWorkbookWriter(), new MirrorWriter(), new PlainMirrorWriter())
        .map(HashedBook::hash)
        .collect(Collectors.joining(" "));
  }

  private static String hash(WorkbookWriter writer) {
    var file = new ByteArrayOutputStream();
    writer.write(TestBooks.ordinary(21, 500), file);
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(file.toByteArray()));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
