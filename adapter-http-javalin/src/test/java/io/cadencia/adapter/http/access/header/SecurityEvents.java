package io.cadencia.adapter.http.access.header;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.slf4j.LoggerFactory;

/** Listens to the log of security events until it is closed. */
final class SecurityEvents implements AutoCloseable {

  private final Logger logger = (Logger) LoggerFactory.getLogger("cadencia.security");
  private final ListAppender<ILoggingEvent> appender = new ListAppender<>();

  SecurityEvents() {
    appender.start();
    logger.addAppender(appender);
  }

  /** Each as its level and its text. */
  List<String> told() {
    return appender.list.stream()
        .map(event -> event.getLevel() + " " + event.getFormattedMessage())
        .toList();
  }

  @Override
  public void close() {
    logger.detachAppender(appender);
  }
}
