package io.cadencia.adapter.cv.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import io.cadencia.adapter.cv.model.TestModels;
import io.cadencia.adapter.cv.person.DetectorSettings;
import io.cadencia.adapter.cv.person.OnnxPersonDetector;
import io.cadencia.adapter.cv.search.PeopleSearch;
import io.cadencia.adapter.cv.search.SearchAtOnce;
import io.cadencia.adapter.cv.search.SearchDesk;
import io.cadencia.adapter.cv.search.SearchPace;
import io.cadencia.adapter.cv.simulation.DisturbanceKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * What searching less costs, by {@code bench/search-pace.sh} only. The property names a folder for
 * the people found.
 */
@EnabledIfSystemProperty(named = "cadencia.searchpace", matches = ".+")
class SearchPaceStudyTest {

  private static final Path FOLDER = Path.of(System.getProperty("cadencia.searchpace", "."));
  private static final long SEED = 101;

  @Test
  void is_told_in_a_table() throws Exception {
    Files.createDirectories(FOLDER);
    for (var kinds : List.of(Set.<DisturbanceKind>of(), Scene.every())) {
      var scene = Scene.of(StandingSuite.TUNED, "pace", SEED, 3, 5, kinds);
      for (long millis : List.of(380L, 780L, 980L, 1480L, 1980L)) {
        study(scene, "every " + millis, people -> atOnce(people, millis));
      }
      for (long still : List.of(380L, 1000L, 1500L, 2000L, 3000L)) {
        study(scene, "still " + still, people -> gated(people, 380, still));
      }
      study(scene, "busy 980, still 1500", people -> gated(people, 980, 1500));
    }
  }

  private static PeopleSearch atOnce(KnownPeople people, long millis) {
    return new SearchAtOnce(people, Duration.ofMillis(millis), () -> 0);
  }

  private static PeopleSearch gated(KnownPeople people, long between, long still) {
    var pace = new SearchPace(Duration.ofMillis(between), Duration.ofMillis(still));
    return new SearchDesk(List.of(people), Runnable::run, pace, () -> 0).camera();
  }

  private static void study(Scene scene, String name, Function<KnownPeople, PeopleSearch> way)
      throws IOException {
    var file = FOLDER.resolve(scene.key() + ".boxes");
    try (var people =
        new KnownPeople(
            file,
            () -> OnnxPersonDetector.open(TestModels.yolov8n(), DetectorSettings.defaults()))) {
      var search = way.apply(people);
      var judged =
          Judgement.of(
              List.of(Recording.of(scene, search)),
              io.cadencia.domain.detection.DetectorSettings.DEFAULT);
      people.save();
      var agreement = judged.agreement();
      assertThat(agreement.trueCycles()).isPositive();
      System.err.printf(
          Locale.ROOT,
          "| %s | %s | %.2f | %.3f | %.3f | %.3f | %+.3f |%n",
          scene.settings().disturbances().isEmpty() ? "none" : "all",
          name,
          (double) search.load().searches() / scene.length().toSeconds(),
          agreement.precision(),
          agreement.recall(),
          agreement.maeSeconds(),
          agreement.biasSeconds());
    }
  }
}
