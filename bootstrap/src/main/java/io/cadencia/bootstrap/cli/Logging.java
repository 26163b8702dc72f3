package io.cadencia.bootstrap.cli;

import ch.qos.logback.classic.AsyncAppender;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
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

/**
 * Sends the log of this run to a file as well; the console shows warnings only, and the requests of
 * a server where it is run for good.
 */
public final class Logging implements AutoCloseable {

  private static final String LINE =
      "%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX, UTC} %-5level [%thread] %logger - %msg%n";
  private static final String LARGEST = "10MB";
  private static final int OLDER_FILES = 3;

  /** Where each request of a server is told in one line. */
  private static final String REQUESTS = "cadencia.request";

  /** Requests not yet written; a reader that has stopped loses lines and holds nobody up. */
  private static final int REQUESTS_WAITING = 8192;

  private final LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
  private @Nullable RollingFileAppender<ILoggingEvent> appender;
  private @Nullable Path file;
  private @Nullable AsyncAppender requests;

  /** Begins to write to the file; its folder must be there. */
  public void writeTo(Path logFile) {
    closeFile();
    var opened = new RollingFileAppender<ILoggingEvent>();
    opened.setContext(context);
    opened.setFile(logFile.toString());
    opened.setEncoder(encoder(LINE));
    opened.setRollingPolicy(rolling(opened, logFile));
    opened.setTriggeringPolicy(trigger());
    opened.start();
    loggers(logger -> logger.addAppender(opened));
    appender = opened;
    file = logFile;
  }

  /**
   * Tells requests on the standard output, one line each, for the journal; no longer in the file.
   */
  public void requestsToConsole() {
    var console = new ConsoleAppender<ILoggingEvent>();
    console.setContext(context);
    console.setEncoder(encoder("%msg%n"));
    console.start();
    var queue = new AsyncAppender();
    queue.setContext(context);
    queue.setQueueSize(REQUESTS_WAITING);
    queue.setDiscardingThreshold(0);
    queue.setNeverBlock(true);
    queue.addAppender(console);
    queue.start();
    var logger = context.getLogger(REQUESTS);
    logger.setAdditive(false);
    logger.addAppender(queue);
    requests = queue;
  }

  /** The file that is written to, once there is one. */
  public Optional<Path> file() {
    return Optional.ofNullable(file);
  }

  /** What waits is still written. */
  @Override
  public void close() {
    closeRequests();
    closeFile();
  }

  private void closeRequests() {
    var queue = requests;
    if (queue != null) {
      var logger = context.getLogger(REQUESTS);
      logger.detachAppender(queue);
      logger.setAdditive(true);
      queue.stop();
      requests = null;
    }
  }

  private void closeFile() {
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

  private PatternLayoutEncoder encoder(String pattern) {
    var encoder = new PatternLayoutEncoder();
    encoder.setContext(context);
    encoder.setCharset(StandardCharsets.UTF_8);
    encoder.setPattern(pattern);
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
