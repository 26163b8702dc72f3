package io.cadencia.adapter.cv.simulation;

import java.util.ArrayList;
import java.util.List;

/** What an operator does with body and hands; each act returns when it is over. */
final class OperatorActs {

  private static final double WALKING_SPEED = 190;
  private static final double STANDING = 46;

  private final StationScript script;

  /** Where the operator is out of the picture, to the right of the seat or, negative, the left. */
  private final double exit;

  private final List<Absence> absences = new ArrayList<>();

  OperatorActs(StationScript script, double exit) {
    this.script = script;
    this.exit = exit;
  }

  /** Long absences, in which the seat is empty and the machine still. */
  List<Absence> absences() {
    return absences;
  }

  void sew(double from, double until) {
    for (var glide : List.of(script.sewing, script.machine)) {
      glide.moveTo(from, from + 0.2, 1);
      glide.moveTo(until - 0.2, until, 0);
    }
  }

  double leanBack(double at, Dice dice, boolean holding) {
    double until = at + dice.between(2.2, 4);
    handsTo(at, at + 0.6, Bench.LEFT_LAP, Bench.RIGHT_LAP);
    script.lean.moveTo(at + 0.1, at + 0.9, 1);
    script.lean.moveTo(until - 0.8, until, 0);
    return returnHands(until - 0.5, holding);
  }

  double talk(double at, Dice dice, boolean holding) {
    double until = at + dice.between(3, 6.5);
    boolean left = dice.toss();
    double side = left ? -1 : 1;
    var hand = left ? script.leftHand : script.rightHand;
    script.turn.moveTo(at, at + 0.5, side);
    double moment = at + 0.2;
    boolean overBin = dice.toss();
    while (moment < until - 0.9) {
      double next = moment + dice.between(0.4, 0.8);
      var raised = new Spot(side * dice.between(42, 82), dice.between(-45, -8));
      hand.moveTo(moment, next, overBin ? binOf(left).middle().plus(-side * 6, -16) : raised);
      overBin = false;
      moment = next + dice.between(0.1, 0.4);
    }
    script.turn.moveTo(until - 0.5, until, 0);
    return returnHands(Math.max(moment, until - 0.5), holding);
  }

  double restHandInBin(double at, Dice dice, boolean holding) {
    boolean left = dice.toss();
    var hand = left ? script.leftHand : script.rightHand;
    var fidget = left ? script.leftFidget : script.rightFidget;
    double there = at + 0.5;
    double until = there + dice.between(2, 5);
    hand.moveTo(at, there, binOf(left).middle().plus(dice.between(-8, 8), dice.between(-4, 12)));
    fidget.moveTo(there, there + 0.3, 1);
    fidget.moveTo(until - 0.3, until, 0);
    return returnHands(until, holding);
  }

  /** Away for a good half minute, the machine stopped. */
  double leave(double at, Dice dice) {
    double back = walkAway(at, dice.between(32, 34.5));
    absences.add(new Absence(at, back));
    return returnHands(back, true);
  }

  /** Away for a few seconds in which the machine goes on sewing. */
  double stepAwayWithMachineRunning(double at, Dice dice) {
    script.machine.moveTo(at, at + 0.2, 1);
    double back = walkAway(at, dice.between(5.8, 7.5));
    script.machine.moveTo(back - 0.2, back, 0);
    return returnHands(back, true);
  }

  private double walkAway(double at, double duration) {
    double up = at + 0.8;
    double back = at + duration;
    double steps = Math.min(Math.abs(exit) / WALKING_SPEED, duration / 2 - 1.2);
    handsTo(at, at + 0.5, Bench.LEFT_LAP, Bench.RIGHT_LAP);
    script.rise.moveTo(at + 0.4, up, STANDING);
    script.walk.moveTo(up - 0.2, up + steps, exit);
    script.walk.moveTo(back - 0.4 - steps, back - 0.4, 0);
    script.rise.moveTo(back - 0.5, back, 0);
    return back;
  }

  private double returnHands(double at, boolean holding) {
    handsTo(
        at,
        at + 0.5,
        holding ? Bench.LEFT_HOLD : Bench.LEFT_REST,
        holding ? Bench.RIGHT_HOLD : Bench.RIGHT_REST);
    return at + 0.5;
  }

  private void handsTo(double from, double until, Spot left, Spot right) {
    script.leftHand.moveTo(from, until, left);
    script.rightHand.moveTo(from, until, right);
  }

  private static Bench.Area binOf(boolean left) {
    return left ? Bench.PICK : Bench.DROP;
  }

  /** From leaving the seat to being back in it. */
  record Absence(double from, double until) {}
}
