package io.cadencia.bootstrap.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What can be done with work orders. */
@Command(name = "orders", description = "Plans work orders and shows how far they are.")
final class OrdersCommand implements Runnable {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new ParameterException(new CommandLine(spec), "name what to do: add or list");
  }

  /** Reads the options of {@code orders add}. */
  @Command(name = "add", description = "Plans which garment a module sews, how many, and when.")
  static final class Add implements Callable<Integer> {

    private final Task<AddOrderOptions> task;
    private final Console console;

    @Option(
        names = "--data",
        paramLabel = "DIR",
        required = true,
        converter = OptionTypes.Folder.class,
        description = "Data folder of the plant.")
    private Path data = Path.of("");

    @Option(
        names = "--module",
        paramLabel = "N",
        required = true,
        converter = OptionTypes.ModuleNumber.class,
        description = "Number of the module.")
    private int module;

    @Option(
        names = "--style",
        paramLabel = "STYLE",
        required = true,
        converter = OptionTypes.Name.class,
        description = "The garment, as its bulletin names it.")
    private String style = "";

    @Option(
        names = "--number",
        paramLabel = "ORDER",
        required = true,
        converter = OptionTypes.Name.class,
        description = "Number of the order, such as OP-1187.")
    private String number = "";

    @Option(
        names = "--quantity",
        paramLabel = "UNITS",
        required = true,
        converter = OptionTypes.Units.class,
        description = "Units to be made.")
    private int quantity;

    @Option(
        names = "--from",
        paramLabel = "INSTANT",
        required = true,
        converter = OptionTypes.Moment.class,
        description = "When it begins, such as 2026-01-05T12:00:00Z.")
    private Instant from = Instant.EPOCH;

    @Option(
        names = "--to",
        paramLabel = "INSTANT",
        required = true,
        converter = OptionTypes.Moment.class,
        description = "When it is over.")
    private Instant to = Instant.EPOCH;

    Add(Task<AddOrderOptions> task, Console console) {
      this.task = task;
      this.console = console;
    }

    @Override
    public Integer call() throws Exception {
      return task.run(new AddOrderOptions(data, module, style, number, quantity, from, to), console)
          .number();
    }
  }

  /** Reads the options of {@code orders list}. */
  @Command(name = "list", description = "Lists work orders with what was made of them.")
  static final class ListAll implements Callable<Integer> {

    private final Task<ListOrdersOptions> task;
    private final Console console;

    @Option(
        names = "--data",
        paramLabel = "DIR",
        required = true,
        converter = OptionTypes.Folder.class,
        description = "Data folder to read.")
    private Path data = Path.of("");

    @Option(
        names = "--module",
        paramLabel = "N",
        converter = OptionTypes.ModuleNumber.class,
        description = "Number of a module (default: all).")
    private @Nullable Integer module;

    ListAll(Task<ListOrdersOptions> task, Console console) {
      this.task = task;
      this.console = console;
    }

    @Override
    public Integer call() throws Exception {
      return task.run(new ListOrdersOptions(data, module), console).number();
    }
  }
}
