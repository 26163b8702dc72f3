package io.cadencia.domain.coverage;

import java.time.Duration;

/**
 * How the detector keeps up with a camera, since it started.
 *
 * @param searches how often people were searched for in a frame
 * @param searching the time these searches took together; zero where time was not measured, as of a
 *     recording
 * @param framesWaiting frames received and not yet analysed; at most 1 where only the newest waits
 * @param sourceFailures how often the camera could not be opened or decoded, or broke off
 * @param decodeErrors how many pictures came damaged
 */
public record AnalysisLoad(
    long searches, Duration searching, int framesWaiting, long sourceFailures, long decodeErrors) {

  public static final AnalysisLoad NONE = new AnalysisLoad(0, Duration.ZERO, 0, 0, 0);
}
