package io.cadencia.application.port.out;

import io.cadencia.domain.audit.ActorId;
import io.cadencia.domain.export.ExportFile;
import io.cadencia.domain.export.ExportJob;
import io.cadencia.domain.export.ExportJobId;
import io.cadencia.domain.export.ExportScope;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Which exports were asked for and which files came of them. It forgets none; instants are kept to
 * the millisecond. Of the share that is done it keeps only whether all is.
 */
public interface ExportLedger {

  /** Adds one that waits, under the next free number. */
  ExportJob add(ExportScope scope, ActorId requestedBy, Instant requestedAt);

  Optional<ExportJob> find(ExportJobId job);

  /** Keeps how far it is now. */
  void save(ExportJob job);

  /**
   * What somebody asked for after the instant, and whatever of theirs is under way; oldest first.
   */
  List<ExportJob> askedBy(ActorId who, Instant after);

  /** What waits or runs, oldest first. */
  List<ExportJob> underWay();

  /** Newest first. */
  List<ExportJob> newest(int limit);

  /**
   * Adds a file.
   *
   * @param file by a name that no file has
   */
  void add(ExportFile file);

  Optional<ExportFile> findFile(String name);

  /** The files of the newest revision, by name; empty where there is none. */
  List<ExportFile> latest(ExportScope scope);

  /** The files of one revision, by name. */
  List<ExportFile> filesOf(ExportScope scope, int revision);

  /**
   * Newest first, each with its place.
   *
   * @param after only those whose place is smaller; 0 for all
   */
  List<Placed> files(long after, int limit);

  /**
   * @param place rises from file to file
   */
  record Placed(long place, ExportFile file) {}
}
