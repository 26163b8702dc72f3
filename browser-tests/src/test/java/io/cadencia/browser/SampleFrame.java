package io.cadencia.browser;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** Draws what a camera over three workstations might have seen. */
final class SampleFrame {

  private SampleFrame() {}

  static void write(Path file) throws IOException {
    var picture = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);
    var g = picture.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setColor(new Color(0xb9c0ba));
    g.fillRect(0, 0, 640, 480);
    for (int i = 0; i < 3; i++) {
      seat(g, 30 + i * 205, i);
    }
    g.dispose();
    Files.createDirectories(file.getParent());
    ImageIO.write(picture, "jpg", file.toFile());
  }

  private static void seat(Graphics2D g, int x, int index) {
    g.setColor(new Color(0x8a6f52));
    g.fillRoundRect(x, 280, 180, 120, 12, 12);
    g.setColor(new Color(0x34506b));
    g.fillRoundRect(x + 45, 165, 90, 130, 40, 40);
    g.setColor(new Color(0xc79a78));
    g.fillOval(x + 65, 100, 50, 62);
    g.setColor(new Color(0x2b211b));
    g.fillArc(x + 63, 94, 54, 60, 0, 180);
    g.setColor(new Color(0xe8e2d4));
    g.fillRect(x + 70, 310, 44, 30);
    g.setStroke(new BasicStroke(3));
    g.setColor(new Color(0x2f9e74));
    g.drawRect(x + 30, 85, 122, 220);
    g.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 16));
    g.drawString("PUESTO_0" + (index + 1), x + 32, 78);
  }
}
