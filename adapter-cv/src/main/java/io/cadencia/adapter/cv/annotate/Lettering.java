package io.cadencia.adapter.cv.annotate;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes into pictures. A machine without any font gets pictures without letters, and one line in
 * the log.
 */
final class Lettering {

  private static final Logger LOG = LoggerFactory.getLogger(Lettering.class);
  private static final boolean POSSIBLE = isPossible();

  private Lettering() {}

  static void prepare(Graphics2D graphics) {
    if (POSSIBLE) {
      graphics.setFont(font());
    }
  }

  /** Light letters on a dark shadow are read on any ground. */
  static void write(Graphics2D graphics, String text, double x, double y, Color colour) {
    if (POSSIBLE) {
      graphics.setColor(Color.BLACK);
      graphics.drawString(text, (float) x + 1, (float) y + 1);
      graphics.setColor(colour);
      graphics.drawString(text, (float) x, (float) y);
    }
  }

  private static Font font() {
    return new Font(Font.SANS_SERIF, Font.BOLD, 12);
  }

  /**
   * The desktop classes of the JDK fail with errors, not exceptions, where the system has no font.
   */
  private static boolean isPossible() {
    var graphics = new BufferedImage(1, 1, BufferedImage.TYPE_3BYTE_BGR).createGraphics();
    try {
      return graphics.getFontMetrics(font()).stringWidth("0") > 0;
    } catch (InternalError | NoClassDefFoundError | RuntimeException e) {
      LOG.info("pictures will have no letters: install a font such as fonts-dejavu-core", e);
      return false;
    } finally {
      graphics.dispose();
    }
  }
}
