package io.cadencia.adapter.cv.simulation;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Writes the script of one station, cycle after cycle, on a continuous time line that knows no
 * frames.
 *
 * <p>{@code now} is always a moment at which both hands are free.
 */
final class StationPlanner {

  private static final int PIECES_AHEAD = BenchPainter.VISIBLE_LAYERS + 2;
  private static final double SPREAD = 0.12;
  private static final double FASTEST = 0.8;
  private static final double SLOWEST = 1.22;

  private final SimulatedStation station;
  private final StationScript script;
  private final OperatorActs acts;
  private final DisturbanceLog log;
  private final Dice dice;
  private final PieceCutter cutter;
  private final Deque<Piece> waiting = new ArrayDeque<>();
  private final List<Duty> duties = new ArrayList<>();
  private final List<TrueCycle> truth = new ArrayList<>();
  private double now;

  StationPlanner(
      SimulatedStation station,
      StationScript script,
      OperatorActs acts,
      DisturbanceLog log,
      long seed) {
    this.station = station;
    this.script = script;
    this.acts = acts;
    this.log = log;
    this.dice = Dice.of(seed, "work", station.number());
    this.cutter = new PieceCutter(Dice.of(seed, "cloth", station.number()));
    this.now = dice.between(0.5, 2);
    for (int i = 0; i < BenchPainter.VISIBLE_LAYERS - 1; i++) {
      script.add(cutter.sewnBefore());
    }
  }

  /** Every cycle planned so far, by rising end. */
  List<TrueCycle> truth() {
    return truth;
  }

  void assign(List<Duty> more) {
    duties.addAll(more);
    duties.sort(Comparator.comparingDouble(Duty::due));
  }

  void planUntil(double horizon) {
    while (now < horizon) {
      planCycle();
    }
  }

  private void planCycle() {
    var duty = dueDuty();
    boolean between = duty.isPresent() && isAside(duty.get().kind()) && duty.get().dice().toss();
    if (between) {
      now = actAside(duty.get(), now, false) + 0.3;
    }
    var middle = between ? Optional.<Duty>empty() : duty;
    var piece = nextPiece();
    double start = pickUp(piece);
    double length = station.samSeconds() * factor();
    double putDownTime = dice.between(0.6, 0.9);
    double sewingEnd = Math.max(start + length - putDownTime - 0.15, now + 1);
    boolean whole = sew(now, sewingEnd, middle);
    double end = putDown(piece, now + 0.15, putDownTime);
    if (middle.isPresent() && middle.get().kind() == DisturbanceKind.REWORK) {
      end = rework(piece, end, middle.get());
    }
    if (whole) {
      truth.add(new TrueCycle(station.code(), toDuration(start), toDuration(end)));
    }
    double letGo = end + dice.between(0.2, 0.55);
    double withdrawn = letGo + dice.between(0.3, 0.45);
    script.rightHand.moveTo(letGo, withdrawn, Bench.RIGHT_REST);
    now = withdrawn + dice.between(0.6, 1.3);
  }

  private Optional<Duty> dueDuty() {
    if (duties.isEmpty() || duties.get(0).due() > now) {
      return Optional.empty();
    }
    return Optional.of(duties.remove(0));
  }

  private Piece nextPiece() {
    while (waiting.size() < PIECES_AHEAD) {
      var piece = cutter.next();
      waiting.add(piece);
      script.add(piece);
    }
    return waiting.remove();
  }

  /** Ends with both hands at the piece under the needle; returns when it left the pick zone. */
  private double pickUp(Piece piece) {
    double reached = now + dice.between(0.4, 0.6);
    script.leftHand.moveTo(now, reached, piece.path.last().plus(4, 6));
    double lifted = reached + dice.between(0.15, 0.5);
    double carried = lifted + dice.between(0.65, 0.95);
    piece.liftedAt = lifted;
    piece.carry(lifted, carried, Bench.NEEDLE, dice.between(-0.15, 0.15));
    script.leftHand.moveTo(lifted, carried, Bench.LEFT_HOLD);
    script.rightHand.moveTo(carried - 0.4, carried + 0.1, Bench.RIGHT_HOLD);
    now = carried + 0.1;
    return piece.leaves(Bench.PICK, lifted, carried);
  }

  /** Sews in bursts; returns whether the operator stayed with the piece. */
  private boolean sew(double from, double until, Optional<Duty> middle) {
    if (middle.isEmpty() || middle.get().kind() == DisturbanceKind.REWORK) {
      sewInBursts(from, until);
      return true;
    }
    var duty = middle.get();
    double begin = from + duty.dice().between(0.2, 0.4) * (until - from);
    return switch (duty.kind()) {
      case LEAVING_MID_CYCLE -> {
        leave(duty, from, Math.min(begin, from + 3));
        yield false;
      }
      case UNATTENDED_MACHINE -> {
        sewInBursts(from, begin);
        log.started(duty.kind(), begin);
        double back = acts.stepAwayWithMachineRunning(begin, duty.dice());
        sewInBursts(back, Math.max(until, back + 1));
        yield true;
      }
      default -> {
        sewInBursts(from, begin);
        double resumed = actAside(duty, begin, true);
        sewInBursts(resumed, until + resumed - begin);
        yield true;
      }
    };
  }

  private void leave(Duty duty, double from, double begin) {
    sewInBursts(from, begin);
    log.started(duty.kind(), begin);
    double back = acts.leave(begin, duty.dice());
    sewInBursts(back, back + duty.dice().between(2, 3));
  }

  private void sewInBursts(double from, double until) {
    double at = from;
    while (until - at > 0.8) {
      double end = Math.min(at + dice.between(1.4, 3.2), until);
      acts.sew(at, end);
      at = end + dice.between(0.25, 0.6);
    }
    now = Math.max(from, until);
  }

  private double putDown(Piece piece, double from, double duration) {
    double end = from + duration;
    var place = cutter.layIn(Bench.DROP);
    script.leftHand.moveTo(from, from + 0.5, Bench.LEFT_REST);
    script.rightHand.moveTo(from - 0.12, from, piece.path.last().plus(10, 4));
    script.rightHand.moveTo(from, end, place.plus(10, 4));
    piece.carry(from, end, place, cutter.tilt());
    return end;
  }

  private double rework(Piece piece, double putDown, Duty duty) {
    double taken = putDown + duty.dice().between(0.6, 1.6);
    double back = taken + duty.dice().between(0.6, 0.8);
    log.started(duty.kind(), taken);
    piece.carry(taken, back, Bench.NEEDLE, duty.dice().between(-0.15, 0.15));
    script.rightHand.moveTo(taken, back, Bench.RIGHT_HOLD);
    script.leftHand.moveTo(back - 0.4, back, Bench.LEFT_HOLD);
    double done = back + duty.dice().between(2, 3.5);
    sewInBursts(back, done);
    return putDown(piece, done + 0.15, duty.dice().between(0.6, 0.9));
  }

  private double actAside(Duty duty, double at, boolean holding) {
    log.started(duty.kind(), at);
    return switch (duty.kind()) {
      case LEANING_BACK -> acts.leanBack(at, duty.dice(), holding);
      case TALKING -> acts.talk(at, duty.dice(), holding);
      case IDLE_HANDS -> acts.restHandInBin(at, duty.dice(), holding);
      default -> throw new IllegalArgumentException(duty.kind() + " is not done aside");
    };
  }

  /** Whether it may happen between cycles as well as in one. */
  private static boolean isAside(DisturbanceKind kind) {
    return kind == DisturbanceKind.LEANING_BACK
        || kind == DisturbanceKind.TALKING
        || kind == DisturbanceKind.IDLE_HANDS;
  }

  /** Working times scatter to the right: a log-normal factor with mean 1. */
  private double factor() {
    double factor = Math.exp(SPREAD * dice.gaussian() - SPREAD * SPREAD / 2);
    return Math.min(Math.max(factor, FASTEST), SLOWEST);
  }

  private static Duration toDuration(double seconds) {
    return Duration.ofNanos(Math.round(seconds * 1e9));
  }
}
