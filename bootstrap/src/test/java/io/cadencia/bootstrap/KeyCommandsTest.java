package io.cadencia.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import io.cadencia.adapter.http.contract.WatchedClient;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keys given and taken back by the command line beside a server that runs. */
@DisplayName("A-95 C-50 keys on the command line")
class KeyCommandsTest {

  private static final WatchedClient CLIENT = new WatchedClient();

  @TempDir private Path temp;
  private Path data;
  private RunningPlant plant;

  @BeforeEach
  void start() throws Exception {
    data = temp.resolve("data");
    plant = RunningPlant.in(data);
    Files.writeString(data.resolve("config.yaml"), RunningPlant.CONFIG);
  }

  @AfterEach
  void stop() {
    plant.close();
  }

  private CommandRun key(String what, Object... more) {
    var words = new ArrayList<Object>(List.of("key", what, "--data", data));
    words.addAll(List.of(more));
    return CommandRun.of(words.toArray());
  }

  private CommandRun issue(String name, String kind, Object... more) {
    var words = new ArrayList<Object>(List.of("--name", name, "--kind", kind, "--by", "ana"));
    words.addAll(List.of(more));
    return key("issue", words.toArray());
  }

  private HttpResponse<String> ask(String key, String path) {
    var request = HttpRequest.newBuilder(URI.create(plant.address() + path));
    return CLIENT.send(request.header("Authorization", "Bearer " + key).build());
  }

  @Test
  void are_good_at_once_and_worth_nothing_at_once() {
    var issued = issue("casa", "integration");
    var key = issued.out().strip();
    assertThat(issued.code()).as(issued.err()).isZero();
    assertThat(key).startsWith("cadi_").hasSize(54);

    assertThat(ask(key, "/api/v1/integration/status").statusCode()).isEqualTo(200);
    assertThat(ask(key, "/api/v1/integration/cameras").statusCode()).isEqualTo(200);
    assertThat(ask(key, "/api/v1/modules").statusCode()).isEqualTo(403);
    assertThat(key("revoke", "--id", 1, "--by", "ana").code()).isZero();

    assertThat(ask(key, "/api/v1/integration/status").statusCode()).isEqualTo(401);
  }

  @Test
  void are_listed_and_told_to_the_trail_without_the_keys() {
    var key = issue("tableau", "export", "--permission", "read_cycles").out().strip();
    ask(key, "/api/v1/cycles");
    key("revoke", "--id", 1, "--by", "luz");

    var listed = key("list");
    var trail = CommandRun.of("audit", "show", "--data", data);

    assertThat(listed.out())
        .contains("tableau", "export", "revoked", "by ana", "read_own_identity, read_cycles")
        .doesNotContain(key.substring(5));
    assertThat(trail.out())
        .contains("key_issued", "key_revoked", "ana", "luz")
        .doesNotContain(key.substring(5));
  }

  @Test
  void that_cannot_be_given_are_refused_with_the_way_out() {
    issue("casa", "integration");

    assertThat(issue("casa", "export").err()).contains("choose one that none ever had");
    assertThat(issue("Casa", "export").err()).contains("small letters");
    assertThat(issue("x", "owner").err()).contains("mcp, integration, export");
    assertThat(issue("x", "mcp").err()).contains("no such surface yet");
    assertThat(issue("x", "export", "--permission", "configure").err()).contains("read_cycles");
    assertThat(issue("x", "export", "--permission", "all").err()).contains("read_cycles");
    assertThat(issue("x", "export", "--expires", "2020-01-01T00:00:00Z").err())
        .contains("later than now");
    assertThat(key("revoke", "--id", 9, "--by", "ana").err()).contains("no key with id=9");
    assertThat(key("list").out()).contains("casa").doesNotContain(" x ");
  }

  @Test
  void are_none_before_the_first_is_given() {
    assertThat(key("list").out()).contains("no keys were given");
  }
}
