package io.cadencia.domain.bulletin;

/**
 * Something in a file that keeps it from being a bulletin.
 *
 * @param line line of the file or row of the sheet, from 1; 0 when it is about the file as a whole
 * @param column its heading, and its cell where the file has cells
 * @param value what stands there
 * @param problem what is wrong with it and what would be right
 */
public record BulletinFault(int line, String column, String value, String problem) {

  /** In one line, such as {@code line 7, SAM (min): 'abc' is not a number}. */
  public String text() {
    var place = line == 0 ? column : "line " + line + ", " + column;
    return place + ": '" + value + "' " + problem;
  }
}
