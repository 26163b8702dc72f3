package io.cadencia.adapter.cv.simulation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The script of the whole line, written in blocks of three minutes as the time goes on, and
 * forgotten behind it. Each enabled disturbance begins at least once in every block.
 */
final class LineScript {

  static final double BLOCK = 180;

  private static final double AHEAD = 5;
  private static final double KEPT_BEHIND = 10;

  /** Duties are due up to here in a block, so that they have begun when it ends. */
  private static final double LAST_DUE = 118;

  private static final Set<DisturbanceKind> ACTED =
      EnumSet.of(
          DisturbanceKind.REWORK,
          DisturbanceKind.IDLE_HANDS,
          DisturbanceKind.UNATTENDED_MACHINE,
          DisturbanceKind.TALKING,
          DisturbanceKind.LEANING_BACK);

  private final SimulationSettings settings;
  private final DisturbanceLog log = new DisturbanceLog();
  private final List<StationScript> stations = new ArrayList<>();
  private final List<OperatorActs> acts = new ArrayList<>();
  private final List<StationPlanner> planners = new ArrayList<>();
  private final Surroundings surroundings;
  private final CameraFaults camera;
  private int blocks;

  LineScript(SimulationSettings settings, SimulatedLayout layout) {
    this.settings = settings;
    this.surroundings = new Surroundings(settings, layout, log);
    this.camera = new CameraFaults(settings, log);
    for (var station : layout.stations()) {
      var script = new StationScript();
      var operator = new OperatorActs(script, layout.exit(station.number() - 1));
      stations.add(script);
      acts.add(operator);
      planners.add(new StationPlanner(station, script, operator, log, settings.seed()));
    }
  }

  /** Plans until the time and a little beyond; what lies well behind it is forgotten. */
  void reach(double time) {
    while (blocks * BLOCK < time + AHEAD) {
      planBlock();
      stations.forEach(station -> station.forgetBefore(time - KEPT_BEHIND));
      surroundings.forgetBefore(time - KEPT_BEHIND);
      camera.forgetBefore(time - KEPT_BEHIND);
    }
  }

  StationScript station(int index) {
    return stations.get(index);
  }

  Surroundings surroundings() {
    return surroundings;
  }

  CameraFaults camera() {
    return camera;
  }

  /** The cycles that have ended by then, by rising end. */
  List<TrueCycle> truthUntil(double time) {
    reach(time);
    return planners.stream()
        .flatMap(planner -> planner.truth().stream())
        .filter(cycle -> cycle.end().toNanos() <= time * 1e9)
        .sorted(Comparator.comparing(TrueCycle::end).thenComparing(TrueCycle::station))
        .toList();
  }

  Map<DisturbanceKind, Integer> disturbancesUntil(double time) {
    reach(time);
    return log.countsUntil(time);
  }

  private void planBlock() {
    double start = blocks * BLOCK;
    var kinds = kindsByStation();
    for (int station = 0; station < planners.size(); station++) {
      planners.get(station).assign(duties(station, kinds.get(station), start));
      planners.get(station).planUntil(start + BLOCK);
    }
    surroundings.planBlock(blocks, start, stations, acts);
    camera.planBlock(blocks, start);
    blocks++;
  }

  /** One station loses half a minute by leaving; the other disturbances go to the others. */
  private List<List<DisturbanceKind>> kindsByStation() {
    var kinds = new ArrayList<List<DisturbanceKind>>();
    for (int station = 0; station < planners.size(); station++) {
      kinds.add(new ArrayList<>());
    }
    int first = Dice.of(settings.seed(), "stations", blocks).below(planners.size());
    if (settings.disturbances().contains(DisturbanceKind.LEAVING_MID_CYCLE)) {
      kinds.get(first).add(DisturbanceKind.LEAVING_MID_CYCLE);
    }
    if (settings.staging().density() > 1) {
      kinds.forEach(this::addOften);
      return kinds;
    }
    int next = 0;
    for (var kind : ACTED) {
      int others = Math.max(1, planners.size() - 1);
      int station = (first + (planners.size() == 1 ? 0 : 1 + next % others)) % planners.size();
      if (settings.disturbances().contains(kind)) {
        kinds.get(station).add(kind);
      }
      next++;
    }
    return kinds;
  }

  /** Hands are at the bins for nothing more often than anything else happens. */
  private void addOften(List<DisturbanceKind> kinds) {
    var often = new ArrayList<>(ACTED);
    often.remove(DisturbanceKind.UNATTENDED_MACHINE);
    often.retainAll(settings.disturbances());
    for (int time = 0; time < settings.staging().density(); time++) {
      kinds.addAll(often);
      if (often.contains(DisturbanceKind.IDLE_HANDS)) {
        kinds.add(DisturbanceKind.IDLE_HANDS);
      }
    }
  }

  /** Spreads the duties of a station over the block; leaving comes early for it takes longest. */
  private List<Duty> duties(int station, List<DisturbanceKind> kinds, double start) {
    var order = new ArrayList<>(kinds);
    Collections.rotate(
        order,
        Dice.of(settings.seed(), "order", station, blocks).below(Math.max(1, kinds.size() / 2)));
    double share = LAST_DUE / Math.max(1, order.size());
    var duties = new ArrayList<Duty>();
    for (int i = 0; i < order.size(); i++) {
      var dice = diceOf(order, i, station);
      duties.add(new Duty(order.get(i), start + 5 + share * (i + dice.between(0, 0.9)), dice));
    }
    return duties;
  }

  private Dice diceOf(List<DisturbanceKind> order, int place, int station) {
    var kind = order.get(place);
    int before = Collections.frequency(order.subList(0, place), kind);
    return before == 0
        ? Dice.of(settings.seed(), kind.label(), station, blocks)
        : Dice.of(settings.seed(), kind.label(), station, blocks, before);
  }
}
