package io.cadencia.adapter.cv.evidence;

import io.cadencia.adapter.cv.mask.PrivacyMasks;
import io.cadencia.adapter.cv.person.PersonBox;
import io.cadencia.adapter.cv.source.VideoFrame;
import io.cadencia.domain.zone.Polygon;
import java.util.List;

/**
 * A frame and the people who were searched for in it.
 *
 * @param people everybody who was found in this very frame
 * @param around who was found in it and in the seconds before and after: the network misses for a
 *     while who bends or stands behind somebody, and that face must be hidden all the same
 */
record SearchedFrame(VideoFrame frame, List<PersonBox> people, List<PersonBox> around) {

  SearchedFrame {
    people = List.copyOf(people);
    around = List.copyOf(around);
  }

  SearchedFrame under(List<Polygon> masks) {
    return new SearchedFrame(new PrivacyMasks(masks).over(frame), people, around);
  }
}
