package io.cadencia.adapter.http.route;

import static io.cadencia.adapter.http.Envelope.assertError;
import static org.assertj.core.api.Assertions.assertThat;

import io.cadencia.adapter.http.RunningApi;
import io.cadencia.adapter.http.TestPlant;
import io.cadencia.adapter.http.error.FailureTranslation;
import io.cadencia.domain.access.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrameRoutesTest {

  private static final String SECRET = "outside of the folder";
  private static final String A_CYCLE = "2026/01/05/cam1_47890.jpg";

  @TempDir private Path folder;
  private RunningApi api;

  @BeforeEach
  void start() throws IOException {
    var frames = folder.resolve("frames");
    Files.createDirectories(frames.resolve("latest"));
    Files.writeString(frames.resolve("latest/cam1.jpg"), "a picture");
    Files.createDirectories(frames.resolve("2026/01/05"));
    Files.writeString(frames.resolve(A_CYCLE), "the picture of a cycle");
    Files.writeString(frames.resolve("2026/01/05/.cam1_2.jpg.part"), SECRET);
    Files.writeString(frames.resolve("latest/notes.txt"), SECRET);
    Files.createDirectory(frames.resolve("folder.jpg"));
    Files.writeString(folder.resolve("secret.jpg"), SECRET);
    Files.createSymbolicLink(frames.resolve("link.jpg"), folder.resolve("secret.jpg"));
    Files.createSymbolicLink(frames.resolve("linked"), folder);
    api = new RunningApi(new TestPlant().useCases(), frames, FailureTranslation.none());
  }

  @AfterEach
  void stop() {
    api.close();
  }

  @Test
  void a_frame_is_a_private_picture() {
    var response = api.get("/static/frames/latest/cam1.jpg?poll=7");

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).isEqualTo("a picture");
    assertThat(response.headers().firstValue("Content-Type")).hasValue("image/jpeg");
    assertThat(response.headers().firstValue("Cache-Control")).hasValue("private, no-cache");
  }

  @ParameterizedTest
  @DisplayName("A-62 the picture of a cycle is for engineers and administrators")
  @EnumSource(Role.class)
  void the_picture_of_a_cycle_is_for_engineers_and_administrators(Role role) {
    var response = api.getAs("alguien@planta.example:" + role.word(), "/static/frames/" + A_CYCLE);

    if (role == Role.ENGINEER || role == Role.ADMIN) {
      assertThat(response.body()).isEqualTo("the picture of a cycle");
    } else {
      assertThat(response.statusCode()).isEqualTo(403);
      assertThat(response.body()).doesNotContain("the picture");
    }
  }

  @Test
  void a_frame_the_caller_holds_is_304_with_an_id() {
    var etag = api.get("/static/frames/latest/cam1.jpg").headers().firstValue("ETag").orElseThrow();

    var response = api.get("/static/frames/latest/cam1.jpg", "If-None-Match", etag);

    assertThat(response.statusCode()).isEqualTo(304);
    assertThat(response.body()).isEmpty();
    assertThat(response.headers().firstValue("X-Request-Id")).hasValue(RunningApi.FRESH_ID);
  }

  @Test
  void a_newer_frame_of_the_same_size_is_sent_again() throws IOException {
    var etag = api.get("/static/frames/latest/cam1.jpg").headers().firstValue("ETag").orElseThrow();
    Files.setLastModifiedTime(
        folder.resolve("frames/latest/cam1.jpg"), FileTime.from(TestPlant.NOON));

    assertThat(api.get("/static/frames/latest/cam1.jpg", "If-None-Match", etag).statusCode())
        .isEqualTo(200);
  }

  @Test
  void the_module_tells_where_the_frame_of_a_camera_is() {
    assertThat(api.json("/api/v1/modules/1").at("/cameras/0/frame_url").asText())
        .isEqualTo("/static/frames/latest/cam1.jpg");
    assertThat(api.json("/api/v1/modules/1").at("/cameras/1/frame_url").isNull()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "none.jpg",
        "latest/none.jpg",
        "latest/cam1.jpg/more.jpg",
        "latest",
        "latest/",
        "latest/notes.txt",
        "2026/01/05/.cam1_2.jpg.part",
        "2026/01/05/.cam1_2.jpg",
        "latest%2fcam1.jpg",
        "latest%2Fcam1.jpg",
        "latest%5ccam1.jpg",
        "%6catest/cam1.jpg",
        "..%2fsecret.jpg",
        "..%5csecret.jpg",
        "%252e%252e/secret.jpg",
        "latest/cam1.jpg;x=1",
        "latest//cam1.jpg",
        "folder.jpg",
        "link.jpg",
        "linked/secret.jpg",
        "linked/frames/latest/cam1.jpg",
      })
  void anything_but_a_plain_name_of_a_real_frame_is_404(String name) {
    var response = api.get("/static/frames/" + name);

    assertError(response, 404, "NOT_FOUND");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/static/frames/../secret.jpg",
        "/static/frames/latest/cam1.jpg%00.jpg",
        "/static/frames/latest/../../secret.jpg",
        "/static/frames/%2e%2e/secret.jpg",
        "/static/frames/..\\secret.jpg",
        "/static/frames//secret.jpg",
        "/static/frames/./../secret.jpg",
      })
  void no_target_however_written_leaves_the_folder(String target) {
    assertThat(api.rawGet(target))
        .matches("(?s)HTTP/1.1 40[04].*\"error\".*")
        .doesNotContain(SECRET);
  }
}
