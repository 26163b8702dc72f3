package io.cadencia.adapter.sqlite;

import static io.cadencia.domain.cycle.TestCycles.START;
import static io.cadencia.domain.cycle.TestCycles.aCycle;
import static org.assertj.core.api.Assertions.assertThat;

import io.cadencia.adapter.sqlite.SqliteDatabase.Settings;
import io.cadencia.application.port.out.ChangeFeed;
import io.cadencia.application.port.out.ChangeFeedContract;
import io.cadencia.application.port.out.ChangePosition;
import io.cadencia.application.port.out.CycleRepository;
import io.cadencia.application.port.out.PlantRepository;
import io.cadencia.application.port.out.UnitOfWork;
import java.time.Instant;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqliteChangeFeedTest extends ChangeFeedContract {

  @RegisterExtension
  final TestDatabase database = new TestDatabase(Settings.standard().withChangesKept(KEPT));

  @Override
  protected ChangeFeed feed() {
    return new SqliteChangeFeed(database.get());
  }

  @Override
  protected CycleRepository cycles() {
    return database.cycles();
  }

  @Override
  protected PlantRepository plant() {
    return database.plant();
  }

  @Override
  protected UnitOfWork unitOfWork() {
    return database.unitOfWork();
  }

  private String payloadOf(ChangePosition position) {
    return feed()
        .after(new ChangePosition(position.epoch(), position.seq() - 1), 1)
        .changes()
        .get(0)
        .payload();
  }

  @Nested
  class A_payload {

    @Test
    void is_the_whole_cycle_as_canonical_json() {
      cycles().save(aCycle().numbered(7).build());

      assertThat(payloadOf(feed().backlog().newest()))
          .startsWith(
              """
              {"schema_version":1,"formula_version":1,"plant_id":"plant-1","box_id":"box-1",\
              "epoch":1,"change_seq":1,"kind":"cycle","cycle_id":7,"workstation_id":1,""")
          .contains("\"status\":\"complete\",\"start_ts\":" + START.toEpochMilli() + ",")
          .contains("\"raw_start_ts\":" + START.toEpochMilli() + ",")
          .contains("\"operator_id\":null,", "\"excluded_reason\":null,", "\"confidence\":0.")
          .endsWith("}")
          .doesNotContain("\n", "notes", "gt_verified_by", "source_frame_path");
    }

    @Test
    void is_of_the_moment_of_the_change_and_stays_so() {
      var open = aCycle().numbered(7).open().build();
      cycles().save(open);
      var opened = feed().backlog().newest();
      cycles().save(open.aborted(START.plusSeconds(9), null));

      assertThat(payloadOf(opened)).contains("\"status\":\"in_progress\"", "\"end_ts\":null");
      assertThat(payloadOf(feed().backlog().newest())).contains("\"status\":\"aborted\"");
    }

    @Test
    void tells_the_new_epoch_after_a_restore() {
      cycles().save(aCycle().numbered(7).build());
      feed().startEpoch(Instant.ofEpochSecond(1234));

      assertThat(payloadOf(feed().backlog().newest())).contains("\"epoch\":1234,\"change_seq\":1,");
    }
  }

  @Test
  void a_long_transaction_leaves_no_more_than_is_kept() {
    unitOfWork()
        .run(
            () -> {
              for (int id = 1; id <= 3 * KEPT; id++) {
                cycles().save(aCycle().numbered(id).build());
              }
            });

    assertThat(rows()).isEqualTo(KEPT);
  }

  private int rows() {
    return database
        .get()
        .read(h -> h.createQuery("SELECT count(*) FROM outbox").mapTo(Integer.class).one());
  }
}
