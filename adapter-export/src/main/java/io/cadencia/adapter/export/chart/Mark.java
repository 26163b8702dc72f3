package io.cadencia.adapter.export.chart;

import java.util.List;

/**
 * The shape and colour that tell the points of one workstation from those of another. Colours are
 * of Okabe and Ito, told apart also by the colour-blind; after eight workstations the shape
 * changes.
 *
 * @param path around 0, 0
 */
record Mark(String path, String colour) {

  private static final List<String> COLOURS =
      List.of(
          "#0072b2", "#d55e00", "#009e73", "#cc79a7", "#56b4e9", "#e69f00", "#5b5b5b", "#8c6d1f");

  private static final List<String> SHAPES =
      List.of(
          "M-4 0a4 4 0 1 0 8 0a4 4 0 1 0 -8 0z",
          "M-3.6 -3.6h7.2v7.2h-7.2z",
          "M0 -5l4.6 8.2h-9.2z",
          "M0 -5l5 5l-5 5l-5 -5z");

  static Mark of(int station) {
    int shape = Math.floorDiv(station, COLOURS.size()) % SHAPES.size();
    return new Mark(SHAPES.get(shape), COLOURS.get(station % COLOURS.size()));
  }
}
