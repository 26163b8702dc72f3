package io.cadencia.adapter.cv.simulation;

import io.cadencia.domain.standard.Operation;
import io.cadencia.domain.standard.StandardTime;
import java.util.List;

/** What is sewn in a simulated line, and by whom. */
public final class Goods {

  /** Light shirts, by operators in clothes of their own. */
  public static final Goods SHIRTS =
      new Goods(
          "shirts",
          List.of(
              operation("PESPUNTAR CUELLO", "MPP", 12_000),
              operation("PEGAR MANGA", "MREV", 13_500),
              operation("CERRAR COSTADO", "MREV", 12_600),
              operation("HACER OJAL", "MOJA", 13_200),
              operation("PEGAR PUÑO", "MPP", 12_300),
              operation("DOBLADILLAR FALDÓN", "MPP", 12_900),
              operation("PEGAR BOTÓN", "MBOT", 12_200)),
          new double[][] {{0.80, 0.9, 1}, {1, 0.93, 0.8}, {1, 0.84, 0.86}, {0.86, 1, 0.88}},
          Looks.OWN_CLOTHES);

  /** Dark trousers, which take longer and show less in a bin, by operators in one overall. */
  public static final Goods TROUSERS =
      new Goods(
          "trousers",
          List.of(
              operation("CERRAR ENTREPIERNA", "MREV", 18_000),
              operation("PEGAR BOLSILLO", "MPP", 16_800),
              operation("PEGAR PRETINA", "MPP", 19_200),
              operation("HACER OJAL", "MOJA", 15_600),
              operation("PEGAR PASADORES", "MPP", 17_400),
              operation("DOBLADILLAR BOTA", "MPP", 16_200),
              operation("PEGAR BOTÓN", "MBOT", 15_000)),
          new double[][] {{0.42, 0.5, 0.72}, {0.55, 0.52, 0.46}, {0.4, 0.44, 0.5}},
          Looks.OVERALLS);

  private final String label;
  private final List<Operation> operations;
  private final double[][] cloth;
  private final List<Looks> operators;

  private Goods(String label, List<Operation> operations, double[][] cloth, List<Looks> operators) {
    this.label = label;
    this.operations = operations;
    this.cloth = cloth;
    this.operators = operators;
  }

  @Override
  public String toString() {
    return label;
  }

  Operation operation(int station) {
    return operations.get(station);
  }

  Looks operator(int station) {
    return operators.get(station % operators.size());
  }

  BenchPainter bench(int station) {
    var colour = cloth[station % cloth.length];
    return new BenchPainter(colour[0], colour[1], colour[2]);
  }

  private static Operation operation(String name, String machine, long samMillis) {
    return new Operation(name, machine, StandardTime.ofMillis(samMillis));
  }
}
