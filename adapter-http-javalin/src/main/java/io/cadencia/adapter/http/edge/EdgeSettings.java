package io.cadencia.adapter.http.edge;

/**
 * What every request meets, whatever its route.
 *
 * @param requestLog whether each request leaves a line in the log
 */
public record EdgeSettings(
    CorsSettings cors,
    SecuritySettings security,
    ConnectionSettings connections,
    boolean requestLog) {

  public static final EdgeSettings STANDARD =
      new EdgeSettings(
          CorsSettings.STANDARD, SecuritySettings.STANDARD, ConnectionSettings.STANDARD, true);

  public EdgeSettings withCors(CorsSettings other) {
    return new EdgeSettings(other, security, connections, requestLog);
  }

  public EdgeSettings withSecurity(SecuritySettings other) {
    return new EdgeSettings(cors, other, connections, requestLog);
  }

  public EdgeSettings withConnections(ConnectionSettings other) {
    return new EdgeSettings(cors, security, other, requestLog);
  }

  public EdgeSettings withRequestLog(boolean other) {
    return new EdgeSettings(cors, security, connections, other);
  }
}
