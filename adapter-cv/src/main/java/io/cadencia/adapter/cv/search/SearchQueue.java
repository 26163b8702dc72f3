package io.cadencia.adapter.cv.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whose frame is searched next: that of who has waited longest. Everybody has one frame here at
 * most, the newest, and keeps the place of the one it replaces. Nobody is searched twice at a time.
 * Guarded by whoever holds it.
 *
 * @param <C> who waits
 * @param <F> what with
 */
final class SearchQueue<C, F> {

  /** A frame on its way to a detector. */
  record Turn<C, F>(C who, F frame) {}

  private final Map<C, F> waiting = new LinkedHashMap<>();
  private final Set<C> served = new HashSet<>();

  /** Waits with the frame, at the end or in the place of an older frame. */
  void add(C who, F frame) {
    waiting.put(who, frame);
  }

  boolean isWaiting(C who) {
    return waiting.containsKey(who);
  }

  /** Whether there is somebody whose turn it could be. */
  boolean hasNext() {
    return waiting.keySet().stream().anyMatch(who -> !served.contains(who));
  }

  /** The next turns, which are to be {@link #finish}ed; none if nobody waits. */
  List<Turn<C, F>> next(int most) {
    var turns = new ArrayList<Turn<C, F>>();
    Iterator<Map.Entry<C, F>> entries = waiting.entrySet().iterator();
    while (entries.hasNext() && turns.size() < most) {
      var entry = entries.next();
      if (served.add(entry.getKey())) {
        turns.add(new Turn<>(entry.getKey(), entry.getValue()));
        entries.remove();
      }
    }
    return turns;
  }

  void finish(Turn<C, F> turn) {
    served.remove(turn.who());
  }

  /** Waits no more. */
  void remove(C who) {
    waiting.remove(who);
  }

  int size() {
    return waiting.size();
  }
}
