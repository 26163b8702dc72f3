package io.cadencia.adapter.cv.simulation;

import io.cadencia.domain.plant.WorkstationId;
import io.cadencia.domain.zone.Polygon;
import io.cadencia.domain.zone.StationZones;
import io.cadencia.domain.zone.ZoneKind;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/** Where the stations of a simulated line stand in its picture, and what is sewn there. */
public final class SimulatedLayout {

  /** Width of the picture in pixels. */
  public static final int WIDTH = 640;

  /** Height of the picture in pixels. */
  public static final int HEIGHT = 480;

  private static final double COLUMN_AT_SCALE_ONE = 213;
  private static final double LARGEST_SCALE = 1.2;

  private final int stations;
  private final Staging staging;

  SimulatedLayout(int stations, Staging staging) {
    this.stations = stations;
    this.staging = staging;
  }

  /** The stations from left to right, numbered from 1. */
  public List<SimulatedStation> stations() {
    return IntStream.range(0, stations).mapToObj(this::station).toList();
  }

  /** Pixels per unit of a {@link Bench}. */
  double scale() {
    return Math.min((double) WIDTH / stations / COLUMN_AT_SCALE_ONE, LARGEST_SCALE);
  }

  /** Height in the picture of the tables' far edge. */
  double tableTop() {
    return staging.camera().tableTop;
  }

  /** Pixels, from front to back, per unit on a table. */
  double depth() {
    return scale() * staging.camera().depth;
  }

  /** Pixels per unit of the height of a figure. */
  double upright() {
    return scale() * staging.camera().upright;
  }

  /** Middle of a station, counted from 0, in pixels. */
  double middle(int station) {
    return WIDTH * (station + 0.5) / stations;
  }

  /** Where the operator of a station is out of the picture, in units of the bench. */
  double exit(int station) {
    double margin = 110;
    double left = middle(station) / scale() + margin;
    double right = (WIDTH - middle(station)) / scale() + margin;
    return left <= right ? -left : right;
  }

  private SimulatedStation station(int index) {
    var id = new WorkstationId(index + 1);
    var zones =
        Map.of(
            ZoneKind.SEAT, polygon(index, Bench.SEAT),
            ZoneKind.PICK, polygon(index, Bench.PICK),
            ZoneKind.WORK, polygon(index, Bench.WORK),
            ZoneKind.DROP, polygon(index, Bench.DROP));
    return new SimulatedStation(
        id,
        String.format(Locale.ROOT, "PUESTO_%02d", id.value()),
        staging.goods().operation(index),
        new StationZones(id, zones));
  }

  private Polygon polygon(int station, Bench.Area area) {
    return Polygon.rectangle(
        (middle(station) + scale() * area.left()) / WIDTH,
        height(area.top()) / HEIGHT,
        (middle(station) + scale() * area.right()) / WIDTH,
        height(area.bottom()) / HEIGHT);
  }

  /** A height at the bench in pixels of the picture: on the table, or above it. */
  private double height(double y) {
    return tableTop() + scale() * (y < 0 ? staging.camera().upright : staging.camera().depth) * y;
  }
}
