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
    addCells(row.cells());
  }

  void addCells(List<BookCell> cells) {
    int size = cells.size();
    while (size > 0 && isEmpty(cells.get(size - 1))) {
      size--;
    }
    if (size == 0) {
      emptyRows++;
      return;
    }
    line.append(String.valueOf(END_OF_ROW).repeat(emptyRows));
    emptyRows = 0;
    for (int i = 0; i < size; i++) {
      append(cells.get(i));
    }
    line.append(END_OF_ROW);
    digest.update(line.toString().getBytes(StandardCharsets.UTF_8));
    line.setLength(0);
  }

  private static boolean isEmpty(BookCell cell) {
    return cell.formula() == null && cell.raw() == null;
  }

  /** A formula counts for itself, since its number follows from what else is in the sheet. */
  private void append(BookCell cell) {
    if (cell.formula() != null) {
      line.append('=').append(cell.formula());
    } else if (cell.raw() != null) {
      line.append(cell.isText() ? 't' : 'n').append(cell.raw());
    }
    line.append(END_OF_CELL);
  }

  /** To be asked once. */
  String hex() {
    return HexFormat.of().formatHex(digest.digest());
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
