package io.cadencia.adapter.cv.search;

import io.cadencia.adapter.cv.person.PersonBox;
import io.cadencia.adapter.cv.source.VideoFrame;
import java.util.List;

/**
 * What a search found.
 *
 * @param frame the one that was searched, which the boxes fit
 */
public record FoundPeople(VideoFrame frame, List<PersonBox> people) {

  public FoundPeople {
    people = List.copyOf(people);
  }
}
