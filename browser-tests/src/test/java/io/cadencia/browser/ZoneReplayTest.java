package io.cadencia.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import io.cadencia.adapter.http.HttpApi;
import io.cadencia.adapter.http.access.AccessSettings;
import io.cadencia.adapter.http.access.InMemorySessions;
import io.cadencia.adapter.http.access.OneUseCode;
import io.cadencia.adapter.http.access.SecretSupplier;
import io.cadencia.application.port.out.InMemoryReplayRunner;
import io.cadencia.application.port.out.ReplayResults;
import io.cadencia.domain.access.AccessPolicy;
import io.cadencia.domain.access.Identity;
import io.cadencia.domain.access.Mechanism;
import io.cadencia.domain.access.Role;
import io.cadencia.domain.audit.ActorId;
import io.cadencia.domain.replay.ReplayFailure;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("D-03 drawn zones tried on a recording in the page, before they are saved")
class ZoneReplayTest {

  private static final Identity DEMO =
      new Identity(new ActorId("demo@planta.example"), Role.ENGINEER, Mechanism.DEV);

  private static Playwright playwright;
  private static Browser browser;

  private final ManualClock clock = new ManualClock(SamplePlant.NOW);
  private final SecretSupplier secrets = new SecretSupplier(new Random(11));
  private final OneUseCode codes = new OneUseCode(secrets, DEMO);
  private final InMemorySessions sessions = new InMemorySessions(clock, secrets);
  private final SamplePlant plant = SamplePlant.atWork(clock);

  @TempDir private Path frames;
  private HttpApi server;
  private BrowserContext context;
  private Page page;

  @BeforeAll
  static void open_the_browser() {
    playwright = Playwright.create();
    browser = Chromium.launch(playwright);
  }

  @AfterAll
  static void close_the_browser() {
    playwright.close();
  }

  @BeforeEach
  void start() throws IOException {
    SampleFrame.write(frames.resolve("latest/cam1.jpg"));
    server =
        SampleServer.of(
            frames,
            new AccessSettings(true, AccessPolicy.STANDARD, sessions, codes),
            plant.useCases(),
            clock);
    server.start();
    context = browser.newContext(new Browser.NewContextOptions().setViewportSize(1440, 900));
    page = context.newPage();
    page.navigate(server.address() + "?code=" + codes.current());
    page.getByText("Dibujar las zonas").click();
    assertThat(page.locator("#replay-title")).hasText("Probar antes de guardar");
  }

  @AfterEach
  void close() {
    context.close();
    server.close();
  }

  private Locator button(String name) {
    return page.locator("zone-replay button").filter(new Locator.FilterOptions().setHasText(name));
  }

  private Locator told() {
    return page.locator("zone-replay [role=status]");
  }

  private void ask() {
    button("¿Qué habrían contado?").click();
    assertThat(page.locator("zone-replay progress")).hasCount(1);
  }

  private InMemoryReplayRunner.Begun run() {
    return plant.replays.runner.last();
  }

  /** A corner of the first seat, by two pixels. */
  private void draw() {
    page.locator(".zone-corner").first().focus();
    page.keyboard().press("ArrowRight");
    page.keyboard().press("ArrowRight");
  }

  @Test
  void what_is_drawn_and_not_saved_is_counted_beside_what_is_in_force() {
    draw();
    assertThat(page.locator("zone-replay option")).hasCount(2);
    assertThat(page.locator("zone-replay select")).hasValue("loop.mp4");
    page.locator("zone-replay select").selectOption("línea 3.mp4");
    ask();
    assertThat(run().trial.film()).isEqualTo(Path.of("films", "línea 3.mp4"));
    assertThat(run().trial.zones().isSameAs(plant.zones.inForce().zones())).isFalse();

    run().tellAt(0.42, Duration.ofSeconds(95));
    assertThat(page.locator("#replay-told"))
        .hasText("Contando línea 3.mp4: 42 %, faltan unos 1:35");
    assertThat(button("¿Qué habrían contado?")).isDisabled();
    Accessibility.check(page, "zones-replay-running");

    run().tellResult(ReplayResults.sample());
    assertThat(told()).hasText("Listo: línea 3.mp4.");
    assertThat(page.locator("replay-result strong"))
        .hasText("Las zonas dibujadas cuentan 1 menos que las zonas en vigor.");
    assertThat(page.locator(".replay-result tbody tr"))
        .hasText(new String[] {"PUESTO_01 3 2 −1", "PUESTO_02 2 2 0"});
    assertThat(page.locator(".replay-differences tbody tr"))
        .hasText(
            new String[] {
              "PUESTO_01 en vigor 0:01 0:15",
              "PUESTO_01 en vigor 0:20 0:33",
              "PUESTO_01 dibujadas 0:40 0:52"
            });
    assertThat(page.locator(".replay-earlier")).hasCount(0);
    assertThat(plant.zones.inForce().number()).isEqualTo(1);
    Accessibility.check(page, "zones-replay");
    page.setViewportSize(360, 740);
    Accessibility.check(page, "zones-replay-phone");
    assertThat((Integer) page.evaluate("document.documentElement.scrollWidth")).isLessThan(361);
  }

  @Test
  void a_result_says_so_when_the_drawing_has_changed_since() {
    ask();
    run().tellResult(ReplayResults.sample());
    assertThat(page.locator("replay-result")).hasCount(1);
    assertThat(page.locator(".replay-earlier")).hasCount(0);

    draw();
    assertThat(page.locator(".replay-earlier"))
        .containsText("Este resultado es de zonas anteriores");

    page.keyboard().press("Control+z");
    page.keyboard().press("Control+z");
    assertThat(page.locator(".replay-earlier")).hasCount(0);
  }

  @Test
  void a_drawing_that_cannot_be_is_not_tried() {
    page.locator("main button").filter(new Locator.FilterOptions().setHasText("Dibujar")).click();

    assertThat(button("¿Qué habrían contado?")).isDisabled();
    assertThat(page.locator(".replay-form")).containsText("Primero termine el dibujo");
  }

  @Test
  void everything_is_done_by_keyboard() {
    page.locator("zone-replay select").focus();
    page.keyboard().press("ArrowDown");
    page.keyboard().press("Tab");
    assertThat(button("¿Qué habrían contado?")).isFocused();
    page.keyboard().press("Enter");
    assertThat(page.locator("zone-replay progress")).hasCount(1);
    button("Cancelar").focus();
    page.keyboard().press("Enter");

    assertThat(told()).hasText("Prueba cancelada.");
    assertThat(run().isStopped()).isTrue();
    assertThat(button("¿Qué habrían contado?")).isEnabled();
  }

  @Test
  void who_comes_back_finds_the_trial_that_runs() {
    ask();
    run().tellAt(0.5, null);
    page.reload();

    assertThat(page.locator("#replay-told")).hasText("Contando loop.mp4: 50 %");
    run().tellResult(ReplayResults.sample());
    assertThat(page.locator("replay-result")).hasCount(1);
    assertThat(page.locator(".replay-earlier")).hasCount(1);
  }

  @Test
  void a_failure_is_told_in_words_that_help() {
    ask();
    run().tellFailure(ReplayFailure.NO_MODEL);
    assertThat(told()).containsText("no tiene el modelo que encuentra personas");
    assertThat(told()).containsText("./cadencia model fetch");

    ask();
    run().tellFailure(ReplayFailure.FILM_BROKEN);
    assertThat(told()).containsText("loop.mp4 no es una película que se pueda leer");
  }

  @Test
  void without_any_recording_it_says_where_to_put_one() {
    plant.replays.forgetFilms();
    page.reload();

    assertThat(page.locator(".replay-none")).containsText("a la carpeta recordings");
    assertThat(button("¿Qué habrían contado?")).hasCount(0);
    Accessibility.check(page, "zones-replay-none");

    plant.replays.addFilms();
    button("Buscar de nuevo").click();
    assertThat(page.locator("zone-replay option")).hasCount(2);
  }
}
