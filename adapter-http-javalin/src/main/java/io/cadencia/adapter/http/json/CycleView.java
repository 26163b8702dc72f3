package io.cadencia.adapter.http.json;

import io.cadencia.domain.cycle.RecordedCycle;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What of a cycle a caller may see; the rest is null.
 *
 * @param operators who worked it
 * @param frames the picture of it
 * @param actors who verified it
 */
public record CycleView(boolean operators, boolean frames, boolean actors) {

  /** Everything there is. */
  public static final CycleView WHOLE = new CycleView(true, true, true);

  /** The cycle, as far as the caller may see it. */
  public CycleJson of(RecordedCycle recorded) {
    return CycleJson.of(recorded, this);
  }

  @Nullable CycleJson ofNullable(@Nullable RecordedCycle recorded) {
    return recorded == null ? null : of(recorded);
  }

  public List<CycleJson> of(List<RecordedCycle> recorded) {
    return recorded.stream().map(this::of).toList();
  }
}
