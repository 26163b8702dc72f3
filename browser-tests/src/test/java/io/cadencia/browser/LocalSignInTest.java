package io.cadencia.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import io.cadencia.adapter.http.HttpApi;
import io.cadencia.adapter.http.OfferedProvider;
import io.cadencia.adapter.http.access.AccessSettings;
import io.cadencia.adapter.http.access.SecretSupplier;
import io.cadencia.adapter.http.access.SignInCodes;
import io.cadencia.adapter.http.access.StoredSessions;
import io.cadencia.domain.access.AccessPolicy;
import io.cadencia.domain.access.Role;
import io.cadencia.domain.access.SessionLifetime;
import io.cadencia.domain.access.SetupCode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A-34 A-59a A-59b signing in and out by the page")
class LocalSignInTest {

  private static final String PASSWORD = "caballo correcto grapa";

  private static Playwright playwright;
  private static Browser browser;

  private final ManualClock clock = new ManualClock(SamplePlant.NOW);
  private final SamplePlant plant = SamplePlant.atWork(clock);
  private final SetupCode code = SetupCode.draw(new Random(3));

  @TempDir private Path frames;

  // Each test starts it with the accounts it is about.
  @SuppressWarnings("NullAway.Init")
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
  void open() throws IOException {
    SampleFrame.write(frames.resolve("latest/cam1.jpg"));
    SampleFrame.write(frames.resolve("latest/cam2.jpg"));
    context = browser.newContext(new Browser.NewContextOptions().setViewportSize(1440, 900));
    page = context.newPage();
  }

  @AfterEach
  void close() {
    context.close();
    server.close();
  }

  private void show(UnaryOperator<AccessSettings> change) {
    var sessions =
        new StoredSessions(
            plant.access.sessions,
            SessionLifetime.STANDARD,
            plant.access.clock(),
            new SecretSupplier(new Random(11)));
    var access = new AccessSettings(false, AccessPolicy.STANDARD, sessions, SignInCodes.NONE);
    server = SampleServer.of(frames, change.apply(access), plant.useCases(), clock);
    server.start();
    page.navigate(server.address().toString());
  }

  private void showTo(String user, Role role) {
    plant.access.account(user, PASSWORD, role);
    show(usual -> usual);
  }

  private Locator button(String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
  }

  private void type(String label, String text) {
    page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).fill(text);
  }

  private void assertOnTheBoard() {
    assertThat(page.locator("station-tile")).hasCount(6);
  }

  @Test
  void the_right_password_leads_to_the_board_and_signing_out_back_to_the_form() {
    showTo("ana", Role.ENGINEER);
    assertThat(page.locator("sign-in h1")).hasText("Inicie sesión");
    Accessibility.check(page, "sign-in-form");

    type("Usuario", "Ana");
    type("Contraseña", PASSWORD);
    button("Entrar").click();

    assertOnTheBoard();
    assertThat(page.evaluate("document.cookie")).isEqualTo("");
    Accessibility.check(page, "signed-in");
    button("Salir").click();
    assertThat(page.locator("#username")).isVisible();
    assertThat(page.locator("station-tile")).hasCount(0);
    page.reload();
    assertThat(page.locator("#username")).isVisible();
  }

  @Test
  void the_keyboard_is_enough() {
    showTo("ana", Role.ENGINEER);
    page.locator("#username").focus();

    page.keyboard().type("ana");
    page.keyboard().press("Tab");
    page.keyboard().type(PASSWORD);
    page.keyboard().press("Enter");

    assertOnTheBoard();
  }

  @Test
  void password_managers_know_the_fields() {
    showTo("ana", Role.ENGINEER);

    assertThat(page.locator("#username")).hasAttribute("autocomplete", "username");
    assertThat(page.locator("#password")).hasAttribute("autocomplete", "current-password");
    assertThat(page.locator("#password")).hasAttribute("type", "password");
  }

  @Test
  void a_wrong_password_is_said_and_can_be_typed_again() {
    showTo("ana", Role.ENGINEER);
    type("Usuario", "ana");
    type("Contraseña", "algo muy distinto");
    page.keyboard().press("Enter");

    assertThat(page.getByRole(AriaRole.ALERT))
        .hasText("El usuario o la contraseña no son correctos.");
    assertThat(page.locator("#username")).hasValue("ana");
    assertThat(page.locator("#password")).hasValue("");
    assertThat(page.locator("#password")).isFocused();
    Accessibility.check(page, "sign-in-wrong");

    page.keyboard().type(PASSWORD);
    page.keyboard().press("Enter");
    assertOnTheBoard();
  }

  @Test
  void too_many_attempts_are_told_with_the_time_to_wait() {
    showTo("ana", Role.ENGINEER);
    for (int i = 0; i < 6; i++) {
      type("Usuario", "ana");
      type("Contraseña", "algo muy distinto");
      page.waitForResponse(Pattern.compile("login"), () -> button("Entrar").click());
      assertThat(button("Entrar")).isEnabled();
    }

    assertThat(page.getByRole(AriaRole.ALERT))
        .hasText("Demasiados intentos. Intente de nuevo en 15 min.");
  }

  @Test
  void a_locked_viewer_is_told_whom_to_ask_and_can_sign_out() {
    showTo("nueva", Role.VIEWER);
    type("Usuario", "nueva");
    type("Contraseña", PASSWORD);
    button("Entrar").click();
    assertThat(page.locator("sign-in h1")).hasText("Su cuenta todavía no tiene rol");

    button("Salir").click();

    assertThat(page.locator("#username")).isVisible();
  }

  @Test
  @DisplayName("B-06 the first account is made by the code of the console")
  void the_first_account_is_made_by_the_code_of_the_console() {
    plant.access.setupCode = code;
    show(usual -> usual);
    assertThat(page.locator("sign-in h1")).hasText("Cree la primera cuenta");
    assertThat(page.locator("#password")).hasAttribute("autocomplete", "new-password");
    Accessibility.check(page, "setup");
    type("Código", "0000-0000-0000-0000-0000");
    type("Usuario", "jefa");
    type("Contraseña", PASSWORD);
    button("Crear y entrar").click();
    assertThat(page.getByRole(AriaRole.ALERT)).hasText("Ese código no es correcto.");

    type("Código", code.shown());
    type("Contraseña", PASSWORD);
    button("Crear y entrar").click();

    assertOnTheBoard();
    assertThat(button("Salir")).hasAttribute("title", "Cerrar la sesión de jefa");
  }

  @Test
  void an_identity_provider_is_offered_beside_the_form() {
    plant.access.account("ana", PASSWORD, Role.ENGINEER);
    show(usual -> usual.withOidc(OfferedProvider.named("Microsoft")));

    var link = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Entrar con"));
    assertThat(link).hasText("Entrar con Microsoft");
    assertThat(link).hasAttribute("href", "/api/v1/auth/oidc/login");
    Accessibility.check(page, "sign-in-provider");
    page.getByText("English").click();
    assertThat(link).hasCount(0);
    assertThat(page.getByText("Sign in with Microsoft")).isVisible();
  }
}
