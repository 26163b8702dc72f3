package io.cadencia.adapter.cv.pipeline;

import io.cadencia.adapter.cv.person.PersonBox;
import io.cadencia.adapter.cv.source.VideoFrame;
import java.util.List;

/**
 * Is shown every analysed frame, on the thread that analyses; what takes long belongs elsewhere.
 */
public interface FrameListener {

  void analysed(VideoFrame frame, List<PersonBox> people);
}
