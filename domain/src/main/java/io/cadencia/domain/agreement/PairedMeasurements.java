package io.cadencia.domain.agreement;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/**
 * The same cycles timed twice: by the reference, a stopwatch, and by the machine.
 *
 * @param pairs at least one
 */
public record PairedMeasurements(List<Pair> pairs) {

  /**
   * One cycle, timed twice.
   *
   * @param subject what was timed repeatedly, such as the code of a workstation
   * @param reference seconds by the stopwatch, finite
   * @param measured seconds by the machine, finite
   */
  public record Pair(String subject, double reference, double measured) {

    public Pair {
      Checks.finite("a reference time", reference);
      Checks.finite("a measured time", measured);
    }

    /** Measured minus reference, seconds: positive where the machine saw a longer cycle. */
    public double difference() {
      return measured - reference;
    }

    /** The mean of both, seconds. */
    public double mean() {
      return (reference + measured) / 2;
    }
  }

  public PairedMeasurements {
    Checks.atLeast("the pairs of measurements", 1, pairs.size());
    pairs = List.copyOf(pairs);
  }

  /**
   * Two series of which each pair is a subject of its own, named by its number from 1.
   *
   * @throws IllegalArgumentException if they differ in length, are empty or not finite
   */
  public static PairedMeasurements of(double[] reference, double[] measured) {
    if (reference.length != measured.length) {
      throw new IllegalArgumentException(
          "series must be of one length, were " + reference.length + " and " + measured.length);
    }
    var pairs = new ArrayList<Pair>();
    for (int i = 0; i < reference.length; i++) {
      pairs.add(new Pair(String.valueOf(i + 1), reference[i], measured[i]));
    }
    return new PairedMeasurements(pairs);
  }

  /**
   * The durations of matched cycles, to the millisecond.
   *
   * @param matchings by the code of the workstation, which becomes the subject
   * @throws IllegalArgumentException if nothing was matched
   */
  public static PairedMeasurements ofDurations(SortedMap<String, CycleMatching> matchings) {
    var pairs = new ArrayList<Pair>();
    matchings.forEach(
        (station, matching) ->
            matching
                .pairs()
                .forEach(
                    pair ->
                        pairs.add(
                            new Pair(
                                station,
                                seconds(pair.truth().duration()),
                                seconds(pair.measured().duration())))));
    return new PairedMeasurements(pairs);
  }

  public int size() {
    return pairs.size();
  }

  /** Measured minus reference, seconds. */
  public Sample differences() {
    return sample(Pair::difference);
  }

  public Sample references() {
    return sample(Pair::reference);
  }

  public Sample measurements() {
    return sample(Pair::measured);
  }

  /** The pairs of each subject, subjects in the order of their names. */
  public SortedMap<String, List<Pair>> bySubject() {
    var subjects = new TreeMap<String, List<Pair>>();
    for (var pair : pairs) {
      subjects.computeIfAbsent(pair.subject(), name -> new ArrayList<>()).add(pair);
    }
    return subjects;
  }

  /** The same pairs with both sides exchanged. */
  public PairedMeasurements swapped() {
    return new PairedMeasurements(
        pairs.stream()
            .map(pair -> new Pair(pair.subject(), pair.measured(), pair.reference()))
            .toList());
  }

  private Sample sample(ToDoubleFunction<Pair> value) {
    return Sample.of(pairs.stream().mapToDouble(value).toArray());
  }

  private static double seconds(Duration duration) {
    return duration.toMillis() / 1000.0;
  }
}
