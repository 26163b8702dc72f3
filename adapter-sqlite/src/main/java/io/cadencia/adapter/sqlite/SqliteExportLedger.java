package io.cadencia.adapter.sqlite;

import io.cadencia.application.port.out.ExportLedger;
import io.cadencia.domain.audit.ActorId;
import io.cadencia.domain.export.ExportFile;
import io.cadencia.domain.export.ExportJob;
import io.cadencia.domain.export.ExportJobId;
import io.cadencia.domain.export.ExportScope;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/** Tables {@code export_jobs} and {@code export_files}. */
public final class SqliteExportLedger implements ExportLedger {

  private static final String OF_SCOPE =
      "from_day = :from AND to_day = :to AND module_id IS :module";

  private final SqliteDatabase database;

  public SqliteExportLedger(SqliteDatabase database) {
    this.database = database;
  }

  @Override
  public ExportJob add(ExportScope scope, ActorId requestedBy, Instant requestedAt) {
    long id =
        database.write(
            handle ->
                scoped(
                        handle.createQuery(
                            """
                            INSERT INTO export_jobs
                              (module_id, from_day, to_day, requested_by, requested_ts, state)
                            VALUES (:module, :from, :to, :by, :at, 'queued')
                            RETURNING id
                            """),
                        scope)
                    .bind("by", requestedBy.value())
                    .bind("at", requestedAt.toEpochMilli())
                    .mapTo(Long.class)
                    .one());
    return ExportJob.queued(new ExportJobId(id), scope, requestedBy, requestedAt);
  }

  private static <S extends SqlStatement<S>> S scoped(S statement, ExportScope scope) {
    var module = scope.module();
    return statement
        .bind("module", module == null ? null : module.value())
        .bind("from", scope.from().toString())
        .bind("to", scope.to().toString());
  }

  @Override
  public Optional<ExportJob> find(ExportJobId job) {
    return database.read(
        handle ->
            jobs(
                    handle
                        .createQuery("SELECT * FROM export_jobs WHERE id = :id")
                        .bind("id", job.value()))
                .stream()
                .findFirst());
  }

  private static List<ExportJob> jobs(Query query) {
    return list(query, ExportRow::job);
  }

  private static List<ExportFile> files(Query query) {
    return list(query, ExportRow::file);
  }

  private static <T> List<T> list(Query query, Rows.Reader<T> reader) {
    return Rows.read(
        query,
        row -> {
          var found = new ArrayList<T>();
          while (row.next()) {
            found.add(reader.read(row));
          }
          return List.copyOf(found);
        });
  }

  @Override
  public void save(ExportJob job) {
    var failure = job.failure();
    database.write(
        handle ->
            handle
                .createUpdate(
                    """
                    UPDATE export_jobs
                    SET state = :state, failure = :failure, ended_ts = :ended, revision = :revision
                    WHERE id = :id
                    """)
                .bind("id", job.id().value())
                .bind("state", job.state().word())
                .bind("failure", failure == null ? null : failure.word())
                .bind("ended", millis(job.endedAt()))
                .bind("revision", job.revision())
                .execute());
  }

  private static @Nullable Long millis(@Nullable Instant instant) {
    return instant == null ? null : instant.toEpochMilli();
  }

  @Override
  public List<ExportJob> askedBy(ActorId who, Instant after) {
    return database.read(
        handle ->
            jobs(
                handle
                    .createQuery(
                        """
                        SELECT * FROM export_jobs
                        WHERE requested_by = :who
                          AND (requested_ts > :after OR state IN ('queued', 'running'))
                        ORDER BY requested_ts, id
                        """)
                    .bind("who", who.value())
                    .bind("after", after.toEpochMilli())));
  }

  @Override
  public List<ExportJob> underWay() {
    return database.read(
        handle ->
            jobs(
                handle.createQuery(
                    """
                    SELECT * FROM export_jobs WHERE state IN ('queued', 'running') ORDER BY id
                    """)));
  }

  @Override
  public List<ExportJob> newest(int limit) {
    return database.read(
        handle ->
            jobs(
                handle
                    .createQuery("SELECT * FROM export_jobs ORDER BY id DESC LIMIT :limit")
                    .bind("limit", limit)));
  }

  @Override
  public void add(ExportFile file) {
    database.write(
        handle ->
            scoped(
                    handle.createUpdate(
                        """
                        INSERT INTO export_files
                          (name, module_id, from_day, to_day, revision, bytes, sha256, created_ts)
                        VALUES (:name, :module, :from, :to, :revision, :bytes, :sha256, :created)
                        """),
                    file.scope())
                .bind("name", file.name())
                .bind("revision", file.revision())
                .bind("bytes", file.bytes())
                .bind("sha256", file.sha256())
                .bind("created", file.createdAt().toEpochMilli())
                .execute());
  }

  @Override
  public Optional<ExportFile> findFile(String name) {
    return database.read(
        handle ->
            files(
                    handle
                        .createQuery("SELECT * FROM export_files WHERE name = :name")
                        .bind("name", name))
                .stream()
                .findFirst());
  }

  @Override
  public List<ExportFile> latest(ExportScope scope) {
    return database.read(
        handle ->
            files(
                scoped(
                    handle.createQuery(
                        "SELECT * FROM export_files WHERE "
                            + OF_SCOPE
                            + " AND revision = (SELECT max(revision) FROM export_files WHERE "
                            + OF_SCOPE
                            + ") ORDER BY name"),
                    scope)));
  }

  @Override
  public List<ExportFile> filesOf(ExportScope scope, int revision) {
    return database.read(
        handle ->
            files(
                scoped(
                        handle.createQuery(
                            "SELECT * FROM export_files WHERE "
                                + OF_SCOPE
                                + " AND revision = :revision ORDER BY name"),
                        scope)
                    .bind("revision", revision)));
  }

  @Override
  public List<Placed> files(long after, int limit) {
    return database.read(
        handle ->
            list(
                handle
                    .createQuery(
                        """
                        SELECT * FROM export_files WHERE :after = 0 OR id < :after
                        ORDER BY id DESC LIMIT :limit
                        """)
                    .bind("after", after)
                    .bind("limit", limit),
                row -> new Placed(row.getLong("id"), ExportRow.file(row))));
  }
}
