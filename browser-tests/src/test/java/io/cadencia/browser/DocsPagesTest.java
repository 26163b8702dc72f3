package io.cadencia.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.LoadState;
import io.cadencia.adapter.http.HttpApi;
import io.cadencia.adapter.http.access.AccessSettings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A-76 the readers of the contract, in a plant without the internet")
class DocsPagesTest {

  private final ManualClock clock = new ManualClock(SamplePlant.NOW);
  private final List<String> complaints = new ArrayList<>();
  private final List<String> answered = new ArrayList<>();
  private final Playwright playwright = Playwright.create();
  private final Browser browser = Chromium.launch(playwright);
  private final Page page = browser.newPage();
  private final HttpApi server =
      SampleServer.of(
          Path.of("no-frames"), AccessSettings.DEV, SamplePlant.atWork(clock).useCases(), clock);

  @BeforeEach
  void open() {
    server.start();
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) {
            complaints.add(message.text());
          }
        });
    page.onPageError(complaints::add);
    page.onResponse(response -> answered.add(response.url()));
  }

  @AfterEach
  void close() {
    playwright.close();
    server.close();
  }

  private void navigate(String path) {
    page.navigate(server.address().resolve(path).toString());
  }

  private void assertNothingCameFromElsewhere() {
    assertThat(answered)
        .allMatch(
            url ->
                url.startsWith(server.address().toString())
                    || url.startsWith("data:")
                    || url.startsWith("blob:"));
  }

  @Test
  void swagger_ui_shows_an_operation_and_tries_it() {
    navigate("/docs");

    var health = page.locator("#operations-health-getHealth");
    health.click();
    health.getByText("Try it out").click();
    health.locator("button.execute").click();

    assertThat(health.locator(".live-responses-table tbody .response-col_status").first())
        .containsText("200");
    Accessibility.keep(page, "docs");
    assertThat(complaints).isEmpty();
    assertNothingCameFromElsewhere();
  }

  @Test
  void redoc_shows_an_operation_and_complains_only_of_a_logo_it_may_not_fetch() {
    navigate("/redoc");

    assertThat(
            page.locator("h2", new Page.LocatorOptions().setHasText("Whether the system is well")))
        .isVisible();
    page.waitForLoadState(LoadState.NETWORKIDLE);
    Accessibility.keep(page, "redoc");
    assertThat(complaints).allMatch(complaint -> complaint.contains("logo"));
    assertNothingCameFromElsewhere();
  }
}
