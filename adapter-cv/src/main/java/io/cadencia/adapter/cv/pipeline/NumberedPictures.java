package io.cadencia.adapter.cv.pipeline;

import io.cadencia.adapter.cv.annotate.FrameAnnotator;
import io.cadencia.adapter.cv.annotate.FrameStore;
import io.cadencia.adapter.cv.person.PersonBox;
import io.cadencia.adapter.cv.source.VideoFrame;
import java.util.List;

/** Keeps an annotated picture of every analysed frame of a recording. */
public final class NumberedPictures implements FrameListener {

  private final FrameAnnotator annotator;
  private final FrameStore store;

  public NumberedPictures(FrameAnnotator annotator, FrameStore store) {
    this.annotator = annotator;
    this.store = store;
  }

  @Override
  public void analysed(VideoFrame frame, List<PersonBox> people) {
    store.numbered(frame.index(), annotator.annotate(frame, people));
  }
}
