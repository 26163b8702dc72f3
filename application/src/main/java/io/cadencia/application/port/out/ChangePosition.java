package io.cadencia.application.port.out;

import java.util.Comparator;

/**
 * A place in the changes of one box.
 *
 * @param epoch rises when the numbers of a box start to be used a second time, above all when its
 *     database was restored
 * @param seq the number of a change, rising by one from change to change
 */
public record ChangePosition(long epoch, long seq) implements Comparable<ChangePosition> {

  /** Before every change there is: what someone knows who knows nothing. */
  public static final ChangePosition NONE = new ChangePosition(0, 0);

  private static final Comparator<ChangePosition> ORDER =
      Comparator.comparingLong(ChangePosition::epoch).thenComparingLong(ChangePosition::seq);

  public ChangePosition {
    if (epoch < 0 || seq < 0) {
      throw new IllegalArgumentException(
          "a position must not be negative, was " + seq + " of epoch " + epoch);
    }
  }

  @Override
  public int compareTo(ChangePosition other) {
    return ORDER.compare(this, other);
  }

  /** As people read it in a log. */
  public String text() {
    return epoch + "/" + seq;
  }
}
