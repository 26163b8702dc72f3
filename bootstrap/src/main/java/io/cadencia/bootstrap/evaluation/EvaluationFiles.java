package io.cadencia.bootstrap.evaluation;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The files of a report by their names. */
public final class EvaluationFiles {

  /** The name without ending of the page that comes first. */
  public static final String FIRST = "report";

  private EvaluationFiles() {}

  /**
   * @param fileName without ending
   * @param worst with the pictures of each
   */
  public static SortedMap<String, String> of(
      String fileName, Evaluation evaluation, Map<WorstCycle, byte[]> worst, Locale language) {
    return files(fileName, evaluation, worst, List.of(), language);
  }

  /** What several recordings say together; each has a page of its own beside it. */
  public static SortedMap<String, String> ofSummary(
      Evaluation together, List<String> recordings, Locale language) {
    return files(FIRST, together, Map.of(), recordings, language);
  }

  private static SortedMap<String, String> files(
      String fileName,
      Evaluation evaluation,
      Map<WorstCycle, byte[]> worst,
      List<String> recordings,
      Locale language) {
    var files = new TreeMap<String, String>();
    files.put(
        fileName + ".json",
        EvaluationJson.text(evaluation, List.copyOf(worst.keySet()), recordings));
    files.put(fileName + ".html", new EvaluationPage(evaluation, language).html(worst, recordings));
    return files;
  }
}
