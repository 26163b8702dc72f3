package io.cadencia.application.port.out;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where data of one class lie, old ones of which can be deleted. */
public interface RetainedStore {

  DataClass holds();

  /**
   * Deletes what is older than an instant, or, in a dry run, only counts it.
   *
   * <p>It is done in small steps: whoever writes meanwhile waits for none of them long, and what is
   * interrupted goes on with the next sweep.
   */
  Removal removeOlderThan(Instant before, boolean dryRun);

  /**
   * What was deleted, or would be.
   *
   * @param count rows or files
   * @param bytes what that gives back to the volume, 0 for rows: a database keeps their room for
   *     new ones
   * @param oldestKept time of the oldest that stays, null if none does
   */
  record Removal(long count, long bytes, @Nullable Instant oldestKept) {

    public Removal {
      if (count < 0 || bytes < 0) {
        throw new IllegalArgumentException(
            "counts and bytes are at least 0, were " + count + " and " + bytes);
      }
    }
  }
}
