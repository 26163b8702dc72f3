package io.cadencia.bootstrap.report;

import io.cadencia.domain.bulletin.BulletinChange;
import io.cadencia.domain.bulletin.BulletinPreview;
import io.cadencia.domain.bulletin.PlacedOperation;
import io.cadencia.domain.bulletin.StationPlan;
import io.cadencia.domain.plant.Workstation;
import io.cadencia.domain.standard.StandardTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a style bulletin changes, as a table for the terminal. */
public final class BulletinTable {

  private final BulletinPreview preview;
  private final ZoneId zone;
  private final List<String> lines = new ArrayList<>();

  private BulletinTable(BulletinPreview preview, ZoneId zone) {
    this.preview = preview;
    this.zone = zone;
  }

  /**
   * @param zone the plant's time zone
   */
  public static List<String> lines(BulletinPreview preview, ZoneId zone) {
    return new BulletinTable(preview, zone).lines();
  }

  private List<String> lines() {
    lines.add(
        "%s in module %d from %s"
            .formatted(
                preview.bulletin().style(),
                preview.module().value(),
                Words.moment(preview.validFrom(), zone)));
    lines.add("");
    changes();
    lines.add("");
    garment();
    stations();
    corrections();
    return lines;
  }

  private void changes() {
    var table = new Columns();
    table.add("", "operation", "workstation", "machine", "SAM s", "");
    long unchanged = 0;
    for (var change : preview.changes()) {
      if (change.kind() == BulletinChange.Kind.UNCHANGED) {
        unchanged++;
      } else {
        table.add(
            change.kind().name().toLowerCase(Locale.ROOT),
            change.operation(),
            fromTo(change, PlacedOperation::station),
            fromTo(change, BulletinTable::machine),
            fromTo(change, placed -> Words.seconds(placed.operation().sam())),
            rise(change));
      }
    }
    if (unchanged < preview.changes().size()) {
      lines.addAll(table.lines());
    }
    if (unchanged > 0) {
      lines.add("unchanged: " + unchanged);
    }
  }

  private static String machine(PlacedOperation placed) {
    return Objects.requireNonNullElse(placed.operation().machineCode(), "by hand");
  }

  private static String rise(BulletinChange change) {
    var rise = change.samRisePercent();
    return rise.isPresent() && rise.getAsDouble() != 0 ? Words.percent(rise.getAsDouble()) : "";
  }

  private static String fromTo(BulletinChange change, Function<PlacedOperation, String> field) {
    var before = change.before() == null ? "" : field.apply(change.before());
    var after = change.after() == null ? "" : field.apply(change.after());
    return before.isEmpty() || after.isEmpty() || before.equals(after)
        ? (after.isEmpty() ? before : after)
        : before + " -> " + after;
  }

  private void garment() {
    var after = preview.samAfter();
    var rise = preview.samRisePercent();
    lines.add(
        "garment: %s -> %s%s"
            .formatted(
                preview.samBefore().map(BulletinTable::both).orElse("no SAM"),
                both(after),
                rise.isPresent() ? " (" + Words.percent(rise.getAsDouble()) + ")" : ""));
  }

  private static String both(StandardTime sam) {
    return Words.minutes(sam) + " min = " + Words.seconds(sam) + " s";
  }

  private void stations() {
    var changed = preview.changedStations().stream().map(StationPlan::station).toList();
    if (!changed.isEmpty()) {
      lines.add("workstations whose standard changes: " + codes(changed));
    }
    var without = preview.stationsWithoutOperations();
    if (!without.isEmpty()) {
      lines.add("workstations without operations, and so without SAM: " + codes(without));
    }
  }

  private static String codes(List<Workstation> stations) {
    return stations.stream().map(Workstation::code).collect(Collectors.joining(", "));
  }

  private void corrections() {
    preview
        .correctedDays()
        .ifPresent(
            days ->
                lines.add(
                    "corrects the past: figures of %s to %s change"
                        .formatted(days.first(), days.last())));
    for (var plan : preview.changedStations()) {
      plan.until()
          .ifPresent(
              until ->
                  lines.add(
                      "%s only until %s, when a standard given before takes over"
                          .formatted(plan.station().code(), Words.moment(until, zone))));
    }
  }
}
