package io.cadencia.domain.bulletin;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds for each operation of a bulletin the one it continues. The nearest kin is taken first: the
 * same in all respects, then of the same name at the same workstation, then of the same name
 * anywhere. What is left on either side was removed or added.
 */
final class BulletinComparison {

  private static final List<BiPredicate<PlacedOperation, PlacedOperation>> KINSHIP =
      List.of(
          PlacedOperation::equals,
          (before, after) -> before.isAtTheStationOf(after) && before.isNamedAs(after),
          PlacedOperation::isNamedAs);

  private final List<PlacedOperation> left;
  private final List<PlacedOperation> after;
  private final @Nullable PlacedOperation[] origins;

  private BulletinComparison(List<PlacedOperation> before, List<PlacedOperation> after) {
    this.left = new ArrayList<>(before);
    this.after = after;
    this.origins = new PlacedOperation[after.size()];
  }

  /** A change for each operation: those of the bulletin in its sequence, then the removed ones. */
  static List<BulletinChange> of(List<PlacedOperation> before, List<PlacedOperation> after) {
    var comparison = new BulletinComparison(before, after);
    KINSHIP.forEach(comparison::match);
    return comparison.changes();
  }

  private void match(BiPredicate<PlacedOperation, PlacedOperation> kin) {
    for (int i = 0; i < origins.length; i++) {
      var wanted = after.get(i);
      if (origins[i] == null) {
        var found = left.stream().filter(before -> kin.test(before, wanted)).findFirst();
        origins[i] = found.orElse(null);
        found.ifPresent(left::remove);
      }
    }
  }

  private List<BulletinChange> changes() {
    var changes = new ArrayList<BulletinChange>();
    var origin = Arrays.asList(origins).iterator();
    after.forEach(operation -> changes.add(new BulletinChange(origin.next(), operation)));
    left.forEach(removed -> changes.add(new BulletinChange(removed, null)));
    return List.copyOf(changes);
  }
}
