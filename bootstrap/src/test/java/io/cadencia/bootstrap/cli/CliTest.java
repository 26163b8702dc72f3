package io.cadencia.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.cadencia.adapter.cv.source.Transport;
import io.cadencia.bootstrap.cli.CorrectionOptions.Correct;
import io.cadencia.bootstrap.cli.CorrectionOptions.Plain;
import io.cadencia.domain.access.Role;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CliTest {

  private final List<Object> received = new ArrayList<>();
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private <O> Task<O> noting() {
    return (options, console) -> {
      received.add(options);
      return ExitCode.DONE;
    };
  }

  private Tasks tasks(Task<DemoOptions> demo) {
    return new Tasks(
        demo, noting(), noting(), noting(), noting(), noting(), noting(), noting(), noting(),
        noting(), noting(), noting(), noting(), noting(), noting(), noting(), noting(), noting(),
        noting(), noting(), noting(), noting(), noting(), noting(), noting(), noting(), noting(),
        noting(), noting(), noting(), noting(), noting(), noting(), noting(), noting());
  }

  private int run(Task<DemoOptions> demo, String... arguments) {
    var console = new Console(new PrintWriter(out), new PrintWriter(err), false);
    var failures = new FailureReport(console.err(), List.of(), Optional::empty);
    return new Cli(tasks(demo), console, failures).run(arguments);
  }

  private int run(String line) {
    return run(noting(), line.isEmpty() ? new String[0] : line.split(" "));
  }

  @Nested
  class Options_reach_the_task {
    @Test
    void of_demo_by_default() {
      assertThat(run("demo")).isZero();
      assertThat(received)
          .containsExactly(new DemoOptions(5000, null, null, 1, 1.0, null, 3, true));
    }

    @Test
    void of_demo() {
      run(
          "demo --port 0 --data d --models m --seed -7 --speed 2.5 --duration 0.5 --stations 4"
              + " --no-browser");

      assertThat(received)
          .containsExactly(
              new DemoOptions(
                  0, Path.of("d"), Path.of("m"), -7, 2.5, Duration.ofMillis(500), 4, false));
    }

    @Test
    void of_audit() {
      var hash = "0123456789abcdef".repeat(4);
      run("audit verify --data d");
      run("audit verify --data d --expect " + hash);
      run("audit show --data d");
      run("audit show --data d --cycle 7");

      assertThat(received)
          .containsExactly(
              new AuditVerifyOptions(Path.of("d"), null),
              new AuditVerifyOptions(Path.of("d"), hash),
              new AuditShowOptions(Path.of("d"), null),
              new AuditShowOptions(Path.of("d"), 7L));
    }

    @Test
    void of_probe() {
      run("probe rtsp://camera/film");
      run("probe --config plant.yaml --camera 2 --transport udp --duration 5");

      assertThat(received)
          .containsExactly(
              new ProbeOptions("rtsp://camera/film", null, null, null, Duration.ofSeconds(15)),
              new ProbeOptions(
                  null, Path.of("plant.yaml"), 2, Transport.UDP, Duration.ofSeconds(5)));
      assertThat(received.get(0).toString()).doesNotContain("camera/film");
    }

    @Test
    void of_replay() {
      run("replay --data d --video v.mp4 --camera 2 --zones z.json");
      run(
          "replay --data d --video v.mp4 --camera 2 --zones z.json --start 2026-01-06T00:00:00Z"
              + " --json a.json --models m --watched");

      assertThat(received)
          .containsExactly(
              new ReplayOptions(
                  Path.of("d"),
                  Path.of("v.mp4"),
                  2,
                  Path.of("z.json"),
                  Instant.parse("2026-01-05T12:00:00Z"),
                  null,
                  null,
                  false),
              new ReplayOptions(
                  Path.of("d"),
                  Path.of("v.mp4"),
                  2,
                  Path.of("z.json"),
                  Instant.parse("2026-01-06T00:00:00Z"),
                  Path.of("a.json"),
                  Path.of("m"),
                  true));
    }

    @Test
    @DisplayName("E-02 of report verify")
    void of_report_verify() {
      run("report verify day.xlsx --data d");

      assertThat(received)
          .containsExactly(new VerifyWorkbookOptions(Path.of("day.xlsx"), Path.of("d")));
    }

    @Test
    @DisplayName("E-17 of doctor")
    void of_doctor() {
      run("doctor --data d");
      run("doctor --data d --bench --cameras 20 --seconds 60 --json --models m");

      assertThat(received)
          .containsExactly(
              new DoctorOptions(Path.of("d"), false, null, Duration.ofSeconds(20), false, null),
              new DoctorOptions(
                  Path.of("d"), true, 20, Duration.ofSeconds(60), true, Path.of("m")));
    }

    @Test
    void of_key() {
      run("key issue --data d --name casa --kind integration --by ana");
      run(
          "key issue --data d --name t --kind export --permission read_cycles"
              + " --permission read_plant --per-minute 6000 --expires 2027-01-01T05:00:00Z --by ana");
      run("key list --data d");
      run("key revoke --data d --id 7 --by ana");

      assertThat(received)
          .containsExactly(
              new IssueKeyOptions(Path.of("d"), "casa", "integration", List.of(), 120, null, "ana"),
              new IssueKeyOptions(
                  Path.of("d"),
                  "t",
                  "export",
                  List.of("read_cycles", "read_plant"),
                  6000,
                  Instant.parse("2027-01-01T05:00:00Z"),
                  "ana"),
              new ListKeysOptions(Path.of("d")),
              new RevokeKeyOptions(Path.of("d"), 7, "ana"));
    }

    @Test
    void of_people() {
      run("people list --data d");
      run("people role --data d --who ana@planta.example --role engineer --by jefa");

      assertThat(received)
          .containsExactly(
              new ListPeopleOptions(Path.of("d")),
              new ChangeRoleOptions(Path.of("d"), "ana@planta.example", Role.ENGINEER, "jefa"));
    }

    @Test
    void of_people_with_a_role_that_there_is_not() {
      assertThat(run("people role --data d --who ana@planta.example --role chief --by jefa"))
          .isEqualTo(2);

      assertThat(received).isEmpty();
      assertThat(err.toString()).contains("--role", "one of viewer, executive, engineer, admin");
    }

    @Test
    void of_cycle() {
      run("cycle override --data d --id 7 --duration 20.5 --reason needle --by ana");
      run("cycle override --data d --id 7 --end 2026-01-05T12:00:00Z --force --reason n --by ana");
      run("cycle revoke --data d --id 7 --reason mistake --by ana");
      run("cycle exclude --data d --id 7 --reason trial --by ana");
      run("cycle include --data d --id 7 --reason counted --by ana");
      run("cycle verify --data d --id 7 --by ana");

      assertThat(received)
          .containsExactly(
              correction(new Correct(Duration.ofMillis(20_500), null, false), "needle"),
              correction(new Correct(null, Instant.parse("2026-01-05T12:00:00Z"), true), "n"),
              correction(Plain.REVOKE, "mistake"),
              correction(Plain.EXCLUDE, "trial"),
              correction(Plain.INCLUDE, "counted"),
              correction(Plain.VERIFY, null));
    }

    private CorrectionOptions correction(CorrectionOptions.What what, @Nullable String reason) {
      return new CorrectionOptions(Path.of("d"), 7, what, reason, "ana");
    }

    @Test
    void of_cycles() {
      run("cycles --station PUESTO_01");
      run(
          "cycles --station P --module 2 --from 2026-01-05T12:00:00Z --to 2026-01-05T13:00:00Z"
              + " --status complete --limit 5 --json --url http://127.0.0.1:80 --as a@b:viewer");

      assertThat(received)
          .containsExactly(
              new CyclesOptions(
                  URI.create("http://127.0.0.1:5000"),
                  null,
                  "PUESTO_01",
                  null,
                  null,
                  null,
                  null,
                  100,
                  false),
              new CyclesOptions(
                  URI.create("http://127.0.0.1:80"),
                  "a@b:viewer",
                  "P",
                  2,
                  Instant.parse("2026-01-05T12:00:00Z"),
                  Instant.parse("2026-01-05T13:00:00Z"),
                  "complete",
                  5,
                  true));
    }

    @Test
    void of_serve() {
      run("serve --data d");
      run("serve --data d --config c.yaml --port 80");
      run("serve --data d --dev");

      assertThat(received)
          .containsExactly(
              new ServeOptions(Path.of("d"), null, null, false),
              new ServeOptions(Path.of("d"), Path.of("c.yaml"), 80, false),
              new ServeOptions(Path.of("d"), null, null, true));
    }

    @Test
    void of_detect() {
      run("detect --data d --config c.yaml");
      run(
          "detect --data d --config c --video v --start 2026-02-03T04:05:06Z --annotate a --models m");

      assertThat(received)
          .containsExactly(
              new DetectOptions(
                  Path.of("d"),
                  Path.of("c.yaml"),
                  null,
                  Instant.parse("2026-01-05T12:00:00Z"),
                  null,
                  null),
              new DetectOptions(
                  Path.of("d"),
                  Path.of("c"),
                  Path.of("v"),
                  Instant.parse("2026-02-03T04:05:06Z"),
                  Path.of("a"),
                  Path.of("m")));
    }

    @Test
    void of_simulate_whose_configuration_lies_beside_the_video() {
      run("simulate --out x/v.mp4 --truth t.csv");
      run(
          "simulate --out v.mp4 --truth t.csv --config c.yml --seed 5 --seconds 60 --fps 12.5"
              + " --stations 2 --disturb occlusion,rework");

      assertThat(received)
          .containsExactly(
              new SimulateOptions(
                  Path.of("x/v.mp4"),
                  Path.of("t.csv"),
                  Path.of("x/v.yaml"),
                  1,
                  Duration.ofSeconds(180),
                  5,
                  3,
                  null),
              new SimulateOptions(
                  Path.of("v.mp4"),
                  Path.of("t.csv"),
                  Path.of("c.yml"),
                  5,
                  Duration.ofSeconds(60),
                  12.5,
                  2,
                  List.of("occlusion", "rework")));
    }

    @Test
    void of_model_fetch() {
      run("model fetch");
      run("model fetch --models m");

      assertThat(received)
          .containsExactly(new FetchModelOptions(null), new FetchModelOptions(Path.of("m")));
    }

    @Test
    void of_an_export_of_plain_tables() {
      run("export --data d --module 2 --plain --from 2026-01-05 --to 2026-01-31 --out o");

      assertThat(received)
          .containsExactly(
              new ResearchExportOptions(
                  Path.of("d"),
                  2,
                  LocalDate.of(2026, 1, 5),
                  LocalDate.of(2026, 1, 31),
                  Path.of("o")));
    }

    @Test
    void of_an_export_of_days() {
      run("export --data d --module all --date 2026-01-05 --to 2026-01-06 --out o");
      run("export --data d --module 2 --date 2026-01-05 --out o");

      assertThat(received)
          .containsExactly(
              new DayExportOptions(
                  Path.of("d"),
                  DayExportOptions.ALL_MODULES,
                  LocalDate.of(2026, 1, 5),
                  LocalDate.of(2026, 1, 6),
                  Path.of("o")),
              new DayExportOptions(
                  Path.of("d"),
                  2,
                  LocalDate.of(2026, 1, 5),
                  LocalDate.of(2026, 1, 5),
                  Path.of("o")));
    }

    @Test
    void of_an_export_of_open_data() {
      run("export --open-data --data d --module all --date 2026-01-05 --out o");
      run("export --open-data --data d --module 2 --date 2026-01-05 --to 2026-01-06 --out o");

      assertThat(received)
          .containsExactly(
              new OpenDataOptions(
                  Path.of("d"),
                  DayExportOptions.ALL_MODULES,
                  LocalDate.of(2026, 1, 5),
                  LocalDate.of(2026, 1, 5),
                  Path.of("o")),
              new OpenDataOptions(
                  Path.of("d"),
                  2,
                  LocalDate.of(2026, 1, 5),
                  LocalDate.of(2026, 1, 6),
                  Path.of("o")));
    }

    @Test
    void of_export() {
      run("export --data d --module 2 --date 2026-01-05 --out o.csv");

      assertThat(received)
          .containsExactly(
              new ExportOptions(Path.of("d"), 2, LocalDate.of(2026, 1, 5), Path.of("o.csv")));
    }

    @Test
    void of_analyze() {
      run("analyze c.csv");
      run("analyze c.csv --reference r.csv --out d --zone Europe/Madrid");

      assertThat(received)
          .containsExactly(
              new AnalyzeOptions(Path.of("c.csv"), null, null, ZoneId.of("America/Bogota")),
              new AnalyzeOptions(
                  Path.of("c.csv"), Path.of("r.csv"), Path.of("d"), ZoneId.of("Europe/Madrid")));
    }

    @Test
    void of_evaluate() {
      run("evaluate --video v.mp4 --truth t.csv --config c.yaml --report r");
      run("evaluate --folder f --report r --language en --start 2026-02-01T00:00:00Z --models m");

      assertThat(received)
          .containsExactly(
              new EvaluateOptions(
                  Path.of("v.mp4"),
                  Path.of("t.csv"),
                  Path.of("c.yaml"),
                  null,
                  Path.of("r"),
                  Locale.forLanguageTag("es"),
                  Instant.parse("2026-01-05T12:00:00Z"),
                  null),
              new EvaluateOptions(
                  null,
                  null,
                  null,
                  Path.of("f"),
                  Path.of("r"),
                  Locale.ENGLISH,
                  Instant.parse("2026-02-01T00:00:00Z"),
                  Path.of("m")));
    }
  }

  @Nested
  class Options_of_standards_and_orders_reach_the_task {
    @Test
    void of_standards_import() {
      run("standards import b.csv --data d --module 2");
      run(
          "standards import b.xlsx --data d --module 2 --valid-from 2026-01-05T07:00:00-05:00"
              + " --sheet Hoja1 --apply --by Ana");

      assertThat(received)
          .containsExactly(
              new ImportStandardsOptions(
                  Path.of("b.csv"), Path.of("d"), 2, null, null, null, false),
              new ImportStandardsOptions(
                  Path.of("b.xlsx"),
                  Path.of("d"),
                  2,
                  Instant.parse("2026-01-05T12:00:00Z"),
                  "Hoja1",
                  "Ana",
                  true));
    }

    @Test
    void of_standards_show() {
      run("standards show --data d");
      run("standards show --data d --at 2026-01-05T12:00:00Z");

      assertThat(received)
          .containsExactly(
              new ShowStandardsOptions(Path.of("d"), null),
              new ShowStandardsOptions(Path.of("d"), Instant.parse("2026-01-05T12:00:00Z")));
    }

    @Test
    void of_orders() {
      run(
          "orders add --data d --module 1 --style S --number OP-1 --quantity 480"
              + " --from 2026-01-05T12:00:00Z --to 2026-01-05T21:00:00Z");
      run("orders list --data d");
      run("orders list --data d --module 3");

      assertThat(received)
          .containsExactly(
              new AddOrderOptions(
                  Path.of("d"),
                  1,
                  "S",
                  "OP-1",
                  480,
                  Instant.parse("2026-01-05T12:00:00Z"),
                  Instant.parse("2026-01-05T21:00:00Z")),
              new ListOrdersOptions(Path.of("d"), null),
              new ListOrdersOptions(Path.of("d"), 3));
    }
  }

  @Nested
  class Options_of_keeping_data {
    @Test
    void of_backup() {
      run("backup --data d");
      run("backup --data d --to b --keep 3");

      assertThat(received)
          .containsExactly(
              new BackupOptions(Path.of("d"), null, null),
              new BackupOptions(Path.of("d"), Path.of("b"), 3));
    }

    @Test
    void of_restore() {
      run("restore --data d --from f");
      run("restore --data d --from f --yes");

      assertThat(received)
          .containsExactly(
              new RestoreOptions(Path.of("d"), Path.of("f"), false),
              new RestoreOptions(Path.of("d"), Path.of("f"), true));
    }

    @Test
    void of_retention() {
      run("retention --data d");
      run("retention --data d --dry-run");

      assertThat(received)
          .containsExactly(
              new RetentionOptions(Path.of("d"), false), new RetentionOptions(Path.of("d"), true));
    }
  }

  @Nested
  class Wrong_use_is_told_in_one_line_and_ends_with_2 {
    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            '' | cadencia: name a command, such as demo; see 'cadencia --help'
            demo --port 70000 | cadencia demo: Invalid value for option '--port': '70000' is not a port from 0 to 65535; see 'cadencia demo --help'
            demo --port -1 | cadencia demo: Invalid value for option '--port': '-1' is not a port from 0 to 65535; see 'cadencia demo --help'
            demo --port x | cadencia demo: Invalid value for option '--port': 'x' is not a port from 0 to 65535; see 'cadencia demo --help'
            demo --speed 0.05 | cadencia demo: Invalid value for option '--speed': '0.05' is not a speed from 0.1 to 20; see 'cadencia demo --help'
            demo --speed 21 | cadencia demo: Invalid value for option '--speed': '21' is not a speed from 0.1 to 20; see 'cadencia demo --help'
            demo --stations 5 | cadencia demo: Invalid value for option '--stations': '5' is not a number of workstations from 1 to 4; see 'cadencia demo --help'
            demo --stations 0 | cadencia demo: Invalid value for option '--stations': '0' is not a number of workstations from 1 to 4; see 'cadencia demo --help'
            demo --duration 0 | cadencia demo: Invalid value for option '--duration': '0' is not a number of seconds, more than 0 and at most a week (604800); see 'cadencia demo --help'
            demo --duration NaN | cadencia demo: Invalid value for option '--duration': 'NaN' is not a number of seconds, more than 0 and at most a week (604800); see 'cadencia demo --help'
            demo --seed 1.5 | cadencia demo: Invalid value for option '--seed': '1.5' is not a whole number; see 'cadencia demo --help'
            detect --data d --config c --video v --start yesterday | cadencia detect: Invalid value for option '--start': 'yesterday' is not an instant in UTC such as 2026-01-05T12:00:00Z; see 'cadencia detect --help'
            export --data d --module 0 --date 2026-01-05 --out o.csv | cadencia export: Invalid value for option '--module': '0' is not the number of a module, from 1; see 'cadencia export --help'
            export --data d --module 1 --date 2026-02-30 --out o.csv | cadencia export: Invalid value for option '--date': '2026-02-30' is not a day such as 2026-01-05; see 'cadencia export --help'
            export --data d --module 1 --date 2026-01-05 --out o.xls | cadencia export: Invalid value for option '--out': 'o.xls' is not a file name ending in .csv; see 'cadencia export --help'
            export --data d --module all --date 2026-01-05 --out o.csv | cadencia export: --module all goes with a folder as --out; see 'cadencia export --help'
            export --data d --module 1 --date 2026-01-05 --to 2026-01-04 --out o | cadencia export: --to 2026-01-04 lies before --date 2026-01-05; see 'cadencia export --help'
            export --data d --module 1 --date 2026-01-05 --from 2026-01-04 --out o | cadencia export: --from goes with --plain, --date names the first day; see 'cadencia export --help'
            export --data d --module 1 --out o.csv | cadencia export: Missing required option: '--date=DATE'; see 'cadencia export --help'
            export --data d --module 1 --date 2026-01-05 --to 2026-01-06 --out o.csv | cadencia export: --from and --to go with --plain, --date names a single day; see 'cadencia export --help'
            export --data d --module 1 --open-data --out o | cadencia export: Missing required option: '--date=DATE'; see 'cadencia export --help'
            export --data d --module 1 --open-data --plain --date 2026-01-05 --out o | cadencia export: --plain and --open-data are two things; take one; see 'cadencia export --help'
            export --data d --module 1 --open-data --date 2026-01-05 --to 2026-01-04 --out o | cadencia export: --to 2026-01-04 lies before --date 2026-01-05; see 'cadencia export --help'
            export --data d --module 1 --plain --from 2026-01-05 --out o | cadencia export: --plain needs --from and --to instead of --date; see 'cadencia export --help'
            simulate --out v.avi --truth t.csv | cadencia simulate: Invalid value for option '--out': 'v.avi' is not a file name ending in .mp4; see 'cadencia simulate --help'
            simulate --out v.mp4 --truth t.csv --fps 0 | cadencia simulate: Invalid value for option '--fps': '0' is not a number of frames from 1 to 60; see 'cadencia simulate --help'
            standards import b.ods --data d --module 1 | cadencia standards import: Invalid value for positional parameter at index 0 (FILE): 'b.ods' is not a file name ending in .csv or .xlsx; see 'cadencia standards import --help'
            standards import --data d --module 1 | cadencia standards import: Missing required parameter: 'FILE'; see 'cadencia standards import --help'
            standards | cadencia standards: name what to do: import or show; see 'cadencia standards --help'
            orders | cadencia orders: name what to do: add or list; see 'cadencia orders --help'
            orders add --data d --module 1 --style s --number n --quantity 0 --from 2026-01-05T12:00:00Z --to 2026-01-05T13:00:00Z | cadencia orders add: Invalid value for option '--quantity': '0' is not a number of units from 1 to 10000000; see 'cadencia orders add --help'
            cycles | cadencia cycles: Missing required option: '--station=CODE'; see 'cadencia cycles --help'
            cycles --station P --url plant | cadencia cycles: Invalid value for option '--url': 'plant' is not the address of a server such as http://127.0.0.1:5000; see 'cadencia cycles --help'
            cycles --station P --limit 0 | cadencia cycles: Invalid value for option '--limit': '0' is not a number of cycles from 1 to 1000000; see 'cadencia cycles --help'
            backup --data d --keep 0 | cadencia backup: Invalid value for option '--keep': '0' is not a number of backups from 1 to 10000; see 'cadencia backup --help'
            serve | cadencia serve: Missing required option: '--data=DIR'; see 'cadencia serve --help'
            model | cadencia model: name what to do: fetch; see 'cadencia model --help'
            demo --colour | cadencia demo: Unknown option: '--colour'; see 'cadencia demo --help'
            dance | cadencia: Unmatched argument at index 0: 'dance'; see 'cadencia --help'
            analyze | cadencia analyze: Missing required parameter: 'FILE.csv'; see 'cadencia analyze --help'
            analyze c.xlsx | cadencia analyze: Invalid value for positional parameter at index 0 (FILE.csv): 'c.xlsx' is not a file name ending in .csv; see 'cadencia analyze --help'
            analyze c.csv --zone Bogota | cadencia analyze: Invalid value for option '--zone': 'Bogota' is not a time zone such as America/Bogota; see 'cadencia analyze --help'
            detect --data d --config c --start 2026-02-03T04:05:06Z | cadencia: --start tells the time of a recording: add --video FILE
            """)
    void naming_the_value(String line, String message) {
      assertThat(run(line)).isEqualTo(2);
      assertThat(err.toString().strip()).isEqualTo(message);
      assertThat(out.toString()).isEmpty();
      assertThat(received).isEmpty();
    }

    @Test
    void when_one_file_is_to_hold_two_things() {
      assertThat(run("simulate --out v.mp4 --truth t.csv --config ./v.mp4")).isEqualTo(2);
      assertThat(err.toString())
          .contains("v.mp4 is named twice: give --out, --truth and --config a file each");
    }
  }

  @Nested
  class Help {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "",
          "demo ",
          "serve ",
          "detect ",
          "simulate ",
          "model ",
          "model fetch ",
          "export ",
          "standards ",
          "standards import ",
          "standards show ",
          "orders ",
          "orders add ",
          "orders list ",
          "analyze ",
          "replay ",
          "doctor ",
          "cycles ",
          "backup ",
          "restore ",
          "retention "
        })
    void tells_the_exit_codes(String command) {
      assertThat(run(command + "--help")).isZero();
      assertThat(out.toString())
          .startsWith("Usage: cadencia")
          .contains("Exit codes: 0 done, 1 failed, 2 wrong use");
      assertThat(err.toString()).isEmpty();
    }

    @Test
    void lists_the_commands() {
      run("--help");

      assertThat(out.toString())
          .contains(
              "demo",
              "serve",
              "detect",
              "simulate",
              "model",
              "export",
              "analyze",
              "replay",
              "doctor",
              "audit",
              "cycle",
              "cycles",
              "standards",
              "orders",
              "rollup",
              "backup",
              "restore",
              "retention",
              "--verbose");
    }

    @Test
    void describes_every_option() {
      run("demo --help");

      assertThat(out.toString())
          .contains(
              "--port",
              "--data",
              "--models",
              "--seed",
              "--speed",
              "--duration",
              "--stations",
              "--no-browser",
              "--verbose");
    }

    @Test
    void is_not_the_version() {
      assertThat(run("--version")).isZero();
      assertThat(out.toString()).startsWith("cadencia ");
    }
  }

  @Nested
  class A_task {
    @Test
    void decides_the_exit_code() {
      assertThat(run((options, console) -> ExitCode.FAILED, "demo")).isEqualTo(1);
    }

    @Test
    void that_throws_is_told_without_a_stack_trace() {
      Task<DemoOptions> failing =
          (options, console) -> {
            throw new IllegalStateException("the camera\nfell down");
          };

      assertThat(run(failing, "demo")).isEqualTo(1);
      assertThat(err.toString().strip())
          .isEqualTo(
              "cadencia: unexpected failure: IllegalStateException (the camera);"
                  + " run it again with --verbose for details");
    }

    @Test
    void that_throws_is_told_with_it_when_asked_for() {
      Task<DemoOptions> failing =
          (options, console) -> {
            throw new IllegalStateException("down");
          };

      run(failing, "demo", "--verbose");

      assertThat(err.toString()).contains("\tat io.cadencia.bootstrap.cli.CliTest");
    }

    @Test
    void that_lacks_a_native_library_is_told_too() {
      Task<DemoOptions> failing =
          (options, console) -> {
            throw new UnsatisfiedLinkError("no jnifoo");
          };

      assertThat(run(failing, "demo")).isEqualTo(1);
      assertThat(err.toString())
          .contains("UnsatisfiedLinkError (no jnifoo)")
          .doesNotContain("\tat");
    }
  }
}
