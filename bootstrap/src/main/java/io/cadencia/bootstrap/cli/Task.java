package io.cadencia.bootstrap.cli;

/** What a command does once its options are understood. */
@FunctionalInterface
public interface Task<O> {

  /**
   * @return {@link ExitCode#FAILED} when the failure has been told already
   * @throws Exception told by {@link FailureReport}
   */
  ExitCode run(O options, Console console) throws Exception;
}
