package io.cadencia.bootstrap.cli;

/** How the program ends. */
public enum ExitCode {
  DONE(0),
  FAILED(1),
  WRONG_USE(2);

  private final int number;

  ExitCode(int number) {
    this.number = number;
  }

  public int number() {
    return number;
  }
}
