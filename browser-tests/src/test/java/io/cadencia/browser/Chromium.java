package io.cadencia.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;

/** The browser of this machine, which asks nobody for anything on its own account. */
final class Chromium {

  private Chromium() {}

  static Browser launch(Playwright playwright) {
    var path = Path.of(System.getProperty("cadencia.chromium", "/usr/bin/chromium"));
    return playwright
        .chromium()
        .launch(
            new BrowserType.LaunchOptions()
                .setExecutablePath(path)
                .setArgs(
                    List.of(
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync")));
  }
}
