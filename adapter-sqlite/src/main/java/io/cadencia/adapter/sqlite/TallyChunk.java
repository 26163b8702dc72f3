package io.cadencia.adapter.sqlite;

import java.util.Comparator;

/**
 * The quarter hours of a workstation that are kept in one row: those of four days of UTC.
 *
 * @param number counts from 1970-01-01
 */
record TallyChunk(int workstation, long number) implements Comparable<TallyChunk> {

  static final int QUARTER_HOURS = 4 * 96;

  private static final Comparator<TallyChunk> ORDER =
      Comparator.comparing(TallyChunk::workstation).thenComparing(TallyChunk::number);

  static TallyChunk holding(int workstation, long quarterHour) {
    return new TallyChunk(workstation, numberOf(quarterHour));
  }

  static long numberOf(long quarterHour) {
    return Math.floorDiv(quarterHour, QUARTER_HOURS);
  }

  /** Its first quarter hour. */
  static long first(long number) {
    return number * QUARTER_HOURS;
  }

  long first() {
    return first(number);
  }

  /** The quarter hour after its last. */
  long end() {
    return first(number + 1);
  }

  @Override
  public int compareTo(TallyChunk other) {
    return ORDER.compare(this, other);
  }
}
