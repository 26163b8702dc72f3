package io.cadencia.adapter.http.stream;

import static io.cadencia.adapter.http.TestPlant.cycle;
import static org.assertj.core.api.Assertions.assertThat;

import io.cadencia.adapter.http.TestChanges;
import io.cadencia.adapter.http.json.CycleView;
import io.cadencia.application.port.in.cycle.ListCyclesUseCase.Order;
import io.cadencia.application.port.in.cycle.ListCyclesUseCase.Query;
import io.cadencia.application.port.out.CycleFilter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One stream, with a connection that takes bytes when the test lets it, and no thread at all. */
class StreamClientTest {

  private static final Pattern ID = Pattern.compile("id: (\\d+)\nevent: cycle");

  private final TestChanges changes = new TestChanges();
  private final Connection connection = new Connection();
  private final Keeper keeper = new Keeper();
  private boolean signedIn = true;

  private StreamClient client(int backlog, @Nullable Long after) {
    var request =
        new StreamRequest(
            "ingeniera", () -> signedIn, Set.of(Topic.CYCLES), CycleView.WHOLE, after);
    var client = new StreamClient(request, new RenderedCycles(), backlog, keeper);
    client.begin(changes.follow(client));
    client.connect(connection);
    client.send();
    keeper.work();
    return client;
  }

  @Test
  @DisplayName("B-40 a slow client is told that it lags and then everything it missed")
  void a_slow_client_is_told_that_it_lags_and_then_everything_it_missed() {
    var client = client(10, null);
    connection.ready = false;

    for (long seq = 1; seq <= 300; seq++) {
      changes.change(cycle(seq, 1, seq));
    }
    connection.ready = true;
    client.send();
    keeper.work();

    assertThat(connection.text()).contains("event: lagged\ndata: {\"next_after_seq\":10,");
    assertThat(connection.cycleIds()).hasSize(300).isSorted().doesNotHaveDuplicates();
    changes.change(cycle(301, 1, 301));
    assertThat(connection.cycleIds()).endsWith(301L);
  }

  @Test
  void what_waits_for_a_slow_client_is_bounded_and_no_page_is_read_for_it() {
    client(10, null);
    connection.ready = false;

    for (long seq = 1; seq <= 5000; seq++) {
      changes.change(cycle(seq, 1, seq));
      keeper.work();
    }

    assertThat(keeper.pages).isEqualTo(1);
  }

  @Test
  void a_cycle_that_was_deleted_before_it_could_be_read_does_not_keep_the_client_reading() {
    changes.store(cycle(1, 1, 5));
    var client = client(10, 0L);
    changes.store(cycle(1, 1, 6));
    connection.ready = false;
    for (long seq = 7; seq <= 30; seq++) {
      changes.change(cycle(1, 1, seq));
    }
    changes.deleteAll();

    connection.ready = true;
    client.send();
    keeper.work();
    changes.change(cycle(2, 1, 31));

    assertThat(connection.cycleIds()).endsWith(31L);
  }

  @Test
  void a_heartbeat_does_not_pile_up_for_a_client_that_takes_nothing() {
    var client = client(10, null);
    client.beat();
    connection.ready = false;
    client.beat();
    client.beat();
    client.beat();

    connection.ready = true;
    client.send();

    assertThat(connection.text()).endsWith("\n\n:\n\n:\n\n").doesNotContain(":\n\n:\n\n:\n\n");
  }

  @Test
  @DisplayName("B-40 B-04 the stream of somebody who signed out ends with the next heartbeat")
  void the_stream_of_somebody_who_signed_out_ends() {
    var client = client(10, null);
    client.beat();
    assertThat(connection.ended).isFalse();

    signedIn = false;
    client.beat();

    assertThat(connection.ended).isTrue();
    assertThat(keeper.gone).isTrue();
  }

  @Test
  void a_broken_connection_ends_the_stream() {
    client(10, null);
    connection.broken = true;

    changes.change(cycle(1, 1, 1));

    assertThat(connection.ended).isTrue();
    assertThat(keeper.gone).isTrue();
    assertThat(changes.followers).isEmpty();
  }

  @Test
  void a_client_that_takes_nothing_is_hung_up_on_at_the_end() {
    var client = client(10, null);
    connection.ready = false;
    changes.change(cycle(1, 1, 1));

    client.leave();

    assertThat(connection.aborted).isTrue();
    assertThat(connection.ended).isTrue();
  }

  /** B-42: the same seed gives the same order, and no order loses or doubles anything. */
  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void whatever_happens_in_whatever_order_nothing_is_lost_or_doubled(long seed) {
    var dice = new Random(seed);
    changes.store(cycle(1, 1, 1));
    changes.store(cycle(2, 1, 2));
    var client = client(4, 0L);
    long seq = 2;

    for (int step = 0; step < 2000; step++) {
      switch (dice.nextInt(5)) {
        case 0 -> connection.ready = !connection.ready;
        case 1 -> client.send();
        case 2 -> keeper.workOnce();
        case 3 -> changes.store(cycle(++seq, 1, seq));
        default -> {
          var news = new ArrayList<io.cadencia.domain.cycle.RecordedCycle>();
          for (int i = 0; i <= dice.nextInt(6); i++) {
            news.add(cycle(++seq, 1, seq));
          }
          changes.tellAllSince(news);
        }
      }
    }
    changes.tellAllSince(List.of(cycle(++seq, 1, seq)));
    connection.ready = true;
    for (int i = 0; i < 100; i++) {
      client.send();
      keeper.work();
    }

    var all = java.util.stream.LongStream.rangeClosed(1, seq).boxed().toList();
    assertThat(connection.cycleIds()).isEqualTo(all);
  }

  private final class Keeper implements StreamClient.Keeper {
    private final List<StreamClient> asked = new ArrayList<>();
    private int pages;
    private boolean gone;

    @Override
    public void askToRead(StreamClient client) {
      asked.add(client);
    }

    @Override
    public void left(StreamClient client) {
      gone = true;
    }

    private void work() {
      while (!asked.isEmpty()) {
        workOnce();
      }
    }

    private void workOnce() {
      if (asked.isEmpty()) {
        return;
      }
      var client = asked.remove(0);
      var after = client.readsAfter();
      if (after != null) {
        pages++;
        client.readOn(changes.list().list(new Query(CycleFilter.all(), Order.CHANGE, after, 100)));
      }
    }
  }

  private static final class Connection implements EventSink {
    private final StringBuilder sent = new StringBuilder();
    private boolean ready = true;
    private boolean broken;
    private boolean ended;
    private boolean aborted;

    @Override
    public boolean isReady() {
      return ready;
    }

    @Override
    public void write(byte[] event) throws IOException {
      if (broken) {
        throw new IOException("broken pipe");
      }
      sent.append(new String(event, StandardCharsets.UTF_8));
    }

    @Override
    public void flush() {
      assertThat(ready).isTrue();
    }

    @Override
    public void end() {
      ended = true;
    }

    @Override
    public void abort() {
      aborted = true;
    }

    private String text() {
      return sent.toString();
    }

    private List<Long> cycleIds() {
      return ID.matcher(sent).results().map(found -> Long.valueOf(found.group(1))).toList();
    }
  }
}
