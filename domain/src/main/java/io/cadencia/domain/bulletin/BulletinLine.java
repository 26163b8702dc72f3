package io.cadencia.domain.bulletin;

import io.cadencia.domain.standard.Operation;

/**
 * One operation of a garment and where it is done.
 *
 * @param sequence position in the making of the garment, from 1
 * @param station code of the workstation, such as PUESTO_01
 */
public record BulletinLine(int sequence, Operation operation, String station) {

  public BulletinLine {
    if (sequence <= 0) {
      throw new IllegalArgumentException("a sequence counts from 1, was " + sequence);
    }
    if (station.isBlank()) {
      throw new IllegalArgumentException("line " + sequence + " names no workstation");
    }
  }
}
