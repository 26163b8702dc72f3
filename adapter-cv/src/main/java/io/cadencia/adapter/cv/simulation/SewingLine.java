package io.cadencia.adapter.cv.simulation;

import io.cadencia.adapter.cv.source.VideoFrame;
import java.awt.geom.Rectangle2D;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A simulated sewing line: its pictures, and the truth about them.
 *
 * <p>It goes on for as long as it is asked. Of the past only the truth is kept, so frames are asked
 * with rising index; the same settings give the same bytes for a frame, whichever were drawn
 * before. Safe for use by several threads.
 */
public final class SewingLine {

  private final SimulationSettings settings;
  private final SimulatedLayout layout;
  private final LineScript script;
  private final ScenePainter painter;
  private final Sensor sensor;
  private final double drift;

  public SewingLine(SimulationSettings settings) {
    this.settings = settings;
    layout = new SimulatedLayout(settings.stations(), settings.staging());
    script = new LineScript(settings, layout);
    painter = new ScenePainter(script, layout, settings);
    sensor = new Sensor(settings.seed());
    drift = Dice.of(settings.seed(), "drift").between(0, 2 * Math.PI);
  }

  public SimulationSettings settings() {
    return settings;
  }

  public SimulatedLayout layout() {
    return layout;
  }

  /**
   * Draws a frame.
   *
   * @param index from 0; frame {@code i} shows the scene {@code i / framesPerSecond} seconds after
   *     its start
   * @param at the presentation time it is given
   */
  public synchronized VideoFrame frame(long index, Instant at) {
    script.reach(timeOf(index));
    long shown = shown(index);
    double time = timeOf(shown);
    var bgr = sensor.expose(painter.paint(time), SimulatedLayout.WIDTH, shown, brightness(time));
    return new VideoFrame(SimulatedLayout.WIDTH, SimulatedLayout.HEIGHT, bgr, at, index);
  }

  /** Where heads are in a frame, in pixels; some may be beside it. */
  synchronized List<Rectangle2D> heads(long index) {
    script.reach(timeOf(index));
    return painter.heads(timeOf(shown(index)));
  }

  /** Whether the camera fails to send this frame. */
  public synchronized boolean isMissing(long index) {
    script.reach(timeOf(index));
    return script.camera().isMissing(timeOf(index));
  }

  /** The cycles that ended within the first so much of the scene, by rising end. */
  public synchronized List<TrueCycle> cyclesUntil(Duration length) {
    return script.truthUntil(seconds(length));
  }

  /** How many disturbances of each kind began within the first so much of the scene. */
  public synchronized Map<DisturbanceKind, Integer> disturbancesUntil(Duration length) {
    return script.disturbancesUntil(seconds(length));
  }

  /** The frame itself or, while the picture is frozen, the first that showed it. */
  private long shown(long index) {
    double moment = script.camera().shown(timeOf(index));
    return Math.min(index, (long) Math.ceil(moment * settings.framesPerSecond() - 1e-9));
  }

  private double timeOf(long index) {
    return index / settings.framesPerSecond();
  }

  /** Lamps, and the slow drift of the day and of the camera. */
  private double brightness(double time) {
    double slow = 0.025 * Math.sin(2 * Math.PI * time / 131 + drift);
    double slower = 0.015 * Math.sin(2 * Math.PI * time / 307 + 2 * drift);
    double lamps = script.surroundings().light.at(time) * script.camera().flicker(time);
    return lamps * (1 + slow + slower);
  }

  private static double seconds(Duration duration) {
    return duration.toNanos() / 1e9;
  }
}
