package io.cadencia.adapter.http;

/** Another program listens on the port already. */
public final class PortInUseException extends RuntimeException {

  private final int port;

  public PortInUseException(int port, Throwable cause) {
    super("Port " + port + " is in use by another program; choose another one with --port", cause);
    this.port = port;
  }

  public int port() {
    return port;
  }
}
