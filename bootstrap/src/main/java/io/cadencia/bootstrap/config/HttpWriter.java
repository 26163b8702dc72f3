package io.cadencia.bootstrap.config;

import io.cadencia.adapter.http.access.LimitSettings;
import io.cadencia.adapter.http.edge.CorsSettings;
import io.cadencia.bootstrap.config.CadenciaConfig.Http;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Writes what the group {@code http} says besides host and port. It is no part of the canonical
 * form: how callers are treated changes nothing that is measured.
 */
final class HttpWriter {

  private HttpWriter() {}

  static List<String> lines(Http http) {
    var lines = new ArrayList<String>();
    lines.add("  language: " + http.language().tag());
    lines.add("  request_log: " + http.edge().requestLog());
    lines.add("  behind_tls: " + http.edge().security().behindTls());
    var contact = http.edge().security().contact();
    if (contact != null) {
      lines.add("  security_contact: " + ConfigWriter.quoted(contact));
    }
    addHosts(lines, http.edge().security().hosts());
    addTrustedProxies(lines, http.trustedProxies());
    lines.add("  limits:");
    lines.add("    connections: " + http.edge().connections().most());
    addLimits(lines, http.limits());
    lines.add("  cors:");
    addCors(lines, http.edge().cors());
    lines.add("  streams:");
    lines.add("    per_user: " + http.streams().perUser());
    lines.add("    total: " + http.streams().total());
    return lines;
  }

  private static void addHosts(List<String> lines, Set<String> hosts) {
    if (!hosts.isEmpty()) {
      lines.add("  hosts: " + ConfigWriter.list(hosts.stream().sorted().toList()));
    }
  }

  private static void addTrustedProxies(List<String> lines, Set<InetAddress> proxies) {
    if (!proxies.isEmpty()) {
      var addresses = proxies.stream().map(InetAddress::getHostAddress).sorted().toList();
      lines.add("  trusted_proxies: " + ConfigWriter.list(addresses));
    }
  }

  private static void addLimits(List<String> lines, LimitSettings limits) {
    lines.add("    requests_per_second: " + limits.requestsPerSecond());
    if (limits.routes().isEmpty()) {
      return;
    }
    lines.add("    routes:");
    limits.routes().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(
            entry ->
                "      - {route: %s, requests: %d, seconds: %d}"
                    .formatted(
                        entry.getKey().operationId(),
                        entry.getValue().requests(),
                        entry.getValue().period().toSeconds()))
        .forEach(lines::add);
  }

  private static void addCors(List<String> lines, CorsSettings cors) {
    lines.add(
        cors.origins().stream()
            .map(ConfigWriter::quoted)
            .collect(Collectors.joining(", ", "    origins: [", "]")));
    if (cors.tailnet() != null) {
      lines.add("    tailnet: " + ConfigWriter.quoted(cors.tailnet()));
    }
    lines.add("    any_tailnet: " + cors.anyTailnet());
  }
}
