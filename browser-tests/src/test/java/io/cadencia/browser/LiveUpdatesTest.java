package io.cadencia.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import io.cadencia.adapter.http.HttpApi;
import io.cadencia.adapter.http.HttpSettings;
import io.cadencia.adapter.http.access.AccessSettings;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** the board by the live stream, and by polling where there is none. */
class LiveUpdatesTest {

  private static Playwright playwright;
  private static Browser browser;

  private final ManualClock clock = new ManualClock(SamplePlant.NOW);
  private final SamplePlant plant = SamplePlant.atWork(clock);
  private final List<String> requests = new CopyOnWriteArrayList<>();

  @TempDir private Path frames;

  // Each test opens them itself.
  @SuppressWarnings("NullAway.Init")
  private HttpApi server;

  @SuppressWarnings("NullAway.Init")
  private Page page;

  @BeforeAll
  static void open_the_browser() {
    playwright = Playwright.create();
    var chromium = Path.of(System.getProperty("cadencia.chromium", "/usr/bin/chromium"));
    var options =
        new BrowserType.LaunchOptions()
            .setExecutablePath(chromium)
            .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking"));
    browser = playwright.chromium().launch(options);
  }

  @AfterAll
  static void close_the_browser() {
    playwright.close();
  }

  @AfterEach
  void close() {
    page.context().close();
    server.close();
  }

  @Test
  @DisplayName("A-98 a change shows within a second, and nobody asked for it")
  void a_change_shows_within_a_second_and_nobody_asked_for_it() {
    open();
    page.navigate(server.address().toString());
    assertThat(news()).hasText("● En vivo");
    assertThat(tile(1).locator(".chip")).not().containsText("Entre ciclos");
    requests.clear();

    plant.complete(1);

    assertThat(tile(1).locator(".chip"))
        .containsText("Entre ciclos", new ContainsTextOptions().setTimeout(1000));
    assertThat(requests).noneMatch(url -> url.contains("/modules") || url.contains("/cycles"));
    Accessibility.keep(page, "live");
  }

  @Test
  void while_it_is_live_the_whole_is_read_once_a_minute_and_the_figures_after_a_change() {
    openWithClock();
    page.waitForResponse("**/efficiency/module/1*", () -> page.clock().runFor(6000));
    requests.clear();

    page.clock().runFor(45_000);
    assertThat(requests).noneMatch(url -> url.contains("/api/"));
    plant.complete(1);
    page.waitForRequest("**/efficiency/station/1*", () -> page.clock().runFor(1000));
    page.waitForRequest("**/api/v1/modules/1", () -> page.clock().runFor(61_000));
  }

  @Test
  @DisplayName("A-98 the stream is cut: it polls; the stream is back: it is live again")
  void the_stream_is_cut_and_comes_back() {
    open();
    page.navigate(server.address().toString());
    assertThat(news()).hasText("● En vivo");

    int port = server.port();
    server.close();
    assertThat(news()).hasText("○ Cada 5 s");
    assertThat(page.locator(".notice")).containsText("Sin conexión con el servidor");
    Accessibility.keep(page, "live-lost");

    server = server(port);
    server.start();
    assertThat(news()).hasText("● En vivo", within(15_000));
    plant.complete(2);
    assertThat(tile(2).locator(".chip")).containsText("Entre ciclos");
  }

  @Test
  void a_stream_that_is_refused_is_replaced_by_polling_and_tried_again() {
    open();
    page.route("**/api/v1/stream*", route -> refuse(route));
    openClock();
    page.navigate(server.address().toString());
    assertThat(news()).hasText("○ Cada 5 s");
    plant.complete(1);

    page.clock().runFor(5000);
    assertThat(tile(1).locator(".chip")).containsText("Entre ciclos");

    page.unroute("**/api/v1/stream*");
    page.clock().runFor(30_000);
    assertThat(news()).hasText("● En vivo");
  }

  @Test
  void a_stream_that_says_nothing_is_given_up_after_some_seconds() {
    open();
    page.route("**/api/v1/stream*", route -> {});
    openClock();
    page.navigate(server.address().toString());
    assertThat(page.locator("station-tile")).hasCount(6);
    assertThat(news()).hasText("○ Cada 5 s");

    page.unroute("**/api/v1/stream*");
    page.clock().runFor(36_000);

    assertThat(news()).hasText("● En vivo");
  }

  @Test
  void a_hidden_page_listens_to_nothing_and_catches_up_when_it_is_seen_again() {
    openWithClock();
    hide(true);
    requests.clear();

    plant.complete(1);
    page.clock().runFor(60_000);
    assertThat(requests).noneMatch(url -> url.contains("/api/"));

    page.waitForRequest("**/api/v1/stream*", () -> hide(false));
    assertThat(tile(1).locator(".chip")).containsText("Entre ciclos");
    assertThat(news()).hasText("● En vivo");
  }

  private static HasTextOptions within(double milliseconds) {
    return new HasTextOptions().setTimeout(milliseconds);
  }

  private static void refuse(Route route) {
    route.fulfill(new Route.FulfillOptions().setStatus(429).setBody("{}"));
  }

  private Locator news() {
    return page.locator(".news");
  }

  private Locator tile(int station) {
    return page.locator("station-tile").nth(station - 1);
  }

  private void open() {
    server = server(0);
    server.start();
    page =
        browser.newPage(
            new Browser.NewPageOptions()
                .setViewportSize(1440, 900)
                .setExtraHTTPHeaders(Map.of("X-Test-User", "ingeniera@planta.example:engineer")));
    page.onRequest(request -> requests.add(request.url()));
  }

  private HttpApi server(int port) {
    var settings =
        HttpSettings.of(port, frames, ZoneId.of("America/Bogota")).withAccess(AccessSettings.DEV);
    return SampleServer.of(settings, plant.useCases(), clock);
  }

  private void openClock() {
    page.clock().install();
  }

  /** Live, with the browser's timers in our hands. */
  private void openWithClock() {
    open();
    openClock();
    page.navigate(server.address().toString());
    assertThat(news()).hasText("● En vivo");
    page.clock().pauseAt(System.currentTimeMillis() + 1000);
  }

  private void hide(boolean hidden) {
    page.evaluate(
        "hidden => { Object.defineProperty(document, 'hidden', {configurable: true, get: () =>"
            + " hidden}); document.dispatchEvent(new Event('visibilitychange')); }",
        hidden);
  }
}
