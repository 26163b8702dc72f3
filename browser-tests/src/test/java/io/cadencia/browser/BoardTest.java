package io.cadencia.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import io.cadencia.adapter.http.HttpApi;
import io.cadencia.adapter.http.access.AccessSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BoardTest {

  private static Playwright playwright;
  private static Browser browser;

  private final ManualClock clock = new ManualClock(SamplePlant.NOW);
  private final List<String> complaints = new ArrayList<>();
  private final List<String> requests = new ArrayList<>();
  private final ResponseWatch watch = new ResponseWatch();

  @TempDir private Path frames;

  // Each test opens them itself, over its own plant and on its own screen.
  @SuppressWarnings("NullAway.Init")
  private HttpApi server;

  @SuppressWarnings("NullAway.Init")
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

  @AfterEach
  void close() {
    assertThat(watch.deviations()).isEmpty();
    page.context().close();
    server.close();
  }

  @Nested
  class A_module_at_work {

    @Test
    void shows_its_pace_its_hours_and_its_stations() {
      open(SamplePlant.atWork(clock), 1440, 900);

      assertThat(page.locator("h1")).hasText("Módulo 1");
      assertThat(page.locator(".verdict")).containsText("Atrasado");
      assertThat(page.locator(".verdict")).containsText("9 por debajo de la meta");
      assertThat(page.locator(".pace-numbers")).containsText("158");
      assertThat(page.locator(".pace-numbers")).containsText("de 167");
      assertThat(page.locator(".pace .figures")).containsText("91,7 %");
      assertThat(page.locator(".hours tbody tr")).hasCount(4);
      assertThat(page.locator(".hours tbody tr").nth(2)).containsText("09:00");
      assertThat(page.locator(".hours tbody tr").nth(2)).containsText("84 %");
      assertThat(page.locator("station-tile")).hasCount(6);
      assertThat(tile(3).locator(".time strong")).hasText("1:11");
      assertThat(tile(3).locator(".chip")).containsText("Pasó el SAM");
      assertThat(tile(3).locator(".figures")).containsText("78,6 %");
      assertThat(tile(2).locator(".chip")).containsText("Cerca del SAM");
      assertThat(tile(5).locator(".chip")).containsText("Entre ciclos");
      assertThat(page.locator(".health")).containsText("1 de 2 cámaras en línea");
      assertThat(page.locator(".camera-offline figcaption")).containsText("desde hace 2 min");
      Accessibility.keep(page, "board-desktop");
      assertThat(complaints).isEmpty();
    }

    @Test
    @DisplayName("C-05 says why a camera is away")
    void says_why_a_camera_is_away() {
      open(SamplePlant.atWork(clock).withoutThePassword(), 1440, 900);

      assertThat(page.locator(".camera-offline figcaption"))
          .containsText("Pide otro usuario o contraseña.");
      Accessibility.keep(page, "board-camera-away");
      assertThat(complaints).isEmpty();
    }

    @Test
    @DisplayName("E-12 says that a camera was bumped, and what to do")
    void says_that_a_camera_was_bumped() {
      open(SamplePlant.atWork(clock).bumped(), 1440, 900);

      var bumped = page.locator("figure.camera").first();
      assertThat(bumped).containsText("La cámara se movió");
      assertThat(bumped)
          .containsText("Las zonas ya no coinciden: hay que enderezarla o dibujarlas de nuevo.");
      assertThat(page.locator("figure.camera").nth(1)).not().containsText("se movió");
      Accessibility.keep(page, "board-camera-bumped");
    }

    @Test
    void tells_the_last_cycles_in_words_to_whom_cannot_see_the_chart() {
      open(SamplePlant.atWork(clock), 1440, 900);

      assertThat(tile(1).locator("svg[role=img]"))
          .hasAttribute(
              "aria-label",
              "Últimos 10 ciclos, del más antiguo al más reciente: 21,9 s, 22,6 s, 21,2 s, 22,5 s, 24,0 s, 21,8 s, 22,2 s,"
                  + " 20,9 s, 23,1 s, 21,4 s. SAM 22,8 s.");
    }

    @Test
    void speaks_english_when_asked_and_remembers_it() {
      open(SamplePlant.atWork(clock), 1440, 900);

      page.getByText("English").click();
      assertThat(page.locator(".verdict")).containsText("Behind");
      assertThat(page.locator(".pace .figures")).containsText("91.7 %");
      assertThat(page.locator("html")).hasAttribute("lang", "en");
      Accessibility.keep(page, "board-english");

      page.reload();
      assertThat(page.locator(".verdict")).containsText("Behind");
      assertThat(complaints).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 390})
    void fits_a_phone_without_scrolling_sideways(int width) {
      open(SamplePlant.atWork(clock), width, 844);

      assertThat(page.locator("station-tile")).hasCount(6);
      assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
      Accessibility.keep(page, "phone-" + width);
    }

    @Test
    void fills_a_television() {
      open(SamplePlant.atWork(clock), 1920, 1080);

      assertThat(page.locator("station-tile")).hasCount(6);
      Accessibility.keep(page, "board-television");
    }

    @ParameterizedTest
    @ValueSource(strings = {"LIGHT", "DARK"})
    void raises_no_serious_complaint_about_accessibility(String scheme) {
      open(SamplePlant.atWork(clock), 1440, 900);
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.valueOf(scheme)));
      assertThat(page.locator("station-tile")).hasCount(6);

      Accessibility.check(page, "board-" + scheme.toLowerCase(Locale.ROOT));
    }

    @Test
    void lets_the_reader_choose_another_module() {
      open(SamplePlant.atWork(clock).withSecondModule(), 1440, 900);

      page.locator(".modules").getByText("Módulo 2").click();

      assertThat(page.locator("h1")).hasText("Módulo 2");
      assertThat(page.locator(".verdict")).containsText("Sin meta");
      assertThat(page.locator(".modules [aria-current]")).hasText("Módulo 2");
    }
  }

  @Nested
  class As_time_goes_by {

    @Test
    void the_running_time_follows_a_server_whose_clock_runs_ten_times_as_fast() {
      openWithClock(SamplePlant.atWork(clock));

      for (int poll = 2; poll <= 8; poll++) {
        clock.advance(Duration.ofSeconds(50));
        nextPoll(poll);
      }
      assertThat(tile(1).locator(".time strong")).hasText("6:01");

      page.clock().runFor(3000);
      assertThat(tile(1).locator(".time strong")).hasText(Pattern.compile("6:(2\\d|3[01])"));
    }

    @Test
    @DisplayName(
        "A-80 a hidden page asks for nothing, and catches up by its cursor when seen again")
    void a_hidden_page_asks_for_nothing_and_catches_up_by_its_cursor_when_seen_again() {
      var plant = SamplePlant.atWork(clock);
      openWithClock(plant);

      hide(true);
      requests.clear();
      page.clock().runFor(60_000);
      assertThat(requests).isEmpty();

      plant.complete(1);
      page.waitForResponse("**/efficiency/station/1*", () -> hide(false));
      assertThat(requests).anyMatch(url -> url.matches(".*/cycles\\?module_id=1&after_seq=\\d+.*"));
      assertThat(tile(1).locator(".chip")).containsText("Entre ciclos");
    }

    @Test
    void the_last_numbers_stay_with_a_note_when_the_server_is_gone() {
      openWithClock(SamplePlant.atWork(clock));

      server.close();
      page.clock().runFor(5000);

      assertThat(page.locator(".notice")).containsText("Sin conexión con el servidor");
      assertThat(page.locator(".pace-numbers")).containsText("158");
      page.clock().runFor(37_000);
      assertThat(page.locator(".notice")).containsText("de hace 4");
      assertThat(tile(6).locator(".chip")).containsText("En tiempo");
      Accessibility.keep(page, "server-gone");
    }
  }

  @Nested
  class With_nothing_to_show_yet {

    @Test
    void says_that_it_waits_for_the_first_frame() {
      open(SamplePlant.beforeTheFirstFrame(clock), 1440, 900);

      assertThat(page.locator(".waiting")).containsText("Esperando la primera señal");
      assertThat(page.locator(".chart-empty").first()).hasText("Todavía no hay ciclos");
      Accessibility.keep(page, "waiting");
      assertThat(complaints).isEmpty();
    }

    @Test
    void says_how_to_get_a_module() {
      open(SamplePlant.empty(clock), 1440, 900);

      assertThat(page.locator(".message h1")).hasText("Todavía no hay módulos");
      Accessibility.keep(page, "no-modules");
      assertThat(complaints).isEmpty();
    }
  }

  private Locator tile(int station) {
    return page.locator("station-tile").nth(station - 1);
  }

  private void open(SamplePlant plant, int width, int height) {
    prepare(plant, width, height);
    page.navigate(server.address().toString());
  }

  /** With the browser's timers in our hands, and without live updates, so that it polls. */
  private void openWithClock(SamplePlant plant) {
    prepare(plant, 1440, 900);
    page.route("**/api/v1/stream*", route -> route.abort());
    page.clock().install();
    page.navigate(server.address().toString());
    assertThat(page.locator("station-tile")).hasCount(6);
    page.clock().pauseAt(System.currentTimeMillis() + 1000);
  }

  private void prepare(SamplePlant plant, int width, int height) {
    if (plant.hasSeenAnything()) {
      writeFrames();
    }
    server = SampleServer.of(frames, AccessSettings.DEV, plant.useCases(), clock);
    server.start();
    page =
        browser.newPage(
            new Browser.NewPageOptions()
                .setViewportSize(width, height)
                .setExtraHTTPHeaders(Map.of("X-Test-User", "ingeniera@planta.example:engineer")));
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) {
            complaints.add(message.text());
          }
        });
    page.onPageError(complaints::add);
    page.onRequest(request -> requests.add(request.url()));
    page.onResponse(watch::see);
  }

  private void writeFrames() {
    try {
      SampleFrame.write(frames.resolve("latest/cam1.jpg"));
      SampleFrame.write(frames.resolve("latest/cam2.jpg"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Lets the poll of that number happen, and waits until its numbers are shown. */
  private void nextPoll(int number) {
    page.clock().runFor(5000);
    assertThat(page.locator("camera-panel img").first())
        .hasAttribute("src", Pattern.compile(".*poll=" + number));
  }

  private void hide(boolean hidden) {
    page.evaluate(
        "hidden => { Object.defineProperty(document, 'hidden', {configurable: true, get: () =>"
            + " hidden}); document.dispatchEvent(new Event('visibilitychange')); }",
        hidden);
  }
}
