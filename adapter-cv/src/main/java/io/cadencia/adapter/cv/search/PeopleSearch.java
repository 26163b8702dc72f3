package io.cadencia.adapter.cv.search;

import io.cadencia.adapter.cv.source.VideoFrame;
import java.util.Optional;

/** How people are searched for in the frames of one camera. Used by the thread of its feed. */
public interface PeopleSearch {

  /**
   * What was found since it was asked last, in this frame or in an earlier one.
   *
   * @param frame the newest, not looked at yet
   * @throws SearchFailedException if a search of this camera failed
   */
  Optional<FoundPeople> found(VideoFrame frame);

  /**
   * Takes in a frame that was looked at for motion.
   *
   * @param moved whether anything moved in any zone
   */
  void looked(VideoFrame frame, boolean moved);

  /** Forgets the frames it was given: the camera stopped, or is opened anew. */
  void leave();

  SearchLoad load();
}
