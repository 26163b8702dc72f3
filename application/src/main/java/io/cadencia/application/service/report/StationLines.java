package io.cadencia.application.service.report;

import io.cadencia.application.port.out.DayBook.Scope;
import io.cadencia.application.port.out.DayBook.StationLine;
import io.cadencia.domain.efficiency.Buckets;
import io.cadencia.domain.efficiency.EfficiencyPoint;
import io.cadencia.domain.efficiency.StationRecord;
import io.cadencia.domain.order.WorkOrder;
import io.cadencia.domain.plant.Workstation;
import io.cadencia.domain.shift.StaffedTime;
import io.cadencia.domain.standard.Operation;
import io.cadencia.domain.time.TimeSpan;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one shift: a workstation gets another one where its order, its standard or its crew
 * changes, so that one SAM and one crew hold for all of a row.
 */
final class StationLines {

  private final DayBookSources sources;
  private final List<WorkOrder> orders;

  StationLines(DayBookSources sources, Scope scope) {
    this.sources = sources;
    this.orders = sources.orders().within(scope.module().id(), scope.span());
  }

  /**
   * @param stations of the module, in sequence
   */
  List<StationLine> in(List<Workstation> stations, TimeSpan span) {
    var cuts = cuts(sources.records().of(stations, Buckets.whole(span)), span);
    var records = sources.records().of(stations, new Buckets(span, spans(all(cuts), span)));
    var lines = new ArrayList<StationLine>();
    for (int i = 0; i < stations.size(); i++) {
      var buckets = new Buckets(span, spans(cuts.get(i), span));
      boolean last = i == stations.size() - 1;
      for (var point : sources.efficiency().report(records.get(i), buckets).series()) {
        lines.add(line(stations.get(i), last, records.get(i), point, spanOf(buckets, point)));
      }
    }
    return lines;
  }

  private List<Set<Instant>> cuts(List<StationRecord> records, TimeSpan span) {
    return records.stream().map(record -> cuts(record, span)).toList();
  }

  private Set<Instant> cuts(StationRecord record, TimeSpan span) {
    var cuts = new TreeSet<Instant>();
    orders.forEach(
        order -> {
          cuts.add(order.span().from());
          cuts.add(order.span().to());
        });
    record.standards().changes().forEach(change -> cuts.add(change.validFrom()));
    crewChanges(record.planned(), cuts);
    cuts.removeIf(cut -> !span.contains(cut) || cut.equals(span.from()));
    return cuts;
  }

  private static void crewChanges(List<StaffedTime> planned, Set<Instant> cuts) {
    for (int i = 1; i < planned.size(); i++) {
      if (planned.get(i).operators() != planned.get(i - 1).operators()) {
        cuts.add(planned.get(i).span().from());
      }
    }
  }

  private static Set<Instant> all(List<Set<Instant>> cuts) {
    var all = new TreeSet<Instant>();
    cuts.forEach(all::addAll);
    return all;
  }

  private static List<TimeSpan> spans(Set<Instant> cuts, TimeSpan span) {
    var spans = new ArrayList<TimeSpan>();
    var from = span.from();
    for (var cut : cuts) {
      spans.add(new TimeSpan(from, cut));
      from = cut;
    }
    spans.add(new TimeSpan(from, span.to()));
    return spans;
  }

  private static TimeSpan spanOf(Buckets buckets, EfficiencyPoint point) {
    return buckets.spans().stream()
        .filter(bucket -> bucket.from().equals(point.start()))
        .findFirst()
        .orElseThrow();
  }

  private StationLine line(
      Workstation station,
      boolean last,
      StationRecord record,
      EfficiencyPoint point,
      TimeSpan span) {
    var standard = record.standards().at(span.from()).orElse(null);
    List<Operation> operations = standard == null ? List.of() : standard.operations();
    return new StationLine(
        station.doing(operations),
        last,
        order(span.from()),
        operators(record.planned(), span),
        standard,
        point.figures());
  }

  private @Nullable WorkOrder order(Instant at) {
    return orders.stream().filter(order -> order.span().contains(at)).findFirst().orElse(null);
  }

  private static int operators(List<StaffedTime> planned, TimeSpan span) {
    return planned.stream()
        .filter(time -> time.span().intersection(span).isPresent())
        .mapToInt(StaffedTime::operators)
        .findFirst()
        .orElse(0);
  }
}
