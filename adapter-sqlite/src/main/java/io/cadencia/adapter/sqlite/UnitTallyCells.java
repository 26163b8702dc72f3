package io.cadencia.adapter.sqlite;

import io.cadencia.domain.efficiency.QuarterHour;
import io.cadencia.domain.efficiency.Tally;
import java.io.ByteArrayOutputStream;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Tallies of quarter hours, packed into bytes.
 *
 * <p>One byte tells the format. Then follows each quarter hour that holds a unit, in order of time,
 * as whole numbers of seven bits to the byte, lowest first, the eighth bit telling that more
 * follow: twice the number of quarter hours since the one before, plus 1 if units are excluded or
 * without standard; the units; those two counts, if there are any; and, with units, earned and
 * worked milliseconds, the first end after the beginning of the quarter hour, the last end after
 * the first, and the sum of the squares of the intervals. The rest of a tally follows from these.
 */
final class UnitTallyCells {

  private static final int FORMAT = 1;

  private UnitTallyCells() {}

  /**
   * @param first number of the first quarter hour there can be
   * @param tallies by number of the quarter hour, none empty
   */
  static byte[] pack(long first, SortedMap<Long, Tally> tallies) {
    var bytes = new ByteArrayOutputStream(32 * tallies.size() + 1);
    bytes.write(FORMAT);
    long next = first;
    for (var cell : tallies.entrySet()) {
      pack(cell.getKey() - next, cell.getKey(), cell.getValue(), bytes);
      next = cell.getKey() + 1;
    }
    return bytes.toByteArray();
  }

  private static void pack(
      long skipped, long quarterHour, Tally tally, ByteArrayOutputStream bytes) {
    boolean special = tally.excluded() > 0 || tally.withoutStandard() > 0;
    write(2 * skipped + (special ? 1 : 0), bytes);
    write(tally.units(), bytes);
    if (special) {
      write(tally.excluded(), bytes);
      write(tally.withoutStandard(), bytes);
    }
    if (tally.units() > 0) {
      write(tally.earnedMillis(), bytes);
      write(tally.workedMillis(), bytes);
      write(tally.firstEnd() - QuarterHour.begin(quarterHour), bytes);
      write(tally.lastEnd() - tally.firstEnd(), bytes);
      write(tally.intervalSquares(), bytes);
    }
  }

  private static void write(long number, ByteArrayOutputStream bytes) {
    if (number < 0) {
      throw new IllegalArgumentException("only numbers from 0 can be packed, got " + number);
    }
    long rest = number;
    while (rest >= 0x80) {
      bytes.write((int) ((rest & 0x7f) | 0x80));
      rest >>>= 7;
    }
    bytes.write((int) rest);
  }

  /** The tallies by number of the quarter hour. */
  static SortedMap<Long, Tally> unpack(long first, byte[] cells) {
    var tallies = new TreeMap<Long, Tally>();
    for (var reader = new Reader(first, cells); reader.next(); ) {
      tallies.put(reader.quarterHour(), reader.tally());
    }
    return tallies;
  }

  /** Goes through the tallies in order of time. */
  static final class Reader {

    private final byte[] cells;
    private int at = 1;
    private long quarterHour;
    private Tally tally = Tally.NONE;

    /**
     * @param first number of the first quarter hour there can be
     * @throws DamagedTalliesException if the format is not known
     */
    Reader(long first, byte[] cells) {
      if (cells.length == 0 || cells[0] != FORMAT) {
        throw new DamagedTalliesException("format unknown from quarter hour " + first + " on");
      }
      this.cells = cells;
      this.quarterHour = first - 1;
    }

    /**
     * Goes to the next one, if there is one.
     *
     * @throws DamagedTalliesException if it breaks off
     */
    boolean next() {
      if (at == cells.length) {
        return false;
      }
      long head = read();
      quarterHour += 1 + (head >> 1);
      int units = (int) read();
      boolean special = (head & 1) == 1;
      int excluded = special ? (int) read() : 0;
      int withoutStandard = special ? (int) read() : 0;
      tally =
          units == 0
              ? new Tally(0, excluded, withoutStandard, 0, 0, 0, 0, 0, 0, 0)
              : withUnits(units, excluded, withoutStandard);
      return true;
    }

    private Tally withUnits(int units, int excluded, int withoutStandard) {
      long earned = read();
      long worked = read();
      long firstEnd = QuarterHour.begin(quarterHour) + read();
      long length = read();
      return new Tally(
          units,
          excluded,
          withoutStandard,
          earned,
          worked,
          firstEnd,
          firstEnd + length,
          units - 1,
          length,
          read());
    }

    private long read() {
      long number = 0;
      for (int shift = 0; at < cells.length; shift += 7) {
        byte next = cells[at++];
        number |= (next & 0x7fL) << shift;
        if (next >= 0) {
          return number;
        }
      }
      throw new DamagedTalliesException("broken off at quarter hour " + quarterHour);
    }

    long quarterHour() {
      return quarterHour;
    }

    Tally tally() {
      return tally;
    }
  }
}
