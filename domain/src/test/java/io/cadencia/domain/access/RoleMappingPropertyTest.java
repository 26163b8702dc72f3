package io.cadencia.domain.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.cadencia.domain.audit.ActorId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Row A-27. A small alphabet, so that addresses and patterns meet often. */
class RoleMappingPropertyTest {

  private static Arbitrary<String> around(char... letters) {
    var part = Arbitraries.strings().withChars(letters).ofMinLength(1).ofMaxLength(5);
    return Combinators.combine(part, part).as((name, domain) -> name + "@" + domain);
  }

  @Provide
  Arbitrary<String> addresses() {
    return around('a', 'b', '.');
  }

  @Provide
  Arbitrary<String> whoever() {
    return around('a', 'b', '.', '*');
  }

  @Provide
  Arbitrary<RoleMapping> mappings() {
    return Combinators.combine(whoever(), Arbitraries.of(Role.class))
        .as(RoleEntry::new)
        .list()
        .ofMaxSize(6)
        .uniqueElements(RoleEntry::who)
        .map(RoleMapping::new);
  }

  @Property(tries = 500)
  void it_agrees_with_regular_expressions(
      @ForAll("mappings") RoleMapping mapping, @ForAll("addresses") String address) {
    var exact = mapping.entries().stream().filter(entry -> entry.who().equals(address)).findFirst();
    var fitting =
        mapping.entries().stream().filter(entry -> address.matches(expression(entry))).findFirst();

    assertThat(mapping.roleOf(new ActorId(address)))
        .isEqualTo(exact.or(() -> fitting).map(RoleEntry::role).orElse(Role.VIEWER));
  }

  private static String expression(RoleEntry entry) {
    return Arrays.stream(entry.who().split("\\*", -1))
        .map(Pattern::quote)
        .collect(Collectors.joining("[^@]*"));
  }

  @Property(tries = 200)
  void large_letters_change_nothing(
      @ForAll("mappings") RoleMapping mapping, @ForAll("addresses") String address) {
    var loud =
        new RoleMapping(
            mapping.entries().stream()
                .map(entry -> new RoleEntry(entry.who().toUpperCase(Locale.ROOT), entry.role()))
                .toList());

    assertThat(loud).isEqualTo(mapping);
    assertThat(mapping.roleOf(new ActorId(address.toUpperCase(Locale.ROOT))))
        .isEqualTo(mapping.roleOf(new ActorId(address)));
  }

  @Property(tries = 200)
  void whoever_is_named_has_that_role_in_whatever_order(
      @ForAll("mappings") RoleMapping mapping, @ForAll Random random) {
    var entries = new ArrayList<>(mapping.entries());
    Collections.shuffle(entries, random);
    var shuffled = new RoleMapping(entries);

    assertThat(mapping.entries())
        .filteredOn(entry -> !entry.isPattern())
        .allSatisfy(
            entry -> assertThat(shuffled.roleOf(new ActorId(entry.who()))).isEqualTo(entry.role()));
  }

  @Property(tries = 200)
  void nobody_gets_in_by_a_second_at(
      @ForAll("mappings") RoleMapping mapping, @ForAll("addresses") String address) {
    assertThat(mapping.roleOf(new ActorId("a@" + address))).isEqualTo(Role.VIEWER);
  }
}
