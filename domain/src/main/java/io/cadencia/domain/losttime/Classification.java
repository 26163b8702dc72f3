package io.cadencia.domain.losttime;

import io.cadencia.domain.audit.ActorId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a stop was due to, and who said so.
 *
 * @param code of a {@link LostTimeCode}
 * @param at when it was said
 * @param note at most 500 characters, or null
 */
public record Classification(String code, ActorId by, Instant at, @Nullable String note) {

  /** The longest note in characters. */
  public static final int LONGEST_NOTE = 500;

  public Classification {
    if (note != null && (note.isBlank() || note.length() > LONGEST_NOTE)) {
      throw new IllegalArgumentException(
          "a note must have 1 to %d characters, has %d".formatted(LONGEST_NOTE, note.length()));
    }
  }
}
