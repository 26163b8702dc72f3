package io.cadencia.adapter.cv.source;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a stream by now; see {@link io.cadencia.domain.coverage.CameraStream}.
 *
 * @param declaredFps null if the camera says nothing
 * @param betweenKeyFrames null while two were not seen
 * @param clockOffset null if the camera does not tell its time
 * @param wander how far its timestamps and the time of arrival went from one another within the
 *     last hour; null while that is not known, and for a stream without a clock of its own
 */
public record StreamFacts(
    String codec,
    int width,
    int height,
    @Nullable Double declaredFps,
    double measuredFps,
    @Nullable Duration betweenKeyFrames,
    @Nullable Duration clockOffset,
    @Nullable Duration wander) {}
