package io.cadencia.adapter.cv.annotate;

import java.awt.image.BufferedImage;

/**
 * A picture fit to be stored: the upper third of every person in it is pixelated, unless the plant
 * has turned that off. Made by {@link FrameAnnotator} alone, so that nothing else can be stored.
 */
public final class AnnotatedFrame {

  private final BufferedImage image;

  AnnotatedFrame(BufferedImage image) {
    this.image = image;
  }

  BufferedImage image() {
    return image;
  }
}
