package io.cadencia.domain.detection;

import io.cadencia.domain.detection.Observation.Frame;
import io.cadencia.domain.zone.ZoneKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A film of a workstation as its detector sees it: who sits there, where hands are, and what lies
 * in the bins. Seconds count from the start of the film.
 */
final class WorkstationFilm {

  static final Instant START = Instant.parse("2026-01-05T12:00:00Z");
  private static final int CELLS = 20;
  private static final double LIMIT = 220;

  private record Stay(double from, double to) {
    boolean at(double t) {
      return t >= from && t < to;
    }
  }

  private record Piece(ZoneKind zone, double at, int shade) {}

  private record Hand(ZoneKind zone, Stay stay, int cells) {}

  private final List<Stay> people = new ArrayList<>();
  private final List<Hand> hands = new ArrayList<>();
  private final List<Piece> pieces = new ArrayList<>();
  private final List<Stay> lost = new ArrayList<>();
  private final List<Stay> lightChanges = new ArrayList<>();
  private final Set<ZoneKind> shining = EnumSet.noneOf(ZoneKind.class);
  private final List<Double> lamps = new ArrayList<>();
  private final TreeSet<ZoneKind> zones =
      new TreeSet<>(List.of(ZoneKind.PICK, ZoneKind.WORK, ZoneKind.DROP));

  static Instant at(double seconds) {
    return START.plusMillis(Math.round(seconds * 1000));
  }

  WorkstationFilm zones(ZoneKind... seen) {
    zones.clear();
    zones.addAll(List.of(seen));
    return this;
  }

  WorkstationFilm somebodyAtTheSeat(double from, double to) {
    people.add(new Stay(from, to));
    return this;
  }

  WorkstationFilm hands(ZoneKind zone, double from, double to) {
    hands.add(new Hand(zone, new Stay(from, to), 10));
    return this;
  }

  /** Something as large as the zone moves in front of all zones, and nobody can be seen. */
  WorkstationFilm everythingHidden(double from, double to) {
    zones.forEach(zone -> hands.add(new Hand(zone, new Stay(from, to), CELLS)));
    return this;
  }

  /** The top piece changes at that moment: one more lies there, or one less. */
  WorkstationFilm pieceChanges(ZoneKind zone, double at) {
    boolean dark =
        pieces.stream()
            .filter(piece -> piece.zone() == zone)
            .reduce((earlier, later) -> later)
            .filter(top -> top.shade() == 40)
            .isPresent();
    pieces.add(new Piece(zone, at, dark ? 160 : 40));
    return this;
  }

  /** The zone looks again as it did before its latest change. */
  WorkstationFilm pieceGoesBack(ZoneKind zone, double at) {
    var earlier = pieces.stream().filter(piece -> piece.zone() == zone).toList();
    int before = earlier.size() < 2 ? 100 : earlier.get(earlier.size() - 2).shade();
    pieces.add(new Piece(zone, at, before));
    return this;
  }

  /** Hands come half a second before the piece leaves the pick zone and stay a little after. */
  WorkstationFilm pick(double at) {
    return hands(ZoneKind.PICK, at - 0.5, at + 0.2).pieceChanges(ZoneKind.PICK, at);
  }

  /** Hands come half a second before the piece lies in the drop zone and stay a little after. */
  WorkstationFilm drop(double at) {
    return hands(ZoneKind.DROP, at - 0.5, at + 0.4).pieceChanges(ZoneKind.DROP, at);
  }

  WorkstationFilm work(double from, double to) {
    return hands(ZoneKind.WORK, from, to);
  }

  WorkstationFilm cycle(double start, double end) {
    return pick(start).work(start + 0.5, end - 0.8).drop(end);
  }

  WorkstationFilm noPicture(double from, double to) {
    lost.add(new Stay(from, to));
    return this;
  }

  /** A corner of the zone shines as bright as the camera can show. */
  WorkstationFilm brightestThingIn(ZoneKind zone) {
    shining.add(zone);
    return this;
  }

  /** A lamp is switched on or, if it was on, off. */
  WorkstationFilm lampIsSwitched(double from, double to) {
    lamps.add(from);
    return flickers(from, to);
  }

  /** The lamps flicker, and the light is as before afterwards. */
  WorkstationFilm flickers(double from, double to) {
    lightChanges.add(new Stay(from, to));
    return this;
  }

  List<Observation> frames(double seconds, double perSecond) {
    var frames = new ArrayList<Observation>();
    for (int i = 0; i < seconds * perSecond; i++) {
      frames.add(frame(i / perSecond, i));
    }
    return frames;
  }

  private Observation frame(double t, int index) {
    if (lost.stream().anyMatch(stay -> stay.at(t))) {
      return Observation.lost(at(t));
    }
    boolean light = lightChanges.stream().anyMatch(stay -> stay.at(t));
    var views = new EnumMap<ZoneKind, ZoneView>(ZoneKind.class);
    zones.forEach(zone -> views.put(zone, light ? flash(index) : view(zone, t, index)));
    double person = people.stream().anyMatch(stay -> stay.at(t)) ? 0.8 : 0;
    return new Observation(
        at(t), light ? Frame.LIGHT_CHANGE : Frame.USABLE, limit(t), person, Map.copyOf(views));
  }

  /** A lamp more makes everything look darker beside the limit of the camera. */
  private double limit(double t) {
    boolean brighter = lamps.stream().filter(lamp -> lamp <= t).count() % 2 == 1;
    return brighter ? LIMIT / 1.25 : LIMIT;
  }

  private static ZoneView flash(int index) {
    var levels = new float[CELLS];
    Arrays.fill(levels, 150 + 5 * (index % 3));
    return new ZoneView(1, ZonePicture.of(levels));
  }

  /** Pieces lie in the middle of the zone, hands reach in from its first cell. */
  private ZoneView view(ZoneKind zone, double t, int index) {
    var levels = new float[CELLS];
    Arrays.fill(levels, 100);
    pieces.stream()
        .filter(piece -> piece.zone() == zone && piece.at() <= t)
        .reduce((earlier, later) -> later)
        .ifPresent(top -> Arrays.fill(levels, 6, 16, top.shade()));
    if (shining.contains(zone)) {
      Arrays.fill(levels, 17, CELLS, (float) limit(t));
    }
    int covered =
        hands.stream()
            .filter(hand -> hand.zone() == zone && hand.stay().at(t))
            .mapToInt(Hand::cells)
            .max()
            .orElse(0);
    for (int cell = 0; cell < covered; cell++) {
      levels[cell] = 70 + 12 * ((cell + index) % 3);
    }
    return new ZoneView(covered / (double) CELLS, ZonePicture.of(levels));
  }
}
