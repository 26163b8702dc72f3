package io.cadencia.bootstrap.config;

import io.cadencia.adapter.cv.annotate.Faces;

/**
 * What is stored of what cameras see.
 *
 * @param pixelateFaces key {@code pictures.pixelate_faces}: whether the upper third of every person
 *     is made unrecognisable before a picture is written
 * @param ofCycles key {@code pictures.of_cycles}: whether each cycle gets a picture
 */
public record PicturesConfig(boolean pixelateFaces, boolean ofCycles) {

  /** What holds where the file says nothing. */
  public static final PicturesConfig DEFAULT = new PicturesConfig(true, true);

  public Faces faces() {
    return pixelateFaces ? Faces.PIXELATED : Faces.SHOWN;
  }
}
