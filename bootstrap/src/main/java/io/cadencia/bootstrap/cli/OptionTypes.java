package io.cadencia.bootstrap.cli;

import io.cadencia.adapter.cv.source.Transport;
import io.cadencia.adapter.http.access.AddressLiteral;
import io.cadencia.domain.access.AccountName;
import io.cadencia.domain.access.Role;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** What the values of options may be; picocli puts the option's name before each complaint. */
final class OptionTypes {

  private static final Duration WEEK = Duration.ofDays(7);

  /** As {@code ActorId} takes it. */
  private static final int LONGEST_NAME = 254;

  private static final int LONGEST_TEXT = 1000;

  private OptionTypes() {}

  static final class Port implements ITypeConverter<Integer> {
    @Override
    public Integer convert(String value) {
      return whole(value, 0, 65_535, "a port from 0 to 65535").intValue();
    }
  }

  static final class Stations implements ITypeConverter<Integer> {
    @Override
    public Integer convert(String value) {
      return whole(value, 1, 4, "a number of workstations from 1 to 4").intValue();
    }
  }

  static final class ModuleNumber implements ITypeConverter<Integer> {
    @Override
    public Integer convert(String value) {
      return whole(value, 1, Integer.MAX_VALUE, "the number of a module, from 1").intValue();
    }
  }

  static final class ModuleOrAll implements ITypeConverter<Integer> {
    @Override
    public Integer convert(String value) {
      return value.equals("all") ? DayExportOptions.ALL_MODULES : new ModuleNumber().convert(value);
    }
  }

  static final class CameraNumber implements ITypeConverter<Integer> {
    @Override
    public Integer convert(String value) {
      return whole(value, 1, Integer.MAX_VALUE, "the number of a camera, from 1").intValue();
    }
  }

  static final class CameraCount implements ITypeConverter<Integer> {
    @Override
    public Integer convert(String value) {
      return whole(value, 1, 200, "a number of cameras from 1 to 200").intValue();
    }
  }

  static final class KeyNumber implements ITypeConverter<Integer> {
    @Override
    public Integer convert(String value) {
      return whole(value, 1, Integer.MAX_VALUE, "the number of a key, from 1").intValue();
    }
  }

  static final class PerMinute implements ITypeConverter<Integer> {
    @Override
    public Integer convert(String value) {
      return whole(value, 1, 6000, "a number of requests from 1 to 6000").intValue();
    }
  }

  static final class CycleNumber implements ITypeConverter<Long> {
    @Override
    public Long convert(String value) {
      return whole(value, 1, Long.MAX_VALUE, "the number of a cycle, from 1").longValue();
    }
  }

  static final class CycleCount implements ITypeConverter<Integer> {
    @Override
    public Integer convert(String value) {
      return whole(value, 1, 1_000_000, "a number of cycles from 1 to 1000000").intValue();
    }
  }

  static final class Server implements ITypeConverter<URI> {
    @Override
    public URI convert(String value) {
      var wanted = "the address of a server such as http://127.0.0.1:5000";
      try {
        var server = URI.create(value);
        if (value.matches("https?:.*") && server.getHost() != null) {
          return server;
        }
      } catch (IllegalArgumentException e) {
        throw refused(value, wanted);
      }
      throw refused(value, wanted);
    }
  }

  static final class PersonName implements ITypeConverter<String> {
    @Override
    public String convert(String value) {
      return text(value, LONGEST_NAME, "a name of 1 to " + LONGEST_NAME + " characters");
    }
  }

  static final class Account implements ITypeConverter<AccountName> {
    @Override
    public AccountName convert(String value) {
      return AccountName.typed(value)
          .orElseThrow(
              () ->
                  refused(
                      value,
                      "2 to 64 of a to z, 0 to 9, dot, hyphen and underscore, beginning with a"
                          + " letter"));
    }
  }

  static final class RoleWord implements ITypeConverter<Role> {
    @Override
    public Role convert(String value) {
      var known = Arrays.stream(Role.values()).map(Role::word).collect(Collectors.joining(", "));
      return Role.ofWord(value).orElseThrow(() -> refused(value, "one of " + known));
    }
  }

  static final class Address implements ITypeConverter<String> {
    @Override
    public String convert(String value) {
      return AddressLiteral.parse(value)
          .orElseThrow(() -> refused(value, "an IP address such as 192.0.2.7"))
          .getHostAddress();
    }
  }

  static final class Words implements ITypeConverter<String> {
    @Override
    public String convert(String value) {
      return text(value, LONGEST_TEXT, "a text of 1 to " + LONGEST_TEXT + " characters");
    }
  }

  static final class Sha256 implements ITypeConverter<String> {
    @Override
    public String convert(String value) {
      if (!value.matches("[0-9a-f]{64}")) {
        throw refused(value, "a hash of 64 digits from 0 to 9 and a to f");
      }
      return value;
    }
  }

  static final class Units implements ITypeConverter<Integer> {
    @Override
    public Integer convert(String value) {
      return whole(value, 1, 10_000_000, "a number of units from 1 to 10000000").intValue();
    }
  }

  static final class Name implements ITypeConverter<String> {
    @Override
    public String convert(String value) {
      return text(value, 100, "a name of 1 to 100 characters");
    }
  }

  static final class BackupCount implements ITypeConverter<Integer> {
    @Override
    public Integer convert(String value) {
      return whole(value, 1, 10_000, "a number of backups from 1 to 10000").intValue();
    }
  }

  static final class Seed implements ITypeConverter<Long> {
    @Override
    public Long convert(String value) {
      return whole(value, Long.MIN_VALUE, Long.MAX_VALUE, "a whole number").longValue();
    }
  }

  static final class Speed implements ITypeConverter<Double> {
    @Override
    public Double convert(String value) {
      return number(value, "0.1", "20", "a speed from 0.1 to 20").doubleValue();
    }
  }

  static final class FramesPerSecond implements ITypeConverter<Double> {
    @Override
    public Double convert(String value) {
      return number(value, "1", "60", "a number of frames from 1 to 60").doubleValue();
    }
  }

  static final class PictureTransport implements ITypeConverter<Transport> {
    @Override
    public Transport convert(String value) {
      return Transport.ofWord(value).orElseThrow(() -> refused(value, "tcp or udp"));
    }
  }

  static final class Seconds implements ITypeConverter<Duration> {
    @Override
    public Duration convert(String value) {
      var wanted = "a number of seconds, more than 0 and at most a week (604800)";
      var most = String.valueOf(WEEK.toSeconds());
      var millis = number(value, "0.001", most, wanted).movePointRight(3);
      return Duration.ofMillis(millis.longValue());
    }
  }

  static final class Moment implements ITypeConverter<Instant> {
    @Override
    public Instant convert(String value) {
      try {
        return Instant.parse(value);
      } catch (DateTimeException e) {
        throw refused(value, "an instant in UTC such as 2026-01-05T12:00:00Z");
      }
    }
  }

  static final class Day implements ITypeConverter<LocalDate> {
    @Override
    public LocalDate convert(String value) {
      try {
        return LocalDate.parse(value);
      } catch (DateTimeException e) {
        throw refused(value, "a day such as 2026-01-05");
      }
    }
  }

  static final class Zone implements ITypeConverter<ZoneId> {
    @Override
    public ZoneId convert(String value) {
      try {
        return ZoneId.of(value);
      } catch (DateTimeException e) {
        throw refused(value, "a time zone such as America/Bogota");
      }
    }
  }

  static final class Folder implements ITypeConverter<Path> {
    @Override
    public Path convert(String value) {
      return path(value, "a folder");
    }
  }

  static final class PageLanguage implements ITypeConverter<Locale> {
    @Override
    public Locale convert(String value) {
      if (!value.equals("es") && !value.equals("en")) {
        throw refused(value, "es or en");
      }
      return Locale.forLanguageTag(value);
    }
  }

  static final class AnyFile implements ITypeConverter<Path> {
    @Override
    public Path convert(String value) {
      return path(value, "a file");
    }
  }

  static final class Mp4File implements ITypeConverter<Path> {
    @Override
    public Path convert(String value) {
      return fileNamed(value, ".mp4");
    }
  }

  static final class CsvFile implements ITypeConverter<Path> {
    @Override
    public Path convert(String value) {
      return fileNamed(value, ".csv");
    }
  }

  static final class BulletinFile implements ITypeConverter<Path> {
    @Override
    public Path convert(String value) {
      var name = value.toLowerCase(Locale.ROOT);
      if (!name.endsWith(".csv") && !name.endsWith(".xlsx")) {
        throw refused(value, "a file name ending in .csv or .xlsx");
      }
      return path(value, "a file");
    }
  }

  private static String text(String value, int longest, String wanted) {
    var text = value.strip();
    if (text.isEmpty() || text.length() > longest) {
      throw refused(value, wanted);
    }
    return text;
  }

  private static Path fileNamed(String value, String ending) {
    if (!value.toLowerCase(Locale.ROOT).endsWith(ending)) {
      throw refused(value, "a file name ending in " + ending);
    }
    return path(value, "a file");
  }

  private static Path path(String value, String wanted) {
    try {
      if (!value.isBlank()) {
        return Path.of(value);
      }
    } catch (InvalidPathException e) {
      throw refused(value, wanted);
    }
    throw refused(value, wanted);
  }

  private static BigDecimal whole(String value, long least, long most, String wanted) {
    return parsed(value)
        .filter(number -> number.scale() <= 0)
        .filter(number -> isBetween(number, BigDecimal.valueOf(least), BigDecimal.valueOf(most)))
        .orElseThrow(() -> refused(value, wanted));
  }

  private static BigDecimal number(String value, String least, String most, String wanted) {
    return parsed(value)
        .filter(number -> isBetween(number, new BigDecimal(least), new BigDecimal(most)))
        .orElseThrow(() -> refused(value, wanted));
  }

  private static boolean isBetween(BigDecimal number, BigDecimal least, BigDecimal most) {
    return number.compareTo(least) >= 0 && number.compareTo(most) <= 0;
  }

  private static Optional<BigDecimal> parsed(String value) {
    try {
      return Optional.of(new BigDecimal(value));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static TypeConversionException refused(String value, String wanted) {
    return new TypeConversionException("'" + value + "' is not " + wanted);
  }
}
