package io.cadencia.adapter.cv.zone;

import io.cadencia.domain.detection.ZonePicture;
import io.cadencia.domain.zone.Polygon;
import io.cadencia.domain.zone.RelativePoint;
import java.util.stream.IntStream;

/** The cells of a frame that belong to a zone: those whose centre lies in it. */
final class ZoneGrid {

  private final int[] cells;

  private ZoneGrid(int[] cells) {
    this.cells = cells;
  }

  static ZoneGrid of(Polygon zone, int columns, int rows) {
    var inside =
        IntStream.range(0, columns * rows)
            .filter(cell -> zone.contains(centre(cell, columns, rows)))
            .toArray();
    return new ZoneGrid(inside.length > 0 ? inside : new int[] {nearest(zone, columns, rows)});
  }

  private static RelativePoint centre(int cell, int columns, int rows) {
    return new RelativePoint(
        (cell % columns + 0.5) / columns, (Math.floorDiv(cell, columns) + 0.5) / rows);
  }

  /** A zone smaller than a cell is seen through the cell of its first corner. */
  private static int nearest(Polygon zone, int columns, int rows) {
    var corner = zone.corners().get(0);
    int column = Math.min(columns - 1, (int) (corner.x() * columns));
    int row = Math.min(rows - 1, (int) (corner.y() * rows));
    return row * columns + column;
  }

  /**
   * @param factor what levels are multiplied with to be relative to the frame's median
   */
  ZonePicture picture(BrightnessMap map, float factor) {
    var levels = new float[cells.length];
    for (int i = 0; i < cells.length; i++) {
      levels[i] = map.level(cells[i]) * factor;
    }
    return ZonePicture.of(levels);
  }
}
