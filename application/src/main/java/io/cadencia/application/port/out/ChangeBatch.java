package io.cadencia.application.port.out;

import java.util.List;

/**
 * Changes one after another without a gap.
 *
 * @param after the place right before the first of them
 * @param opensEpoch whether nothing of this epoch comes before them
 */
public record ChangeBatch(ChangePosition after, boolean opensEpoch, List<Change> changes) {

  public ChangeBatch {
    changes = List.copyOf(changes);
    var expected = after;
    for (var change : changes) {
      expected = new ChangePosition(expected.epoch(), expected.seq() + 1);
      if (!change.position().equals(expected)) {
        throw new IllegalArgumentException(
            "change %s stands where %s must follow"
                .formatted(change.position().text(), expected.text()));
      }
    }
  }

  public boolean isEmpty() {
    return changes.isEmpty();
  }

  /** Where someone is who has all of them. */
  public ChangePosition last() {
    return changes.isEmpty() ? after : changes.get(changes.size() - 1).position();
  }
}
