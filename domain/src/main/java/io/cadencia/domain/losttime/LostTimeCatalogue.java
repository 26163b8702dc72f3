package io.cadencia.domain.losttime;

import static io.cadencia.domain.losttime.LostTimeKind.CHANGEOVER;
import static io.cadencia.domain.losttime.LostTimeKind.PLANNED;
import static io.cadencia.domain.losttime.LostTimeKind.UNPLANNED;

import java.util.List;

/**
 * Twenty-two usual causes of lost time on a sewing floor: a starting point for a plant that has no
 * list yet. It follows no standard, and is meant to be replaced by the plant's own list.
 */
public final class LostTimeCatalogue {

  /** C001 to C022, by code. */
  public static final List<LostTimeCode> STARTER =
      List.of(
          code("C001", UNPLANNED, "Falta de trabajo", "No work at the station"),
          code("C002", UNPLANNED, "Daño de máquina", "Machine breakdown"),
          code("C003", UNPLANNED, "Espera de mecánico", "Waiting for the mechanic"),
          code("C004", UNPLANNED, "Rotura de aguja o hilo", "Needle or thread break"),
          code("C005", UNPLANNED, "Falta de hilo o insumos", "Thread or trims missing"),
          code("C006", UNPLANNED, "Falta de piezas cortadas", "Cut parts missing"),
          code("C007", UNPLANNED, "Piezas defectuosas de corte", "Defective cut parts"),
          code("C008", UNPLANNED, "Reproceso", "Rework"),
          code("C009", UNPLANNED, "Espera de calidad", "Waiting for quality"),
          code("C010", UNPLANNED, "Espera de instrucciones", "Waiting for instructions"),
          code("C011", UNPLANNED, "Corte de energía o de aire", "Power or air failure"),
          code("C012", UNPLANNED, "Ausencia del operario", "Operator absent"),
          code("C013", UNPLANNED, "Permiso o enfermería", "Leave or infirmary"),
          code("C014", UNPLANNED, "Accidente o incidente", "Accident or incident"),
          code("C015", CHANGEOVER, "Cambio de referencia", "Style change"),
          code("C016", CHANGEOVER, "Cambio de operación", "Change of operation"),
          code("C017", CHANGEOVER, "Cambio de color o talla", "Change of colour or size"),
          code("C018", PLANNED, "Mantenimiento preventivo", "Preventive maintenance"),
          code("C019", PLANNED, "Reunión", "Meeting"),
          code("C020", PLANNED, "Entrenamiento", "Training"),
          code("C021", PLANNED, "Limpieza del puesto", "Cleaning of the station"),
          code("C022", UNPLANNED, "Otra causa", "Other cause"));

  private LostTimeCatalogue() {}

  private static LostTimeCode code(String code, LostTimeKind kind, String nameEs, String nameEn) {
    return new LostTimeCode(code, nameEs, nameEn, kind);
  }
}
