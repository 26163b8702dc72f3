package io.cadencia.adapter.cv.simulation;

import java.util.ArrayList;
import java.util.List;

/** What happens around the stations: lamps, a trolley, a supervisor, bright shirts. */
final class Surroundings {

  private static final double SLOT = 55;
  private static final double SUPERVISOR_SPEED = 170;
  private static final double OUTSIDE = 110;
  private static final int CROSSINGS = 3;

  private final SimulationSettings settings;
  private final SimulatedLayout layout;
  private final DisturbanceLog log;

  /** Brightness of the lamps, 1 as usual. */
  final Glide light = new Glide(1);

  /** Middle of the supervisor in pixels. */
  final Glide supervisor = new Glide(-OUTSIDE);

  /** 1 while the supervisor points at something. */
  final Glide pointing = new Glide(0);

  private final List<Visit> visits = new ArrayList<>();
  private final List<Crossing> crossings = new ArrayList<>();

  Surroundings(SimulationSettings settings, SimulatedLayout layout, DisturbanceLog log) {
    this.settings = settings;
    this.layout = layout;
    this.log = log;
  }

  void planBlock(int block, double start, List<StationScript> stations, List<OperatorActs> acts) {
    int turn = Dice.of(settings.seed(), "slots", block).below(3);
    var visit = new Visit(0, 0);
    if (has(DisturbanceKind.SUPERVISOR)) {
      visit = planVisit(block, slot(start, turn), acts);
    }
    if (has(DisturbanceKind.OCCLUSION)) {
      for (int time = 0; time < Math.min(settings.staging().density(), CROSSINGS); time++) {
        planCrossing(block, time, start, visit);
      }
    }
    if (has(DisturbanceKind.LIGHT_CHANGE)) {
      planLight(block, slot(start, turn + 1));
    }
    if (has(DisturbanceKind.BRIGHT_CLOTHING)) {
      planBrightShirt(block, start, stations);
    }
  }

  /** The left edge of the trolley in pixels, or NaN when there is none. */
  double trolley(double time) {
    for (var crossing : crossings) {
      if (time >= crossing.start && time <= crossing.end) {
        double way = SimulatedLayout.WIDTH + TrolleyPainter.WIDTH;
        double done = (time - crossing.start) / (crossing.end - crossing.start);
        return (crossing.toTheRight ? done : 1 - done) * way - TrolleyPainter.WIDTH;
      }
    }
    return Double.NaN;
  }

  boolean supervisorInView(double time) {
    return visits.stream().anyMatch(visit -> time >= visit.from && time <= visit.until);
  }

  void forgetBefore(double time) {
    light.forgetBefore(time);
    supervisor.forgetBefore(time);
    pointing.forgetBefore(time);
    visits.removeIf(visit -> visit.until < time);
    crossings.removeIf(crossing -> crossing.end < time);
  }

  private boolean has(DisturbanceKind kind) {
    return settings.disturbances().contains(kind);
  }

  private Dice dice(DisturbanceKind kind, int block) {
    return Dice.of(settings.seed(), kind.label(), block);
  }

  private static double slot(double start, int number) {
    return start + 6 + SLOT * (number % 3);
  }

  /** Visits a station at work or, as often as there is one, an empty seat every other time. */
  private Visit planVisit(int block, double slot, List<OperatorActs> acts) {
    var dice = dice(DisturbanceKind.SUPERVISOR, block);
    int station = dice.below(acts.size());
    double arrive = slot + dice.between(4, 20);
    double beside = dice.toss() ? 48 : -48;
    double stay = dice.between(6, 15);
    boolean emptySeat = dice.toss();
    for (int i = 0; emptySeat && i < acts.size(); i++) {
      for (var absence : acts.get(i).absences()) {
        if (absence.from() >= block * LineScript.BLOCK + 4
            && absence.until() < (block + 1) * LineScript.BLOCK) {
          station = i;
          arrive = absence.from() + 7;
          beside = 0;
        }
      }
    }
    double x = layout.middle(station) + beside * layout.scale();
    boolean fromLeft = dice.toss();
    double outside = fromLeft ? -OUTSIDE : SimulatedLayout.WIDTH + OUTSIDE;
    double way = Math.min(Math.abs(x - outside) / SUPERVISOR_SPEED, 4);
    double leaves = arrive + stay;
    supervisor.moveTo(arrive - way - 0.01, arrive - way, outside);
    supervisor.moveTo(arrive - way, arrive, x);
    pointing.moveTo(arrive + 1, arrive + 1.6, 1);
    pointing.moveTo(arrive + stay / 2, arrive + stay / 2 + 0.6, 0);
    supervisor.moveTo(leaves, leaves + way, outside);
    log.started(DisturbanceKind.SUPERVISOR, arrive - way);
    var visit = new Visit(arrive - way, leaves + way);
    visits.add(visit);
    return visit;
  }

  /** Never while the supervisor is there: who then hid what could not be told. */
  private void planCrossing(int block, int time, double start, Visit visit) {
    var dice = Dice.ofTime(settings.seed(), DisturbanceKind.OCCLUSION.label(), block, time);
    double takes = dice.between(6.5, 9);
    double begin;
    do {
      begin = start + dice.between(8, 160);
    } while ((begin < visit.until + 2 && begin + takes > visit.from - 2)
        || crossesMeanwhile(begin, begin + takes));
    crossings.add(new Crossing(begin, begin + takes, dice.toss()));
    log.started(DisturbanceKind.OCCLUSION, begin);
  }

  private boolean crossesMeanwhile(double from, double until) {
    return crossings.stream().anyMatch(c -> from < c.end && until > c.start);
  }

  private void planLight(int block, double slot) {
    var dice = dice(DisturbanceKind.LIGHT_CHANGE, block);
    double at = slot + dice.between(0, 30);
    double level = dice.toss() ? dice.between(0.6, 0.8) : dice.between(1.15, 1.25);
    light.moveTo(at, at + dice.between(0.2, 0.6), level);
    double back = at + dice.between(8, 20);
    light.moveTo(back, back + dice.between(0.2, 0.6), 1);
    log.started(DisturbanceKind.LIGHT_CHANGE, at);
  }

  private void planBrightShirt(int block, double start, List<StationScript> stations) {
    var dice = dice(DisturbanceKind.BRIGHT_CLOTHING, block);
    var shirt = stations.get(dice.below(stations.size())).brightShirt;
    double at = start + dice.between(10, 110);
    shirt.moveTo(at, at + 1.2, 1);
    double off = at + dice.between(25, 55);
    shirt.moveTo(off, off + 1.2, 0);
    log.started(DisturbanceKind.BRIGHT_CLOTHING, at);
  }

  private record Visit(double from, double until) {}

  private record Crossing(double start, double end, boolean toTheRight) {}
}
