package io.cadencia.application.port.out.violation;

/** A role named by what it is to the architecture. */
public interface StoragePort {

  void store();
}
