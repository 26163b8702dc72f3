package io.cadencia.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import io.cadencia.adapter.http.HttpApi;
import io.cadencia.adapter.http.TestExports;
import io.cadencia.adapter.http.access.AccessSettings;
import io.cadencia.adapter.http.access.InMemorySessions;
import io.cadencia.adapter.http.access.OneUseCode;
import io.cadencia.adapter.http.access.SecretSupplier;
import io.cadencia.domain.access.AccessPolicy;
import io.cadencia.domain.access.Identity;
import io.cadencia.domain.access.Mechanism;
import io.cadencia.domain.access.Role;
import io.cadencia.domain.audit.ActorId;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A-55 A-56 reports made and fetched in the page")
class ExportsPageTest {

  private static final Identity DEMO =
      new Identity(new ActorId("demo@planta.example"), Role.ENGINEER, Mechanism.DEV);

  private static Playwright playwright;
  private static Browser browser;

  private final ManualClock clock = new ManualClock(SamplePlant.NOW);
  private final SecretSupplier secrets = new SecretSupplier(new Random(11));
  private final OneUseCode codes = new OneUseCode(secrets, DEMO);
  private final InMemorySessions sessions = new InMemorySessions(clock, secrets);
  private final SamplePlant plant = SamplePlant.atWork(clock);

  @TempDir private Path folder;
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
  void start() {
    plant.exports = new TestExports(folder);
    server =
        SampleServer.of(
            folder,
            new AccessSettings(true, AccessPolicy.STANDARD, sessions, codes),
            plant.useCases(),
            clock);
    server.start();
    context = browser.newContext(new Browser.NewContextOptions().setViewportSize(1440, 900));
    page = context.newPage();
    page.navigate(server.address() + "?code=" + codes.current());
    page.getByText("Exportar el día a Excel y CSV").click();
    assertThat(page.locator("h1")).hasText("Exportaciones");
  }

  @AfterEach
  void close() {
    context.close();
    server.close();
  }

  private void start(String day) {
    page.locator("input[name=date]").fill(day);
    page.locator(".exports-form button").click();
  }

  @Test
  void a_day_is_asked_for_followed_and_fetched() {
    assertThat(page.getByText("Todavía no hay archivos.")).hasCount(1);
    assertThat(page.locator("input[name=date]")).hasValue("2026-01-05");
    start("2026-01-04");

    assertThat(page.locator(".exports-job p")).hasText("En espera: Módulo 1, 04/01/2026");
    assertThat(page.locator("progress")).hasCount(1);
    assertThat(page.locator(".exports-form button")).isDisabled();
    Accessibility.check(page, "exports-waiting");

    plant.exports.runAll();

    assertThat(page.locator(".exports-job p"))
        .hasText("Listo: Módulo 1, 04/01/2026. El archivo está en la lista.");
    assertThat(page.locator("tbody tr")).hasCount(2);
    var download = page.waitForDownload(() -> page.locator("tbody a").first().click());
    assertThat(download.suggestedFilename()).isEqualTo("M1_2026-01-04.csv");
    Accessibility.check(page, "exports");
  }

  @Test
  void a_month_of_all_modules_is_asked_for_as_one_archive() {
    page.locator("select[name=module]").selectOption("all");
    assertThat(page.locator("input[name=date]")).hasCount(0);
    assertThat(page.locator("select[name=month] option").first()).hasText("enero de 2026");
    page.locator("select[name=month]").selectOption("2025-12");
    page.locator(".exports-form button").click();

    assertThat(page.locator(".exports-job p"))
        .hasText("En espera: Todos los módulos, diciembre de 2025");
    plant.exports.runAll();
    assertThat(page.locator("tbody tr")).hasCount(1);
    assertThat(page.locator("tbody a")).containsText("2025-12");
    assertThat(page.locator("tbody a")).containsText(".zip");
    Accessibility.check(page, "exports-month");
  }

  @Test
  void what_is_under_way_is_cancelled() {
    start("2026-01-04");
    page.locator(".exports-job button").click();

    assertThat(page.locator(".exports-job p")).hasText("Cancelada: Módulo 1, 04/01/2026");
    assertThat(page.locator(".exports-form button")).isEnabled();
  }

  @Test
  void another_content_is_told_as_revised() {
    start("2026-01-04");
    assertThat(page.locator("progress")).hasCount(1);
    plant.exports.runAll();
    plant.exports.content = "corregido";
    assertThat(page.locator("tbody tr")).hasCount(2);
    start("2026-01-04");
    assertThat(page.locator("progress")).hasCount(1);
    plant.exports.runAll();

    assertThat(page.locator("tbody tr")).hasCount(4);
    assertThat(page.locator(".exports-revised")).hasCount(2);
  }

  @Test
  void who_may_only_read_exports_is_shown_the_list_and_nothing_to_start() {
    start("2026-01-04");
    assertThat(page.locator("progress")).hasCount(1);
    plant.exports.runAll();
    context.clearCookies();
    context.setExtraHTTPHeaders(Map.of("X-Test-User", "gerente@planta.example:executive"));
    page.navigate(server.address() + "ui/exports");

    assertThat(page.locator("tbody tr")).hasCount(2);
    assertThat(page.locator(".exports-form")).hasCount(0);
    assertThat(page.locator(".exports-job")).hasCount(0);
  }

  @Test
  void who_has_no_role_is_told_so() {
    context.clearCookies();
    context.setExtraHTTPHeaders(Map.of("X-Test-User", "nadie@planta.example:viewer"));
    page.navigate(server.address() + "ui/exports");

    assertThat(page.locator(".notice")).containsText("rol");
  }

  @Test
  void a_phone_has_room_for_it() {
    start("2026-01-04");
    assertThat(page.locator("progress")).hasCount(1);
    plant.exports.runAll();
    assertThat(page.locator("tbody tr")).hasCount(2);
    page.setViewportSize(360, 740);

    Accessibility.check(page, "exports-phone");
    assertThat((Integer) page.evaluate("document.documentElement.scrollWidth")).isLessThan(361);
  }
}
