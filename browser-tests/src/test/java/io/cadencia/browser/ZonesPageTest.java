package io.cadencia.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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
import io.cadencia.domain.access.AccessPolicy;
import io.cadencia.domain.access.Identity;
import io.cadencia.domain.access.Mechanism;
import io.cadencia.domain.access.Role;
import io.cadencia.domain.audit.ActorId;
import io.cadencia.domain.zone.RelativePoint;
import io.cadencia.domain.zone.ZoneKind;
import java.io.IOException;
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

@DisplayName("D-01, D-02 zones drawn in the page")
class ZonesPageTest {

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
    assertThat(page.locator(".zone-corner")).hasCount(4);
    assertThat(page.locator(".zone-canvas image")).hasCount(1);
  }

  @AfterEach
  void close() {
    context.close();
    server.close();
  }

  private Locator button(String name) {
    return page.locator("main button").filter(new Locator.FilterOptions().setHasText(name));
  }

  private void key(String kind) {
    page.locator(".zone-key").filter(new Locator.FilterOptions().setHasText(kind)).click();
  }

  private void mouse(double x, double y) {
    var box = page.locator(".zone-canvas").boundingBox();
    page.mouse().move(box.x + x * box.width, box.y + y * box.height);
  }

  private void tap(double x, double y) {
    mouse(x, y);
    page.mouse().down();
    page.mouse().up();
  }

  private void drag(double fromX, double fromY, double x, double y) {
    mouse(fromX, fromY);
    page.mouse().down();
    mouse((fromX + x) / 2, (fromY + y) / 2);
    mouse(x, y);
    page.mouse().up();
  }

  private Locator corner(int number) {
    return page.locator(".zone-corner").nth(number - 1);
  }

  private void save() {
    page.locator("input[name=message]").fill("la mesa se movió");
    button("Guardar").click();
  }

  private static void isNear(RelativePoint corner, double x, double y) {
    assertThat(corner.x()).isCloseTo(x, within(0.002));
    assertThat(corner.y()).isCloseTo(y, within(0.002));
  }

  @Test
  void a_zone_is_drawn_by_mouse_and_saved_as_the_next_version() {
    key("Trabajo");
    button("Dibujar").click();
    tap(0.15, 0.65);
    tap(0.25, 0.65);
    tap(0.2, 0.75);
    button("Terminar").click();
    save();

    assertThat(page.locator(".zones-note")).hasText("Guardado: la versión 2 está en vigor.");
    assertThat(page.locator(".zones-state")).hasText("Versión 2 en vigor");
    assertThat(plant.zones.inForce().number()).isEqualTo(2);
    assertThat(plant.zones.inForce().message()).isEqualTo("la mesa se movió");
    assertThat(plant.zones.inForce().by()).isEqualTo(DEMO.asActor().id());
    var work = plant.zones.zone(1, ZoneKind.WORK).corners();
    isNear(work.get(0), 0.15, 0.65);
    isNear(work.get(1), 0.25, 0.65);
    isNear(work.get(2), 0.2, 0.75);
  }

  @Test
  @DisplayName("E-10 a privacy mask is drawn, saved with the zones, and taken away")
  void a_privacy_mask_is_drawn_saved_and_taken_away() {
    key("Máscara");
    assertThat(page.locator(".zones-help")).containsText("Lo que queda detrás de una máscara");
    button("Dibujar").click();
    tap(0.7, 0.7);
    tap(0.95, 0.7);
    tap(0.95, 0.95);
    button("Terminar").click();
    assertThat(page.locator(".zone-mask polygon")).hasCount(1);
    save();

    assertThat(page.locator(".zones-state")).hasText("Versión 2 en vigor");
    var mask = plant.zones.inForce().zones().masks().get(0).corners();
    isNear(mask.get(0), 0.7, 0.7);
    isNear(mask.get(2), 0.95, 0.95);
    Accessibility.keep(page, "zones-mask");

    button("Quitar la zona").click();
    button("Deshacer").click();
    button("Rehacer").click();
    assertThat(page.locator(".zone-mask polygon")).hasCount(0);
    save();
    assertThat(page.locator(".zones-state")).hasText("Versión 3 en vigor");
    assertThat(plant.zones.inForce().zones().masks()).isEmpty();
  }

  @Test
  @DisplayName("D-01 a picture without drawings lies behind the zones, where there is one")
  void a_picture_without_drawings_lies_behind_the_zones() throws IOException {
    var picture = page.locator(".zone-canvas image");
    assertThat(picture).hasAttribute("href", "/static/frames/latest/cam1.jpg");

    SampleFrame.write(frames.resolve("latest/cam1_plain.jpg"));
    page.reload();

    assertThat(picture).hasAttribute("href", "/static/frames/latest/cam1_plain.jpg");
  }

  @Test
  @DisplayName("D-02 who is recognised is seen behind the zones, with the point that counts")
  void who_is_recognised_is_seen_behind_the_zones() throws IOException {
    SampleFrame.write(frames.resolve("latest/cam1_plain.jpg"));
    page.reload();
    var picture = page.locator(".zone-canvas image");
    assertThat(picture).hasAttribute("href", "/static/frames/latest/cam1_plain.jpg");

    button("Ver a quién se reconoce").click();
    assertThat(picture).hasAttribute("href", "/static/frames/latest/cam1.jpg");
    assertThat(button("Ver a quién se reconoce")).hasAttribute("aria-pressed", "true");

    button("Ver a quién se reconoce").click();
    assertThat(picture).hasAttribute("href", "/static/frames/latest/cam1_plain.jpg");
  }

  @Test
  @DisplayName("D-02 the editor says what counts, with the detector's own numbers")
  void the_editor_says_what_counts() {
    var rules = page.locator("zone-rules");
    assertThat(rules).containsText("el punto del centro de su recuadro");
    assertThat(rules).containsText("A los 20 s de ausencia");
    assertThat(rules.locator(".zone-anchor")).isVisible();

    key("Entrega");
    assertThat(rules).containsText("queda quieta 0,5 s y al menos el 4 % de ella");
    assertThat(rules).containsText("antes de 2 s es un arreglo");
    assertThat(rules.locator(".zone-anchor")).hasCount(0);

    key("Máscara");
    assertThat(rules).isEmpty();
  }

  @Test
  @DisplayName("D-01 a zone is switched off and on again without being drawn anew")
  void a_zone_is_switched_off_and_on_again() {
    assertThat(button("Apagar la zona")).hasCount(0);
    key("Entrega");
    button("Apagar la zona").click();

    assertThat(page.locator(".zone-off polygon")).hasCount(1);
    assertThat(page.locator(".zone-off title")).hasText("Entrega de PUESTO_01, apagada");
    save();
    assertThat(page.locator(".zones-state")).hasText("Versión 2 en vigor");
    assertThat(plant.zones.inForce().zones().stations().get(0).zone(ZoneKind.DROP)).isEmpty();

    button("Encender la zona").click();
    assertThat(page.locator(".zone-off")).hasCount(0);
    save();
    assertThat(page.locator(".zones-state")).hasText("Versión 3 en vigor");
    assertThat(plant.zones.zone(1, ZoneKind.DROP).corners()).hasSize(4);
  }

  @Test
  @DisplayName("D-01 earlier zones are taken into the drawing, changed there and saved again")
  void earlier_zones_are_taken_into_the_drawing() {
    plant.zones.changeBySomebodyElse();
    page.reload();
    page.getByText("Versiones anteriores").click();
    var earlier = page.locator(".zone-history li");
    assertThat(earlier).hasCount(1);
    assertThat(earlier).containsText("Versión 1");
    assertThat(page.locator(".zone-drop")).hasCount(1); // the button; the zone is gone

    button("Traer al dibujo").click();
    assertThat(page.locator(".zones-note")).containsText("en la versión 1");
    assertThat(page.locator(".zone-drop")).hasCount(2);
    assertThat(page.locator(".zones-state")).hasText("Cambios sin guardar sobre la versión 2");
    Accessibility.keep(page, "zones-history");
    save();

    assertThat(page.locator(".zones-state")).hasText("Versión 3 en vigor");
    assertThat(plant.zones.zone(1, ZoneKind.DROP).corners()).hasSize(4);
  }

  @Test
  @DisplayName("D-01 the name of a narrow zone does not run into its neighbour")
  void the_name_of_a_narrow_zone_does_not_run_into_its_neighbour() {
    for (int i = 0; i < page.locator(".zone").count(); i++) {
      var name = page.locator(".zone text").nth(i).boundingBox();
      var zone = page.locator(".zone polygon").nth(i).boundingBox();
      assertThat(name.x + name.width).isLessThan(zone.x + zone.width + 4);
    }
    assertThat(page.locator(".zone-drop text").first()).containsText("Ent");
    assertThat(page.locator(".zone-drop title").first()).hasText("Entrega de PUESTO_01");
  }

  @Test
  void a_zone_is_drawn_by_keyboard() {
    key("Toma");
    button("Poner un rectángulo").press("Enter");
    corner(1).focus();
    for (int i = 0; i < 3; i++) {
      page.keyboard().press("Shift+ArrowLeft");
    }
    page.keyboard().press("ArrowUp");
    page.keyboard().press("Tab");
    assertThat(corner(2)).isFocused();
    page.keyboard().press("Insert");
    assertThat(page.locator(".zone-corner")).hasCount(5);
    corner(3).focus();
    page.keyboard().press("Delete");
    page.locator("input[name=message]").fill("con teclado");
    page.keyboard().press("Enter");

    assertThat(page.locator(".zones-state")).hasText("Versión 2 en vigor");
    var pick = plant.zones.zone(1, ZoneKind.PICK).corners();
    assertThat(pick).hasSize(4);
    isNear(pick.get(0), 0.4 - 30 / 640.0, 0.4 - 1 / 480.0);
    isNear(pick.get(1), 0.6, 0.4);
  }

  @Test
  void steps_are_taken_back_and_taken_again() {
    corner(1).focus();
    page.keyboard().press("Shift+ArrowRight");
    page.keyboard().press("Shift+ArrowDown");
    assertThat(corner(1)).hasAttribute("aria-label", "Esquina 1 de 4: x 74, y 106");

    page.keyboard().press("Control+z");
    assertThat(corner(1)).hasAttribute("aria-label", "Esquina 1 de 4: x 74, y 96");
    button("Deshacer").click();
    assertThat(corner(1)).hasAttribute("aria-label", "Esquina 1 de 4: x 64, y 96");
    assertThat(button("Deshacer")).isDisabled();
    assertThat(button("Guardar")).isDisabled();

    page.keyboard().press("Control+y");
    button("Rehacer").click();
    assertThat(corner(1)).hasAttribute("aria-label", "Esquina 1 de 4: x 74, y 106");
    assertThat(button("Rehacer")).isDisabled();
  }

  @Test
  void a_corner_that_comes_near_another_zone_or_the_frame_is_drawn_to_it() {
    drag(0.4, 0.2, 0.597, 0.203);
    assertThat(corner(2)).hasAttribute("aria-label", "Esquina 2 de 4: x 384, y 96");

    drag(0.1, 0.2, 0.003, 0.3);
    assertThat(corner(1)).hasAttribute("aria-label", "Esquina 1 de 4: x 0, y 144");
  }

  @Test
  void corners_are_added_and_removed_without_a_keyboard() {
    assertThat(button("Quitar la esquina")).isDisabled();
    drag(0.25, 0.2, 0.25, 0.1);
    assertThat(page.locator(".zone-corner")).hasCount(5);
    assertThat(corner(2)).hasAttribute("aria-label", "Esquina 2 de 5: x 160, y 48");

    tap(0.25, 0.1);
    button("Quitar la esquina").click();
    assertThat(page.locator(".zone-corner")).hasCount(4);
    assertThat(corner(2)).hasAttribute("aria-label", "Esquina 2 de 4: x 256, y 96");
  }

  @Test
  void a_polygon_that_cannot_be_is_told_before_it_is_saved() {
    drag(0.1, 0.2, 0.5, 0.5);

    assertThat(page.locator(".zones-faults")).containsText("Asiento de PUESTO_01");
    assertThat(page.locator(".zones-faults")).containsText("los bordes se cruzan");
    assertThat(button("Guardar")).isDisabled();
    assertThat(plant.zones.inForce().number()).isEqualTo(1);
  }

  @Test
  void seats_that_overlap_are_told_before_they_are_saved() {
    drag(0.4, 0.2, 0.7, 0.3);

    assertThat(page.locator(".zones-faults"))
        .containsText("Los asientos de PUESTO_02 y PUESTO_01 se solapan");
    assertThat(button("Guardar")).isDisabled();
  }

  @Test
  void what_somebody_else_changed_meanwhile_is_not_lost() {
    corner(1).focus();
    page.keyboard().press("Shift+ArrowRight");
    plant.zones.changeBySomebodyElse();
    save();

    assertThat(page.locator(".notice")).containsText("Otra persona cambió estas zonas");
    assertThat(plant.zones.inForce().number()).isEqualTo(2);

    button("Cargar la versión nueva").click();
    assertThat(page.locator(".zones-state")).hasText("Versión 2 en vigor");
    assertThat(button("Guardar")).isDisabled();
  }

  @Test
  void who_may_not_see_zones_is_told_so() {
    context.clearCookies();
    context.setExtraHTTPHeaders(Map.of("X-Test-User", "gerente@planta.example:executive"));
    page.navigate(server.address() + "ui/zones");
    assertThat(page.locator(".notice")).containsText("desde el rol de ingeniería");
    assertThat(page.locator("zone-canvas")).hasCount(0);

    page.navigate(server.address().toString());
    assertThat(page.locator("station-tile")).hasCount(6);
    assertThat(page.getByText("Dibujar las zonas")).hasCount(0);
  }

  @Test
  void everybody_can_use_the_page_also_on_a_phone() {
    Accessibility.check(page, "zones");
    page.setViewportSize(360, 740);

    Accessibility.check(page, "zones-phone");
    assertThat((Integer) page.evaluate("document.documentElement.scrollWidth")).isLessThan(361);
    var finger = page.locator(".zone-corner .zone-finger").first().boundingBox();
    assertThat(finger.width).isGreaterThanOrEqualTo(43.5);
    assertThat(finger.height).isGreaterThanOrEqualTo(43.5);
  }
}
