package io.cadencia.adapter.cv.movement;

import io.cadencia.adapter.cv.source.VideoFrame;
import io.cadencia.adapter.cv.zone.BrightnessMap;
import io.cadencia.domain.coverage.CameraAim.Standing;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Watches whether a camera still looks where it looked at first, with the zones of now. Used by one
 * thread.
 *
 * <p>A picture every two seconds, of which fifteen make a view: so it takes half a minute to see,
 * and another one to be sure.
 */
public final class MovementWatch {

  static final Duration BETWEEN_PICTURES = Duration.ofSeconds(2);

  private final Background background = new Background();
  private final Consumer<View> first;
  private @Nullable View reference;
  private @Nullable Instant lastPicture;
  private @Nullable Verdict before;
  private Standing standing = Standing.UNKNOWN;

  /** Of a camera of which nothing is known yet, and nothing is kept. */
  public MovementWatch() {
    this(null, view -> {});
  }

  /**
   * @param reference where the camera belongs, or null if nobody has seen it yet
   * @param first is shown the view that becomes the reference
   */
  MovementWatch(@Nullable View reference, Consumer<View> first) {
    this.reference = reference;
    this.first = first;
  }

  /**
   * What a view says.
   *
   * @param displacement against the first view, where it is known
   */
  public record Verdict(Standing standing, Displacement displacement) {

    static final Verdict UNKNOWN = new Verdict(Standing.UNKNOWN, Displacement.NONE);
  }

  /**
   * Looks at a frame.
   *
   * @return what became known, when it is something else than before
   */
  public Optional<Verdict> look(VideoFrame frame) {
    if (lastPicture != null
        && Duration.between(lastPicture, frame.at()).abs().compareTo(BETWEEN_PICTURES) < 0) {
      return Optional.empty();
    }
    lastPicture = frame.at();
    return background.add(BrightnessMap.of(frame)).flatMap(this::judge);
  }

  private void begin(View view) {
    if (MovementRule.isDark(view)) {
      reference = null;
    } else {
      reference = view;
      first.accept(view);
    }
  }

  private Optional<Verdict> judge(View view) {
    var known = reference;
    if (known == null || known.columns() != view.columns() || known.rows() != view.rows()) {
      begin(view);
      return Optional.empty();
    }
    var verdict = MovementRule.judge(known, view);
    boolean sure = before != null && before.standing() == verdict.standing();
    before = verdict;
    if (!sure || standing == verdict.standing()) {
      return Optional.empty();
    }
    standing = verdict.standing();
    return Optional.of(verdict);
  }
}
