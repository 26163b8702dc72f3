package io.cadencia.application.port.in.report;

import io.cadencia.application.port.in.report.ExportResearchDataUseCase.Folder;
import io.cadencia.domain.plant.ModuleId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Writes a set of data that may be handed out: the tables of the research export, and who worked
 * and what stood still, for programs and with a dictionary. People are in it by pseudonym, what
 * they typed is not in it.
 */
public interface ExportOpenDataUseCase {

  /**
   * @param to is asked for one file after the other, some of them with a slash in their names; what
   *     it opened is closed again
   * @return what the set is called; another content of the same days has another name
   * @throws io.cadencia.domain.plant.ModuleNotFoundException if there is none of that number;
   *     nothing is written then
   * @throws io.cadencia.domain.efficiency.InvalidRangeException if the days run backwards or are
   *     too many to be told by the hour; nothing is written then
   * @throws java.io.UncheckedIOException if a file cannot be written
   */
  String export(Query query, Folder to);

  /**
   * @param module null for all
   * @param from first day, in the plant's time zone
   * @param to last day
   */
  record Query(@Nullable ModuleId module, LocalDate from, LocalDate to) {}
}
