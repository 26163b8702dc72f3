package io.cadencia.bootstrap.cli;

import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Reads a command line, runs the command and tells how it ended. */
public final class Cli {

  private static final String EXIT_CODES = "Exit codes: 0 done, 1 failed, 2 wrong use";

  private final CadenciaCommand top = new CadenciaCommand();
  private final CommandLine commandLine = new CommandLine(top);
  private final Console console;
  private final FailureReport failures;

  public Cli(Tasks tasks, Console console, FailureReport failures) {
    this.console = console;
    this.failures = failures;
    commandLine.addSubcommand(new DemoCommand(tasks.demo(), console));
    commandLine.addSubcommand(new ServeCommand(tasks.serve(), console));
    commandLine.addSubcommand(new DetectCommand(tasks.detect(), console));
    commandLine.addSubcommand(new SimulateCommand(tasks.simulate(), console));
    commandLine.addSubcommand(
        new CommandLine(new ModelCommand())
            .addSubcommand(new ModelCommand.Fetch(tasks.fetchModel(), console)));
    commandLine.addSubcommand(new ExportCommand(tasks, console));
    commandLine.addSubcommand(
        new CommandLine(new ReportCommand())
            .addSubcommand(new ReportCommand.Verify(tasks.verifyWorkbook(), console)));
    commandLine.addSubcommand(audit(tasks, console));
    commandLine.addSubcommand(new CyclesCommand(tasks.listCycles(), console));
    commandLine.addSubcommand(cycle(tasks.correctCycle(), console));
    commandLine.addSubcommand(
        new CommandLine(new StandardsCommand())
            .addSubcommand(new StandardsCommand.Import(tasks.importStandards(), console))
            .addSubcommand(new StandardsCommand.Show(tasks.showStandards(), console)));
    commandLine.addSubcommand(
        new CommandLine(new OrdersCommand())
            .addSubcommand(new OrdersCommand.Add(tasks.addOrder(), console))
            .addSubcommand(new OrdersCommand.ListAll(tasks.listOrders(), console)));
    commandLine.addSubcommand(
        new CommandLine(new PeopleCommand())
            .addSubcommand(new PeopleCommand.ListAll(tasks.listPeople(), console))
            .addSubcommand(new PeopleCommand.Giving(tasks.changeRole(), console)));
    commandLine.addSubcommand(new AnalyzeCommand(tasks.analyze(), console));
    commandLine.addSubcommand(new EvaluateCommand(tasks.evaluate(), console));
    commandLine.addSubcommand(
        new CommandLine(new RollupCommand())
            .addSubcommand(new RollupCommand.Verify(tasks.rollupVerify(), console))
            .addSubcommand(new RollupCommand.Rebuild(tasks.rollupRebuild(), console)));
    commandLine.addSubcommand(keys(tasks, console));
    commandLine.addSubcommand(new BackupCommand(tasks.backup(), console));
    commandLine.addSubcommand(new RestoreCommand(tasks.restore(), console));
    commandLine.addSubcommand(new RetentionCommand(tasks.retention(), console));
    commandLine.addSubcommand(new PasswdCommand(tasks.passwd(), console));
    commandLine.addSubcommand(new UnlockCommand(tasks.unlock(), console));
    commandLine.addSubcommand(new ReplayCommand(tasks.replay(), console));
    commandLine.addSubcommand(new ProbeCommand(tasks.probe(), console));
    commandLine.addSubcommand(new DoctorCommand(tasks.doctor(), console));
    commandLine.setOut(console.out());
    commandLine.setErr(console.err());
    commandLine.setParameterExceptionHandler((failure, args) -> wrongUse(failure));
    commandLine.setExecutionExceptionHandler(
        (failure, command, parsed) -> failures.report(failure, top.isVerbose()).number());
    document(commandLine);
  }

  private static CommandLine audit(Tasks tasks, Console console) {
    return new CommandLine(new AuditCommand())
        .addSubcommand(new AuditCommand.Verify(tasks.verifyAudit(), console))
        .addSubcommand(new AuditCommand.Show(tasks.showAudit(), console));
  }

  private static CommandLine keys(Tasks tasks, Console console) {
    return new CommandLine(new KeyCommand())
        .addSubcommand(new KeyCommand.Issue(tasks.issueKey(), console))
        .addSubcommand(new KeyCommand.ListAll(tasks.listKeys(), console))
        .addSubcommand(new KeyCommand.Revoke(tasks.revokeKey(), console));
  }

  private static CommandLine cycle(Task<CorrectionOptions> task, Console console) {
    return new CommandLine(new CycleCommand())
        .addSubcommand(new CycleCommand.Overriding(task, console))
        .addSubcommand(new CycleCommand.Revoking(task, console))
        .addSubcommand(new CycleCommand.Verifying(task, console))
        .addSubcommand(new CycleCommand.Excluding(task, console))
        .addSubcommand(new CycleCommand.Including(task, console));
  }

  /**
   * @return the exit code of the process, see {@link ExitCode}
   */
  public int run(String... arguments) {
    try {
      return commandLine.execute(arguments);
    } catch (Error e) { // picocli lets these pass; a native library that is missing is one
      return failures.report(e, top.isVerbose()).number();
    } finally {
      console.out().flush();
      console.err().flush();
    }
  }

  private int wrongUse(ParameterException failure) {
    var command = failure.getCommandLine().getCommandSpec().qualifiedName();
    var message = Objects.requireNonNullElse(failure.getMessage(), "wrong use");
    var firstLine = message.lines().findFirst().orElse("").replaceFirst("[.:]$", "");
    console.err().println(command + ": " + firstLine + "; see '" + command + " --help'");
    return ExitCode.WRONG_USE.number();
  }

  private static void document(CommandLine command) {
    var spec = command.getCommandSpec();
    spec.mixinStandardHelpOptions(true).version(version());
    spec.usageMessage().footer("", EXIT_CODES).sortOptions(false);
    command.getSubcommands().values().forEach(Cli::document);
  }

  private static String version() {
    var version = Cli.class.getPackage().getImplementationVersion();
    return "cadencia " + Objects.requireNonNullElse(version, "from classes, not from its jar");
  }
}
