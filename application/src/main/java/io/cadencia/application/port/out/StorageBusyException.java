package io.cadencia.application.port.out;

/** Another process kept the storage locked for longer than we wait; the same may work later. */
public final class StorageBusyException extends StorageException {

  public StorageBusyException(String message) {
    super(message);
  }

  public StorageBusyException(String message, Throwable cause) {
    super(message, cause);
  }
}
