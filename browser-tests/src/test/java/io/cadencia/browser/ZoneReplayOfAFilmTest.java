package io.cadencia.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The program as it is, a drawn film and the real network: skipped where that cannot be had. */
@Timeout(600)
@DisplayName("D-03 drawn zones tried on a real film, by the program as a plant runs it")
class ZoneReplayOfAFilmTest {

  private static final double TWO_MINUTES = 120_000;

  @TempDir private Path folder;
  private Process server;

  @BeforeEach
  void a_plant_with_a_film() throws Exception {
    assumeThat(WholeProgram.run("model", "fetch")).as("the network that finds people").isZero();
    var line = folder.resolve("line.mp4");
    assertThat(
            WholeProgram.run(
                "simulate",
                "--out",
                line,
                "--truth",
                folder.resolve("truth.csv"),
                "--seed",
                7,
                "--seconds",
                36,
                "--stations",
                2,
                "--disturb",
                "none"))
        .isZero();
    Files.createDirectories(folder.resolve("data/recordings"));
    Files.copy(line, folder.resolve("data/recordings/lunes.mp4"));
    server =
        WholeProgram.start(
            "serve",
            "--dev",
            "--data",
            folder.resolve("data"),
            "--config",
            folder.resolve("line.yaml"),
            "--port",
            0);
  }

  @AfterEach
  void stop() throws InterruptedException {
    if (server != null) {
      server.destroy();
      server.waitFor();
    }
  }

  @Test
  void zones_are_moved_tried_and_given_up() throws Exception {
    try (var playwright = Playwright.create();
        var browser = Chromium.launch(playwright)) {
      var page = browser.newPage();
      page.setViewportSize(1440, 1600);
      page.navigate(WholeProgram.address(server));
      page.navigate(page.url().replaceAll("\\?.*", "") + "ui/zones");
      moveTheFirstBin(page);

      button(page, "¿Qué habrían contado?").click();
      assertThat(page.locator("replay-result strong"))
          .hasText(
              "Las zonas dibujadas cuentan 2 menos que las zonas en vigor.",
              new LocatorAssertions.HasTextOptions().setTimeout(TWO_MINUTES));
      assertThat(page.locator(".replay-result tbody tr"))
          .hasText(new String[] {"PUESTO_01 2 0 −2", "PUESTO_02 2 2 0"});
      assertThat(page.locator(".replay-differences tbody tr")).hasCount(2);
      Accessibility.check(page, "zones-replay-of-a-film");

      button(page, "¿Qué habrían contado?").click();
      button(page, "Cancelar").click();
      assertThat(page.locator("zone-replay [role=status]")).hasText("Prueba cancelada.");
      assertThat(server.toHandle().children().filter(ProcessHandle::isAlive)).isEmpty();

      assertNothingOutlivesTheServer(page);
    }
  }

  /** Where no piece is ever put down. */
  private static void moveTheFirstBin(Page page) {
    page.locator(".zone-key").filter(new Locator.FilterOptions().setHasText("Entrega")).click();
    button(page, "Quitar la zona").click();
    button(page, "Dibujar").click();
    var box = page.locator(".zone-canvas").boundingBox();
    for (var corner : new double[][] {{0.9, 0.02}, {0.98, 0.02}, {0.98, 0.1}}) {
      page.mouse().click(box.x + corner[0] * box.width, box.y + corner[1] * box.height);
    }
    button(page, "Terminar").click();
  }

  private void assertNothingOutlivesTheServer(Page page) throws InterruptedException {
    button(page, "¿Qué habrían contado?").click();
    assertThat(page.locator("zone-replay progress")).hasCount(1);
    var trial = server.toHandle().children().findFirst().orElseThrow();

    server.destroy();

    assertThat(server.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(trial.isAlive()).isFalse();
    assertThat(folder.resolve("data/.trials")).isEmptyDirectory();
  }

  private static Locator button(Page page, String name) {
    return page.locator("main button").filter(new Locator.FilterOptions().setHasText(name));
  }
}
