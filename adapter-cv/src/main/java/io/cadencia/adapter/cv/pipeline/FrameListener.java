package io.cadencia.adapter.cv.pipeline;

import io.cadencia.adapter.cv.person.PersonBox;
import io.cadencia.adapter.cv.source.VideoFrame;
import java.util.List;

/**
 * Is shown every frame in which people were searched for, on the thread that analyses; what takes
 * long belongs elsewhere. Frames between two searches are not shown: the boxes would be where
 * people were, and their faces beside them.
 */
public interface FrameListener {

  void analysed(VideoFrame frame, List<PersonBox> people);
}
