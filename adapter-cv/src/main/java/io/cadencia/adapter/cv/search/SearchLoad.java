package io.cadencia.adapter.cv.search;

import java.time.Duration;

/**
 * What searching has cost a camera so far.
 *
 * @param searches how many frames were searched
 * @param searching the time these searches took together
 */
public record SearchLoad(long searches, Duration searching) {

  static final SearchLoad NONE = new SearchLoad(0, Duration.ZERO);

  SearchLoad and(Duration search) {
    return new SearchLoad(searches + 1, searching.plus(search));
  }
}
