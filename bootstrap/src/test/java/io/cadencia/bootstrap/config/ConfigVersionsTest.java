package io.cadencia.bootstrap.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.cadencia.domain.zone.ZoneLayout;
import org.junit.jupiter.api.Test;

class ConfigVersionsTest {

  private static final String FULL = ConfigYamlTest.FULL;

  private static CadenciaConfig parse(String text) {
    return ConfigYaml.parse(text, "plant.yaml");
  }

  private static String versionOf(String text) {
    return ConfigVersions.configVersion(parse(text));
  }

  private static String roiVersionOf(String text) {
    var config = parse(text);
    return new ZoneLayout(config.zonesOf(config.cameras().get(0))).roiVersion();
  }

  @Test
  void a_version_is_twelve_hex_digits() {
    assertThat(versionOf(FULL)).matches("[0-9a-f]{12}");
    assertThat(roiVersionOf(FULL)).matches("[0-9a-f]{12}");
  }

  @Test
  void comments_the_order_of_keys_and_ways_of_writing_numbers_do_not_matter() {
    var same =
        "# remark\n"
            + FULL.replace("{id: demo, box: box-1,", "{box: box-1, id: demo,")
                .replace("14.5}", "14.500}");

    assertThat(versionOf(same)).isEqualTo(versionOf(FULL));
  }

  @Test
  void a_default_written_out_does_not_matter() {
    var spelled = ConfigYamlTest.SMALLEST + "http: {port: 5000}\n";

    assertThat(versionOf(spelled)).isEqualTo(versionOf(ConfigYamlTest.SMALLEST));
  }

  @Test
  void how_pictures_travel_matters_because_some_may_be_lost() {
    var tcp = FULL.replace("transport: udp", "transport: tcp");

    assertThat(versionOf(tcp)).isNotEqualTo(versionOf(FULL));
    assertThat(versionOf(FULL.replace("    transport: udp\n", ""))).isEqualTo(versionOf(tcp));
  }

  @Test
  void how_long_data_stay_does_not_matter() {
    var other = ConfigYamlTest.SMALLEST + "retention: {frames_days: 7}\nbackup: {at_hour: 1}\n";

    assertThat(versionOf(other)).isEqualTo(versionOf(ConfigYamlTest.SMALLEST));
  }

  @Test
  void a_new_password_of_a_camera_does_not_matter() {
    assertThat(versionOf(FULL.replace("secret", "other"))).isEqualTo(versionOf(FULL));
  }

  @Test
  void a_changed_standard_time_makes_a_new_version_but_no_new_zones() {
    var changed = FULL.replace("14.5", "14.6");

    assertThat(versionOf(changed)).isNotEqualTo(versionOf(FULL));
    assertThat(roiVersionOf(changed)).isEqualTo(roiVersionOf(FULL));
  }

  @Test
  void a_moved_corner_makes_a_new_version_of_both() {
    var moved = FULL.replace("[0.1, 1]", "[0.1, 0.9]");

    assertThat(versionOf(moved)).isNotEqualTo(versionOf(FULL));
    assertThat(roiVersionOf(moved)).isNotEqualTo(roiVersionOf(FULL));
  }

  @Test
  void the_order_of_workstations_matters_because_it_is_their_sequence() {
    var reversed =
        ConfigYamlTest.SMALLEST.replace(
            "[{id: 9, code: W, name: Place}]",
            "[{id: 9, code: W, name: Place}, {id: 8, code: V, name: Place}]");
    var forward =
        ConfigYamlTest.SMALLEST.replace(
            "[{id: 9, code: W, name: Place}]",
            "[{id: 8, code: V, name: Place}, {id: 9, code: W, name: Place}]");

    assertThat(versionOf(reversed)).isNotEqualTo(versionOf(forward));
  }
}
