package io.cadencia.adapter.sqlite;

import io.cadencia.application.port.out.OperatorRepository;
import io.cadencia.domain.plant.Operator;
import io.cadencia.domain.plant.OperatorId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Table {@code operators}. */
public final class SqliteOperatorRepository implements OperatorRepository {

  private final SqliteDatabase database;

  public SqliteOperatorRepository(SqliteDatabase database) {
    this.database = database;
  }

  @Override
  public List<Operator> all() {
    return database.read(
        handle ->
            handle
                .createQuery("SELECT * FROM operators ORDER BY code")
                .map((row, context) -> operator(row))
                .list());
  }

  @Override
  public Optional<Operator> find(OperatorId id) {
    return database.read(
        handle ->
            handle
                .createQuery("SELECT * FROM operators WHERE id = :id")
                .bind("id", id.value())
                .map((row, context) -> operator(row))
                .findOne());
  }

  @Override
  public Optional<Operator> findByCode(String code) {
    return database.read(
        handle ->
            handle
                .createQuery("SELECT * FROM operators WHERE code = :code")
                .bind("code", code)
                .map((row, context) -> operator(row))
                .findOne());
  }

  @Override
  public Operator add(String code, String name) {
    return database.write(
        handle ->
            handle
                .createQuery("INSERT INTO operators (code, name) VALUES (:code, :name) RETURNING *")
                .bind("code", code)
                .bind("name", name)
                .map((row, context) -> operator(row))
                .one());
  }

  private static Operator operator(ResultSet row) throws SQLException {
    return new Operator(
        new OperatorId(row.getInt("id")), row.getString("code"), row.getString("name"));
  }
}
