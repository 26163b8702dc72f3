package io.cadencia.adapter.http.violation;

import io.cadencia.adapter.sqlite.SqliteDatabase;

/** Passes the application by. */
public record RouteThatReadsTheDatabase(SqliteDatabase database) {}
