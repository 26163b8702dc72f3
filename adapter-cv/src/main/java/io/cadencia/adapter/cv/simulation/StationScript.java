package io.cadencia.adapter.cv.simulation;

import java.util.ArrayList;
import java.util.List;

/** Where everything at one workstation is at any moment between the last block and the next. */
final class StationScript {

  /** Whoever is further from the seat than this has left it. */
  private static final double AWAY = 30;

  final Path leftHand = new Path(Bench.LEFT_REST);
  final Path rightHand = new Path(Bench.RIGHT_REST);

  /** How far the operator has walked to the right of the seat. */
  final Glide walk = new Glide(0);

  /** How far the operator has stood up. */
  final Glide rise = new Glide(0);

  /** 0 upright, 1 leaning back. */
  final Glide lean = new Glide(0);

  /** -1 turned to the left, 1 to the right. */
  final Glide turn = new Glide(0);

  /** 1 with a bright shirt pulled over. */
  final Glide brightShirt = new Glide(0);

  /** Strength of the hands' motion while they feed, and of the machine's. */
  final Glide sewing = new Glide(0);

  final Glide machine = new Glide(0);

  /** Strength of aimless motion of the hands. */
  final Glide leftFidget = new Glide(0);

  final Glide rightFidget = new Glide(0);

  private final List<Piece> pieces = new ArrayList<>();

  void add(Piece piece) {
    pieces.add(piece);
  }

  List<Piece> pieces() {
    return pieces;
  }

  /** The number, in {@link #pieces()}, of the piece lifted last; -1 before the first. */
  int lifted(double time) {
    int low = -1;
    int high = pieces.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >> 1;
      if (pieces.get(middle).liftedAt <= time) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  boolean operatorSeated(double time) {
    return Math.abs(walk.at(time)) < AWAY;
  }

  void forgetBefore(double time) {
    for (var glide :
        List.of(walk, rise, lean, turn, brightShirt, sewing, machine, leftFidget, rightFidget)) {
      glide.forgetBefore(time);
    }
    leftHand.forgetBefore(time);
    rightHand.forgetBefore(time);
    int hidden = lifted(time) - BenchPainter.VISIBLE_LAYERS;
    if (hidden > 0) {
      pieces.subList(0, hidden).clear();
    }
  }
}
