package io.cadencia.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import io.cadencia.adapter.export.shelf.FolderShelf;
import io.cadencia.application.service.export.ExportContent;
import io.cadencia.application.service.export.ExportToShelf;
import io.cadencia.domain.export.ExportJobId;
import io.cadencia.domain.export.ExportScope;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Exports the newest day of a folder of bench/make_db.py again and again, all three files each
 * time, as the server and the command line do, and tells what each took; bench/export.sh runs it.
 */
public final class DayExports {

  private static final OperatingSystemMXBean PROCESS =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
  private static final ExportJobId PLACE = new ExportJobId(1);

  private DayExports() {}

  /**
   * @param arguments the folder, where to write to, how often
   */
  public static void main(String[] arguments) throws IOException {
    try (var folder = BenchFolder.open(arguments[0])) {
      var out = Path.of(arguments[1]);
      var day = ExportScope.ofDay(BenchFolder.MODULE, folder.newestDay());
      say("opened", 0, PROCESS.getProcessCpuTime());
      for (int i = 1; i <= Integer.parseInt(arguments[2]); i++) {
        var cpu = PROCESS.getProcessCpuTime();
        var clock = System.nanoTime();
        var names = export(folder.exportContent(), day, out);
        say("export " + i, System.nanoTime() - clock, PROCESS.getProcessCpuTime() - cpu);
        clear(out, names);
      }
    }
    System.out.printf(Locale.ROOT, "peak heap MB %.0f%n", peakHeap() / 1e6);
  }

  private static List<String> export(ExportContent content, ExportScope day, Path out)
      throws IOException {
    return new ExportToShelf(content, new FolderShelf(out)).export(day, PLACE, share -> {});
  }

  /** Each is the first revision. */
  private static void clear(Path out, List<String> names) throws IOException {
    for (var name : names) {
      Files.delete(out.resolve(name));
    }
  }

  private static void say(String what, long wall, long cpu) {
    System.out.printf(Locale.ROOT, "%s: wall s %.3f, CPU s %.3f%n", what, wall / 1e9, cpu / 1e9);
  }

  /** As much as was ever used, with what nobody held any more. */
  private static long peakHeap() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .map(MemoryPoolMXBean::getPeakUsage)
        .mapToLong(usage -> usage.getUsed())
        .sum();
  }
}
