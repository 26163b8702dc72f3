package io.cadencia.adapter.cv.simulation;

/** Cuts the pieces of one station, each clearly lighter or darker than the one before. */
final class PieceCutter {

  private static final int DARKEST = 70;
  private static final int LIGHTEST = 235;
  private static final int LEAST_CONTRAST = 50;

  private final Dice dice;
  private int shade = (DARKEST + LIGHTEST) / 2;

  PieceCutter(Dice dice) {
    this.dice = dice;
  }

  Piece next() {
    return cut(Bench.PICK);
  }

  /** A piece sewn before the scene begins. */
  Piece sewnBefore() {
    var piece = cut(Bench.DROP);
    piece.liftedAt = Double.NEGATIVE_INFINITY;
    return piece;
  }

  private Piece cut(Bench.Area bin) {
    shade = nextShade();
    var corners = new double[8];
    for (int i = 0; i < corners.length; i++) {
      corners[i] = dice.between(-1.5, 1.5);
    }
    return new Piece(
        shade,
        corners,
        dice.between(0, Math.PI),
        dice.between(-8, 8),
        new Path(layIn(bin)),
        new Glide(tilt()));
  }

  /** Somewhere near the middle of a bin. */
  Spot layIn(Bench.Area bin) {
    return bin.middle().plus(dice.between(-2.5, 2.5), dice.between(-2.5, 2.5));
  }

  double tilt() {
    return dice.between(-0.11, 0.11);
  }

  private int nextShade() {
    int next;
    do {
      next = DARKEST + dice.below(LIGHTEST - DARKEST + 1);
    } while (Math.abs(next - shade) < LEAST_CONTRAST);
    return next;
  }
}
