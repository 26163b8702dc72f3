package io.cadencia.bootstrap.config;

import io.cadencia.adapter.http.access.service.ServiceAccount;
import io.cadencia.bootstrap.config.AccessConfig.Service;
import io.cadencia.domain.access.Permission;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the list {@code access.services}. */
final class ServiceReader {

  private static final String PERMISSIONS =
      "give a list of some of "
          + Permission.words(
              Arrays.stream(Permission.values())
                  .filter(permission -> !permission.isForPeopleAlone())
                  .collect(Collectors.toCollection(() -> EnumSet.noneOf(Permission.class))));

  private ServiceReader() {}

  static List<Service> services(Section access) {
    var services = access.each("services", ServiceReader::service);
    var names = services.stream().map(Service::name).toList();
    if (Set.copyOf(names).size() < names.size()) {
      access.wrong("services", new Node.Text(String.join(", ", names)), "name each service once");
    }
    return services;
  }

  private static Optional<Service> service(Section section) {
    var name =
        section
            .requiredText("name", "give a name such as exporter")
            .flatMap(text -> name(section, text));
    var permissions = permissions(section);
    var file = AccessReader.secretFile(section);
    return name.isEmpty() || permissions.isEmpty()
        ? Optional.empty()
        : Optional.of(new Service(name.get(), permissions, file.orElse(null)));
  }

  private static Optional<String> name(Section section, String text) {
    return AccessReader.made(
        section,
        "name",
        text,
        () -> {
          ServiceAccount.checkName(text);
          return text;
        });
  }

  /** Empty if a fault was told. */
  private static Set<Permission> permissions(Section section) {
    var given = section.required("permissions", PERMISSIONS);
    if (given.isPresent() && given.get() instanceof Node.Sequence list && list.items().isEmpty()) {
      section.wrong("permissions", list, PERMISSIONS);
    }
    return section.texts("permissions", ServiceReader::isForPrograms, PERMISSIONS).stream()
        .flatMap(word -> Permission.ofWord(word).stream())
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Permission.class)));
  }

  private static boolean isForPrograms(String word) {
    return Permission.ofWord(word).filter(known -> !known.isForPeopleAlone()).isPresent();
  }
}
