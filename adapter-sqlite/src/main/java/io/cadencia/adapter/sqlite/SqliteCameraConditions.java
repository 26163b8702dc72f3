package io.cadencia.adapter.sqlite;

import io.cadencia.application.port.out.CameraConditions;
import io.cadencia.domain.coverage.CameraAim;
import io.cadencia.domain.coverage.CameraAim.Standing;
import io.cadencia.domain.coverage.CameraClock;
import io.cadencia.domain.coverage.CameraCondition;
import io.cadencia.domain.coverage.CameraCondition.State;
import io.cadencia.domain.coverage.CameraStream;
import io.cadencia.domain.coverage.CameraTrouble;
import io.cadencia.domain.plant.CameraId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The tables of how cameras do, which the detector writes. */
public final class SqliteCameraConditions implements CameraConditions {

  private final SqliteDatabase database;

  public SqliteCameraConditions(SqliteDatabase database) {
    this.database = database;
  }

  @Override
  public Optional<Known> find(CameraId camera) {
    return database.read(
        handle ->
            Rows.read(
                handle
                    .createQuery("SELECT * FROM camera_conditions WHERE camera_id = :camera")
                    .bind("camera", camera.value()),
                row -> row.next() ? known(row) : Optional.empty()));
  }

  @Override
  public void save(Known known) {
    var condition = known.condition();
    var trouble = condition.trouble();
    database.write(
        handle ->
            handle
                .createUpdate(
                    """
                    INSERT OR REPLACE INTO camera_conditions
                      (camera_id, state, trouble, since_ts, told_away)
                    VALUES (:camera, :state, :trouble, :since, :told)
                    """)
                .bind("camera", condition.camera().value())
                .bind("state", condition.state().word())
                .bind("trouble", trouble == null ? null : trouble.word())
                .bind("since", condition.since().toEpochMilli())
                .bind("told", known.toldAway() ? 1 : 0)
                .execute());
  }

  @Override
  public List<CameraId> suspended() {
    return database.read(
        handle ->
            handle
                .createQuery(
                    "SELECT camera_id FROM camera_conditions WHERE state = :state ORDER BY camera_id")
                .bind("state", State.SUSPENDED.word())
                .map((row, context) -> new CameraId(row.getInt("camera_id")))
                .list());
  }

  @Override
  public Optional<CameraAim> findAim(CameraId camera) {
    return aims().stream().filter(aim -> aim.camera().equals(camera)).findFirst();
  }

  @Override
  public List<CameraAim> aims() {
    return database.read(
        handle ->
            handle
                .createQuery("SELECT * FROM camera_aims ORDER BY camera_id")
                .map((row, context) -> aim(row))
                .list());
  }

  @Override
  public void saveAim(CameraAim aim) {
    database.write(
        handle ->
            handle
                .createUpdate(
                    """
                    INSERT OR REPLACE INTO camera_aims (camera_id, standing, shift, since_ts)
                    VALUES (:camera, :standing, :shift, :since)
                    """)
                .bind("camera", aim.camera().value())
                .bind("standing", aim.standing().word())
                .bind("shift", aim.shift())
                .bind("since", aim.since().toEpochMilli())
                .execute());
  }

  @Override
  public Optional<CameraStream> findStream(CameraId camera) {
    return database.read(
        handle ->
            handle
                .createQuery("SELECT * FROM camera_streams WHERE camera_id = :camera")
                .bind("camera", camera.value())
                .map((row, context) -> stream(row))
                .findOne());
  }

  @Override
  public void saveStream(CameraStream stream) {
    database.write(
        handle ->
            handle
                .createUpdate(
                    """
                    INSERT OR REPLACE INTO camera_streams (
                      camera_id, codec, width, height, declared_fps, measured_fps,
                      between_key_frames_ms, clock_offset_ms, measured_ts)
                    VALUES (:camera, :codec, :width, :height, :declared, :measured,
                      :keys, :offset, :at)
                    """)
                .bind("camera", stream.camera().value())
                .bind("codec", stream.codec())
                .bind("width", stream.width())
                .bind("height", stream.height())
                .bind("declared", stream.declaredFps())
                .bind("measured", stream.measuredFps())
                .bind("keys", millis(stream.betweenKeyFrames()))
                .bind("offset", millis(stream.clockOffset()))
                .bind("at", stream.at().toEpochMilli())
                .execute());
  }

  @Override
  public Optional<CameraClock> findClock(CameraId camera) {
    return clocks().stream().filter(clock -> clock.camera().equals(camera)).findFirst();
  }

  @Override
  public List<CameraClock> clocks() {
    return database.read(
        handle ->
            handle
                .createQuery("SELECT * FROM camera_clocks ORDER BY camera_id")
                .map((row, context) -> clock(row))
                .list());
  }

  @Override
  public void saveClock(CameraClock clock) {
    database.write(
        handle ->
            handle
                .createUpdate(
                    """
                    INSERT OR REPLACE INTO camera_clocks (camera_id, skewed, wander_ms, since_ts)
                    VALUES (:camera, :skewed, :wander, :since)
                    """)
                .bind("camera", clock.camera().value())
                .bind("skewed", clock.skewed() ? 1 : 0)
                .bind("wander", clock.wander().toMillis())
                .bind("since", clock.since().toEpochMilli())
                .execute());
  }

  private static CameraStream stream(ResultSet row) throws SQLException {
    double declared = row.getDouble("declared_fps");
    return new CameraStream(
        new CameraId(row.getInt("camera_id")),
        row.getString("codec"),
        row.getInt("width"),
        row.getInt("height"),
        declared > 0 ? declared : null,
        row.getDouble("measured_fps"),
        duration(row, "between_key_frames_ms"),
        duration(row, "clock_offset_ms"),
        Instant.ofEpochMilli(row.getLong("measured_ts")));
  }

  private static CameraClock clock(ResultSet row) throws SQLException {
    return new CameraClock(
        new CameraId(row.getInt("camera_id")),
        row.getInt("skewed") == 1,
        Duration.ofMillis(row.getLong("wander_ms")),
        Instant.ofEpochMilli(row.getLong("since_ts")));
  }

  private static @Nullable Long millis(@Nullable Duration duration) {
    return duration == null ? null : duration.toMillis();
  }

  private static @Nullable Duration duration(ResultSet row, String column) throws SQLException {
    long millis = row.getLong(column);
    return row.wasNull() ? null : Duration.ofMillis(millis);
  }

  /** Empty where a newer program, set back since, wrote a word that this one does not know. */
  private static Optional<Known> known(ResultSet row) throws SQLException {
    var camera = new CameraId(row.getInt("camera_id"));
    var since = Instant.ofEpochMilli(row.getLong("since_ts"));
    var told = row.getInt("told_away") == 1;
    var word = row.getString("trouble");
    var trouble = word == null ? null : CameraTrouble.ofWord(word).orElse(CameraTrouble.BROKE_OFF);
    return State.ofWord(row.getString("state"))
        .map(state -> new Known(new CameraCondition(camera, state, trouble, since), told));
  }

  private static CameraAim aim(ResultSet row) throws SQLException {
    return new CameraAim(
        new CameraId(row.getInt("camera_id")),
        Standing.ofWord(row.getString("standing")).orElse(Standing.UNKNOWN),
        row.getDouble("shift"),
        Instant.ofEpochMilli(row.getLong("since_ts")));
  }
}
