package io.cadencia.application.port.in.export;

/** Clears up after a server that ended while exports waited or ran. */
public interface RecoverExportsUseCase {

  /** Says of each that it was interrupted, and removes what it had written. */
  void recover();
}
