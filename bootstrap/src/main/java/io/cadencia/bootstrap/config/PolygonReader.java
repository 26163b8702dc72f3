package io.cadencia.bootstrap.config;

import io.cadencia.domain.zone.Polygon;
import io.cadencia.domain.zone.RelativePoint;
import java.util.List;
import java.util.Optional;

/** Reads the corners of a zone; the domain decides whether they make a polygon. */
final class PolygonReader {

  private static final String SHAPE =
      "give at least three corners like [[0.1, 0.2], [0.4, 0.2], …]";

  private PolygonReader() {}

  static Optional<Polygon> read(Section section, String key, Node node) {
    if (!(node instanceof Node.Sequence list)) {
      return section.wrong(key, node, SHAPE);
    }
    if (!list.items().stream().allMatch(PolygonReader::isPair)) {
      return section.wrong(key, node, SHAPE);
    }
    try {
      return Optional.of(new Polygon(list.items().stream().map(PolygonReader::point).toList()));
    } catch (IllegalArgumentException e) {
      return section.wrong(key, node, reason(e) + "; x and y are parts of the frame from 0 to 1");
    }
  }

  private static String reason(IllegalArgumentException e) {
    var message = String.valueOf(e.getMessage());
    int value = message.indexOf(", was [");
    return value < 0 ? message : message.substring(0, value);
  }

  private static boolean isPair(Node node) {
    return node instanceof Node.Sequence pair
        && pair.items().size() == 2
        && pair.items().stream().allMatch(Node.Numeral.class::isInstance);
  }

  private static RelativePoint point(Node node) {
    List<Node> pair = ((Node.Sequence) node).items();
    return new RelativePoint(coordinate(pair.get(0)), coordinate(pair.get(1)));
  }

  private static double coordinate(Node node) {
    return ((Node.Numeral) node).value().doubleValue();
  }
}
