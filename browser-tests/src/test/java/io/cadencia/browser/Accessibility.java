package io.cadencia.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;

/** What every page is held to, with a picture of it left for people to look at. */
final class Accessibility {

  private static final Path SCREENSHOTS = Path.of("target", "screenshots");
  private static final List<String> REFUSED = List.of("serious", "critical");

  private Accessibility() {}

  /** Nothing serious stands in the way of anybody who reads the page by other means. */
  static void check(Page page, String screenshot) {
    keep(page, screenshot);
    var found =
        new AxeBuilder(page)
            .analyze().getViolations().stream()
                .filter(rule -> REFUSED.contains(rule.getImpact()))
                .map(rule -> rule.getId() + ": " + rule.getNodes().get(0).getHtml())
                .toList();
    assertThat(found).isEmpty();
  }

  /** A picture of the whole page. */
  static void keep(Page page, String screenshot) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(SCREENSHOTS.resolve(screenshot + ".png")));
  }
}
