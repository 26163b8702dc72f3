package io.cadencia.bootstrap.cli;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.rolling.FixedWindowRollingPolicy;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeBasedTriggeringPolicy;
import ch.qos.logback.core.util.FileSize;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** Sends the log of this run to a file as well; the console shows warnings only. */
public final class Logging implements AutoCloseable {

  private static final String LINE =
      "%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX, UTC} %-5level [%thread] %logger - %msg%n";
  private static final String LARGEST = "10MB";
  private static final int OLDER_FILES = 3;

  private final LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
  private @Nullable RollingFileAppender<ILoggingEvent> appender;
  private @Nullable Path file;

  /** Begins to write to the file; its folder must be there. */
  public void writeTo(Path logFile) {
    close();
    var opened = new RollingFileAppender<ILoggingEvent>();
    opened.setContext(context);
    opened.setFile(logFile.toString());
    opened.setEncoder(encoder());
    opened.setRollingPolicy(rolling(opened, logFile));
    opened.setTriggeringPolicy(trigger());
    opened.start();
    loggers(logger -> logger.addAppender(opened));
    appender = opened;
    file = logFile;
  }

  /** The file that is written to, once there is one. */
  public Optional<Path> file() {
    return Optional.ofNullable(file);
  }

  @Override
  public void close() {
    var open = appender;
    if (open != null) {
      loggers(logger -> logger.detachAppender(open));
      open.stop();
      appender = null;
    }
  }

  private void loggers(Consumer<Logger> change) {
    change.accept(context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME));
    change.accept(context.getLogger(FailureReport.class));
  }

  private PatternLayoutEncoder encoder() {
    var encoder = new PatternLayoutEncoder();
    encoder.setContext(context);
    encoder.setCharset(StandardCharsets.UTF_8);
    encoder.setPattern(LINE);
    encoder.start();
    return encoder;
  }

  private FixedWindowRollingPolicy rolling(
      RollingFileAppender<ILoggingEvent> appender, Path logFile) {
    var policy = new FixedWindowRollingPolicy();
    policy.setContext(context);
    policy.setParent(appender);
    policy.setFileNamePattern(logFile + ".%i");
    policy.setMinIndex(1);
    policy.setMaxIndex(OLDER_FILES);
    policy.start();
    return policy;
  }

  private SizeBasedTriggeringPolicy<ILoggingEvent> trigger() {
    var policy = new SizeBasedTriggeringPolicy<ILoggingEvent>();
    policy.setContext(context);
    policy.setMaxFileSize(FileSize.valueOf(LARGEST));
    policy.start();
    return policy;
  }
}
