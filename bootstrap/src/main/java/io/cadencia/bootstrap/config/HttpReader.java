package io.cadencia.bootstrap.config;

import io.cadencia.adapter.http.access.AddressLiteral;
import io.cadencia.adapter.http.access.Endpoint;
import io.cadencia.adapter.http.access.LimitSettings;
import io.cadencia.adapter.http.access.Rate;
import io.cadencia.adapter.http.edge.ConnectionSettings;
import io.cadencia.adapter.http.edge.CorsSettings;
import io.cadencia.adapter.http.edge.EdgeSettings;
import io.cadencia.adapter.http.edge.SecuritySettings;
import io.cadencia.adapter.http.error.Language;
import io.cadencia.adapter.http.stream.StreamSettings;
import io.cadencia.bootstrap.config.CadenciaConfig.Http;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Reads the group {@code http}. */
final class HttpReader {

  private static final int MOST_PER_SECOND = 100_000;
  private static final int MOST_STREAMS = 1000;
  private static final int SECONDS_OF_A_DAY = 86_400;

  private static final String ORIGINS = "give a list of origins such as https://plant.example";

  private record RouteRate(Endpoint route, Rate rate) {}

  private HttpReader() {}

  static Optional<Http> http(Section http) {
    var usual = Http.DEFAULT;
    var host = http.optionalText("host", "give the address to listen on").orElse(usual.host());
    int port = whole(http, "port", 0, 65_535, "give a port from 0 to 65535", usual.port());
    var limits = http.group("limits");
    var edge =
        new EdgeSettings(
            http.group("cors").read(HttpReader::cors).orElse(usual.edge().cors()),
            security(http, usual.edge().security()),
            connections(limits, usual.edge().connections()),
            flag(http, "request_log", usual.edge().requestLog()));
    var rates = limits.read(HttpReader::limits).orElse(usual.limits());
    var streams = http.group("streams").read(HttpReader::streams).orElse(usual.streams());
    return Optional.of(
        new Http(host, port, language(http), rates, edge, streams, trustedProxies(http)));
  }

  private static Optional<StreamSettings> streams(Section streams) {
    var usual = StreamSettings.STANDARD;
    var wayOut = "give a whole number from 1 to 1000";
    return Optional.of(
        usual.withCaps(
            whole(streams, "per_user", 1, MOST_STREAMS, wayOut, usual.perUser()),
            whole(streams, "total", 1, MOST_STREAMS, wayOut, usual.total())));
  }

  private static Language language(Section http) {
    var wayOut = "give en or es";
    return http.optionalText("language", wayOut)
        .flatMap(
            word ->
                word.equals("en") || word.equals("es")
                    ? Optional.of(Language.ofTag(word))
                    : http.wrong("language", new Node.Text(word), wayOut))
        .orElse(Http.DEFAULT.language());
  }

  private static SecuritySettings security(Section http, SecuritySettings usual) {
    var contact =
        text(
            http,
            "security_contact",
            SecuritySettings::isContact,
            "give a mailto:, https: or tel: address");
    return new SecuritySettings(
            flag(http, "behind_tls", usual.behindTls()), contact.orElse(usual.contact()))
        .withHosts(hosts(http));
  }

  private static Set<String> hosts(Section http) {
    var wayOut = "give a list of names such as caja.tail1234.ts.net, in lower case, without a port";
    return Set.copyOf(http.texts("hosts", SecuritySettings::isHost, wayOut));
  }

  private static Set<InetAddress> trustedProxies(Section http) {
    var wayOut = "give a list of IP addresses such as 127.0.0.1";
    return http
        .texts("trusted_proxies", text -> AddressLiteral.parse(text).isPresent(), wayOut)
        .stream()
        .flatMap(text -> AddressLiteral.parse(text).stream())
        .collect(Collectors.toSet());
  }

  private static ConnectionSettings connections(Section limits, ConnectionSettings usual) {
    var wayOut = "give connections from 16 to 65536";
    return usual.withMost(whole(limits, "connections", 16, 65_536, wayOut, usual.most()));
  }

  private static Optional<LimitSettings> limits(Section limits) {
    var usual = LimitSettings.STANDARD;
    var wayOut = "give requests from 1, or 0 for no limit";
    var read =
        usual.withRequestsPerSecond(
            whole(
                limits,
                "requests_per_second",
                0,
                MOST_PER_SECOND,
                wayOut,
                usual.requestsPerSecond()));
    for (var route : limits.each("routes", HttpReader::route)) {
      read = read.withRoute(route.route(), route.rate());
    }
    return Optional.of(read);
  }

  private static Optional<RouteRate> route(Section section) {
    var wayOut = "give an operationId of the contract, such as overrideCycle";
    var route =
        section.requiredText("route", wayOut).flatMap(name -> endpoint(section, name, wayOut));
    var requests = required(section, "requests", MOST_PER_SECOND, "give requests from 1");
    var seconds = required(section, "seconds", SECONDS_OF_A_DAY, "give seconds from 1 to 86400");
    return route.isEmpty() || requests.isEmpty() || seconds.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new RouteRate(
                route.get(), new Rate(requests.get(), Duration.ofSeconds(seconds.get()))));
  }

  private static Optional<Endpoint> endpoint(Section section, String name, String wayOut) {
    return Arrays.stream(Endpoint.values())
        .filter(endpoint -> endpoint.operationId().equals(name))
        .findFirst()
        .or(() -> section.wrong("route", new Node.Text(name), wayOut));
  }

  private static Optional<Integer> required(Section section, String key, int most, String wayOut) {
    return section.required(key, wayOut).flatMap(node -> section.whole(key, node, 1, most, wayOut));
  }

  private static Optional<CorsSettings> cors(Section cors) {
    var usual = CorsSettings.STANDARD;
    var tailnet =
        text(cors, "tailnet", CorsSettings::isTailnet, "give a name such as tail1234.ts.net");
    return Optional.of(
        new CorsSettings(
            cors.optional("origins").isPresent()
                ? cors.texts("origins", CorsSettings::isOrigin, ORIGINS)
                : usual.origins(),
            tailnet.orElse(usual.tailnet()),
            flag(cors, "any_tailnet", usual.anyTailnet())));
  }

  private static Optional<String> text(
      Section section, String key, Predicate<String> fits, String wayOut) {
    return section
        .optionalText(key, wayOut)
        .flatMap(
            text ->
                fits.test(text)
                    ? Optional.of(text)
                    : section.wrong(key, new Node.Text(text), wayOut));
  }

  private static boolean flag(Section section, String key, boolean usual) {
    return section
        .optional(key)
        .flatMap(node -> section.yesOrNo(key, node, "give true or false"))
        .orElse(usual);
  }

  private static int whole(
      Section section, String key, int least, int most, String wayOut, int usual) {
    return section
        .optional(key)
        .flatMap(node -> section.whole(key, node, least, most, wayOut))
        .orElse(usual);
  }
}
