package io.cadencia.application.port.out;

import static java.util.function.Predicate.not;

import io.cadencia.domain.coverage.CameraStatus;
import io.cadencia.domain.plant.CameraId;
import io.cadencia.domain.time.TimeSpan;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Coverage in maps that are replaced, never changed. */
public final class InMemoryCoverageLog implements CoverageLog, InMemoryStore {

  private volatile Map<CameraId, CameraStatus> statuses = Map.of();
  private volatile Map<CameraId, List<TimeSpan>> gaps = Map.of();

  @Override
  public Optional<CameraStatus> find(CameraId camera) {
    return Optional.ofNullable(statuses.get(camera));
  }

  @Override
  public List<CameraStatus> all() {
    return statuses.values().stream()
        .sorted(Comparator.comparing(status -> status.camera().value()))
        .toList();
  }

  @Override
  public void save(CameraStatus status) {
    statuses = with(statuses, status.camera(), status);
  }

  @Override
  public void addGap(CameraId camera, TimeSpan gap) {
    var known = gaps.getOrDefault(camera, List.of());
    gaps = with(gaps, camera, Stream.concat(known.stream(), Stream.of(gap)).distinct().toList());
  }

  @Override
  public List<TimeSpan> gaps(CameraId camera, TimeSpan span) {
    return gaps.getOrDefault(camera, List.of()).stream()
        .filter(gap -> gap.intersection(span).isPresent())
        .sorted(Comparator.comparing(TimeSpan::from))
        .toList();
  }

  @Override
  public int deleteGapsEndedBefore(Instant instant, int limit) {
    var old =
        gaps.entrySet().stream()
            .flatMap(entry -> entry.getValue().stream().map(gap -> Map.entry(entry.getKey(), gap)))
            .filter(gap -> gap.getValue().to().isBefore(instant))
            .limit(limit)
            .toList();
    for (var gap : old) {
      var left =
          gaps.getOrDefault(gap.getKey(), List.of()).stream()
              .filter(not(gap.getValue()::equals))
              .toList();
      gaps = with(gaps, gap.getKey(), left);
    }
    return old.size();
  }

  @Override
  public Runnable remember() {
    var keptStatuses = statuses;
    var keptGaps = gaps;
    return () -> {
      statuses = keptStatuses;
      gaps = keptGaps;
    };
  }

  private static <K, V> Map<K, V> with(Map<K, V> map, K key, V value) {
    var changed = new HashMap<>(map);
    changed.put(key, value);
    return Map.copyOf(changed);
  }
}
