package io.cadencia.adapter.cv.simulation;

import java.util.SplittableRandom;

/**
 * A stream of chance of its own for each purpose, so that one station or disturbance more does not
 * reshuffle the others.
 */
final class Dice {

  private final SplittableRandom random;

  private Dice(SplittableRandom random) {
    this.random = random;
  }

  static Dice of(long seed, String purpose, int... numbers) {
    long mixed = seed;
    for (int i = 0; i < purpose.length(); i++) {
      mixed = mix(mixed + purpose.charAt(i));
    }
    for (int number : numbers) {
      mixed = mix(mixed + number);
    }
    return new Dice(new SplittableRandom(mixed));
  }

  /** For what happens several times in a block; the first time does not know of the others. */
  static Dice ofTime(long seed, String purpose, int block, int time) {
    return time == 0 ? of(seed, purpose, block) : of(seed, purpose, block, time);
  }

  double between(double low, double high) {
    return low + (high - low) * random.nextDouble();
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  boolean toss() {
    return random.nextBoolean();
  }

  /** Normal with mean 0 and deviation 1. */
  double gaussian() {
    double radius = Math.sqrt(-2 * Math.log(1 - random.nextDouble()));
    return radius * Math.cos(2 * Math.PI * random.nextDouble());
  }

  SplittableRandom random() {
    return random;
  }

  private static long mix(long value) {
    long mixed = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L + 0x9e3779b97f4a7c15L;
    return mixed ^ (mixed >>> 29);
  }
}
