package io.cadencia.application.service.replay;

import io.cadencia.domain.replay.Replay;
import io.cadencia.domain.replay.ReplayId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** The newest few trials, by their numbers. */
final class LatestReplays {

  /** Each is a few kilobytes, of a long film a few hundred. */
  static final int KEPT = 8;

  private final TreeMap<Long, Replay> replays = new TreeMap<>(Comparator.reverseOrder());

  /** Adds it, or how it is now. */
  void put(Replay replay) {
    replays.put(replay.id().value(), replay);
    while (replays.size() > KEPT) {
      replays.pollLastEntry();
    }
  }

  Optional<Replay> find(ReplayId id) {
    return Optional.ofNullable(replays.get(id.value()));
  }

  Optional<Replay> newest() {
    return replays.values().stream().findFirst();
  }

  List<Replay> newestFirst() {
    return List.copyOf(replays.values());
  }
}
