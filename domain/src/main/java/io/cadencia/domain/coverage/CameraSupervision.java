package io.cadencia.domain.coverage;

import io.cadencia.domain.coverage.CameraCondition.State;
import io.cadencia.domain.plant.CameraId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Follows one camera from try to picture to failure. What it is at the moment is told at once;
 * people are told only what has lasted for {@link #DEBOUNCE}, so that a camera that comes and goes
 * all night wakes nobody more than once a minute.
 */
public final class CameraSupervision {

  /** So long must a camera have been away, or back, before people are told. */
  public static final Duration DEBOUNCE = Duration.ofSeconds(60);

  private CameraCondition condition;
  private boolean toldAway;

  /** The same camera as it was followed before, perhaps by another process. */
  public CameraSupervision(CameraCondition known, boolean toldAway) {
    this.condition = known;
    this.toldAway = toldAway;
  }

  /** One that nobody has tried yet. */
  public CameraSupervision(CameraId camera, Instant now) {
    this(CameraCondition.pending(camera, now), false);
  }

  public CameraCondition condition() {
    return condition;
  }

  /** Whether the last that people were told is that the camera is away. */
  public boolean isToldAway() {
    return toldAway;
  }

  /**
   * It gave a picture. One from before it went away says nothing.
   *
   * @return what people are to be told
   */
  public Optional<CameraNotice> pictureAt(Instant at) {
    if (condition.state() != State.ONLINE) {
      if (at.isBefore(condition.since())) {
        return Optional.empty();
      }
      enter(State.ONLINE, null, at);
    }
    return toldAway && hasLasted(at) ? tell(at) : Optional.empty();
  }

  /**
   * It could not be opened, or stopped.
   *
   * @return what people are to be told
   */
  public Optional<CameraNotice> failedAt(Instant at, CameraTrouble trouble) {
    switch (condition.state()) {
      case ONLINE, SUSPENDED -> enter(State.RESTARTING, trouble, at);
      case PENDING, RESTARTING, FAILED -> goOn(trouble, at);
    }
    return !toldAway && hasLasted(at) ? tell(at) : Optional.empty();
  }

  /** It is away as before, perhaps for another reason, perhaps for long. */
  private void goOn(CameraTrouble trouble, Instant at) {
    boolean isLong = condition.state() == State.RESTARTING && hasLasted(at);
    var state = isLong ? State.FAILED : condition.state();
    enter(state, trouble, condition.since());
  }

  private void enter(State state, @Nullable CameraTrouble trouble, Instant since) {
    condition = new CameraCondition(condition.camera(), state, trouble, since);
  }

  /** A clock that was put back lets nothing last. */
  private boolean hasLasted(Instant at) {
    return Duration.between(condition.since(), at).compareTo(DEBOUNCE) >= 0;
  }

  private Optional<CameraNotice> tell(Instant at) {
    toldAway = condition.state() != State.ONLINE;
    return Optional.of(
        new CameraNotice(condition.camera(), at, condition.trouble(), condition.since()));
  }
}
