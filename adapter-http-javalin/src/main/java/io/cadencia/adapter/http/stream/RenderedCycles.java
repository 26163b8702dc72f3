package io.cadencia.adapter.http.stream;

import io.cadencia.adapter.http.json.CycleView;
import io.cadencia.domain.cycle.RecordedCycle;
import java.util.LinkedHashMap;
import java.util.Map;

/** Keeps the newest events as bytes: a change that goes to many clients is written once. */
final class RenderedCycles {

  private static final int MOST = 1000;

  private record Key(RecordedCycle cycle, CycleView view) {}

  private final Map<Key, byte[]> newest =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, byte[]> eldest) {
          return size() > MOST;
        }
      };

  synchronized byte[] of(RecordedCycle cycle, CycleView view) {
    return newest.computeIfAbsent(new Key(cycle, view), RenderedCycles::render);
  }

  private static byte[] render(Key key) {
    return EventText.of("cycle", key.cycle().changeSeq(), key.view().of(key.cycle()));
  }
}
