package io.cadencia.bootstrap.task;

import static org.assertj.core.api.Assertions.assertThat;

import io.cadencia.bootstrap.cli.Console;
import io.cadencia.domain.access.AccessPolicy;
import io.cadencia.domain.access.Mechanism;
import io.cadencia.domain.access.Role;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A-12 the development mode")
class DevModeTest {

  private static final URI BOARD = URI.create("http://127.0.0.1:5000/");

  private final StringWriter out = new StringWriter();
  private final DevMode dev =
      new DevMode(
          Clock.fixed(Instant.parse("2026-01-05T12:00:00Z"), ZoneOffset.UTC),
          new Random(19),
          new Console(new PrintWriter(out, true), new PrintWriter(new StringWriter()), false));

  private static String codeOf(URI link) {
    return link.getQuery().substring("code=".length());
  }

  @Test
  void prints_a_link_that_signs_in_one_engineer() {
    var link = dev.welcome(BOARD);

    assertThat(out.toString().strip()).isEqualTo("the board is at " + link);
    assertThat(link.toString()).matches("http://127.0.0.1:5000/\\?code=[A-Za-z0-9_-]{43}");
    var codes = dev.settings(AccessPolicy.STANDARD).codes();
    var who = codes.redeem(codeOf(link)).orElseThrow();
    assertThat(who.rights()).isEqualTo(Role.ENGINEER);
    assertThat(who.mechanism()).isEqualTo(Mechanism.DEV);
    assertThat(codes.redeem(codeOf(link))).isEmpty();
  }

  @Test
  void prints_another_link_once_the_first_was_used_and_not_before() {
    var codes = dev.settings(AccessPolicy.STANDARD).codes();
    var first = dev.welcome(BOARD);
    codes.redeem("wrong");
    assertThat(out.toString().lines()).hasSize(1);

    codes.redeem(codeOf(first));

    var said = out.toString().lines().toList();
    assertThat(said).hasSize(2);
    assertThat(said.get(1))
        .startsWith("signed in; for another browser: http://127.0.0.1:5000/?code=");
    assertThat(codes.redeem(said.get(1).split("code=", 2)[1])).isPresent();
  }
}
