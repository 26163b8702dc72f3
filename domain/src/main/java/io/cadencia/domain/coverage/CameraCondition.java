package io.cadencia.domain.coverage;

import io.cadencia.domain.plant.CameraId;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a camera does.
 *
 * @param trouble why it gives no pictures; null while it does, and before the first try
 * @param since when it came into this state
 */
public record CameraCondition(
    CameraId camera, State state, @Nullable CameraTrouble trouble, Instant since) {

  /** Where a camera is between the wall and the figures. */
  public enum State {
    /** It has not given a picture yet. */
    PENDING,
    /** It gives pictures. */
    ONLINE,
    /** It stopped, and is opened again; most come back within a minute. */
    RESTARTING,
    /** It has been away for a minute and more. It is still tried. */
    FAILED,
    /** It is not tried, for there are more cameras than this box can watch. */
    SUSPENDED;

    /** As it is written outside, such as {@code restarting}. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The state of exactly this word. */
    public static Optional<State> ofWord(String word) {
      return Arrays.stream(values()).filter(state -> state.word().equals(word)).findFirst();
    }
  }

  /**
   * @throws IllegalArgumentException if it is online with a trouble, or away without one
   */
  public CameraCondition {
    boolean fits =
        switch (state) {
          case PENDING -> trouble != CameraTrouble.CAPACITY;
          case ONLINE -> trouble == null;
          case RESTARTING, FAILED -> trouble != null && trouble != CameraTrouble.CAPACITY;
          case SUSPENDED -> trouble == CameraTrouble.CAPACITY;
        };
    if (!fits) {
      throw new IllegalArgumentException("a camera cannot be " + state + " with " + trouble);
    }
  }

  /** One that is not tried, as long as there are so many older ones. */
  public static CameraCondition suspended(CameraId camera, Instant now) {
    return new CameraCondition(camera, State.SUSPENDED, CameraTrouble.CAPACITY, now);
  }

  public boolean isSuspended() {
    return state == State.SUSPENDED;
  }

  /** One that nobody has tried yet. */
  public static CameraCondition pending(CameraId camera, Instant now) {
    return new CameraCondition(camera, State.PENDING, null, now);
  }
}
