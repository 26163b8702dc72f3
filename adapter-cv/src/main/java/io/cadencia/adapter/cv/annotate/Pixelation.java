package io.cadencia.adapter.cv.annotate;

import io.cadencia.adapter.cv.person.PersonBox;
import java.awt.image.BufferedImage;
import java.util.Arrays;

/**
 * Makes the upper third of a person's box, where the face is, so coarse that nobody is known by it.
 * Of somebody behind a table, or half out of the picture, a third is less than a head: it is always
 * half as high as the box is wide.
 */
final class Pixelation {

  private static final int BLOCKS_ACROSS = 6;
  private static final int SMALLEST_BLOCK = 8;

  private Pixelation() {}

  static void apply(BufferedImage image, PersonBox box) {
    int left = (int) Math.max(0, Math.floor(box.left()));
    int top = (int) Math.max(0, Math.floor(box.top()));
    int right = (int) Math.min(image.getWidth(), Math.ceil(box.right()));
    int bottom = (int) Math.min(image.getHeight(), Math.ceil(box.top() + headHeight(box)));
    int block = blockSize(box);
    for (int y = top; y < bottom; y += block) {
      for (int x = left; x < right; x += block) {
        level(image, x, y, Math.min(block, right - x), Math.min(block, bottom - y));
      }
    }
  }

  private static double headHeight(PersonBox box) {
    double height = box.bottom() - box.top();
    double width = box.right() - box.left();
    return Math.min(height, Math.max(height / 3, width / 2));
  }

  static int blockSize(PersonBox box) {
    return Math.max(SMALLEST_BLOCK, (int) Math.ceil((box.right() - box.left()) / BLOCKS_ACROSS));
  }

  /** Gives a rectangle its mean colour. */
  private static void level(BufferedImage image, int left, int top, int width, int height) {
    int[] pixels = image.getRGB(left, top, width, height, null, 0, width);
    long red = 0;
    long green = 0;
    long blue = 0;
    for (int pixel : pixels) {
      red += pixel >> 16 & 0xff;
      green += pixel >> 8 & 0xff;
      blue += pixel & 0xff;
    }
    int n = pixels.length;
    int mean = (int) (red / n) << 16 | (int) (green / n) << 8 | (int) (blue / n);
    Arrays.fill(pixels, 0xff << 24 | mean);
    image.setRGB(left, top, width, height, pixels, 0, width);
  }
}
