package io.cadencia.adapter.sqlite;

import io.cadencia.domain.efficiency.QuarterHour;
import io.cadencia.domain.efficiency.Tally;
import java.nio.ByteBuffer;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Tallies of quarter hours, packed into bytes.
 *
 * <p>One byte tells the format. Then follow the quarter hours that hold a unit, in order of time,
 * each as the same row of numbers, highest byte first: its place in the chunk (2 bytes); units,
 * excluded ones, and those without standard (4 each); earned and worked milliseconds (8 each); the
 * first and the last end in milliseconds after the beginning of the quarter hour (4 each); and the
 * sum of the squares of the intervals (8). Their number and sum follow from these. Rows of one
 * width take twice the room of numbers of varying length, and a quarter of the time to read.
 */
final class UnitTallyCells {

  private static final byte FORMAT = 1;
  private static final int HEAD = 1;

  private static final int PLACE = 0;
  private static final int UNITS = 2;
  private static final int EXCLUDED = 6;
  private static final int WITHOUT_STANDARD = 10;
  private static final int EARNED = 14;
  private static final int WORKED = 22;
  private static final int FIRST_END = 30;
  private static final int LAST_END = 34;
  private static final int SQUARES = 38;
  private static final int WIDTH = 46;

  private UnitTallyCells() {}

  /** How many tallies there are. */
  static int count(ByteBuffer cells) {
    return (cells.capacity() - HEAD) / WIDTH;
  }

  /**
   * @param first number of the first quarter hour of the chunk
   * @param tallies by number of the quarter hour, none empty
   */
  static ByteBuffer pack(long first, SortedMap<Long, Tally> tallies) {
    var cells = ByteBuffer.allocate(HEAD + WIDTH * tallies.size()).put(FORMAT);
    tallies.forEach((quarterHour, tally) -> pack(first, quarterHour, tally, cells));
    return cells.flip();
  }

  private static void pack(long first, long quarterHour, Tally tally, ByteBuffer cells) {
    long begin = tally.units() == 0 ? 0 : QuarterHour.begin(quarterHour);
    cells
        .putShort((short) (quarterHour - first))
        .putInt(tally.units())
        .putInt(tally.excluded())
        .putInt(tally.withoutStandard())
        .putLong(tally.earnedMillis())
        .putLong(tally.workedMillis())
        .putInt((int) (tally.firstEnd() - begin))
        .putInt((int) (tally.lastEnd() - begin))
        .putLong(tally.intervalSquares());
  }

  /** The tallies by number of the quarter hour. */
  static SortedMap<Long, Tally> unpack(long first, ByteBuffer cells) {
    var tallies = new TreeMap<Long, Tally>();
    for (var reader = new Reader(first, cells); reader.next(); ) {
      tallies.put(reader.quarterHour(), reader.tally());
    }
    return tallies;
  }

  /** Goes through the tallies in order of time. */
  static final class Reader {

    private final ByteBuffer cells;
    private final long first;
    private int row = HEAD - WIDTH;

    /**
     * @param first number of the first quarter hour of the chunk
     * @throws DamagedTalliesException if these are no packed tallies
     */
    Reader(long first, ByteBuffer cells) {
      int size = cells.capacity();
      if (size < HEAD || cells.get(0) != FORMAT || (size - HEAD) % WIDTH != 0) {
        throw new DamagedTalliesException(first);
      }
      this.cells = cells;
      this.first = first;
    }

    /** Goes to the next quarter hour, if there is one. */
    boolean next() {
      row += WIDTH;
      return row < cells.capacity();
    }

    /** Its number. */
    long quarterHour() {
      return first + cells.getShort(row + PLACE);
    }

    Tally tally() {
      int units = cells.getInt(row + UNITS);
      long begin = units == 0 ? 0 : QuarterHour.begin(quarterHour());
      long firstEnd = begin + cells.getInt(row + FIRST_END);
      long lastEnd = begin + cells.getInt(row + LAST_END);
      return new Tally(
          units,
          cells.getInt(row + EXCLUDED),
          cells.getInt(row + WITHOUT_STANDARD),
          cells.getLong(row + EARNED),
          cells.getLong(row + WORKED),
          firstEnd,
          lastEnd,
          Math.max(0, units - 1),
          lastEnd - firstEnd,
          cells.getLong(row + SQUARES));
    }
  }
}
