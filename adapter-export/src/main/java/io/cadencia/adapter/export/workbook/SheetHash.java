package io.cadencia.adapter.export.workbook;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * The hash of what a sheet says, row by row: of each cell whether it is text, number or formula,
 * and what stands there. It is not that of any file, so that a sheet that a spreadsheet has saved
 * again still has it.
 */
final class SheetHash {

  private static final char END_OF_CELL = '\u001f';
  private static final char END_OF_ROW = '\u001e';

  private final MessageDigest digest = sha256();
  private final StringBuilder line = new StringBuilder();
  private int emptyRows;

  void add(BookRow row) {
    add(row.cells().stream().map(SheetHash::canonical).toList());
  }

  /**
   * @param cells each as {@link #canonical} spells it
   */
  void add(List<String> cells) {
    int size = cells.size();
    while (size > 0 && cells.get(size - 1).isEmpty()) {
      size--;
    }
    if (size == 0) {
      emptyRows++;
      return;
    }
    line.append(String.valueOf(END_OF_ROW).repeat(emptyRows));
    emptyRows = 0;
    for (int i = 0; i < size; i++) {
      line.append(cells.get(i)).append(END_OF_CELL);
    }
    line.append(END_OF_ROW);
    digest.update(line.toString().getBytes(StandardCharsets.UTF_8));
    line.setLength(0);
  }

  /** To be asked once. */
  String hex() {
    return HexFormat.of().formatHex(digest.digest());
  }

  /** A formula counts for itself, since its number follows from what else is in the sheet. */
  static String canonical(BookCell cell) {
    if (cell.formula() != null) {
      return "=" + cell.formula();
    }
    var raw = cell.raw();
    if (raw == null) {
      return "";
    }
    return (cell.isText() ? "t" : "n") + raw;
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java knows SHA-256", e);
    }
  }

  /** One hash of several. */
  static String together(Iterable<String> hashes) {
    var digest = sha256();
    hashes.forEach(hash -> digest.update((hash + "\n").getBytes(StandardCharsets.US_ASCII)));
    return HexFormat.of().formatHex(digest.digest());
  }
}
