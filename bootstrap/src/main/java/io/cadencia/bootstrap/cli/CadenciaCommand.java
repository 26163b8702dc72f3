package io.cadencia.bootstrap.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command itself: it only knows its subcommands. */
@Command(
    name = "cadencia",
    description = "Measures sewing cycles with cameras and sets them against the standard time.")
final class CadenciaCommand implements Runnable {

  @Option(
      names = "--verbose",
      scope = ScopeType.INHERIT,
      description = "On failure, show the stack trace as well.")
  private boolean verbose;

  @Spec private CommandSpec spec;

  CadenciaCommand() {
    spec = CommandSpec.create(); // picocli puts the real one here
  }

  boolean isVerbose() {
    return verbose;
  }

  @Override
  public void run() {
    throw new ParameterException(new CommandLine(spec), "name a command, such as demo");
  }
}
