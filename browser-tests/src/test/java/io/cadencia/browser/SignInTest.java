package io.cadencia.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import io.cadencia.adapter.http.HttpApi;
import io.cadencia.adapter.http.access.AccessSettings;
import io.cadencia.adapter.http.access.InMemorySessions;
import io.cadencia.adapter.http.access.OneUseCode;
import io.cadencia.adapter.http.access.SecretSupplier;
import io.cadencia.domain.access.AccessPolicy;
import io.cadencia.domain.access.Identity;
import io.cadencia.domain.access.Mechanism;
import io.cadencia.domain.access.Role;
import io.cadencia.domain.audit.ActorId;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a browser becomes known, and what the page shows to whom. */
class SignInTest {

  private static final Identity DEMO =
      new Identity(new ActorId("demo@planta.example"), Role.ENGINEER, Mechanism.DEV);

  private static Playwright playwright;
  private static Browser browser;

  private final ManualClock clock = new ManualClock(SamplePlant.NOW);
  private final SecretSupplier secrets = new SecretSupplier(new Random(11));
  private final OneUseCode codes = new OneUseCode(secrets, DEMO);
  private final InMemorySessions sessions = new InMemorySessions(clock, secrets);
  private final List<String> requests = new ArrayList<>();

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
    SampleFrame.write(frames.resolve("latest/cam2.jpg"));
    server =
        SampleServer.of(
            frames,
            new AccessSettings(true, AccessPolicy.STANDARD, sessions, codes),
            SamplePlant.atWork(clock).useCases(),
            clock);
    server.start();
    context = browser.newContext(new Browser.NewContextOptions().setViewportSize(1440, 900));
    page = newPage();
  }

  private Page newPage() {
    var opened = context.newPage();
    opened.onRequest(request -> requests.add(request.url()));
    return opened;
  }

  @AfterEach
  void close() {
    context.close();
    server.close();
  }

  private String link() {
    return server.address() + "?code=" + codes.current();
  }

  private void actAs(String user) {
    context.setExtraHTTPHeaders(Map.of("X-Test-User", user));
  }

  @Test
  void the_link_leads_to_the_board_and_its_code_leaves_the_address() {
    page.navigate(link());

    assertThat(page.locator("station-tile")).hasCount(6);
    assertThat(page.locator("camera-panel img")).hasCount(2);
    assertThat(page).hasURL(server.address().toString());
    assertThat(page.evaluate("document.cookie")).isEqualTo("");

    page.reload();
    assertThat(page.locator("station-tile")).hasCount(6);
  }

  @Test
  void without_the_link_the_page_says_how_to_sign_in() {
    page.navigate(server.address().toString());

    assertThat(page.locator("sign-in h1")).hasText("Inicie sesión");
    assertThat(page.locator("sign-in")).containsText("Abra el enlace que el programa mostró");
    assertThat(page.locator("station-tile")).hasCount(0);
    assertThat(requests).noneMatch(url -> url.contains("/modules") || url.contains("/static/"));
    Accessibility.check(page, "sign-in");

    page.getByText("English").click();
    assertThat(page.locator("sign-in h1")).hasText("Sign in");
  }

  @Test
  void a_used_link_says_so_and_shows_nothing() {
    var used = link();
    page.navigate(used);
    assertThat(page.locator("station-tile")).hasCount(6);
    context.clearCookies();

    page.navigate(used);

    assertThat(page.locator("sign-in")).containsText("Ese enlace ya se usó");
    assertThat(page).hasURL(server.address().toString());
    Accessibility.keep(page, "sign-in-used");
  }

  @Test
  void a_page_that_waits_shows_the_board_once_another_tab_signed_in() {
    page.clock().install();
    page.navigate(server.address().toString());
    assertThat(page.locator("sign-in h1")).hasText("Inicie sesión");

    newPage().navigate(link());
    page.clock().runFor(5000);

    assertThat(page.locator("station-tile")).hasCount(6);
  }

  @Test
  void a_session_that_died_takes_the_numbers_off_the_screen() {
    page.clock().install();
    page.navigate(link());
    assertThat(page.locator("station-tile")).hasCount(6);

    context.clearCookies();
    page.clock().runFor(5000);

    assertThat(page.locator("sign-in h1")).hasText("Inicie sesión");
    assertThat(page.locator("station-tile")).hasCount(0);
    assertThat(page).hasTitle("Cadencia");
  }

  @Test
  void an_executive_sees_the_board_and_no_pictures() {
    actAs("gerente@planta.example:executive");

    page.navigate(server.address().toString());

    assertThat(page.locator("station-tile")).hasCount(6);
    assertThat(page.locator("camera-panel")).containsText("desde el rol de ingeniería");
    assertThat(page.locator("camera-panel")).containsText("En línea");
    assertThat(page.locator("camera-panel img")).hasCount(0);
    assertThat(requests).noneMatch(url -> url.contains("/static/frames"));
    Accessibility.check(page, "executive");
  }

  @Test
  void a_viewer_without_a_role_is_told_whom_to_ask() {
    actAs("nueva@planta.example:viewer");

    page.navigate(server.address().toString());

    assertThat(page.locator("sign-in h1")).hasText("Su cuenta todavía no tiene rol");
    assertThat(page.locator("sign-in")).containsText("Pida un rol a un administrador");
    assertThat(page.locator("station-tile")).hasCount(0);
    Accessibility.check(page, "locked-viewer");
  }
}
